/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-cluster-layout.h"
#include "corridor-feature.h"
#include "corridor-scene-cache-private.h"
#include "dataset-maker.h"
#include "stage.h"

/* Readers who need larger words get them on the map, too, with all that they belong to. */

#define WIDTH 1100
#define HEIGHT 760

/* The bundled story on a day on which much is true. */
static void
set_up (Stage *stage)
{
  stage_init_bundled (stage, WIDTH, HEIGHT);
  stage_set_day (stage, "2022-12-12");
}

static CorridorFrame *
take (Stage  *stage,
      double  text_scale)
{
  stage->scene.text_scale = text_scale;

  return stage_take (stage);
}

/* (transfer full) (element-type utf8 gdouble): each name's height in the picture; of one that is bent, of its letters */
static GHashTable *
measure_names (Stage  *stage,
               double  text_scale)
{
  const GArray *labels = corridor_labels_get (corridor_frame_get_labels (take (stage, text_scale)));
  GHashTable *sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < labels->len; i++)
    {
      const CorridorLabel *label = &g_array_index (labels, CorridorLabel, i);
      double size = label->text->height / pango_layout_get_line_count (label->text->layout);

      g_hash_table_insert (sizes, g_strdup (pango_layout_get_text (label->text->layout)), g_memdup2 (&size, sizeof size));
    }

  return sizes;
}

static void
test_names (void)
{
  g_auto(Stage) stage = { 0 };
  g_autoptr(GHashTable) usual = NULL;
  guint n_compared = 0;

  set_up (&stage);
  usual = measure_names (&stage, 0);
  for (double scale = 0.75; scale < 3; scale *= 1.5)
    {
      g_autoptr(GHashTable) larger = measure_names (&stage, scale);
      GHashTableIter iter;
      gpointer name, size;

      g_hash_table_iter_init (&iter, larger);
      while (g_hash_table_iter_next (&iter, &name, &size))
        {
          const double *before = g_hash_table_lookup (usual, name);

          if (before == NULL)
            continue;
          g_assert_cmpfloat_with_epsilon (*(const double *) size / *before, scale, 0.02);
          n_compared++;
        }
    }
  g_assert_cmpuint (n_compared, >, 30);
}

static cairo_rectangle_t
box_of (const CorridorLabel *label)
{
  return (cairo_rectangle_t) { label->px.x, label->px.y, label->text->width, label->text->height };
}

/* However large: no name covers another or the panels. */
static void
test_apart (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage);
  for (double scale = 1; scale <= 3; scale += 0.5)
    {
      CorridorFrame *frame = take (&stage, scale);
      const GArray *labels = corridor_labels_get (corridor_frame_get_labels (frame));
      cairo_rectangle_t panels[CORRIDOR_FURNITURE_N_BOXES] = { { 0 } };

      corridor_furniture_move (corridor_frame_get_furniture (frame), panels);
      g_assert_cmpuint (labels->len, >, 5);
      for (guint i = 0; i < labels->len; i++)
        {
          const CorridorLabel *label = &g_array_index (labels, CorridorLabel, i);
          cairo_rectangle_t box = box_of (label);

          if (label->bent != NULL)
            continue;
          for (guint j = 0; j < G_N_ELEMENTS (panels); j++)
            g_assert_false (panels[j].width > 0 && stage_overlap (box, panels[j]));
          for (guint j = i + 1; j < labels->len; j++)
            {
              const CorridorLabel *other = &g_array_index (labels, CorridorLabel, j);

              if (other->bent == NULL)
                g_assert_false (stage_overlap (box, box_of (other)));
            }
        }
    }
}

