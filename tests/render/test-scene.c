/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare.h"
#include "corridor-scene-cache-private.h"
#include "stage.h"

#define WIDTH 400
#define MAX_BOXES 128
#define HEIGHT 300

static guint32
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return ((const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface)))[x];
}

static cairo_surface_t *
paint_layer (Stage *stage,
             void (*paint) (const CorridorScene *scene, cairo_t *cr))
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  paint (&stage->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether all pixels around one are painted, or all are not; else it is on an edge. */
static gboolean
is_plain (cairo_surface_t *surface,
          int              x,
          int              y)
{
  gboolean painted = pixel_at (surface, x, y) != 0;

  for (int dy = -3; dy <= 3; dy++)
    for (int dx = -3; dx <= 3; dx++)
      if ((pixel_at (surface, x + dx, y + dy) != 0) != painted)
        return FALSE;

  return TRUE;
}

/* At random places: something is hit if and only if something is drawn. */
static void
check_hits (const char *day,
            void      (*paint) (const CorridorScene *scene, cairo_t *cr))
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  cairo_surface_t *surface;
  guint n_hits = 0, n_misses = 0;

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, day);
  stage.scene.hides_legend = TRUE; /* under it nothing is hit */
  surface = paint_layer (&stage, paint);
  for (guint i = 0; i < 4000; i++)
    {
      int x = g_test_rand_int_range (4, WIDTH - 4);
      int y = g_test_rand_int_range (4, HEIGHT - 4);
      gboolean painted = pixel_at (surface, x, y) != 0;

      if (!is_plain (surface, x, y))
        continue;
      corridor_scene_pick (&stage.scene, (CorridorPoint) { x + 0.5, y + 0.5 }, 0, phases);
      g_assert_cmpint (phases->len > 0, ==, painted);
      n_hits += painted ? 1 : 0;
      n_misses += painted ? 0 : 1;
    }
  g_assert_cmpuint (n_hits, >, 20);
  g_assert_cmpuint (n_misses, >, 20);
  cairo_surface_destroy (surface);
}

static void
test_pick_areas (void)
{
  check_hits ("2001-06-01", corridor_scene_paint_areas);
  check_hits ("2003-06-01", corridor_scene_paint_areas);
}

static CorridorPoint
px_of (Stage           *stage,
       CorridorPosition position)
{
  return corridor_viewport_to_px (&stage->scene.viewport, corridor_mercator_project (position));
}

static void
assert_picked (Stage           *stage,
               CorridorPosition position,
               double           radius,
               const char      *ids)
{
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  g_autoptr(GString) found = g_string_new (NULL);

  stage->scene.hides_legend = TRUE;
  corridor_scene_pick (&stage->scene, px_of (stage, position), radius, phases);
  for (guint i = 0; i < phases->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            corridor_feature_get_id (corridor_phase_get_feature (g_ptr_array_index (phases, i))));
  g_assert_cmpstr (found->str, ==, ids);
}

/* Not in the hole, in both parts, and what has no fill only on its edge. */
static void
test_pick_shapes (void)
{
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2003-06-01");
  assert_picked (&stage, (CorridorPosition) { 40.10, 46.25 }, 2, "with-hole");
  assert_picked (&stage, (CorridorPosition) { 40.25, 46.25 }, 2, "");
  assert_picked (&stage, (CorridorPosition) { 40.10, 46.55 }, 2, "in-two");
  assert_picked (&stage, (CorridorPosition) { 40.40, 46.55 }, 2, "in-two");
  assert_picked (&stage, (CorridorPosition) { 40.25, 46.55 }, 2, "");
  assert_picked (&stage, (CorridorPosition) { 40.55, 46.30 }, 2, "");
  assert_picked (&stage, (CorridorPosition) { 40.50, 46.30 }, 2, "outline");
}

