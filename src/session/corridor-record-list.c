/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-list.h"

#define MAX_SORTED 200000

struct _CorridorRecordList
{
  GObject          parent_instance;
  CorridorDataset *dataset; /* (owned) */
  GArray          *slots; /* (owned) (element-type guint) one a row */
};

/* A record while it is sorted. */
typedef struct
{
  gint64 begin;
  guint  slot;
} Dated;

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorRecordList, corridor_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
corridor_record_list_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_PHASE;
}

static guint
corridor_record_list_get_n_items (GListModel *model)
{
  return CORRIDOR_RECORD_LIST (model)->slots->len;
}

static gpointer
corridor_record_list_get_item (GListModel *model,
                               guint       position)
{
  CorridorRecordList *self = CORRIDOR_RECORD_LIST (model);

  if (position >= self->slots->len)
    return NULL;

  return corridor_dataset_dup_row (self->dataset, g_array_index (self->slots, guint, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_record_list_get_item_type;
  iface->get_n_items = corridor_record_list_get_n_items;
  iface->get_item = corridor_record_list_get_item;
}

static void
corridor_record_list_finalize (GObject *object)
{
  CorridorRecordList *self = CORRIDOR_RECORD_LIST (object);

  g_clear_object (&self->dataset);
  g_array_unref (self->slots);

  G_OBJECT_CLASS (corridor_record_list_parent_class)->finalize (object);
}

static void
corridor_record_list_class_init (CorridorRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_record_list_finalize;
}

static void
corridor_record_list_init (CorridorRecordList *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
}

static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  const Dated *p = a;
  const Dated *q = b;

  if (p->begin != q->begin)
    return p->begin < q->begin ? -1 : 1;

  return (p->slot > q->slot) - (p->slot < q->slot);
}

static void
sort (CorridorRecordList *self)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (self->dataset);
  g_autoptr(GArray) dated = g_array_sized_new (FALSE, FALSE, sizeof (Dated), self->slots->len);

  for (guint i = 0; i < self->slots->len; i++)
    {
      guint slot = g_array_index (self->slots, guint, i);
      Dated record = { corridor_time_index_get_item (index, slot).begin, slot };

      g_array_append_val (dated, record);
    }

  g_array_sort (dated, compare_dated);
  for (guint i = 0; i < dated->len; i++)
    g_array_index (self->slots, guint, i) = g_array_index (dated, Dated, i).slot;
}

CorridorRecordList *
corridor_record_list_new (const CorridorLayerView *view,
                          const CorridorUnitBox   *box,
                          double                   min_size)
{
  CorridorRecordList *self;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (box != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_RECORD_LIST, NULL);
  self->dataset = g_object_ref (view->dataset);
  corridor_time_index_find_standing (corridor_dataset_get_index (view->dataset), box, &view->filter, min_size, self->slots);
  if (self->slots->len <= MAX_SORTED)
    sort (self);

  return self;
}
