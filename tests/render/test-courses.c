/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bundled-basemap.h"
#include "corridor-bent-text.h"

#define N_POINTS 40
#define WORLD 1000.0

/* The obvious loop. */
static CorridorPoint
walk (const CorridorPoint *points,
      guint                n_points,
      double               along)
{
  for (guint i = 1; i < n_points; i++)
    {
      double length = hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);

      if (along <= length)
        return (CorridorPoint) { points[i - 1].x + (points[i].x - points[i - 1].x) * along / length,
                                 points[i - 1].y + (points[i].y - points[i - 1].y) * along / length };
      along -= length;
    }

  return points[n_points - 1];
}

static void
random_line (CorridorPoint *points)
{
  for (guint i = 0; i < N_POINTS; i++)
    points[i] = (CorridorPoint) { g_test_rand_double (), g_test_rand_double () };
}

static void
test_at (void)
{
  for (guint i = 0; i < 50; i++)
    {
      CorridorPoint points[N_POINTS];
      g_autoptr(CorridorCourse) course = NULL;

      random_line (points);
      course = corridor_course_new (points, N_POINTS);
      for (guint j = 0; j < 50; j++)
        {
          double along = g_test_rand_double_range (0, course->length);
          CorridorPoint found = corridor_course_at (course, along);
          CorridorPoint expected = walk (points, N_POINTS, along);

          g_assert_cmpfloat_with_epsilon (found.x, expected.x, 1e-9);
          g_assert_cmpfloat_with_epsilon (found.y, expected.y, 1e-9);
        }
    }
}

/* All of the line that is in a box is in its range. */
static void
test_range (void)
{
  guint n_missed = 0;

  for (guint i = 0; i < 200; i++)
    {
      CorridorPoint points[N_POINTS];
      CorridorPoint min = { g_test_rand_double (), g_test_rand_double () };
      CorridorPoint max = { min.x + 0.02, min.y + 0.02 };
      g_autoptr(CorridorCourse) course = NULL;
      double from = 0, to = 0;
      gboolean reaches;

      random_line (points);
      course = corridor_course_new (points, N_POINTS);
      reaches = corridor_course_range (course, min, max, &from, &to);
      n_missed += reaches ? 0 : 1;
      for (double along = 0; along < course->length; along += 0.003)
        {
          CorridorPoint point = corridor_course_at (course, along);

          if (point.x >= min.x && point.x <= max.x && point.y >= min.y && point.y <= max.y)
            g_assert_true (reaches && along >= from - 1e-9 && along <= to + 1e-9);
        }
    }
  g_assert_cmpuint (n_missed, >, 0);
}

/* A bend of a river, @amplitude px high, in the px of a world. */
static CorridorCourse *
wave (double amplitude,
      double wavelength,
      int    direction)
{
  CorridorPoint points[400];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double x = 2.0 * i;

      points[direction > 0 ? i : G_N_ELEMENTS (points) - 1 - i] = (CorridorPoint) {
        (100 + x) / WORLD, (300 + amplitude * sin (2 * G_PI * x / wavelength)) / WORLD,
      };
    }

  return corridor_course_new (points, G_N_ELEMENTS (points));
}

/* Text on a gentle bend reads from left to right, whichever way the line was drawn, and keeps its gap to it. */
static void
test_side (void)
{
  CorridorTypesetter *typesetter = corridor_typesetter_new ();
  g_autoptr(CorridorTypeset) text = corridor_typesetter_set (typesetter, CORRIDOR_FACE_RIVER, "Հակարի / Aghavno", 0);

  for (int direction = -1; direction <= 1; direction += 2)
    for (guint side = CORRIDOR_SIDE_ABOVE; side <= CORRIDOR_SIDE_BELOW; side++)
      {
        g_autoptr(CorridorCourse) course = wave (20, 600, direction);
        g_autoptr(CorridorBentText) bent = corridor_bent_text_new (text, course, WORLD, 400, side, 3);
        const cairo_rectangle_t *boxes;
        CorridorPoint anchor;
        guint n_boxes;

        g_assert_nonnull (bent);
        anchor = corridor_bent_text_get_anchor (bent);
        boxes = corridor_bent_text_get_boxes (bent, &n_boxes);
        g_assert_cmpuint (n_boxes, >, 3);
        g_assert_cmpfloat (boxes[0].x, <, boxes[n_boxes - 1].x);
        for (guint i = 0; i < n_boxes; i++)
          {
            double x = anchor.x * WORLD + boxes[i].x + boxes[i].width / 2;
            double y = anchor.y * WORLD + boxes[i].y + boxes[i].height / 2;
            double line = 300 + 20 * sin (2 * G_PI * (x - 100) / 600);

            if (side == CORRIDOR_SIDE_ABOVE)
              g_assert_cmpfloat (y, <, line - 3);
            else
              g_assert_cmpfloat (y, >, line + 3);
          }
      }
  corridor_typesetter_free (typesetter);
}