static void
test_pick_lines (void)
{
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2004-06-01");
  assert_picked (&stage, (CorridorPosition) { 40.10, 46.02 }, 3, "line-open");
  assert_picked (&stage, (CorridorPosition) { 40.15, 46.30 }, 3, "line-open");
  assert_picked (&stage, (CorridorPosition) { 40.05, 46.30 }, 3, "");
  /* Within a bigger radius more is hit; the topmost is the last by id. */
  assert_picked (&stage, (CorridorPosition) { 40.19, 46.30 }, 25, "line-open line-escorted");
}

/* All of a cluster; each thing once, although two of its points are in the picture. */
static void
test_pick_markers (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2006-06-01");
  stage.scene.hides_legend = TRUE;
  corridor_scene_pick (&stage.scene, px_of (&stage, (CorridorPosition) { 40.55, 46.5 }), 3, phases);
  g_assert_cmpuint (phases->len, ==, 12);
  for (guint i = 0; i < phases->len; i++)
    g_assert_true (g_str_has_prefix (corridor_feature_get_id (corridor_phase_get_feature (g_ptr_array_index (phases, i))),
                                     "crowd-"));
  assert_picked (&stage, (CorridorPosition) { 40.55, 46.8 }, 3, "many");
  assert_picked (&stage, (CorridorPosition) { 40.55, 46.2 }, 3, "many");
  assert_picked (&stage, (CorridorPosition) { 40.65, 46.2 }, 3, "");
}

/* Wherever a marker is drawn the pointer hits it, also on its number, which lies beside it. */
static void
test_pick_drawn_markers (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  cairo_surface_t *surface;
  guint n_hits = 0;

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2006-06-01");
  stage.scene.hides_legend = TRUE;
  surface = paint_layer (&stage, corridor_scene_paint_markers);
  for (int y = 4; y < HEIGHT - 4; y++)
    for (int x = 4; x < WIDTH - 4; x++)
      if (pixel_at (surface, x, y) != 0 && is_plain (surface, x, y))
        {
          corridor_scene_pick (&stage.scene, (CorridorPoint) { x + 0.5, y + 0.5 }, 3, phases);
          g_assert_cmpuint (phases->len, >, 0);
          n_hits++;
        }
  g_assert_cmpuint (n_hits, >, 200);
  cairo_surface_destroy (surface);
}

/* Markers before lines before areas. */
static void
test_pick_order (void)
{
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2008-06-01");
  stage.scene.query.mode = CORRIDOR_MODE_UP_TO;
  stage_set_day (&stage, "2008-06-01");
  assert_picked (&stage, (CorridorPosition) { 40.55, 46.2 }, 12, "many named-road");
  assert_picked (&stage, (CorridorPosition) { 40.40, 46.1 }, 2, "named-area");
}

/* What a scene has, kept or not, is the same picture. */
static void
test_cache (void)
{
  static const char *const days[] = { "2001-06-01", "2003-06-01", "2006-06-01", "2003-06-01", "2003-06-01", "2008-06-01" };
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CorridorSceneCache *cache = stage.scene.cache;
      cairo_surface_t *kept, *fresh;

      stage_set_day (&stage, days[i]);
      kept = stage_paint (&stage, 1);
      stage.scene.cache = NULL;
      fresh = stage_paint (&stage, 1);
      stage.scene.cache = cache;
      /* Two half transparent layers, put together before or after, may differ in a bit. */
      g_assert_cmpuint (compare_surfaces (kept, fresh, 8, NULL), <=, 2);
      cairo_surface_destroy (kept);
      cairo_surface_destroy (fresh);
    }
}

