/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-frame.h"

#include "corridor-session-compare.h"
#include "corridor-session-filter.h"
#include "corridor-session-scene.h"
#include "corridor-view.h"

struct _CorridorMapFrame
{
  GObject parent_instance;

  ShumateViewport    *viewport; /* (owned) */
  CorridorSession    *session; /* (owned) (nullable) */
  GSignalGroup       *session_signals; /* (owned) */
  CorridorBasemap    *basemap; /* (owned) (nullable) */
  CorridorPhase      *hovered; /* (owned) (nullable) */
  guint               hovered_row; /* of the legend, from 1 */
  CorridorSceneCache *cache; /* (owned) */
  CorridorScene       beside; /* of the other day, while two are compared */
  CorridorLabelMemory *beside_memory; /* (owned) */
  CorridorSceneCache *beside_cache; /* (owned) */
  CorridorLabelMemory *label_memory; /* (owned) */
  CorridorTheme       theme; /* of the desktop */
  CorridorTone        ground_tone;
  double              text_scale;
  gboolean            hides_legend;
  cairo_rectangle_t   kept_free;
  const char         *ground_cover; /* (nullable) interned */
  const char         *ground_link; /* (unowned) (nullable) interned */
};

G_DEFINE_FINAL_TYPE (CorridorMapFrame, corridor_map_frame, G_TYPE_OBJECT)

enum
{
  CHANGED,
  GROUND_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed (CorridorMapFrame *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ground_changed (CorridorMapFrame *self)
{
  g_signal_emit (self, signals[GROUND_CHANGED], 0);
  changed (self);
}

/* What was under the pointer may be gone with the new date; the next motion finds what is there now. */
static void
on_session_changed (CorridorMapFrame *self)
{
  g_clear_object (&self->hovered);
  self->hovered_row = 0;
  changed (self);
}

static GSignalGroup *
watch_sessions (CorridorMapFrame *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "changed", G_CALLBACK (on_session_changed), self);
  g_signal_group_connect_swapped (group, "notify::selected", G_CALLBACK (changed), self);
  g_signal_group_connect_swapped (group, "notify::language", G_CALLBACK (changed), self);

  return group;
}

static void
corridor_map_frame_dispose (GObject *object)
{
  CorridorMapFrame *self = CORRIDOR_MAP_FRAME (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->viewport);
  g_clear_object (&self->hovered);

  G_OBJECT_CLASS (corridor_map_frame_parent_class)->dispose (object);
}

static void
corridor_map_frame_finalize (GObject *object)
{
  CorridorMapFrame *self = CORRIDOR_MAP_FRAME (object);

  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  corridor_scene_cache_free (self->cache);
  corridor_label_memory_free (self->beside_memory);
  corridor_scene_cache_free (self->beside_cache);
  corridor_label_memory_free (self->label_memory);

  G_OBJECT_CLASS (corridor_map_frame_parent_class)->finalize (object);
}

static void
corridor_map_frame_class_init (CorridorMapFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_map_frame_dispose;
  object_class->finalize = corridor_map_frame_finalize;

  signals[CHANGED] = g_signal_new ("changed", CORRIDOR_TYPE_MAP_FRAME, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GROUND_CHANGED] = g_signal_new ("ground-changed", CORRIDOR_TYPE_MAP_FRAME, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corridor_map_frame_init (CorridorMapFrame *self)
{
  self->cache = corridor_scene_cache_new ();
  self->beside_memory = corridor_label_memory_new ();
  self->beside_cache = corridor_scene_cache_new ();
  self->label_memory = corridor_label_memory_new ();
  self->session_signals = watch_sessions (self);
}

CorridorMapFrame *
corridor_map_frame_new (ShumateViewport *viewport)
{
  CorridorMapFrame *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (CORRIDOR_TYPE_MAP_FRAME, NULL);
  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);

  return self;
}

CorridorSession *
corridor_map_frame_get_session (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), NULL);

  return self->session;
}

void
corridor_map_frame_set_session (CorridorMapFrame *self,
                                CorridorSession  *session)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  on_session_changed (self);
}

CorridorBasemap *
corridor_map_frame_get_basemap (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), NULL);

  return self->basemap;
}

void
corridor_map_frame_set_basemap (CorridorMapFrame *self,
                                CorridorBasemap  *basemap)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  if (self->basemap == basemap)
    return;

  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  self->basemap = basemap != NULL ? corridor_basemap_ref (basemap) : NULL;
  ground_changed (self);
}

