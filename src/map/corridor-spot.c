/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-spot.h"

#include "corridor-chooser.h"
#include "corridor-map-tip.h"
#include "corridor-record-list.h"
#include "corridor-session-compare.h"

struct _CorridorSpot
{
  GObject           parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  GtkWidget        *map; /* (unowned) (nullable) until released */
  CorridorChooser  *chooser; /* (unowned) a child of the widget around the map */
  GPtrArray        *phases; /* (owned) (element-type CorridorPhase) what the last look found of the story */
  CorridorCrowd     crowd; /* what it found of a layer */
  gboolean          has_crowd;
  gboolean          is_beside; /* the crowd is one of the other day */
};

G_DEFINE_FINAL_TYPE (CorridorSpot, corridor_spot, G_TYPE_OBJECT)

static CorridorGeometryKind
get_kind (CorridorPhase *phase)
{
  return corridor_feature_get_geometry (corridor_phase_get_feature (phase))->kind;
}

static void
keep_uppermost_kind (GPtrArray *phases)
{
  guint n = 1;

  if (phases->len == 0)
    return;

  while (n < phases->len && get_kind (g_ptr_array_index (phases, n)) == get_kind (g_ptr_array_index (phases, 0)))
    n++;
  g_ptr_array_set_size (phases, (int) n);
}

/* Layers lie between the story's markers and its lines. */
static gboolean
lies_under_layers (GPtrArray *phases)
{
  return phases->len == 0 || get_kind (g_ptr_array_index (phases, 0)) != CORRIDOR_GEOMETRY_POINTS;
}

static const CorridorLayerView *
get_crowd_view (CorridorSpot *self)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  guint n_views;
  const CorridorLayerView *views = self->is_beside ? corridor_session_get_other_views (session, &n_views)
                                                   : corridor_session_get_views (session, &n_views);

  return &views[self->crowd.layer];
}

/* Of a crowd of one. */
static CorridorPhase *
dup_single (CorridorSpot *self)
{
  if (!self->has_crowd || self->crowd.n != 1 || self->crowd.kind == CORRIDOR_CROWD_CLUSTER)
    return NULL;

  return corridor_dataset_dup_row (get_crowd_view (self)->dataset, self->crowd.slot);
}

static void
offer (CorridorSpot *self,
       GListModel   *phases,
       CorridorPoint px)
{
  corridor_chooser_offer (self->chooser, corridor_map_frame_get_session (self->frame), phases,
                          corridor_map_frame_get_theme (self->frame), px.x, px.y);
}

static void
offer_phases (CorridorSpot *self,
              CorridorPoint px)
{
  g_autoptr(GListStore) phases = g_list_store_new (CORRIDOR_TYPE_PHASE);

  g_list_store_splice (phases, 0, 0, self->phases->pdata, self->phases->len);
  offer (self, G_LIST_MODEL (phases), px);
}

static void
offer_crowd (CorridorSpot *self,
             CorridorPoint px)
{
  g_autoptr(CorridorRecordList) records = corridor_record_list_new (get_crowd_view (self), &self->crowd.box,
                                                                    self->crowd.min_size);

  offer (self, G_LIST_MODEL (records), px);
}

/* Only what encloses the place is there: nothing that one could come closer to. */
static gboolean
has_only_areas (CorridorSpot *self)
{
  if (self->has_crowd)
    return self->crowd.kind == CORRIDOR_CROWD_AREA;

  return self->phases->len > 0 && get_kind (g_ptr_array_index (self->phases, 0)) == CORRIDOR_GEOMETRY_AREAS;
}

static void
corridor_spot_dispose (GObject *object)
{
  CorridorSpot *self = CORRIDOR_SPOT (object);

  corridor_spot_release (self);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_spot_parent_class)->dispose (object);
}

static void
corridor_spot_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIDOR_SPOT (object)->phases);

  G_OBJECT_CLASS (corridor_spot_parent_class)->finalize (object);
}

static void
corridor_spot_class_init (CorridorSpotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_spot_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_spot_finalize;
}

static void
corridor_spot_init (CorridorSpot *self)
{
  self->phases = g_ptr_array_new ();
}