/* Dragged by whole pixels, the map is the same picture moved: hatches, dashes, markers and all. */
static void
test_drag (void)
{
  static const char *const days[] = { "2001-06-01", "2004-06-01", "2006-06-01" };
  const double dx = 23, dy = -17;
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      double world = corridor_viewport_world (&stage.scene.viewport);
      CorridorPoint center = stage.scene.viewport.center;
      cairo_surface_t *before, *after, *moved;
      cairo_t *cr;

      stage_set_day (&stage, days[i]);
      before = paint_layer (&stage, i == 0 ? corridor_scene_paint_areas : i == 1 ? corridor_scene_paint_lines
                                                                                 : corridor_scene_paint_markers);
      stage.scene.viewport.center = (CorridorPoint) { center.x - dx / world, center.y - dy / world };
      after = paint_layer (&stage, i == 0 ? corridor_scene_paint_areas : i == 1 ? corridor_scene_paint_lines
                                                                                : corridor_scene_paint_markers);
      stage.scene.viewport.center = center;

      /* Only what is in both pictures. */
      moved = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cr = cairo_create (moved);
      cairo_set_source_surface (cr, before, dx, dy);
      cairo_paint (cr);
      cairo_rectangle (cr, 0, 0, dx, HEIGHT);
      cairo_rectangle (cr, 0, HEIGHT + dy, WIDTH, -dy);
      cairo_clip (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
      cairo_set_source_surface (cr, after, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
      g_assert_cmpuint (compare_surfaces (moved, after, 24, NULL), <=, 4);

      cairo_surface_destroy (before);
      cairo_surface_destroy (after);
      cairo_surface_destroy (moved);
    }
}

static void
check_box (cairo_rectangle_t    box,
           CorridorFrame       *frame,
           const CorridorScene *scene)
{
  const CorridorFurniture *furniture = corridor_frame_get_furniture (frame);
  const GArray *markers = corridor_frame_get_markers (frame)->markers;

  g_assert_true (box.x >= 0 && box.y >= 0);
  g_assert_true (box.x + box.width <= scene->viewport.width && box.y + box.height <= scene->viewport.height);
  g_assert_false (stage_overlap (box, furniture->caption.box) || stage_overlap (box, furniture->legend_box));
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      CorridorPoint px = corridor_viewport_to_px (&scene->viewport, marker->point);
      double r = marker->radius;

      g_assert_false (stage_overlap (box, (cairo_rectangle_t) { px.x - r, px.y - r, 2 * r, 2 * r }));
    }
}

static gboolean
labels_overlap (const CorridorLabel *a,
                const CorridorLabel *b)
{
  cairo_rectangle_t boxes_a[MAX_BOXES], boxes_b[MAX_BOXES];
  guint n_a = corridor_label_get_boxes (a, boxes_a, MAX_BOXES);
  guint n_b = corridor_label_get_boxes (b, boxes_b, MAX_BOXES);

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (stage_overlap (boxes_a[i], boxes_b[j]))
        return TRUE;

  return FALSE;
}

static void
check_labels (CorridorFrame       *frame,
              const CorridorScene *scene)
{
  const GArray *labels = corridor_labels_get (corridor_frame_get_labels (frame));

  for (guint i = 0; i < labels->len; i++)
    {
      const CorridorLabel *label = &g_array_index (labels, CorridorLabel, i);
      cairo_rectangle_t boxes[MAX_BOXES];
      guint n_boxes = corridor_label_get_boxes (label, boxes, MAX_BOXES);

      for (guint j = 0; j < n_boxes; j++)
        check_box (boxes[j], frame, scene);
      for (guint j = i + 1; j < labels->len; j++)
        g_assert_false (labels_overlap (label, &g_array_index (labels, CorridorLabel, j)));
    }
}

/* Names cover neither each other nor markers nor legend nor caption, whatever the view. */
static void
test_labels (void)
{
  guint n_labels = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_auto(Stage) stage = { NULL, };
      CorridorFrame *frame;

      stage_init (&stage, g_test_rand_int_range (200, 1200), g_test_rand_int_range (150, 900));
      stage.scene.viewport.zoom += g_test_rand_double_range (-1, 3);
      stage.scene.query.mode = CORRIDOR_MODE_UP_TO;
      stage_set_day (&stage, i % 2 == 0 ? "2008-06-01" : "2006-06-01");
      frame = stage_take (&stage);
      check_labels (frame, &stage.scene);
      n_labels += corridor_labels_get (corridor_frame_get_labels (frame))->len;
    }
  g_assert_cmpuint (n_labels, >, 100);
}

