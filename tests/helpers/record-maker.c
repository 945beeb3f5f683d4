/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record-maker.h"

#define RECORD_TYPE_STORE (record_store_get_type ())
G_DECLARE_FINAL_TYPE (RecordStore, record_store, RECORD, STORE, GObject)

struct _RecordStore
{
  GObject parent_instance;
};

static CorridorPhase *
record_store_dup_phase (CorridorRecordStore       *store,
                        const CorridorRecordPlace *place,
                        CorridorCategory          *category,
                        GError                   **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GUINT64_FORMAT, place->offset);
  g_autoptr(CorridorText) title = corridor_text_new (id);
  CorridorFeature *feature = corridor_feature_new (id, category, NULL);
  CorridorSpan span = { 0 };

  corridor_feature_add_phase (feature, corridor_phase_new (&span, 1, title));

  return corridor_feature_into_phase (feature);
}

static void
implement_store (CorridorRecordStoreInterface *iface)
{
  iface->dup_phase = record_store_dup_phase;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RecordStore, record_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CORRIDOR_TYPE_RECORD_STORE, implement_store))

static void
record_store_class_init (RecordStoreClass *klass)
{
}

static void
record_store_init (RecordStore *self)
{
}

CorridorDatasetBuilder *
record_maker_builder (const char *title)
{
  g_autoptr(CorridorRecordStore) store = g_object_new (RECORD_TYPE_STORE, NULL);

  return corridor_dataset_builder_new (store, title);
}

static void
add_record (CorridorDatasetBuilder *builder,
            CorridorRecord          record,
            gint64                  begin,
            gint64                  end)
{
  record.start_earliest = record.start_latest = begin;
  record.end_earliest = record.end_latest = end;
  record.is_dated = TRUE;
  record.place = (CorridorRecordPlace) { corridor_dataset_builder_get_n_records (builder), 1, 0 };
  corridor_dataset_builder_add (builder, &record);
}

void
record_maker_add_point (CorridorDatasetBuilder *builder,
                        CorridorPosition        position,
                        gint64                  begin,
                        gint64                  end,
                        guint                   category)
{
  add_record (builder, (CorridorRecord) { .point = corridor_mercator_project (position), .category = category }, begin, end);
}

void
record_maker_add_outline (CorridorDatasetBuilder *builder,
                          CorridorGeometryKind    kind,
                          const CorridorPosition *positions,
                          guint                   n,
                          gint64                  begin,
                          gint64                  end,
                          guint                   category)
{
  CorridorPart part = { 0, n };
  g_autoptr(CorridorOutline) outline = corridor_outline_new (kind, positions, &part, 1);

  add_record (builder, (CorridorRecord) { .outline = outline, .category = category }, begin, end);
}