CorridorSpot *
corridor_spot_new (ShumateMap       *map,
                   GtkWidget        *around,
                   CorridorMapFrame *frame)
{
  CorridorSpot *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (around), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_object_new (CORRIDOR_TYPE_SPOT, NULL);
  self->map = GTK_WIDGET (map);
  self->frame = g_object_ref (frame);
  self->chooser = CORRIDOR_CHOOSER (corridor_chooser_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), around);

  return self;
}

void
corridor_spot_release (CorridorSpot *self)
{
  g_return_if_fail (CORRIDOR_IS_SPOT (self));

  if (self->map == NULL)
    return;

  gtk_widget_unparent (GTK_WIDGET (self->chooser));
  self->chooser = NULL;
  self->map = NULL;
}

void
corridor_spot_forget (CorridorSpot *self)
{
  g_return_if_fail (CORRIDOR_IS_SPOT (self));

  self->has_crowd = FALSE;
  g_ptr_array_set_size (self->phases, 0);
}

void
corridor_spot_look (CorridorSpot *self,
                    CorridorPoint px,
                    double       radius)
{
  CorridorScene scene, side;

  g_return_if_fail (CORRIDOR_IS_SPOT (self));
  g_return_if_fail (self->map != NULL);

  corridor_spot_forget (self);
  if (!corridor_map_frame_get_scene (self->frame, gtk_widget_get_width (self->map), gtk_widget_get_height (self->map), &scene))
    return;

  self->is_beside = corridor_scene_get_side (&scene, px, &side);
  corridor_scene_pick (&side, px, radius, self->phases);
  keep_uppermost_kind (self->phases);
  if (!lies_under_layers (self->phases))
    return;

  self->has_crowd = corridor_scene_pick_crowd (&side, px, radius, &self->crowd);
  if (self->has_crowd)
    g_ptr_array_set_size (self->phases, 0);
}

void
corridor_spot_look_around (CorridorSpot *self,
                           CorridorPoint px)
{
  static const double radii[] = { 3, 12, 26, CORRIDOR_SPOT_REACH };

  g_return_if_fail (CORRIDOR_IS_SPOT (self));

  for (gsize i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      corridor_spot_look (self, px, radii[i]);
      if (corridor_spot_has_found (self) && !has_only_areas (self))
        return;
    }

  corridor_spot_look (self, px, radii[0]);
}

gboolean
corridor_spot_has_found (CorridorSpot *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SPOT (self), FALSE);

  return self->has_crowd || self->phases->len > 0;
}

CorridorPhase *
corridor_spot_dup_top (CorridorSpot *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SPOT (self), NULL);

  return self->phases->len > 0 ? g_object_ref (g_ptr_array_index (self->phases, 0)) : dup_single (self);
}

char *
corridor_spot_describe (CorridorSpot *self)
{
  g_autoptr(GPtrArray) one = NULL;
  CorridorPhase *single;
  const char *language;

  g_return_val_if_fail (CORRIDOR_IS_SPOT (self), NULL);

  if (!corridor_spot_has_found (self))
    return NULL;

  language = corridor_session_get_language (corridor_map_frame_get_session (self->frame));
  if (self->phases->len > 0)
    return corridor_map_tip_of_phases (self->phases, language);

  single = dup_single (self);
  if (single == NULL)
    return corridor_map_tip_of_records (self->crowd.n, get_crowd_view (self));

  one = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (one, single);
  return corridor_map_tip_of_phases (one, language);
}

void
corridor_spot_take (CorridorSpot *self,
                    CorridorPoint px)
{
  CorridorSession *session;
  g_autoptr(CorridorPhase) top = NULL;

  g_return_if_fail (CORRIDOR_IS_SPOT (self));

  session = corridor_map_frame_get_session (self->frame);
  if (session == NULL)
    return;

  top = corridor_spot_dup_top (self);
  if (self->phases->len > 1)
    offer_phases (self, px);
  else if (self->has_crowd && top == NULL)
    offer_crowd (self, px);
  else
    corridor_session_set_selected (session, top);
}

gboolean
corridor_spot_is_offering (CorridorSpot *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SPOT (self), FALSE);

  return self->chooser != NULL && gtk_widget_get_visible (GTK_WIDGET (self->chooser));
}
