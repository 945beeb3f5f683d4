/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-certain.h"
#include "corridor-dataset-private.h"
#include "corridor-phase-table-private.h"

struct _CorridorDataset
{
  GObject                parent_instance;
  CorridorRecordStore   *store; /* (owned) */
  char                  *title; /* (owned) */
  GPtrArray             *categories; /* (owned) (element-type CorridorCategory) */
  CorridorDatasetColumns columns; /* those of @wide, with one */
  CorridorTimeIndex     *index; /* (unowned) of the columns; of a dataset of what is certain (owned) */
  CorridorDataset       *wide; /* (owned) (nullable) of a dataset of what is certain the one that has all columns */
  CorridorDataset       *undated; /* (owned) (nullable) */
  CorridorPhaseTable    *phases; /* (owned) by slot of the whole */
  guint                 *origins; /* (owned) (nullable) [n] of a part: the slots that the records have in the whole; @wide's, with one */
};

G_DEFINE_FINAL_TYPE (CorridorDataset, corridor_dataset, G_TYPE_OBJECT)

static void
clear_columns (CorridorDataset *self)
{
  g_clear_pointer (&self->columns.index, corridor_time_index_unref);
  g_free (self->columns.offsets);
  g_free (self->columns.lengths);
  g_clear_pointer (&self->columns.bounds, g_array_unref);
  g_clear_pointer (&self->columns.parts, g_array_unref);
  g_clear_pointer (&self->columns.outlines, g_array_unref);
  g_free (self->origins);
}

static void
corridor_dataset_finalize (GObject *object)
{
  CorridorDataset *self = CORRIDOR_DATASET (object);

  g_clear_object (&self->store);
  g_free (self->title);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  if (self->wide != NULL)
    corridor_time_index_unref (self->index);
  else
    clear_columns (self);
  g_clear_object (&self->wide);
  g_clear_object (&self->undated);
  g_clear_pointer (&self->phases, corridor_phase_table_unref);

  G_OBJECT_CLASS (corridor_dataset_parent_class)->finalize (object);
}

static void
corridor_dataset_class_init (CorridorDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_dataset_finalize;
}

static void
corridor_dataset_init (CorridorDataset *self)
{
}

static CorridorDataset *
make (CorridorRecordStore    *store,
      const char             *title,
      GPtrArray              *categories,
      CorridorDatasetColumns *columns,
      CorridorDataset        *undated)
{
  CorridorDataset *self = g_object_new (CORRIDOR_TYPE_DATASET, NULL);

  self->store = g_object_ref (store);
  self->title = g_strdup (title);
  self->categories = g_ptr_array_ref (categories);
  self->columns = *columns;
  *columns = (CorridorDatasetColumns) { 0 };
  self->index = self->columns.index;
  self->undated = undated;

  return self;
}

CorridorDataset *
corridor_dataset_new (CorridorRecordStore    *store,
                      const char             *title,
                      GPtrArray              *categories,
                      CorridorDatasetColumns *columns,
                      CorridorDataset        *undated)
{
  CorridorDataset *self = make (store, title, categories, columns, undated);

  self->phases = corridor_phase_table_new ();
  return self;
}

static guint
get_origin (CorridorDataset *self,
            guint            slot)
{
  return self->origins != NULL ? self->origins[slot] : slot;
}

CorridorDataset *
corridor_dataset_new_part (CorridorDataset        *whole,
                           const guint            *slots,
                           CorridorDatasetColumns *columns,
                           CorridorDataset        *undated)
{
  CorridorDataset *self = make (whole->store, whole->title, whole->categories, columns, undated);
  guint n = corridor_dataset_get_n_records (self);

  self->phases = corridor_phase_table_ref (whole->phases);
  self->origins = g_new (guint, MAX (1, n)); /* NULL would say that it is the whole */
  for (guint i = 0; i < n; i++)
    self->origins[i] = get_origin (whole, slots[i]);
  return self;
}

CorridorDataset *
corridor_dataset_new_certain (CorridorDataset   *wide,
                              CorridorTimeIndex *index)
{
  CorridorDatasetColumns columns = wide->columns;
  CorridorDataset *self = make (wide->store, wide->title, wide->categories, &columns,
                                wide->undated != NULL ? g_object_ref (wide->undated) : NULL);

  self->index = index;
  self->wide = g_object_ref (wide);
  self->phases = corridor_phase_table_ref (wide->phases);
  self->origins = wide->origins;
  return self;
}

