/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-private.h"

#include <glib/gi18n.h>

#include "corridor-aim.h"
#include "corridor-divider.h"
#include "corridor-ground-cover.h"
#include "corridor-map-ground.h"
#include "corridor-map-buttons.h"
#include "corridor-map-frame.h"
#include "corridor-map-gestures.h"
#include "corridor-map-keys.h"
#include "corridor-map-words.h"
#include "corridor-overlay-layer.h"
#include "corridor-pointer.h"
#include "corridor-text-scale.h"
#include "corridor-spot.h"

#define LEGEND_MIN_WIDTH 700 /* px: in a smaller map the legend would cover what it explains */
#define LEGEND_MIN_HEIGHT 520

struct _CorridorMap
{
  GtkWidget            parent_instance;

  GtkWidget           *overlay; /* (owned) the child, with all below */
  GtkWidget           *buttons; /* (unowned) in the overlay */
  CorridorDivider     *divider; /* (unowned) in the overlay */
  ShumateMap          *map; /* (unowned) */
  ShumateViewport     *viewport; /* (unowned) the map's */

  CorridorMapFrame    *frame; /* (owned) */
  CorridorCamera      *camera; /* (owned) */
  CorridorMapGround   *ground; /* (owned) */
  CorridorGroundCover *cover; /* (owned) */
  CorridorSpot        *spot; /* (owned) */
  CorridorPointer     *pointer; /* (owned) */
  CorridorAim         *aim; /* (unowned) in the overlay */
  CorridorMapWords    *words; /* (owned) */

  double               text_scale; /* the reader's wish */
  gboolean             legend_chosen; /* by the reader, who then has it as chosen in every size */
};

enum
{
  PROP_SESSION = 1,
  PROP_DARK,
  PROP_HIGH_CONTRAST,
  PROP_LEGEND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorMap, corridor_map, GTK_TYPE_WIDGET)

static void
add_layers (CorridorMap *self)
{
  self->ground = corridor_map_ground_new (self->map, self->frame);

  for (int overlay = 0; overlay < CORRIDOR_N_OVERLAYS; overlay++)
    {
      ShumateLayer *layer = corridor_overlay_layer_new (self->frame, self->viewport, (CorridorOverlay) overlay);

      shumate_map_add_layer (self->map, layer);
      if (overlay == 0)
        self->cover = corridor_ground_cover_new (self->map, layer, self->frame);
    }
}

/* --- what lies on the map --- */

static void
show_legend (CorridorMap *self,
             gboolean     shown)
{
  if (corridor_map_get_legend (self) == shown)
    return;

  corridor_map_frame_set_hides_legend (self->frame, !shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND]);
}

static void
adapt_legend (CorridorMap *self,
              int          width,
              int          height)
{
  if (!self->legend_chosen)
    show_legend (self, width >= LEGEND_MIN_WIDTH * self->text_scale && height >= LEGEND_MIN_HEIGHT * self->text_scale);
}

static void
follow_text_scale (CorridorMap *self)
{
  self->text_scale = corridor_text_scale_of (gtk_widget_get_settings (GTK_WIDGET (self)));
  corridor_map_frame_set_text_scale (self->frame, self->text_scale);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
place_buttons (CorridorMap *self,
               int          width,
               int          height)
{
  CorridorScene scene;
  double attribution = 0;

  if (corridor_map_frame_get_scene (self->frame, width, height, &scene))
    attribution = corridor_scene_get_attribution (&scene).height;
  corridor_map_buttons_set_room (self->buttons, width, attribution);
}

static void
keep_buttons_free (CorridorMap *self)
{
  graphene_rect_t box;

  if (gtk_widget_compute_bounds (self->buttons, GTK_WIDGET (self), &box))
    corridor_map_frame_set_kept_free (self->frame, (cairo_rectangle_t) {
      box.origin.x, box.origin.y, box.size.width, box.size.height,
    });
}

/* --- vfuncs --- */

static void
corridor_map_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  CorridorMap *self = CORRIDOR_MAP (widget);

  gtk_widget_measure (self->overlay, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
corridor_map_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  CorridorMap *self = CORRIDOR_MAP (widget);

  if (width != corridor_camera_get_width (self->camera) || height != corridor_camera_get_height (self->camera))
    {
      corridor_camera_set_size (self->camera, width, height);
      adapt_legend (self, width, height);
    }

  place_buttons (self, width, height);
  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);
  keep_buttons_free (self);
}

