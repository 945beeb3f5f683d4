/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-private.h"

/* Dead entries of the table of phases are swept out when there are twice as many as were alive the last time. */
#define MIN_SWEEP 256

struct _CorridorDataset
{
  GObject                parent_instance;
  CorridorRecordStore   *store; /* (owned) */
  char                  *title; /* (owned) */
  GPtrArray             *categories; /* (owned) (element-type CorridorCategory) */
  CorridorDatasetColumns columns;
  CorridorDataset       *undated; /* (owned) (nullable) */
  GMutex                 lock; /* of what follows */
  GHashTable            *phases; /* (owned) (element-type guint GWeakRef) by slot, those that somebody holds */
  guint                  n_sweep;
};

G_DEFINE_FINAL_TYPE (CorridorDataset, corridor_dataset, G_TYPE_OBJECT)
/* On phases: the slot of the record that they were read from, plus 1. Of which dataset, only the datasets know. */
static G_DEFINE_QUARK (corridor-dataset-slot, slot)

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
corridor_dataset_finalize (GObject *object)
{
  CorridorDataset *self = CORRIDOR_DATASET (object);

  g_clear_object (&self->store);
  g_free (self->title);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_pointer (&self->columns.index, corridor_time_index_unref);
  g_free (self->columns.offsets);
  g_free (self->columns.lengths);
  g_clear_pointer (&self->columns.bounds, g_array_unref);
  g_clear_pointer (&self->columns.parts, g_array_unref);
  g_clear_pointer (&self->columns.outlines, g_array_unref);
  g_clear_object (&self->undated);
  g_hash_table_unref (self->phases);
  g_mutex_clear (&self->lock);

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
  g_mutex_init (&self->lock);
  self->phases = g_hash_table_new_full (NULL, NULL, NULL, free_weak_ref);
  self->n_sweep = MIN_SWEEP;
}

CorridorDataset *
corridor_dataset_new (CorridorRecordStore    *store,
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
  self->undated = undated;

  return self;
}

static int
compare_slots (gconstpointer a,
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
                          : bsearch (&slot, column->data, column->len, g_array_get_element_size (column), compare_slots);
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

  return self->columns.index;
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
    *bbox = (CorridorBbox) {
      MIN (bbox->west, undated.west), MIN (bbox->south, undated.south),
      MAX (bbox->east, undated.east), MAX (bbox->north, undated.north),
    };
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
  const CorridorLooseBounds *bounds;
  CorridorTimeItem item;
  CorridorSpan span;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), CORRIDOR_CERTAINTY_NOT);

  item = corridor_time_index_get_item (self->columns.index, slot);
  bounds = look_up (self->columns.bounds, slot);
  span.start_earliest = item.begin;
  span.start_latest = bounds != NULL ? bounds->start_latest : item.begin;
  span.end_earliest = bounds != NULL ? bounds->end_earliest : item.end;
  span.end_latest = item.end;
  return corridor_span_certainty (&span, begin, end);
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

/* Returns: (transfer full) (nullable): with the lock held */
static CorridorPhase *
find_phase (CorridorDataset *self,
            guint            slot)
{
  GWeakRef *ref = g_hash_table_lookup (self->phases, GUINT_TO_POINTER (slot));

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

static gboolean
is_dead (gpointer key,
         gpointer value,
         gpointer user_data)
{
  g_autoptr(GObject) phase = g_weak_ref_get (value);

  return phase == NULL;
}

/* With the lock held. */
static void
remember_phase (CorridorDataset *self,
                guint            slot,
                CorridorPhase   *phase)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  if (g_hash_table_size (self->phases) >= self->n_sweep)
    {
      g_hash_table_foreach_remove (self->phases, is_dead, NULL);
      self->n_sweep = MAX (MIN_SWEEP, 2 * g_hash_table_size (self->phases));
    }
  g_weak_ref_init (ref, phase);
  g_object_set_qdata (G_OBJECT (phase), slot_quark (), GUINT_TO_POINTER (slot + 1));
  g_hash_table_replace (self->phases, GUINT_TO_POINTER (slot), ref);
}

CorridorPhase *
corridor_dataset_dup_phase (CorridorDataset  *self,
                            guint             slot,
                            GError          **error)
{
  g_autoptr(CorridorPhase) phase = NULL;
  CorridorRecordPlace place;
  CorridorTimeItem item;
  CorridorPhase *other;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);
  g_return_val_if_fail (slot < corridor_dataset_get_n_records (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_mutex_lock (&self->lock);
  phase = find_phase (self, slot);
  g_mutex_unlock (&self->lock);
  if (phase != NULL)
    return g_steal_pointer (&phase);

  place = corridor_dataset_get_place (self, slot);
  item = corridor_time_index_get_item (self->columns.index, slot);
  phase = corridor_record_store_dup_phase (self->store, &place, g_ptr_array_index (self->categories, item.category), error);
  if (phase == NULL)
    return NULL;

  /* Another thread may have been faster. */
  g_mutex_lock (&self->lock);
  other = find_phase (self, slot);
  if (other == NULL)
    remember_phase (self, slot, phase);
  g_mutex_unlock (&self->lock);

  return other != NULL ? other : g_steal_pointer (&phase);
}

static gsize
measure_outlines (GArray *outlines)
{
  gsize size = 0;

  for (guint i = 0; i < outlines->len; i++)
    size += corridor_outline_get_memory (g_array_index (outlines, CorridorOutlineOf, i).outline);
  return size;
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
  g_autofree char *id = g_strdup_printf ("%s#%u", self->title, slot);
  CorridorFeature *feature = corridor_feature_new (id, g_ptr_array_index (self->categories, item.category), NULL);

  corridor_feature_add_phase (feature, corridor_phase_new (&span, 1, title));
  return corridor_feature_into_phase (feature);
}

CorridorPhase *
corridor_dataset_dup_row (CorridorDataset *self,
                          guint            slot)
{
  g_autoptr(GError) error = NULL;
  CorridorPhase *phase = corridor_dataset_dup_phase (self, slot, &error);

  if (phase != NULL || error == NULL)
    return phase;

  phase = make_unreadable (self, slot, error->message);
  g_mutex_lock (&self->lock);
  remember_phase (self, slot, phase);
  g_mutex_unlock (&self->lock);
  return phase;
}

gboolean
corridor_dataset_find_slot (CorridorDataset *self,
                            CorridorPhase   *phase,
                            guint           *slot)
{
  g_autoptr(CorridorPhase) known = NULL;
  guint number;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);
  g_return_val_if_fail (slot != NULL, FALSE);

  number = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (phase), slot_quark ()));
  if (number == 0)
    return FALSE;

  g_mutex_lock (&self->lock);
  known = find_phase (self, number - 1);
  g_mutex_unlock (&self->lock);
  if (known != phase)
    return FALSE;

  *slot = number - 1;
  return TRUE;
}

gsize
corridor_dataset_get_memory (CorridorDataset *self)
{
  const CorridorDatasetColumns *columns;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), 0);

  columns = &self->columns;
  return corridor_time_index_get_memory (columns->index)
         + (gsize) corridor_dataset_get_n_records (self) * (sizeof (guint64) + sizeof (guint32))
         + columns->bounds->len * sizeof (CorridorLooseBounds) + columns->parts->len * sizeof (CorridorPartOf)
         + columns->outlines->len * sizeof (CorridorOutlineOf) + measure_outlines (columns->outlines)
         + (self->undated != NULL ? corridor_dataset_get_memory (self->undated) : 0);
}