int
corridor_dataset_compare_slots (gconstpointer a,
                                gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Each element begins with its slot. */
static gconstpointer
look_up (GArray *column,
         guint   slot)
{
  return column->len == 0 ? NULL
                          : bsearch (&slot, column->data, column->len, g_array_get_element_size (column), corridor_dataset_compare_slots);
}

const char *
corridor_dataset_get_title (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  return self->title;
}

GPtrArray *
corridor_dataset_get_categories (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  return self->categories;
}

CorridorTimeIndex *
corridor_dataset_get_index (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  return self->index;
}

guint
corridor_dataset_get_n_records (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), 0);

  return corridor_time_index_get_n_items (self->columns.index);
}

CorridorDataset *
corridor_dataset_get_undated (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  return self->undated;
}

static CorridorPosition
grid_position (CorridorGridPoint point)
{
  CorridorPoint unit = { (point.x + 0.5) / CORRIDOR_GRID_SIZE, (point.y + 0.5) / CORRIDOR_GRID_SIZE };

  return corridor_mercator_unproject (unit);
}

gboolean
corridor_dataset_get_extent (CorridorDataset *self,
                             CorridorBbox    *bbox)
{
  CorridorBbox undated;
  CorridorPosition north_west, south_east;
  gboolean has_undated;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (bbox != NULL, FALSE);

  has_undated = self->undated != NULL && corridor_dataset_get_extent (self->undated, &undated);
  if (!self->columns.has_extent)
    {
      if (has_undated)
        *bbox = undated;
      return has_undated;
    }

  north_west = grid_position (self->columns.min);
  south_east = grid_position (self->columns.max);
  *bbox = (CorridorBbox) { north_west.longitude, south_east.latitude, south_east.longitude, north_west.latitude };
  if (has_undated)
    *bbox = corridor_bbox_unite (*bbox, undated);
  return TRUE;
}

gboolean
corridor_dataset_get_range (CorridorDataset *self,
                            gint64          *begin,
                            gint64          *end)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (begin != NULL && end != NULL, FALSE);

  if (!self->columns.has_range)
    return FALSE;

  *begin = self->columns.begin;
  *end = self->columns.end;
  return TRUE;
}

CorridorCertainty
corridor_dataset_get_certainty (CorridorDataset *self,
                                guint            slot,
                                gint64           begin,
                                gint64           end)
{
  CorridorSpan span;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), CORRIDOR_CERTAINTY_NOT);

  span = corridor_dataset_get_span (self, slot);
  return corridor_span_certainty (&span, begin, end);
}

CorridorSpan
corridor_dataset_get_span (CorridorDataset *self,
                           guint            slot)
{
  const CorridorLooseBounds *bounds = look_up (self->columns.bounds, slot);
  CorridorSpan span = { 0 };

  corridor_time_index_get_span (self->columns.index, slot, &span.start_earliest, &span.end_latest);
  span.start_latest = bounds != NULL ? bounds->start_latest : span.start_earliest;
  span.end_earliest = bounds != NULL ? bounds->end_earliest : span.end_latest;
  return span;
}

CorridorOutline *
corridor_dataset_get_outline (CorridorDataset *self,
                              guint            slot)
{
  const CorridorOutlineOf *entry;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), NULL);

  entry = look_up (self->columns.outlines, slot);
  return entry != NULL ? entry->outline : NULL;
}

CorridorRecordPlace
corridor_dataset_get_place (CorridorDataset *self,
                            guint            slot)
{
  const CorridorPartOf *entry;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), (CorridorRecordPlace) { 0 });
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), (CorridorRecordPlace) { 0 });

  entry = look_up (self->columns.parts, slot);
  return (CorridorRecordPlace) {
    self->columns.offsets[slot], self->columns.lengths[slot], entry != NULL ? entry->part : 0,
  };
}

