/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-sheet.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "corridor-scene-cache-private.h"

/* The small print may take so much of the picture; of a low one more, for the title, and of a strip also for a line of sources. */
#define MAX_IMPRINT 0.15
#define MAX_IMPRINT_LOW 0.25
#define MAX_IMPRINT_STRIP 0.4
#define LOW 400.0 /* px */
#define STRIP 3.0 /* times as wide as it is high */

struct _CorridorSheet
{
  CorridorScene       scene; /* of the map; borrows what the scene it was made of does */
  CorridorSceneCache *cache; /* (owned) */
  CorridorCredits    *credits; /* (owned) */
  CorridorImprint     imprint; /* of no height when there is none */
  gboolean            has_sources; /* somewhere: as far as there is room in the imprint */
};

static void
paint_land (const CorridorScene *scene,
            cairo_t             *cr)
{
  corridor_theme_set_source (cr, corridor_theme_ink (scene->theme, CORRIDOR_INK_LAND), 1);
  cairo_paint (cr);
  corridor_scene_paint_ground (scene, cr);
}

/* Bottom to top, as corridor_scene_paint() has them. The small print comes last; it is not on the map. */
static const struct
{
  const char *id;
  const char *name;
  void      (*paint) (const CorridorScene *scene,
                      cairo_t             *cr);
} layers[] = {
  { "ground", N_("Base map"), paint_land },
  { "areas", N_("Areas"), corridor_scene_paint_areas },
  { "borders", N_("Borders of countries"), corridor_scene_paint_borders },
  { "lines", N_("Roads and lines"), corridor_scene_paint_lines },
  { "data", N_("Data added"), corridor_scene_paint_layers },
  { "markers", N_("Places and events"), corridor_scene_paint_markers },
  { "names", N_("Names"), corridor_scene_paint_labels },
  { "explanations", N_("Caption, legend and scale"), corridor_scene_paint_furniture },
  { "sources", N_("Sources"), NULL },
};

/* The map gives up some height for the small print, and shows what it showed: it zooms out so far. */
static void
make_room (CorridorScene *scene,
           double         height)
{
  double whole = scene->viewport.height;

  scene->viewport.height = whole - height;
  scene->viewport.zoom += log2 (scene->viewport.height / whole);
}

static double
get_share (const CorridorViewport *view)
{
  if (view->height >= LOW)
    return MAX_IMPRINT;

  return view->width >= STRIP * view->height ? MAX_IMPRINT_STRIP : MAX_IMPRINT_LOW;
}

static void
add_imprint (CorridorSheet              *self,
             const CorridorSheetOptions *options)
{
  CorridorViewport *view = &self->scene.viewport;
  double share = get_share (view);

  corridor_imprint_init (&self->imprint, self->cache->typesetter, self->credits,
                         options->rest != NULL ? options->rest : self->scene.command, view->width, floor (view->height * share));
  self->imprint.height = ceil (self->imprint.height);
  self->has_sources = TRUE;
  if (!options->keeps_map)
    make_room (&self->scene, self->imprint.height);
}

CorridorSheet *
corridor_sheet_new (const CorridorScene        *scene,
                    const CorridorSheetOptions *options)
{
  CorridorSheet *self = g_new0 (CorridorSheet, 1);

  self->cache = corridor_scene_cache_new ();
  self->scene = *scene;
  self->scene.cache = self->cache;
  self->scene.hovered = NULL;
  self->scene.hovered_row = 0;
  self->scene.hidden = NULL;
  self->scene.n_hidden = 0;
  self->scene.on_screen = FALSE;
  self->scene.hides_caption = !(options->parts & CORRIDOR_SHEET_CAPTION);
  self->scene.hides_legend = !(options->parts & CORRIDOR_SHEET_LEGEND);
  self->scene.hides_scale = !(options->parts & CORRIDOR_SHEET_SCALE);
  self->scene.ground_cover = NULL; /* what is drawn is the ground, whatever the screen has above it */
  if (!options->keeps_map)
    self->scene.kept_free.width = 0; /* there are no buttons on it */
  self->credits = corridor_credits_new (&self->scene);
  if (options->parts & CORRIDOR_SHEET_SOURCES)
    add_imprint (self, options);

  return self;
}

void
corridor_sheet_free (CorridorSheet *self)
{
  corridor_imprint_clear (&self->imprint);
  corridor_credits_free (self->credits);
  corridor_scene_cache_free (self->cache);
  g_free (self);
}

const CorridorScene *
corridor_sheet_get_scene (CorridorSheet *self)
{
  return &self->scene;
}

const CorridorCredits *
corridor_sheet_get_credits (CorridorSheet *self)
{
  return self->credits;
}

double
corridor_sheet_get_width (CorridorSheet *self)
{
  return self->scene.viewport.width;
}

double
corridor_sheet_get_height (CorridorSheet *self)
{
  return self->scene.viewport.height + self->imprint.height;
}

gboolean
corridor_sheet_has_sources (CorridorSheet *self)
{
  return self->has_sources;
}

guint
corridor_sheet_get_n_layers (CorridorSheet *self)
{
  return G_N_ELEMENTS (layers);
}

const char *
corridor_sheet_get_layer_id (CorridorSheet *self,
                             guint          layer)
{
  return layers[layer].id;
}

char *
corridor_sheet_dup_layer_name (CorridorSheet *self,
                               guint          layer)
{
  if (layers[layer].paint == corridor_scene_paint_layers && self->credits->datasets->len > 0)
    return corridor_credits_list_datasets (self->credits);

  return g_strdup (_(layers[layer].name));
}

gboolean
corridor_sheet_has_layer (CorridorSheet *self,
                          guint          layer)
{
  if (layers[layer].paint == NULL)
    return self->has_sources;
  if (layers[layer].paint == corridor_scene_paint_layers)
    return self->scene.n_layers > 0;
  if (layers[layer].paint == corridor_scene_paint_borders)
    return self->scene.basemap != NULL;

  return TRUE;
}

void
corridor_sheet_paint_layer (CorridorSheet *self,
                            guint          layer,
                            cairo_t       *cr,
                            GString       *svg_texts)
{
  const CorridorScene *scene = &self->scene;

  self->cache->svg_texts = svg_texts;
  cairo_save (cr);
  if (layers[layer].paint != NULL)
    {
      cairo_rectangle (cr, 0, 0, scene->viewport.width, scene->viewport.height);
      cairo_clip (cr);
      layers[layer].paint (scene, cr);
    }
  else if (self->has_sources)
    {
      CorridorCanvas canvas = corridor_scene_cache_get_canvas (self->cache, scene, cr);

      corridor_imprint_paint (&self->imprint, &canvas, scene->viewport.height);
    }
  cairo_restore (cr);
  self->cache->svg_texts = NULL;
}

gboolean
corridor_sheet_paint (CorridorSheet *self,
                      cairo_t       *cr,
                      GCancellable  *cancellable)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      corridor_sheet_paint_layer (self, i, cr, NULL);
    }

  return TRUE;
}