/* Nothing is hit through the legend; once it is put away, what was under it is. */
static void
test_pick_legend (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  cairo_rectangle_t box;
  guint n_found = 0;

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2001-06-01");
  box = corridor_frame_get_furniture (stage_take (&stage))->legend_box;
  g_assert_cmpfloat (box.width, >, 0);

  for (guint i = 0; i < 200; i++)
    {
      CorridorPoint px = { box.x + g_test_rand_double () * box.width, box.y + g_test_rand_double () * box.height };

      stage.scene.hides_legend = FALSE;
      corridor_scene_pick (&stage.scene, px, 3, phases);
      g_assert_cmpuint (phases->len, ==, 0);
      stage.scene.hides_legend = TRUE;
      corridor_scene_pick (&stage.scene, px, 40, phases);
      n_found += phases->len;
    }
  g_assert_cmpuint (n_found, >, 0);
}

/* Another filter is another caption, also where its words are in the same place as those before. */
static void
test_filter_words (void)
{
  g_auto(Stage) stage = { NULL, };
  char words[] = "Only: Ways";
  double height;

  stage_init (&stage, 800, 600);
  stage_set_day (&stage, "2006-06-01");
  g_assert_null (stage_furniture (&stage)->caption.filter);
  height = stage_furniture (&stage)->caption.box.height;

  stage.scene.filter = words;
  g_assert_cmpstr (pango_layout_get_text (stage_furniture (&stage)->caption.filter->layout), ==, "Only: Ways");
  g_assert_cmpfloat (stage_furniture (&stage)->caption.box.height, >, height);
  words[6] = 'D';
  g_assert_cmpstr (pango_layout_get_text (stage_furniture (&stage)->caption.filter->layout), ==, "Only: Days");

  stage.scene.filter = NULL;
  g_assert_null (stage_furniture (&stage)->caption.filter);
  g_assert_cmpfloat (stage_furniture (&stage)->caption.box.height, ==, height);
}

/* The middle of each row is that row, and nothing else is one. */
static void
check_rows (Stage *stage)
{
  const CorridorFurniture *furniture = stage_furniture (stage);
  cairo_rectangle_t box = furniture->legend_box;
  guint n_seen = 0, number = 0;

  for (double y = box.y; y < box.y + box.height; y += 1)
    {
      CorridorPoint px = { box.x + box.width / 2, y };
      guint there = corridor_legend_find_row (&furniture->legend, y - box.y);
      CorridorLegendRow row = { 0 };
      gboolean found = corridor_scene_pick_legend (&stage->scene, px, &row);

      g_assert_true (corridor_scene_covers (&stage->scene, px));
      g_assert_true (there == 0 || there >= number); /* from top to bottom */
      n_seen += there > number;
      number = MAX (number, there);
      if (there > 0)
        {
          const CorridorRow *expected = &g_array_index (furniture->legend.rows, CorridorRow, there - 1);

          g_assert_cmpint (found, ==, expected->category != NULL);
          g_assert_true (!found || (row.number == there && row.category == expected->category && row.hidden == expected->hidden));
        }
      else
        {
          g_assert_false (found);
        }
    }
  g_assert_cmpuint (n_seen, ==, furniture->legend.rows->len);
  g_assert_false (corridor_scene_pick_legend (&stage->scene, (CorridorPoint) { box.x - 1, box.y + 20 }, &(CorridorLegendRow) { 0 }));
}

