/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-seams.h"
#include "stage.h"

/* Takes the shown areas out of the hits. */
static GArray *
take_areas (Stage *stage)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (CorridorThing));

  for (guint i = 0; i < stage->scene.n_hits; i++)
    {
      CorridorThing thing = corridor_thing_new (stage->scene.hits[i]);

      if (thing.geometry != NULL && thing.geometry->kind == CORRIDOR_GEOMETRY_AREAS)
        g_array_append_val (areas, thing);
    }

  return areas;
}

static guint
count_seams (const CorridorThing *thing)
{
  guint n = 0;

  for (guint i = 0; i + 1 < thing->geometry->n_points; i++)
    n += thing->seams[i];

  return n;
}

/* Two neighbours that look the same, of which one has a corner that the other has not: the edges between them. */
static void
test_neighbours (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(CorridorSeams) seams = NULL;
  g_autoptr(GArray) areas = NULL;

  stage_init (&stage, 100, 100);
  stage_set_day (&stage, "2003-06-01");
  seams = corridor_seams_new (stage.story);
  areas = take_areas (&stage);
  corridor_seams_mark (seams, (CorridorThing *) (gpointer) areas->data, areas->len);

  for (guint i = 0; i < areas->len; i++)
    {
      const CorridorThing *thing = &g_array_index (areas, CorridorThing, i);
      const char *id = corridor_feature_get_id (thing->feature);
      guint expected = g_str_equal (id, "seam-west") ? 1 : g_str_equal (id, "seam-east") ? 3 : 0;

      g_assert_cmpuint (count_seams (thing), ==, expected);
    }
}

/* Alone, or beside something of another style, it has none. */
static void
test_other_style (void)
{
  g_auto(Stage) stage = { NULL, };
  g_autoptr(CorridorSeams) seams = NULL;
  g_autoptr(GArray) areas = NULL;
  CorridorThing *things;

  stage_init (&stage, 100, 100);
  stage_set_day (&stage, "2003-06-01");
  seams = corridor_seams_new (stage.story);
  areas = take_areas (&stage);
  things = (CorridorThing *) (gpointer) areas->data;
  for (guint i = 0; i < areas->len; i++)
    if (g_str_equal (corridor_feature_get_id (things[i].feature), "seam-west"))
      things[i].certainty = CORRIDOR_CERTAINTY_POSSIBLE;
  corridor_seams_mark (seams, things, areas->len);

  for (guint i = 0; i < areas->len; i++)
    g_assert_cmpuint (count_seams (&things[i]), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seams/mark/neighbours", test_neighbours);
  g_test_add_func ("/seams/mark/other-style", test_other_style);

  return g_test_run ();
}