/* Caption and scale bar, which have one face in both; the legend is where it is painted. */
static void
test_panels (void)
{
  g_auto(Stage) stage = { 0 };
  cairo_rectangle_t usual[CORRIDOR_FURNITURE_N_BOXES] = { { 0 } };
  cairo_rectangle_t larger[CORRIDOR_FURNITURE_N_BOXES] = { { 0 } };
  CorridorLegendRow row;

  set_up (&stage);
  stage.scene.viewport.width = 2000;
  stage.scene.viewport.height = 1400;
  corridor_furniture_move (corridor_frame_get_furniture (take (&stage, 1)), usual);
  corridor_furniture_move (corridor_frame_get_furniture (take (&stage, 2)), larger);
  g_assert_cmpfloat_with_epsilon (larger[0].height, 2 * usual[0].height, 0.5); /* the width is in steps */
  g_assert_cmpfloat_with_epsilon (larger[2].height, 2 * usual[2].height, 0.5);
  g_assert_cmpfloat (larger[1].width, >, 1.5 * usual[1].width);
  g_assert_cmpfloat (larger[3].height, >, 1.5 * usual[3].height);
  for (guint i = 0; i < 4; i++) /* all within the picture; the last is of another side, of which there is none */
    {
      g_assert_cmpfloat (larger[i].width, >, 0);
      g_assert_cmpfloat (larger[i].x + larger[i].width, <=, 2000);
      g_assert_cmpfloat (larger[i].y + larger[i].height, <=, 1400);
    }

  g_assert_true (corridor_scene_covers (&stage.scene, (CorridorPoint) { larger[1].x + larger[1].width - 2, larger[1].y + 2 }));
  g_assert_false (corridor_scene_covers (&stage.scene, (CorridorPoint) { larger[1].x + larger[1].width + 2, larger[1].y + 2 }));
  for (guint i = 1; i < 3; i++) /* rows of 18 px below 9 px, all doubled */
    {
      CorridorPoint px = { larger[1].x + 30, larger[1].y + 2 * (9 + 18 * (i - 0.5)) };

      g_assert_true (corridor_scene_pick_legend (&stage.scene, px, &row));
      g_assert_cmpuint (row.number, ==, i);
    }
  g_assert_true (corridor_scene_attributes (&stage.scene, (CorridorPoint) { larger[3].x + 2, larger[3].y + 2 }));
}

/* Of two days side by side each has its date, and none lies on the other. */
static void
test_two_dates (void)
{
  g_auto(Stage) stage = { 0 };
  CorridorScene beside;

  set_up (&stage);
  for (double width = 300; width < 1500; width += 50)
    {
      cairo_rectangle_t left[CORRIDOR_FURNITURE_N_BOXES] = { { 0 } };
      cairo_rectangle_t right[CORRIDOR_FURNITURE_N_BOXES] = { { 0 } };

      stage.scene.viewport.width = width;
      stage.scene.beside = NULL;
      corridor_furniture_move (corridor_frame_get_furniture (take (&stage, 2)), left);
      beside = stage.scene;
      stage.scene.beside = &beside;
      corridor_furniture_move (corridor_frame_get_furniture (take (&stage, 2)), right);
      if (left[0].width <= 0)
        continue;
      left[0].width = corridor_frame_get_furniture (take (&stage, 2))->caption.box.width * 2; /* without room for other dates */
      right[0].width = left[0].width;
      g_assert_false (stage_overlap (left[0], right[0]));
      g_assert_cmpfloat (right[0].x, >=, 0);
    }
}

/* A number has room in its ring, and a ring in its cell. */
static void
test_clusters (void)
{
  g_auto(Stage) stage = { 0 };
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  CorridorLayerView layer;
  guint n_usual;

  set_up (&stage);
  dataset_maker_init (&maker, "Reports");
  for (guint i = 0; i < 3000; i++)
    dataset_maker_add (&maker, 38.8 + 0.05 * (i * 31 % 60), 44.6 + 0.05 * (i * 17 % 60), "2022", "Seen");
  dataset = dataset_maker_finish (&maker);
  layer = (CorridorLayerView) { .dataset = dataset, .filter = { .begin = CORRIDOR_TIME_MIN, .end = CORRIDOR_TIME_MAX } };
  stage.scene.layers = &layer;
  stage.scene.n_layers = 1;

  n_usual = corridor_frame_get_clusters (take (&stage, 1))->clusters->len;
  g_assert_cmpuint (n_usual, >, 10);
  g_assert_cmpuint (corridor_frame_get_clusters (take (&stage, 2))->clusters->len, <, n_usual);
  for (guint n = 1; n < 100000000; n *= 7)
    g_assert_cmpfloat_with_epsilon (corridor_cluster_radius (n, 2), 2 * corridor_cluster_radius (n, 1), 1);
}

