/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-maker.h"

#define MAKER_TYPE_STORE (maker_store_get_type ())
G_DECLARE_FINAL_TYPE (MakerStore, maker_store, MAKER, STORE, GObject)

struct _MakerStore
{
  GObject  parent_instance;
  GArray  *spans; /* (owned) (element-type CorridorSpan) of each record */
  gboolean lost;
  gint     n_read; /* atomic */
  GMutex   hold; /* held while nothing is to be found */
};

static void store_iface_init (CorridorRecordStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MakerStore, maker_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CORRIDOR_TYPE_RECORD_STORE, store_iface_init))

static gboolean
check_lost (MakerStore  *self,
            GError     **error)
{
  if (self->lost)
    g_set_error_literal (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED, "the file is lost");
  return !self->lost;
}

static CorridorPhase *
maker_store_dup_phase (CorridorRecordStore        *store,
                       const CorridorRecordPlace  *place,
                       CorridorCategory           *category,
                       GError                    **error)
{
  MakerStore *self = MAKER_STORE (store);
  g_autofree char *name = g_strdup_printf ("record %u", (guint) place->offset);
  g_autoptr(CorridorText) title = corridor_text_new (name);
  CorridorFeature *feature;

  if (!check_lost (self, error))
    return NULL;

  g_atomic_int_inc (&self->n_read);
  feature = corridor_feature_new (name, category, NULL);
  corridor_feature_add_phase (feature, corridor_phase_new (&g_array_index (self->spans, CorridorSpan, place->offset), 1, title));
  return corridor_feature_into_phase (feature);
}

static gboolean
maker_store_match (CorridorRecordStore        *store,
                   const CorridorRecordPlace  *places,
                   guint                       n_places,
                   const CorridorKeywords     *words,
                   gboolean                   *matches,
                   GCancellable               *cancellable,
                   GError                    **error)
{
  MakerStore *self = MAKER_STORE (store);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->hold);

  if (!check_lost (self, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *name = g_strdup_printf ("record %u", (guint) places[i].offset);

      g_assert_true (i == 0 || places[i].offset >= places[i - 1].offset);
      matches[i] = corridor_keywords_occur (words, name, strlen (name));
    }
  return TRUE;
}

static void
store_iface_init (CorridorRecordStoreInterface *iface)
{
  iface->dup_phase = maker_store_dup_phase;
  iface->match = maker_store_match;
}

static void
maker_store_finalize (GObject *object)
{
  g_array_unref (MAKER_STORE (object)->spans);
  g_mutex_clear (&MAKER_STORE (object)->hold);

  G_OBJECT_CLASS (maker_store_parent_class)->finalize (object);
}

static void
maker_store_class_init (MakerStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = maker_store_finalize;
}

static void
maker_store_init (MakerStore *self)
{
  self->spans = g_array_new (FALSE, TRUE, sizeof (CorridorSpan));
  g_mutex_init (&self->hold);
}

void
dataset_maker_init (DatasetMaker *self,
                    const char   *title)
{
  self->store = g_object_new (MAKER_TYPE_STORE, NULL);
  self->builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (self->store), title);
}

void
dataset_maker_clear (DatasetMaker *self)
{
  g_clear_pointer (&self->builder, corridor_dataset_builder_free);
  g_clear_object (&self->store);
}

/* With the span that the record is read again with, in the place that comes next. */
static void
add_record (DatasetMaker       *self,
            CorridorRecord      record,
            const CorridorSpan *span)
{
  record.start_earliest = span->start_earliest;
  record.start_latest = span->start_latest;
  record.end_earliest = span->end_earliest;
  record.end_latest = span->end_latest;
  record.place = (CorridorRecordPlace) { self->store->spans->len, 1, 0 };
  g_array_append_val (self->store->spans, *span);
  corridor_dataset_builder_add (self->builder, &record);
}

void
dataset_maker_add (DatasetMaker *self,
                   double        latitude,
                   double        longitude,
                   const char   *when,
                   const char   *category)
{
  CorridorSpan span = { CORRIDOR_TIME_MIN, CORRIDOR_TIME_MIN, CORRIDOR_TIME_MAX, CORRIDOR_TIME_MAX,
                        .start_kind = CORRIDOR_BOUND_OPEN, .end_kind = CORRIDOR_BOUND_OPEN };
  g_autoptr(GError) error = NULL;
  CorridorRecord record = {
    .is_dated = when != NULL,
    .point = corridor_mercator_project ((CorridorPosition) { latitude, longitude }),
    .category = corridor_dataset_builder_add_category (self->builder, category),
  };

  if (when != NULL)
    corridor_span_parse_edtf (when, &span, &error);
  g_assert_no_error (error);
  add_record (self, record, &span);
}

void
dataset_maker_add_span (DatasetMaker       *self,
                        CorridorPosition    position,
                        const CorridorSpan *span,
                        guint               category)
{
  CorridorRecord record = {
    .is_dated = TRUE, .point = corridor_mercator_project (position), .category = category,
  };

  add_record (self, record, span);
}

void
dataset_maker_add_point (DatasetMaker     *self,
                         CorridorPosition  position,
                         gint64            begin,
                         gint64            end,
                         guint             category)
{
  dataset_maker_add_span (self, position, &(CorridorSpan) { begin, begin, end, end }, category);
}

void
dataset_maker_add_outline (DatasetMaker           *self,
                           CorridorGeometryKind    kind,
                           const CorridorPosition *positions,
                           guint                   n_positions,
                           gint64                  begin,
                           gint64                  end,
                           guint                   category)
{
  CorridorPart part = { 0, n_positions };
  g_autoptr(CorridorOutline) outline = corridor_outline_new (kind, positions, &part, 1);
  CorridorSpan span = { begin, begin, end, end };
  CorridorRecord record = { .is_dated = TRUE, .outline = outline, .category = category };

  add_record (self, record, &span);
}

CorridorDataset *
dataset_maker_build (DatasetMaker *self)
{
  return corridor_dataset_builder_build (self->builder);
}

CorridorDataset *
dataset_maker_finish (DatasetMaker *self)
{
  return corridor_dataset_builder_finish (g_steal_pointer (&self->builder));
}

guint
dataset_maker_get_n_read (DatasetMaker *self)
{
  return (guint) g_atomic_int_get (&self->store->n_read);
}

void
dataset_maker_lose (DatasetMaker *self)
{
  self->store->lost = TRUE;
}

void
dataset_maker_hold (DatasetMaker *self)
{
  g_mutex_lock (&self->store->hold);
}

void
dataset_maker_release (DatasetMaker *self)
{
  g_mutex_unlock (&self->store->hold);
}