CorridorRecord
corridor_dataset_get_record (CorridorDataset *self,
                             guint            slot)
{
  CorridorTimeItem item = corridor_time_index_get_item (self->columns.index, slot);
  CorridorSpan span = corridor_dataset_get_span (self, slot);

  return (CorridorRecord) {
    .start_earliest = span.start_earliest,
    .start_latest = span.start_latest,
    .end_earliest = span.end_earliest,
    .end_latest = span.end_latest,
    .is_dated = TRUE,
    .point = { item.box.min_x, item.box.min_y },
    .outline = corridor_dataset_get_outline (self, slot),
    .place = corridor_dataset_get_place (self, slot),
    .category = item.category,
  };
}

guint
corridor_dataset_count_uncertain (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), 0);

  return self->columns.bounds->len;
}

CorridorDataset *
corridor_dataset_get_wide (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  return self->wide != NULL ? self->wide : self;
}

CorridorRecordStore *
corridor_dataset_get_store (CorridorDataset *self)
{
  return self->store;
}

CorridorPhase *
corridor_dataset_dup_phase (CorridorDataset  *self,
                            guint             slot,
                            GError          **error)
{
  g_autoptr(CorridorPhase) phase = NULL;
  CorridorRecordPlace place;
  CorridorTimeItem item;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  phase = corridor_phase_table_look_up (self->phases, get_origin (self, slot));
  if (phase != NULL)
    return g_steal_pointer (&phase);

  place = corridor_dataset_get_place (self, slot);
  item = corridor_time_index_get_item (self->columns.index, slot);
  phase = corridor_record_store_dup_phase (self->store, &place, g_ptr_array_index (self->categories, item.category), error);
  return phase != NULL ? corridor_phase_table_remember (self->phases, get_origin (self, slot), phase) : NULL;
}

static CorridorPhase *
make_unreadable (CorridorDataset *self,
                 guint            slot,
                 const char      *reason)
{
  CorridorTimeItem item = corridor_time_index_get_item (self->columns.index, slot);
  CorridorSpan span = { item.begin, item.begin, item.end, item.end,
                        .start_kind = CORRIDOR_BOUND_UNKNOWN, .end_kind = CORRIDOR_BOUND_UNKNOWN };
  g_autoptr(CorridorText) title = corridor_text_new (reason);
  g_autofree char *id = g_strdup_printf ("%s#%u", self->title, get_origin (self, slot));
  CorridorFeature *feature = corridor_feature_new (id, g_ptr_array_index (self->categories, item.category), NULL);

  corridor_feature_add_phase (feature, corridor_phase_new (&span, 1, title));
  return corridor_feature_into_phase (feature);
}

CorridorPhase *
corridor_dataset_dup_row (CorridorDataset *self,
                          guint            slot)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (self, slot, &error);

  if (phase != NULL || error == NULL)
    return g_steal_pointer (&phase);

  phase = make_unreadable (self, slot, error->message);
  return corridor_phase_table_remember (self->phases, get_origin (self, slot), phase);
}

gboolean
corridor_dataset_find_slot (CorridorDataset *self,
                            CorridorPhase   *phase,
                            guint           *slot)
{
  const guint *found;
  guint origin;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);
  g_return_val_if_fail (slot != NULL, FALSE);

  if (!corridor_phase_table_find_slot (self->phases, phase, &origin))
    return FALSE;
  if (self->origins == NULL)
    {
      *slot = origin;
      return TRUE;
    }

  found = bsearch (&origin, self->origins, corridor_dataset_get_n_records (self), sizeof (guint), corridor_dataset_compare_slots);
  if (found != NULL)
    *slot = (guint) (found - self->origins);
  return found != NULL;
}

gboolean
corridor_dataset_find_counterpart (CorridorDataset *self,
                                   CorridorDataset *other,
                                   guint            other_slot,
                                   guint           *slot)
{
  CorridorRecordPlace place;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_DATASET (other), FALSE);
  g_return_val_if_fail (slot != NULL, FALSE);

  if (self->store != other->store)
    return FALSE;

  place = corridor_dataset_get_place (other, other_slot);
  for (guint i = 0; i < corridor_dataset_get_n_records (self); i++)
    if (self->columns.offsets[i] == place.offset && corridor_dataset_get_place (self, i).part == place.part)
      {
        *slot = i;
        return TRUE;
      }

  return FALSE;
}
