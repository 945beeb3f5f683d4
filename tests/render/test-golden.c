/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare.h"
#include "stage.h"

/* Whole pictures, held against ones that a person has looked at. */

#define WIDTH 400
#define HEIGHT 300

typedef struct
{
  const char   *name;
  const char   *day;
  CorridorTheme theme;
  double        scale;
  const char   *selected; /* (nullable) id of a feature */
  CorridorMode  mode;
} Case;

static const Case cases[] = {
  { "fills-light", "2001-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "fills-dark", "2001-06-01", CORRIDOR_THEME_DARK, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "fills-possible-light", "2002-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "areas-light", "2003-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "areas-selected-dark", "2003-06-01", CORRIDOR_THEME_DARK, 1, "with-hole", CORRIDOR_MODE_ON_DAY },
  { "lines-light", "2004-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "lines-dark", "2004-06-01", CORRIDOR_THEME_DARK, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "lines-possible-light", "2005-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "marks-light", "2006-06-01", CORRIDOR_THEME_LIGHT, 1, "mark-star", CORRIDOR_MODE_ON_DAY },
  { "marks-dark", "2006-06-01", CORRIDOR_THEME_DARK, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "marks-light-2x", "2006-06-01", CORRIDOR_THEME_LIGHT, 2, NULL, CORRIDOR_MODE_ON_DAY },
  { "marks-possible-light", "2007-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "names-light", "2008-06-01", CORRIDOR_THEME_LIGHT, 1, NULL, CORRIDOR_MODE_ON_DAY },
  { "names-dark", "2008-06-01", CORRIDOR_THEME_DARK, 1, "town-4", CORRIDOR_MODE_UP_TO },
};

static void
test_golden (gconstpointer data)
{
  const Case *test = data;
  g_auto(Stage) stage = { NULL, };
  cairo_surface_t *picture;

  stage_init (&stage, WIDTH, HEIGHT);
  stage.scene.theme = test->theme;
  stage.scene.query.mode = test->mode;
  stage_set_day (&stage, test->day);
  if (test->selected != NULL)
    stage.scene.selected = stage_find (&stage, test->selected);
  picture = stage_paint (&stage, test->scale);
  compare_golden (picture, test->name);
  cairo_surface_destroy (picture);
}

/* What is copied from the cache looks like what is drawn. */
static void
test_again (gconstpointer data)
{
  const Case *test = data;
  g_auto(Stage) stage = { NULL, };

  stage_init (&stage, WIDTH, HEIGHT);
  stage.scene.theme = test->theme;
  stage_set_day (&stage, test->day);
  for (guint i = 0; i < 4; i++)
    {
      cairo_surface_t *picture = stage_paint (&stage, test->scale);

      if (test->selected == NULL && test->mode == CORRIDOR_MODE_ON_DAY)
        compare_golden (picture, test->name);
      cairo_surface_destroy (picture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/paint/%s", cases[i].name);
      g_autofree char *again = g_strdup_printf ("/golden/again/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_golden);
      g_test_add_data_func (again, &cases[i], test_again);
    }

  return g_test_run ();
}