/* (transfer full) (element-type CorridorMarker) */
static GArray *
copy_markers (Stage  *stage,
              double  text_scale,
              double  zoom)
{
  stage->scene.viewport.zoom = zoom;

  return g_array_copy (corridor_frame_get_markers (take (stage, text_scale))->markers);
}

/* A marker is larger, and as far from the next as that needs: they are those of a map from farther away. */
static void
test_markers (void)
{
  g_auto(Stage) stage = { 0 };
  g_autoptr(GArray) usual = NULL;
  g_autoptr(GArray) larger = NULL;
  guint n_alone = 0;

  set_up (&stage);
  usual = copy_markers (&stage, 1, 8);
  larger = copy_markers (&stage, 2, 9);
  g_assert_cmpuint (usual->len, >, 10);
  g_assert_cmpuint (larger->len, ==, usual->len);
  for (guint i = 0; i < usual->len; i++)
    {
      const CorridorMarker *before = &g_array_index (usual, CorridorMarker, i);
      const CorridorMarker *after = &g_array_index (larger, CorridorMarker, i);

      g_assert_cmpuint (after->n_members, ==, before->n_members);
      g_assert_cmpfloat_with_epsilon (after->radius, 2 * before->radius, 1e-9);
      n_alone += after->n_members == 1;
    }
  g_assert_cmpuint (n_alone, >, 3);
  g_assert_cmpuint (n_alone, <, usual->len);
}

/* Whether something is hit right of a place, so far away. */
static gboolean
hits (Stage         *stage,
      CorridorPoint  at,
      double         distance)
{
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();

  corridor_scene_pick (&stage->scene, (CorridorPoint) { at.x + distance, at.y }, 0, phases);
  return phases->len > 0;
}

/* What is larger is hit where it is seen: the sign, and the number beside it. */
static void
test_hits (void)
{
  g_auto(Stage) stage = { 0 };
  guint n_alone = 0;
  guint n_numbers = 0;

  set_up (&stage);
  stage.scene.hides_legend = TRUE; /* under it nothing is hit */
  for (double scale = 1; scale <= 3; scale++)
    {
      g_autoptr(GArray) markers = copy_markers (&stage, scale, 9);

      for (guint i = 0; i < markers->len; i++)
        {
          const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
          CorridorPoint at = corridor_viewport_to_px (&stage.scene.viewport, marker->point);
          CorridorPoint number = { at.x + scale * (7.5 * 0.35 + 9), at.y - scale * (7.5 * 0.35 + 9) };

          g_assert_true (hits (&stage, at, marker->radius - 0.5));
          n_alone += marker->n_members == 1;
          if (marker->n_members == 1)
            continue;
          g_assert_true (hits (&stage, number, 6 * scale));
          n_numbers++;
        }
    }
  g_assert_cmpuint (n_alone, >, 10);
  g_assert_cmpuint (n_numbers, >, 2);
}

static cairo_surface_t *
paint (Stage  *stage,
       double  text_scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  stage->scene.text_scale = text_scale;
  corridor_scene_paint (&stage->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
same (cairo_surface_t *a,
      cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

/* Nothing that was kept from a picture of another scale gets into this one. */
static void
test_back (void)
{
  g_auto(Stage) stage = { 0 };
  cairo_surface_t *before, *larger, *after;

  set_up (&stage);
  cairo_surface_destroy (paint (&stage, 0)); /* what is kept is painted a little otherwise than at first */
  before = paint (&stage, 0);
  larger = paint (&stage, 2);
  after = paint (&stage, 1);
  g_assert_false (same (before, larger));
  g_assert_true (same (before, after));
  cairo_surface_destroy (before);
  cairo_surface_destroy (larger);
  cairo_surface_destroy (after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-scale/names", test_names);
  g_test_add_func ("/text-scale/apart", test_apart);
  g_test_add_func ("/text-scale/panels", test_panels);
  g_test_add_func ("/text-scale/two-dates", test_two_dates);
  g_test_add_func ("/text-scale/clusters", test_clusters);
  g_test_add_func ("/text-scale/markers", test_markers);
  g_test_add_func ("/text-scale/hits", test_hits);
  g_test_add_func ("/text-scale/back", test_back);

  return g_test_run ();
}
