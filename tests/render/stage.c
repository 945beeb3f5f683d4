/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stage.h"

#include "bundled-basemap.h"
#include "bundled-story.h"
#include "corridor-story-reader.h"

static CorridorStory *
read_story (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "render", "painting.geojson", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  CorridorStory *story = corridor_story_read (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return story;
}

static void
set_scene (Stage  *self,
           double  width,
           double  height)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->scene = (CorridorScene) {
    .story = self->story,
    .basemap = self->basemap,
    .viewport = corridor_viewport_fit (corridor_story_get_view (self->story), width, height, 0),
    .cache = corridor_scene_cache_new (),
    .language = "en",
  };
}

void
stage_init (Stage  *self,
            double  width,
            double  height)
{
  self->story = read_story ();
  self->basemap = NULL;
  set_scene (self, width, height);
}

void
stage_init_bundled (Stage  *self,
                    double  width,
                    double  height)
{
  self->story = bundled_story_read ();
  self->basemap = bundled_basemap_load ();
  set_scene (self, width, height);
}

void
stage_clear (Stage *self)
{
  g_clear_pointer (&self->scene.cache, corridor_scene_cache_free);
  g_clear_pointer (&self->scene.label_memory, corridor_label_memory_free);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->story);
}

void
stage_set_time (Stage  *self,
                gint64  time)
{
  self->scene.query.now = time;
  corridor_story_query (self->story, &self->scene.query, self->hits);
  self->scene.hits = (const CorridorHit *) (gpointer) self->hits->data;
  self->scene.n_hits = self->hits->len;
}

void
stage_set_day (Stage      *self,
               const char *day)
{
  g_autoptr(GError) error = NULL;
  CorridorDate date;

  g_assert_true (corridor_date_parse (day, &date, &error));
  stage_set_time (self, date.begin);
}

CorridorPhase *
stage_find (Stage      *self,
            const char *id)
{
  for (guint i = 0; i < self->scene.n_hits; i++)
    if (g_str_equal (corridor_feature_get_id (corridor_phase_get_feature (self->scene.hits[i].phase)), id))
      return self->scene.hits[i].phase;

  g_assert_not_reached ();
}

cairo_surface_t *
stage_paint (Stage  *self,
             double  scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) (self->scene.viewport.width * scale),
                                                         (int) (self->scene.viewport.height * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  corridor_theme_set_source (cr, corridor_theme_ink (self->scene.theme, CORRIDOR_INK_LAND), 1);
  cairo_paint (cr);
  corridor_scene_paint (&self->scene, cr);
  cairo_destroy (cr);

  return surface;
}

CorridorFrame *
stage_take (Stage *self)
{
  return corridor_scene_cache_take (self->scene.cache, &self->scene);
}

const CorridorFurniture *
stage_furniture (Stage *self)
{
  return corridor_frame_get_furniture (stage_take (self));
}

char *
stage_dup_legend (Stage *self)
{
  const GArray *rows = stage_furniture (self)->legend.rows;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            pango_layout_get_text (g_array_index (rows, CorridorRow, i).label->layout));
  return g_string_free (text, FALSE);
}

gboolean
stage_overlap (cairo_rectangle_t a,
               cairo_rectangle_t b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