/* The markers alone, of a picture and of one that goes on for @beyond px on either side, where they are the same. */
static cairo_surface_t *
paint_markers (Stage  *stage,
               double  beyond)
{
  CorridorScene scene = stage->scene;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) scene.viewport.width,
                                                         (int) scene.viewport.height);
  cairo_t *cr;

  scene.viewport.width += 2 * beyond;
  cairo_surface_set_device_offset (surface, -beyond, 0);
  cr = cairo_create (surface);
  corridor_scene_paint_markers (&scene, cr);
  cairo_destroy (cr);

  return surface;
}

/* A marker that leaves the picture takes its number along, and not before it. */
static void
test_number_at_edge (void)
{
  g_auto(Stage) stage = { NULL, };
  const CorridorPosition crowd = { .latitude = 40.55, .longitude = 46.5 };
  CorridorPoint px;

  stage_init (&stage, 400, 300);
  stage_set_day (&stage, "2006-06-01");
  px = corridor_viewport_to_px (&stage.scene.viewport, corridor_mercator_project (crowd));
  stage.scene.viewport.center.x += px.x / corridor_viewport_world (&stage.scene.viewport);
  for (int beyond = 0; beyond < 40; beyond++)
    {
      cairo_surface_t *picture = paint_markers (&stage, 0);
      cairo_surface_t *wide = paint_markers (&stage, 100);

      cairo_surface_set_device_offset (wide, 0, 0);
      g_assert_cmpuint (compare_surfaces (picture, wide, 0, NULL), ==, 0);
      cairo_surface_destroy (picture);
      cairo_surface_destroy (wide);
      stage.scene.viewport.center.x += 1 / corridor_viewport_world (&stage.scene.viewport);
    }
}

static char *
hidden_rows_of (Stage *stage)
{
  const GArray *rows = stage_furniture (stage)->legend.rows;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, CorridorRow, i).hidden)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              pango_layout_get_text (g_array_index (rows, CorridorRow, i).label->layout));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/*
 * Whatever is hidden by its kind: the legend has the rows that it has when all is shown, in the same places, and strikes out
 * those of which nothing is left.
 */
static void
test_hidden_rows (void)
{
  static const char *days[] = { "2001-06-01", "2002-06-01", "2003-06-01", "2004-06-01", "2008-06-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_auto(Stage) stage = { NULL, };
      g_autoptr(GArray) hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
      g_autofree char *all = NULL;
      g_autofree char *none = NULL;
      cairo_rectangle_t box;

      stage_init (&stage, 900, 900);
      stage_set_day (&stage, days[i]);
      all = stage_dup_legend (&stage);
      none = hidden_rows_of (&stage);
      g_assert_cmpstr (none, ==, "");
      check_rows (&stage);
      box = stage_furniture (&stage)->legend_box;

      for (guint j = 0; j < stage.hits->len; j++)
        {
          CorridorHiddenHit hit = { g_array_index (stage.hits, CorridorHit, j), TRUE, FALSE };

          g_array_append_val (hidden, hit);
        }
      stage.scene.n_hits = 0;
      stage.scene.hidden = (const CorridorHiddenHit *) (gpointer) hidden->data;
      stage.scene.n_hidden = hidden->len;
      {
        g_autofree char *now = stage_dup_legend (&stage);
        g_autofree char *struck = hidden_rows_of (&stage);

        g_assert_cmpstr (now, ==, all);
        g_assert_true (g_str_has_prefix (now, struck) && *struck != '\0');
        g_assert_cmpfloat (stage_furniture (&stage)->legend_box.y, ==, box.y);
        check_rows (&stage);
      }
      stage.scene.hidden = NULL; /* as in an export */
      stage.scene.n_hidden = 0;
      g_assert_cmpuint (stage_furniture (&stage)->legend.rows->len, ==, 0);
    }
}