static void
test_refused (void)
{
  CorridorTypesetter *typesetter = corridor_typesetter_new ();
  g_autoptr(CorridorTypeset) text = corridor_typesetter_set (typesetter, CORRIDOR_FACE_RIVER, "A long name of a river", 0);
  g_autoptr(CorridorCourse) gentle = wave (20, 600, 1);
  g_autoptr(CorridorCourse) steep = wave (40, 90, 1);
  double length = gentle->length * WORLD;

  g_assert_null (corridor_bent_text_new (text, gentle, WORLD, text->width / 2 - 1, CORRIDOR_SIDE_ABOVE, 3));
  g_assert_null (corridor_bent_text_new (text, gentle, WORLD, length - text->width / 2 + 1, CORRIDOR_SIDE_ABOVE, 3));
  g_assert_null (corridor_bent_text_new (text, steep, WORLD, 400, CORRIDOR_SIDE_ABOVE, 3));
  corridor_typesetter_free (typesetter);
}

/* Every letter is there once, accents with their letters. */
static void
test_letters (void)
{
  static const char word[] = "Ağdərə / Մարտակերտ";
  CorridorTypesetter *typesetter = corridor_typesetter_new ();
  g_autoptr(CorridorTypeset) text = corridor_typesetter_set (typesetter, CORRIDOR_FACE_RIVER, word, 0);
  const GArray *letters = corridor_typeset_get_letters (text);
  guint at = 0;
  double x = 0;

  for (guint i = 0; i < letters->len; i++)
    {
      const CorridorLetter *letter = &g_array_index (letters, CorridorLetter, i);

      g_assert_cmpuint (letter->start, ==, at);
      g_assert_cmpfloat_with_epsilon (letter->middle - letter->width / 2, x, 0.01);
      at += letter->length;
      x += letter->width;
    }
  g_assert_cmpuint (at, ==, strlen (word));
  g_assert_cmpfloat_with_epsilon (x, text->width, 1);
  corridor_typesetter_free (typesetter);
}

static const CorridorNamedLine *
find_line (const GArray *lines,
           const char   *name)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_array_index (lines, CorridorNamedLine, i).label.name, name))
      return &g_array_index (lines, CorridorNamedLine, i);

  return NULL;
}

/* The bundled base map names rivers in every language, and roads by their numbers. */
static void
test_bundled (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CorridorNamedLine));
  CorridorViewport view = { corridor_mercator_project ((CorridorPosition) { 39.6, 46.4 }), 9.5, 1000, 800 };
  const CorridorNamedLine *river, *road;

  corridor_basemap_lines (basemap, &view, 0, lines);
  river = find_line (lines, "Hakari / Aghavno");
  road = find_line (lines, "M2");
  g_assert_nonnull (river);
  g_assert_nonnull (road);
  g_assert_false (river->road);
  g_assert_cmpstr (river->label.name_hy, ==, "Հակարի (Աղավնո)");
  g_assert_cmpstr (river->label.name_az, ==, "Həkəri");
  g_assert_nonnull (river->label.name_ru);
  g_assert_true (road->road);
  g_assert_cmpuint (road->course->n_points, >, 2);

  view.zoom = 7; /* small rivers are drawn from zoom 8.5 on, and named later than that */
  corridor_basemap_lines (basemap, &view, 0, lines);
  g_assert_null (find_line (lines, "Hakari / Aghavno"));
  g_assert_nonnull (find_line (lines, "Aras"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/courses/at", test_at);
  g_test_add_func ("/courses/range", test_range);
  g_test_add_func ("/courses/text/side", test_side);
  g_test_add_func ("/courses/text/refused", test_refused);
  g_test_add_func ("/courses/text/letters", test_letters);
  g_test_add_func ("/courses/bundled", test_bundled);

  return g_test_run ();
}
