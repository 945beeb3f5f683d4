/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer.h"

struct _CorridorLayer
{
  GObject          parent_instance;
  CorridorDataset *dataset; /* (owned) */
  gboolean        *hidden; /* (owned) [categories of the dataset] */
  gboolean         visible;
  gboolean         undated;
  int              rgb;
};

enum
{
  PROP_VISIBLE = 1,
  PROP_UNDATED,
  PROP_RGB,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorLayer, corridor_layer, G_TYPE_OBJECT)

static void
emit_changed (CorridorLayer *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
notify (CorridorLayer *self,
        guint          property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  emit_changed (self);
}

static void
corridor_layer_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CorridorLayer *self = CORRIDOR_LAYER (object);

  switch (property_id)
    {
    case PROP_VISIBLE:
      g_value_set_boolean (value, self->visible);
      break;
    case PROP_UNDATED:
      g_value_set_boolean (value, self->undated);
      break;
    case PROP_RGB:
      g_value_set_int (value, self->rgb);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_layer_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CorridorLayer *self = CORRIDOR_LAYER (object);

  switch (property_id)
    {
    case PROP_VISIBLE:
      corridor_layer_set_visible (self, g_value_get_boolean (value));
      break;
    case PROP_UNDATED:
      corridor_layer_set_undated (self, g_value_get_boolean (value));
      break;
    case PROP_RGB:
      corridor_layer_set_rgb (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_layer_finalize (GObject *object)
{
  CorridorLayer *self = CORRIDOR_LAYER (object);

  g_clear_object (&self->dataset);
  g_free (self->hidden);

  G_OBJECT_CLASS (corridor_layer_parent_class)->finalize (object);
}

static void
corridor_layer_class_init (CorridorLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = corridor_layer_get_property;
  object_class->set_property = corridor_layer_set_property;
  object_class->finalize = corridor_layer_finalize;

  /**
   * CorridorLayer:visible:
   *
   * Whether anything of it is seen.
   */
  properties[PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE, flags);

  /**
   * CorridorLayer:undated:
   *
   * Whether its records without a date are seen, at any time.
   */
  properties[PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE, flags);

  /**
   * CorridorLayer:rgb:
   *
   * The one colour of the layer as 0xRRGGBB, or %CORRIDOR_LAYER_RGB_BY_CATEGORY.
   */
  properties[PROP_RGB] = g_param_spec_int ("rgb", NULL, NULL, CORRIDOR_LAYER_RGB_BY_CATEGORY, 0xffffff,
                                           CORRIDOR_LAYER_RGB_BY_CATEGORY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
corridor_layer_init (CorridorLayer *self)
{
  self->visible = TRUE;
  self->rgb = CORRIDOR_LAYER_RGB_BY_CATEGORY;
}

static guint
count_categories (CorridorDataset *dataset)
{
  return corridor_dataset_get_categories (dataset)->len;
}

static const char *
category_id (CorridorDataset *dataset,
             guint            category)
{
  return ((CorridorCategory *) g_ptr_array_index (corridor_dataset_get_categories (dataset), category))->id;
}

CorridorLayer *
corridor_layer_new (CorridorDataset *dataset)
{
  CorridorLayer *self;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (dataset), NULL);

  self = g_object_new (CORRIDOR_TYPE_LAYER, NULL);
  self->dataset = g_object_ref (dataset);
  self->hidden = g_new0 (gboolean, count_categories (dataset));

  return self;
}

CorridorDataset *
corridor_layer_get_dataset (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->dataset;
}

/* The most frequent come first, so with more records a category may have another place. */
static gboolean *
carry_over_hidden (CorridorLayer   *self,
                   CorridorDataset *dataset)
{
  gboolean *hidden = g_new0 (gboolean, count_categories (dataset));

  for (guint i = 0; i < count_categories (dataset); i++)
    for (guint j = 0; j < count_categories (self->dataset); j++)
      if (self->hidden[j] && g_str_equal (category_id (dataset, i), category_id (self->dataset, j)))
        hidden[i] = TRUE;

  return hidden;
}

void
corridor_layer_set_dataset (CorridorLayer   *self,
                            CorridorDataset *dataset)
{
  gboolean *hidden;

  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (CORRIDOR_IS_DATASET (dataset));

  if (self->dataset == dataset)
    return;

  hidden = carry_over_hidden (self, dataset);
  g_free (self->hidden);
  self->hidden = hidden;
  g_set_object (&self->dataset, dataset);
  emit_changed (self);
}

gboolean
corridor_layer_get_visible (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);

  return self->visible;
}

void
corridor_layer_set_visible (CorridorLayer *self,
                            gboolean       visible)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));

  if (self->visible == !!visible)
    return;

  self->visible = !!visible;
  notify (self, PROP_VISIBLE);
}

gboolean
corridor_layer_get_undated (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);

  return self->undated;
}

void
corridor_layer_set_undated (CorridorLayer *self,
                            gboolean       undated)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));

  if (self->undated == !!undated)
    return;

  self->undated = !!undated;
  notify (self, PROP_UNDATED);
}

int
corridor_layer_get_rgb (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), CORRIDOR_LAYER_RGB_BY_CATEGORY);

  return self->rgb;
}

void
corridor_layer_set_rgb (CorridorLayer *self,
                        int            rgb)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (rgb >= CORRIDOR_LAYER_RGB_BY_CATEGORY && rgb <= 0xffffff);

  if (self->rgb == rgb)
    return;

  self->rgb = rgb;
  notify (self, PROP_RGB);
}

gboolean
corridor_layer_get_category_visible (CorridorLayer *self,
                                     guint          category)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);
  g_return_val_if_fail (category < count_categories (self->dataset), FALSE);

  return !self->hidden[category];
}

void
corridor_layer_set_category_visible (CorridorLayer *self,
                                     guint          category,
                                     gboolean       visible)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (category < count_categories (self->dataset));

  if (self->hidden[category] == !visible)
    return;

  self->hidden[category] = !visible;
  emit_changed (self);
}

void
corridor_layer_show_all_categories (CorridorLayer *self)
{
  gboolean any = FALSE;

  g_return_if_fail (CORRIDOR_IS_LAYER (self));

  for (guint i = 0; i < count_categories (self->dataset); i++)
    {
      any = any || self->hidden[i];
      self->hidden[i] = FALSE;
    }
  if (any)
    emit_changed (self);
}

static void
append_view (CorridorLayer            *self,
             CorridorDataset          *dataset,
             const CorridorTimeFilter *range,
             GArray                   *views)
{
  CorridorLayerView view = {
    .dataset = dataset,
    .filter = { range->begin, range->end, self->hidden },
    .has_rgb = self->rgb != CORRIDOR_LAYER_RGB_BY_CATEGORY,
    .rgb = (guint32) MAX (self->rgb, 0),
  };

  g_array_append_val (views, view);
}

void
corridor_layer_append_views (CorridorLayer            *self,
                             const CorridorTimeFilter *range,
                             GArray                   *views)
{
  CorridorDataset *undated;

  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (range != NULL);
  g_return_if_fail (views != NULL);

  if (!self->visible)
    return;

  undated = self->undated ? corridor_dataset_get_undated (self->dataset) : NULL;
  if (undated != NULL)
    append_view (self, undated, range, views);
  append_view (self, self->dataset, range, views);
}
