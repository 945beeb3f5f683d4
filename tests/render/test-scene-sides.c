/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene-copy.h"
#include "corridor-scene-sides.h"
#include "stage.h"

#include <math.h>
#include <string.h>

#define WIDTH 400
#define HEIGHT 300
#define DIVIDER 150 /* px */

typedef struct
{
  Stage now;
  Stage other;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  stage_init (&f->now, WIDTH, HEIGHT);
  stage_init (&f->other, WIDTH, HEIGHT);
  stage_set_day (&f->now, "2006-06-01");
  stage_set_day (&f->other, "2001-06-01");
  f->other.scene.story = f->now.story;
  corridor_story_query (f->now.story, &f->other.scene.query, f->other.hits);
  f->other.scene.hits = (const CorridorHit *) (gpointer) f->other.hits->data;
  f->other.scene.n_hits = f->other.hits->len;
  f->now.scene.divider = (double) DIVIDER / WIDTH;
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  stage_clear (&f->now);
  stage_clear (&f->other);
}

static cairo_surface_t *
paint (const CorridorScene *scene,
       void               (*paint_layer) (const CorridorScene *scene, cairo_t *cr))
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  paint_layer (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Columns [begin, end) of two pictures. */
static gboolean
columns_equal (cairo_surface_t *a,
               cairo_surface_t *b,
               int              begin,
               int              end)
{
  for (int y = 0; y < HEIGHT; y++)
    {
      gsize offset = (gsize) y * (gsize) cairo_image_surface_get_stride (a) + (gsize) begin * 4;

      if (memcmp (cairo_image_surface_get_data (a) + offset, cairo_image_surface_get_data (b) + offset,
                  (gsize) (end - begin) * 4) != 0)
        return FALSE;
    }

  return TRUE;
}

static const struct
{
  const char *name;
  void      (*paint) (const CorridorScene *scene, cairo_t *cr);
} layers[] = {
  { "areas", corridor_scene_paint_areas },
  { "lines", corridor_scene_paint_lines },
  { "markers", corridor_scene_paint_markers },
};

/* Left of the divider the other day, right of it this one, to the pixel; with a cache as without. */
static void
test_paint (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(CorridorSceneCache) cache = corridor_scene_cache_new ();
  gboolean differ = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      cairo_surface_t *now = paint (&f->now.scene, layers[i].paint);
      cairo_surface_t *other = paint (&f->other.scene, layers[i].paint);
      CorridorScene both = f->now.scene;
      cairo_surface_t *picture, *cached;

      both.beside = &f->other.scene;
      picture = paint (&both, layers[i].paint);
      both.cache = cache;
      cached = paint (&both, layers[i].paint);

      g_test_message ("%s", layers[i].name);
      differ |= !columns_equal (now, other, 0, WIDTH);
      g_assert_true (columns_equal (picture, other, 0, DIVIDER));
      g_assert_true (columns_equal (picture, now, DIVIDER, WIDTH));
      g_assert_true (columns_equal (picture, cached, 0, WIDTH));
      cairo_surface_destroy (now);
      cairo_surface_destroy (other);
      cairo_surface_destroy (picture);
      cairo_surface_destroy (cached);
    }
  g_assert_true (differ);
}

static void
test_side (Fixture      *f,
           gconstpointer data)
{
  CorridorScene both = f->now.scene;
  CorridorScene side;

  g_assert_false (corridor_scene_get_side (&both, (CorridorPoint) { 10, 10 }, &side));
  both.beside = &f->other.scene;
  g_assert_true (corridor_scene_get_side (&both, (CorridorPoint) { DIVIDER - 1, 10 }, &side));
  g_assert_true (side.hits == f->other.scene.hits);
  g_assert_false (corridor_scene_get_side (&both, (CorridorPoint) { DIVIDER, 10 }, &side));
  g_assert_true (side.hits == f->now.scene.hits);
}

/* The sources of a picture are those of both days. */
static void
test_shown (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(GPtrArray) now = corridor_scene_dup_shown (&f->now.scene);
  g_autoptr(GPtrArray) other = corridor_scene_dup_shown (&f->other.scene);
  g_autoptr(GPtrArray) shown = NULL;
  CorridorScene both = f->now.scene;

  both.beside = &f->other.scene;
  shown = corridor_scene_dup_shown (&both);
  for (guint i = 0; i < now->len; i++)
    g_assert_true (g_ptr_array_find (shown, now->pdata[i], NULL));
  for (guint i = 0; i < other->len; i++)
    g_assert_true (g_ptr_array_find (shown, other->pdata[i], NULL));
  g_assert_cmpuint (shown->len, >, now->len);
}