/* Whatever the size, nothing is outside and the legend is not over the caption. */
static void
test_furniture (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_auto(Stage) stage = { NULL, };
      double width = g_test_rand_int_range (40, 900);
      double height = g_test_rand_int_range (40, 900);
      const CorridorFurniture *furniture;
      cairo_rectangle_t boxes[3];

      stage_init (&stage, width, height);
      stage.scene.query.mode = CORRIDOR_MODE_UP_TO;
      stage_set_day (&stage, "2008-06-01");
      furniture = corridor_frame_get_furniture (corridor_scene_cache_take (stage.scene.cache, &stage.scene));
      boxes[0] = furniture->caption.box;
      boxes[1] = furniture->legend_box;
      boxes[2] = furniture->scale.box;
      for (guint j = 0; j < G_N_ELEMENTS (boxes); j++)
        {
          if (boxes[j].width == 0)
            continue;
          g_assert_true (boxes[j].x >= 0 && boxes[j].y >= 0);
          g_assert_true (boxes[j].x + boxes[j].width <= width && boxes[j].y + boxes[j].height <= height);
          for (guint k = j + 1; k < G_N_ELEMENTS (boxes); k++)
            g_assert_false (boxes[k].width > 0 && stage_overlap (boxes[j], boxes[k]));
        }
    }
}

/* What is in the picture, and nothing else; in words. */
static void
test_legend (void)
{
  static const struct
  {
    const char *day;
    const char *legend;
  } cases[] = {
    { "2001-06-01", "Amber side, Blue side, Contested, Shared, Crossed, Dotted" },
    { "2002-06-01", "Amber side, Blue side, Contested, Shared, Crossed, Dotted, Possible: the date is not certain" },
    { "2003-06-01", "Amber side, Blue side, Contested, In force" },
    { "2004-06-01", "In force, Open, Escorted, Restricted, Closed, One way, Other way" },
    { "2008-06-01", "Shared, Open, Towns, Amber side, Blue side" },
  };
  g_auto(Stage) stage = { NULL, };
  g_autofree char *south = NULL;

  stage_init (&stage, 900, 900);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *legend = NULL;

      stage_set_day (&stage, cases[i].day);
      legend = stage_dup_legend (&stage);
      g_assert_cmpstr (legend, ==, cases[i].legend);
    }

  stage_set_day (&stage, "2001-06-01");
  stage.scene.viewport = corridor_viewport_fit ((CorridorBbox) { 46, 40, 46.3, 40.2 }, 900, 900, 0);
  south = stage_dup_legend (&stage);
  g_assert_cmpstr (south, ==, "Amber side");
}

/* Of a feature with several phases on a day, the last that started is drawn, and nothing twice. */
static void
test_shown (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(GPtrArray) shown = NULL;

  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2006-06-01");
  shown = corridor_scene_dup_shown (&stage.scene);
  g_assert_cmpuint (shown->len, ==, 12 + 12 + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pick/areas", test_pick_areas);
  g_test_add_func ("/scene/pick/shapes", test_pick_shapes);
  g_test_add_func ("/scene/pick/lines", test_pick_lines);
  g_test_add_func ("/scene/pick/markers", test_pick_markers);
  g_test_add_func ("/scene/pick/drawn-markers", test_pick_drawn_markers);
  g_test_add_func ("/scene/pick/order", test_pick_order);
  g_test_add_func ("/scene/pick/legend", test_pick_legend);
  g_test_add_func ("/scene/legend/hidden", test_hidden_rows);
  g_test_add_func ("/scene/paint/cache", test_cache);
  g_test_add_func ("/scene/paint/drag", test_drag);
  g_test_add_func ("/scene/paint/number-at-edge", test_number_at_edge);
  g_test_add_func ("/scene/labels/overlap", test_labels);
  g_test_add_func ("/scene/furniture/boxes", test_furniture);
  g_test_add_func ("/scene/furniture/filter", test_filter_words);
  g_test_add_func ("/scene/legend/words", test_legend);
  g_test_add_func ("/scene/shown/once", test_shown);

  return g_test_run ();
}