static void
corridor_map_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CorridorMap *self = CORRIDOR_MAP (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, corridor_map_get_session (self));
      break;
    case PROP_LEGEND:
      g_value_set_boolean (value, corridor_map_get_legend (self));
      break;
    case PROP_DARK:
      g_value_set_boolean (value, corridor_map_get_dark (self));
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, corridor_map_get_high_contrast (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_map_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CorridorMap *self = CORRIDOR_MAP (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_map_set_session (self, g_value_get_object (value));
      break;
    case PROP_LEGEND:
      corridor_map_set_legend (self, g_value_get_boolean (value));
      break;
    case PROP_DARK:
      corridor_map_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_HIGH_CONTRAST:
      corridor_map_set_high_contrast (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_map_dispose (GObject *object)
{
  CorridorMap *self = CORRIDOR_MAP (object);

  g_clear_object (&self->words);
  g_clear_object (&self->camera);
  g_clear_object (&self->ground);
  if (self->cover != NULL)
    corridor_ground_cover_watch (self->cover, NULL, NULL);
  g_clear_object (&self->cover);
  g_clear_object (&self->pointer);
  if (self->spot != NULL)
    corridor_spot_release (self->spot);
  g_clear_object (&self->spot);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_map_parent_class)->dispose (object);
}

static void
tell_view (CorridorMap *self)
{
  g_signal_emit_by_name (self, "view-changed");
}

static void
corridor_map_class_init (CorridorMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_map_get_property;
  object_class->set_property = corridor_map_set_property;
  object_class->dispose = corridor_map_dispose;

  widget_class->measure = corridor_map_measure;
  widget_class->size_allocate = corridor_map_size_allocate;

  g_signal_new ("view-changed", CORRIDOR_TYPE_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CorridorMap:session: (getter get_session) (setter set_session)
   *
   * What the map shows.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CorridorMap:dark: (getter get_dark) (setter set_dark)
   *
   * Whether the map is on a dark desktop. It is painted for that, unless the base map that is chosen is light, or dark, in any
   * case.
   */
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CorridorMap:high-contrast: (getter get_high_contrast) (setter set_high_contrast)
   *
   * Whether the map is painted with high contrast, light or dark.
   */
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CorridorMap:legend: (getter get_legend) (setter set_legend)
   *
   * Whether the legend is on the map, as far as it has room. Until it is set, it follows from the map's size: there
   * from 700 px by 520 px on.
   */
  properties[PROP_LEGEND] = g_param_spec_boolean ("legend", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "map.legend", "legend");
  corridor_map_moves_install (widget_class);
  corridor_map_keys_bind (widget_class);

  gtk_widget_class_set_css_name (widget_class, "corridor-map");
  /* Not a region: GTK 4.8 hands that on as a filler, which screen readers pass over, and a group as a panel with a name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
watch_zoom (CorridorMap *self)
{
  static const char *const signals[] = { "notify::zoom-level", "notify::min-zoom-level", "notify::max-zoom-level" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->viewport, signals[i], G_CALLBACK (corridor_map_moves_update_actions), self, G_CONNECT_SWAPPED);
}

static void
corridor_map_init (CorridorMap *self)
{
  GtkWidget *map = GTK_WIDGET (shumate_map_new ());

  self->map = SHUMATE_MAP (map);
  self->viewport = shumate_map_get_viewport (self->map);
  self->frame = corridor_map_frame_new (self->viewport);
  self->camera = corridor_camera_new (self->map, self->frame);

  gtk_widget_set_focusable (map, FALSE);
  gtk_widget_set_can_focus (map, FALSE); /* the focus is this widget's, with its keys */
  gtk_widget_set_hexpand (map, TRUE);
  gtk_widget_set_vexpand (map, TRUE);
  corridor_map_gestures_add (self->map, self->camera, GTK_WIDGET (self));
  add_layers (self);

  self->overlay = gtk_overlay_new ();
  self->buttons = corridor_map_buttons_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), map);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->buttons);
  self->divider = corridor_divider_new (GTK_OVERLAY (self->overlay));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->spot = corridor_spot_new (self->map, self->overlay, self->frame);
  self->pointer = corridor_pointer_new (self->map, self->spot, self->frame, self->camera);
  self->aim = corridor_aim_new (GTK_OVERLAY (self->overlay), GTK_WIDGET (self), self->frame, self->spot);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"), -1);
  self->words = corridor_map_words_new (GTK_WIDGET (self), self->aim);

  watch_zoom (self);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (tell_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (follow_text_scale), self,
                           G_CONNECT_SWAPPED);
  follow_text_scale (self);
  corridor_map_moves_update_actions (self);
}