CorridorTheme
corridor_map_frame_get_theme (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), CORRIDOR_THEME_LIGHT);

  return self->theme;
}

void
corridor_map_frame_set_theme (CorridorMapFrame *self,
                              CorridorTheme     theme)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  ground_changed (self);
}

CorridorTheme
corridor_map_frame_get_ground_theme (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), CORRIDOR_THEME_LIGHT);

  switch (self->ground_tone)
    {
    case CORRIDOR_TONE_LIGHT:
    case CORRIDOR_TONE_DARK:
      return corridor_theme_for (self->ground_tone == CORRIDOR_TONE_DARK, corridor_theme_has_contrast (self->theme));
    case CORRIDOR_TONE_UNKNOWN:
    default:
      return self->theme;
    }
}

void
corridor_map_frame_set_ground_tone (CorridorMapFrame *self,
                                    CorridorTone      tone)
{
  CorridorTheme was;

  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  was = corridor_map_frame_get_ground_theme (self);
  self->ground_tone = tone;
  if (corridor_map_frame_get_ground_theme (self) != was)
    ground_changed (self);
}

void
corridor_map_frame_set_text_scale (CorridorMapFrame *self,
                                   double            text_scale)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));
  g_return_if_fail (text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  changed (self);
}

void
corridor_map_frame_set_hovered (CorridorMapFrame *self,
                                CorridorPhase    *phase)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));
  g_return_if_fail (phase == NULL || CORRIDOR_IS_PHASE (phase));

  if (g_set_object (&self->hovered, phase))
    changed (self);
}

void
corridor_map_frame_set_hovered_row (CorridorMapFrame *self,
                                    guint             row)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  if (self->hovered_row == row)
    return;

  self->hovered_row = row;
  changed (self);
}

gboolean
corridor_map_frame_get_hides_legend (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), FALSE);

  return self->hides_legend;
}

void
corridor_map_frame_set_hides_legend (CorridorMapFrame *self,
                                     gboolean          hides_legend)
{
  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  if (self->hides_legend == hides_legend)
    return;

  self->hides_legend = hides_legend;
  changed (self);
}

void
corridor_map_frame_set_kept_free (CorridorMapFrame *self,
                                  cairo_rectangle_t box)
{
  cairo_rectangle_t was;

  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  was = self->kept_free;
  if (was.x == box.x && was.y == box.y && was.width == box.width && was.height == box.height)
    return;

  self->kept_free = box;
  changed (self);
}

void
corridor_map_frame_set_ground_cover (CorridorMapFrame *self,
                                     const char       *attribution,
                                     const char       *link)
{
  const char *interned = g_intern_string (attribution);

  g_return_if_fail (CORRIDOR_IS_MAP_FRAME (self));

  self->ground_link = g_intern_string (link);

  if (self->ground_cover == interned)
    return;

  self->ground_cover = interned;
  changed (self);
}

const char *
corridor_map_frame_get_ground_link (CorridorMapFrame *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), NULL);

  return self->ground_link;
}

CorridorViewport
corridor_map_frame_get_view (CorridorMapFrame *self,
                             double            width,
                             double            height)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), (CorridorViewport) { 0 });

  return corridor_view_from_shumate (self->viewport, width, height);
}

gboolean
corridor_map_frame_get_scene (CorridorMapFrame *self,
                              double            width,
                              double            height,
                              CorridorScene    *scene)
{
  CorridorSession *session;

  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (self), FALSE);

  session = self->session;
  if (session == NULL || width <= 0 || height <= 0)
    return FALSE;

  corridor_session_scene_fill (session, scene);
  scene->basemap = self->basemap;
  scene->hidden = corridor_session_get_hidden (session, &scene->n_hidden);
  scene->on_screen = TRUE;
  scene->hovered = self->hovered;
  scene->hovered_row = self->hovered_row;
  scene->viewport = corridor_map_frame_get_view (self, width, height);
  scene->theme = corridor_map_frame_get_ground_theme (self);
  scene->text_scale = self->text_scale;
  scene->hides_legend = self->hides_legend;
  scene->kept_free = self->kept_free;
  scene->ground_cover = self->ground_cover;
  scene->label_memory = self->label_memory;
  scene->cache = self->cache;
  if (corridor_session_get_comparing (session))
    {
      corridor_session_scene_fill_beside (session, scene, &self->beside);
      self->beside.label_memory = self->beside_memory;
      self->beside.cache = self->beside_cache;
    }

  return TRUE;
}
