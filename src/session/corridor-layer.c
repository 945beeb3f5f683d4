/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-private.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[CORRIDOR_LAYER_N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorLayer, corridor_layer, G_TYPE_OBJECT)

static void
emit_changed (CorridorLayer *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
corridor_layer_notify (CorridorLayer         *self,
                       CorridorLayerProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_changed (CorridorLayer         *self,
                CorridorLayerProperty  property)
{
  corridor_layer_notify (self, property);
  emit_changed (self);
}

static void
corridor_layer_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CorridorLayer *self = CORRIDOR_LAYER (object);

  switch ((CorridorLayerProperty) property_id)
    {
    case CORRIDOR_LAYER_PROP_VISIBLE:
      g_value_set_boolean (value, self->visible);
      break;
    case CORRIDOR_LAYER_PROP_UNDATED:
      g_value_set_boolean (value, self->undated);
      break;
    case CORRIDOR_LAYER_PROP_RGB:
      g_value_set_int (value, self->rgb);
      break;
    case CORRIDOR_LAYER_PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case CORRIDOR_LAYER_PROP_FILTERING:
      g_value_set_boolean (value, corridor_layer_get_filtering (self));
      break;
    case CORRIDOR_LAYER_PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case CORRIDOR_LAYER_PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case CORRIDOR_LAYER_N_PROPS:
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

  switch ((CorridorLayerProperty) property_id)
    {
    case CORRIDOR_LAYER_PROP_VISIBLE:
      corridor_layer_set_visible (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_LAYER_PROP_UNDATED:
      corridor_layer_set_undated (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_LAYER_PROP_RGB:
      corridor_layer_set_rgb (self, g_value_get_int (value));
      break;
    case CORRIDOR_LAYER_PROP_WORDS:
      corridor_layer_set_words (self, g_value_get_string (value));
      break;
    case CORRIDOR_LAYER_PROP_FILTERING:
    case CORRIDOR_LAYER_PROP_PROGRESS:
    case CORRIDOR_LAYER_PROP_ERROR:
    case CORRIDOR_LAYER_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_layer_dispose (GObject *object)
{
  corridor_layer_stop_filtering (CORRIDOR_LAYER (object));
  corridor_layer_stop_making (CORRIDOR_LAYER (object));

  G_OBJECT_CLASS (corridor_layer_parent_class)->dispose (object);
}

static void
corridor_layer_finalize (GObject *object)
{
  CorridorLayer *self = CORRIDOR_LAYER (object);

  g_clear_object (&self->whole);
  g_clear_object (&self->next);
  g_clear_object (&self->shown);
  g_clear_object (&self->certain);
  g_clear_error (&self->error);
  g_free (self->words);
  g_free (self->hidden);

  G_OBJECT_CLASS (corridor_layer_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * CorridorLayer:visible:
   *
   * Whether anything of it is seen.
   */
  properties[CORRIDOR_LAYER_PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE, flags);

  /**
   * CorridorLayer:undated:
   *
   * Whether its records without a date are seen, at any time.
   */
  properties[CORRIDOR_LAYER_PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE, flags);

  /**
   * CorridorLayer:rgb:
   *
   * The one colour of the layer as 0xRRGGBB, or %CORRIDOR_LAYER_RGB_BY_CATEGORY.
   */
  properties[CORRIDOR_LAYER_PROP_RGB] = g_param_spec_int ("rgb", NULL, NULL, CORRIDOR_LAYER_RGB_BY_CATEGORY, 0xffffff,
                                                          CORRIDOR_LAYER_RGB_BY_CATEGORY, flags);

  /**
   * CorridorLayer:words: (nullable)
   *
   * What the records that are seen have among their words, see #CorridorKeywords; %NULL for all records.
   */
  properties[CORRIDOR_LAYER_PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);

  /**
   * CorridorLayer:filtering:
   *
   * Whether the words are being looked for, or what is certain is being made out. Until that is done what was seen before still is.
   */
  properties[CORRIDOR_LAYER_PROP_FILTERING] = g_param_spec_boolean ("filtering", NULL, NULL, FALSE, read_only);

  /**
   * CorridorLayer:progress:
   *
   * How far that is, from 0 to 1; 0 when nothing is looked for.
   */
  properties[CORRIDOR_LAYER_PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, read_only);

  /**
   * CorridorLayer:error: (nullable)
   *
   * Why the words could not be looked for, so that all records are seen: a %CORRIDOR_DATASET_ERROR, until the next try.
   */
  properties[CORRIDOR_LAYER_PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, read_only);

  g_object_class_install_properties (object_class, CORRIDOR_LAYER_N_PROPS, properties);
}

static void
corridor_layer_class_init (CorridorLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = corridor_layer_get_property;
  object_class->set_property = corridor_layer_set_property;
  object_class->dispose = corridor_layer_dispose;
  object_class->finalize = corridor_layer_finalize;
  install_properties (object_class);

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
  self->whole = g_object_ref (dataset);
  self->shown = g_object_ref (dataset);
  self->hidden = g_new0 (gboolean, count_categories (dataset));

  return self;
}

CorridorDataset *
corridor_layer_get_dataset (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->shown;
}

CorridorDataset *
corridor_layer_get_whole (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->whole;
}

/* The most frequent come first, so with more records a category may have another place. */
static gboolean *
carry_over_hidden (CorridorLayer   *self,
                   CorridorDataset *whole)
{
  gboolean *hidden = g_new0 (gboolean, count_categories (whole));

  for (guint i = 0; i < count_categories (whole); i++)
    for (guint j = 0; j < count_categories (self->whole); j++)
      if (self->hidden[j] && g_str_equal (category_id (whole, i), category_id (self->whole, j)))
        hidden[i] = TRUE;

  return hidden;
}

void
corridor_layer_show (CorridorLayer   *self,
                     CorridorDataset *whole,
                     CorridorDataset *shown,
                     CorridorDataset *certain)
{
  gboolean *hidden;

  if (self->whole == whole && self->shown == shown && self->certain == certain)
    return;

  hidden = carry_over_hidden (self, whole);
  g_free (self->hidden);
  self->hidden = hidden;
  g_set_object (&self->whole, whole);
  g_set_object (&self->shown, shown);
  g_set_object (&self->certain, certain);
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
  notify_changed (self, CORRIDOR_LAYER_PROP_VISIBLE);
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
  notify_changed (self, CORRIDOR_LAYER_PROP_UNDATED);
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
  notify_changed (self, CORRIDOR_LAYER_PROP_RGB);
}

gboolean
corridor_layer_get_category_visible (CorridorLayer *self,
                                     guint          category)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);
  g_return_val_if_fail (category < count_categories (self->whole), FALSE);

  return !self->hidden[category];
}

void
corridor_layer_set_category_visible (CorridorLayer *self,
                                     guint          category,
                                     gboolean       visible)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (category < count_categories (self->whole));

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

  for (guint i = 0; i < count_categories (self->whole); i++)
    {
      any = any || self->hidden[i];
      self->hidden[i] = FALSE;
    }
  if (any)
    emit_changed (self);
}

/* Of a layer that is new not even for a moment more is seen than what is certain, when no more is asked for. */
static gboolean
is_withheld (CorridorLayer *self)
{
  return self->only_certain && !self->was_seen && self->making != NULL;
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

  undated = self->undated ? corridor_dataset_get_undated (self->shown) : NULL;
  if (undated != NULL)
    append_view (self, undated, range, views);
  if (is_withheld (self))
    return;

  append_view (self, corridor_layer_get_seen (self), range, views);
  self->was_seen = TRUE;
}