GtkWidget *
corridor_map_new (CorridorSession *session)
{
  return g_object_new (CORRIDOR_TYPE_MAP, "session", session, NULL);
}

CorridorSession *
corridor_map_get_session (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), NULL);

  return corridor_map_frame_get_session (self->frame);
}

void
corridor_map_set_session (CorridorMap     *self,
                          CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (corridor_map_frame_get_session (self->frame) == session)
    return;

  corridor_map_frame_set_session (self->frame, session);
  corridor_map_words_set_session (self->words, session);
  corridor_camera_watch (self->camera, session);
  corridor_divider_set_session (self->divider, session);
  corridor_map_moves_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
corridor_map_pick_middle (CorridorMap *self)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_aim_take (self->aim);
}

CorridorCamera *
corridor_map_get_camera (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), NULL);

  return self->camera;
}

void
corridor_map_set_basemap (CorridorMap     *self,
                          CorridorBasemap *basemap)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_map_frame_set_basemap (self->frame, basemap);
}

void
corridor_map_set_base_maps (CorridorMap         *self,
                            CorridorBaseMaps    *maps,
                            CorridorTileFetcher *fetcher)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_ground_cover_watch (self->cover, maps, fetcher);
}

gboolean
corridor_map_get_dark (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), FALSE);

  return corridor_theme_is_dark (corridor_map_frame_get_theme (self->frame));
}

void
corridor_map_set_dark (CorridorMap *self,
                       gboolean     dark)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  if (corridor_map_get_dark (self) == dark)
    return;

  corridor_map_frame_set_theme (self->frame, corridor_theme_for (dark, corridor_map_get_high_contrast (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
}

gboolean
corridor_map_get_high_contrast (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), FALSE);

  return corridor_theme_has_contrast (corridor_map_frame_get_theme (self->frame));
}

void
corridor_map_set_high_contrast (CorridorMap *self,
                                gboolean     high_contrast)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  if (corridor_map_get_high_contrast (self) == high_contrast)
    return;

  corridor_map_frame_set_theme (self->frame, corridor_theme_for (corridor_map_get_dark (self), high_contrast));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_CONTRAST]);
}

double
corridor_map_get_text_scale (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), 1);

  return self->text_scale;
}

gboolean
corridor_map_get_legend (CorridorMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), FALSE);

  return !corridor_map_frame_get_hides_legend (self->frame);
}

void
corridor_map_set_legend (CorridorMap *self,
                         gboolean     legend)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  self->legend_chosen = TRUE;
  show_legend (self, legend);
}

gboolean
corridor_map_get_scene (CorridorMap   *self,
                        CorridorScene *scene)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), FALSE);
  g_return_val_if_fail (scene != NULL, FALSE);

  return corridor_map_frame_get_scene (self->frame, corridor_camera_get_width (self->camera),
                                       corridor_camera_get_height (self->camera), scene);
}