static guint
get_alpha (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3];
}

/* How many px of names lie under a caption, and how many there are in all. */
static guint
count_covered (const CorridorScene *scene,
               guint               *n_all)
{
  cairo_surface_t *names = paint (scene, corridor_scene_paint_labels);
  cairo_surface_t *panels = paint (scene, corridor_scene_paint_furniture);
  double divider = corridor_scene_get_divider (scene);
  guint n = 0;

  *n_all = 0;
  for (int y = 0; y < HEIGHT / 2; y++) /* below are attribution and scale bar */
    for (int x = 0; x < WIDTH; x++)
      {
        gboolean is_covered = fabs (x - divider) > 4 && get_alpha (panels, x, y) > 200;

        *n_all += get_alpha (names, x, y) > 0;
        n += is_covered && get_alpha (names, x, y) > 0;
      }

  cairo_surface_destroy (names);
  cairo_surface_destroy (panels);
  return n;
}

/* Wherever the divider is and however large words are, a caption that reaches over to the other side has no name under it. */
static void
test_captions (Fixture      *f,
               gconstpointer data)
{
  CorridorScene same = f->now.scene; /* the other day has no names */
  CorridorScene both = f->now.scene;
  CorridorPoint center = both.viewport.center;
  double px = 1 / corridor_viewport_world (&both.viewport);
  guint n_names = 0;

  both.beside = &same;
  both.hides_legend = TRUE;
  for (int i = 0; i < 300; i++)
    {
      g_autoptr(CorridorSceneCache) cache = corridor_scene_cache_new ();
      guint n;

      both.cache = cache;
      both.divider = 0.1 + 0.2 * (i % 5);
      both.text_scale = 1 + 0.5 * (i % 3);
      both.viewport.center = (CorridorPoint) { center.x + (i % 11 - 2) * 30 * px, center.y + (i % 7 - 2) * 25 * px };
      g_assert_cmpuint (count_covered (&both, &n), ==, 0);
      n_names += n;
    }
  g_assert_cmpuint (n_names, >, 1000);
}

static guint
count_at (cairo_surface_t *names,
          int              x)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    n += get_alpha (names, x, y) > 0;
  return n;
}

/* A name that the divider would cut is left out on both sides, one beside it is there. */
static void
test_names (Fixture      *f,
            gconstpointer data)
{
  CorridorScene same = f->now.scene;
  CorridorScene both = f->now.scene;
  cairo_surface_t *whole = paint (&same, corridor_scene_paint_labels);
  guint n_cut = 0;
  guint n_left = 0;

  both.beside = &same;
  for (int x = 40; x < WIDTH - 40; x += 3)
    {
      cairo_surface_t *names;

      both.divider = (double) x / WIDTH;
      names = paint (&both, corridor_scene_paint_labels);
      n_cut += count_at (whole, x - 1) > 0 && count_at (whole, x) > 0;
      g_assert_false (count_at (names, x - 1) > 0 && count_at (names, x) > 0);
      for (int i = 0; i < WIDTH; i++)
        n_left += count_at (names, i);
      cairo_surface_destroy (names);
    }
  g_assert_cmpuint (n_cut, >, 0);
  g_assert_cmpuint (n_left, >, 0);
  cairo_surface_destroy (whole);
}

/* A copy keeps the other day, too. */
static void
test_copy (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(CorridorSceneCopy) copy = NULL;
  CorridorScene both = f->now.scene;
  CorridorScene copied;
  cairo_surface_t *expected, *found;

  both.beside = &f->other.scene;
  expected = paint (&both, corridor_scene_paint);
  copy = corridor_scene_copy_new (&both);
  g_array_set_size (f->other.hits, 0);
  copied = corridor_scene_copy_get (copy);
  found = paint (&copied, corridor_scene_paint);
  g_assert_true (columns_equal (expected, found, 0, WIDTH));
  cairo_surface_destroy (expected);
  cairo_surface_destroy (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scene-sides/paint", Fixture, NULL, set_up, test_paint, tear_down);
  g_test_add ("/scene-sides/side", Fixture, NULL, set_up, test_side, tear_down);
  g_test_add ("/scene-sides/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/scene-sides/captions", Fixture, NULL, set_up, test_captions, tear_down);
  g_test_add ("/scene-sides/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/scene-sides/copy", Fixture, NULL, set_up, test_copy, tear_down);

  return g_test_run ();
}
