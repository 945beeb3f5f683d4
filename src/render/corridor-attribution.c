/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-attribution.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_WIDTH 60.0 /* px, of its text */

/* "CC BY 4.0; geometry as stated feature by feature" is "CC BY 4.0 …" in short. */
static char *
shorten_licence (const char *licence)
{
  const char *end = strchr (licence, ';');

  return end != NULL ? g_strdup_printf ("%.*s …", (int) (end - licence), licence) : g_strdup (licence);
}

/*
 * Where the ground and the story are from, and under which licence; in short without saying that the former is the ground, nor on
 * which conditions the latter is.
 */
static char *
describe_origin (const CorridorScene *scene,
                 gboolean             in_short)
{
  const char *licence = corridor_story_get_licence (scene->story);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  if (scene->ground_cover != NULL && *scene->ground_cover != '\0')
    {
      /* Translators: %s is whom a map wants named, as in "© OpenStreetMap contributors" */
      g_autofree char *cover = in_short ? g_strdup (scene->ground_cover) : g_strdup_printf (_("Map data: %s"), scene->ground_cover);

      g_strv_builder_add (parts, cover);
    }
  else if (scene->ground_cover == NULL && scene->basemap != NULL)
    g_strv_builder_add (parts, in_short ? "GSHHG, DCW, Natural Earth, GeoNames" : _("Base map: GSHHG, DCW, Natural Earth, GeoNames"));
  if (licence != NULL)
    {
      g_autofree char *terms = in_short ? shorten_licence (licence) : g_strdup (licence);
      g_autofree char *story = g_strdup_printf (_("Story: %s"), terms);

      g_strv_builder_add (parts, story);
    }
  strings = g_strv_builder_end (parts);

  return g_strjoinv (" · ", strings);
}

/* A second line of it covers the map where that is smallest; a picture that leaves the program tells all. */
static void
shorten (CorridorAttribution *self,
         CorridorTypesetter  *typesetter,
         const CorridorScene *scene,
         double               room)
{
  g_autofree char *words = describe_origin (scene, TRUE);

  corridor_typeset_unref (self->text);
  self->text = corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, words, room);
}

void
corridor_attribution_arrange (CorridorAttribution *self,
                              CorridorTypesetter  *typesetter,
                              const CorridorScene *scene,
                              double               room)
{
  g_autofree char *words = describe_origin (scene, FALSE);

  corridor_attribution_clear (self);
  self->box.width = 0;
  if (*words == '\0' || room < MIN_WIDTH)
    return;

  self->text = corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, words, room);
  if (scene->on_screen && pango_layout_get_line_count (self->text->layout) > 1)
    shorten (self, typesetter, scene, room);
  self->box = (cairo_rectangle_t) {
    scene->viewport.width - self->text->width - 8,
    scene->viewport.height - self->text->height - 4,
    self->text->width + 8,
    self->text->height + 4,
  };
}

void
corridor_attribution_clear (CorridorAttribution *self)
{
  g_clear_pointer (&self->text, corridor_typeset_unref);
}

void
corridor_attribution_paint (const CorridorAttribution *self,
                            const CorridorCanvas      *canvas)
{
  cairo_rectangle_t box = self->box;

  if (box.width <= 0)
    return;

  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL),
                             corridor_theme_opacity (canvas->theme, 0.75));
  cairo_fill (canvas->cr);
  corridor_typeset_paint (self->text, canvas, (CorridorPoint) { box.x + 4, box.y + 2 }, CORRIDOR_INK_TEXT_SOFT);
}
