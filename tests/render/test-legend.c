/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stage.h"
#include "story-maker.h"

/* Which rows a legend has, of stories made for it. */

static void
add_state (CorridorStory *story,
           const char    *id)
{
  g_autoptr(CorridorText) label = corridor_text_new (id);

  corridor_story_add_state (story, corridor_state_new (id, label));
}

static void
add (CorridorStory    *story,
     const char       *id,
     const char       *category,
     CorridorGeometry *geometry,
     const char       *state)
{
  story_maker_add (story, id, category, geometry, "2020-02-01/2020-11-30", NULL);
  if (state != NULL)
    corridor_phase_set_state (story_maker_phase (story, id, 0), corridor_story_lookup_state (story, state));
}

static CorridorStory *
new_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  add_state (story, "open");
  add_state (story, "closed");
  return story;
}

/* Shows a story instead of the test story. */
static void
show (Stage         *stage,
      CorridorStory *story)
{
  corridor_story_seal (story);
  stage_init (stage, 800, 600);
  g_set_object (&stage->story, story);
  stage->scene.story = story;
  stage->scene.viewport = corridor_viewport_fit ((CorridorBbox) { 45, 39, 49, 42 }, 800, 600, 0);
  stage_set_day (stage, "2020-06-01");
}

static void
assert_legend (Stage      *stage,
               const char *expected)
{
  g_autofree char *legend = stage_dup_legend (stage);

  g_assert_cmpstr (legend, ==, expected);
}

/* Where one state is of two categories, the category says which it is, and the state only where it has another, too. */
static void
test_shared_state (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorStory) more = new_story ();
  g_auto(Stage) stage = { 0 };
  g_auto(Stage) another = { 0 };

  add (story, "a", "ground", story_maker_square (46, 40, 0.5), "open");
  add (story, "b", "road", story_maker_square (47, 40, 0.5), "open");
  show (&stage, story);
  assert_legend (&stage, "ground, road");

  add (more, "a", "ground", story_maker_square (46, 40, 0.5), "open");
  add (more, "b", "road", story_maker_square (47, 40, 0.5), "open");
  add (more, "c", "ground", story_maker_square (46, 41, 0.5), "closed");
  show (&another, more);
  assert_legend (&another, "ground: open, closed, road");
}

/* A colour that marks of two kinds have in common is explained once. */
static void
test_marks (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_auto(Stage) stage = { 0 };

  add (story, "a", "ground", story_maker_point (40, 46), "open");
  add (story, "b", "event", story_maker_point (40, 48), "open");
  show (&stage, story);
  assert_legend (&stage, "ground, open, event");
}

/* What is hidden since it has no state has no row that says so: of none it could be told. */
static void
test_without_state (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_auto(Stage) stage = { 0 };
  CorridorHiddenHit hidden = { .by_state = TRUE };

  add (story, "a", "ground", story_maker_square (46, 40, 0.5), NULL);
  show (&stage, story);
  assert_legend (&stage, "ground");
  hidden.hit = stage.scene.hits[0];
  stage.scene.n_hits = 0;
  stage.scene.hidden = &hidden;
  stage.scene.n_hidden = 1;
  assert_legend (&stage, "");
}

/* Possible is one row, and all others look as what is certain. */
static void
test_possible (void)
{
  static const char *const days[] = { "2002-06-01", "2005-06-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_auto(Stage) stage = { 0 };
      const GArray *rows;
      guint n = 0;

      stage_init (&stage, 900, 900);
      stage_set_day (&stage, days[i]);
      rows = stage_furniture (&stage)->legend.rows;
      g_assert_cmpuint (rows->len, >, 3);
      for (guint j = 0; j < rows->len; j++)
        {
          const CorridorRow *row = &g_array_index (rows, CorridorRow, j);

          n += row->style.possible;
          g_assert_cmpint (row->style.possible, ==, row->category == NULL);
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* One row beside how many there are more explains less than it hides. */
static void
test_low (void)
{
  guint n_none = 0, n_some = 0;

  for (double height = 60; height < 400; height++)
    {
      g_auto(Stage) stage = { 0 };
      guint n;

      stage_init (&stage, 900, height);
      stage_set_day (&stage, "2001-06-01");
      n = stage_furniture (&stage)->legend.rows->len;
      g_assert_true (n == 0 || n >= 3);
      n_none += n == 0;
      n_some += n == 3;
    }
  g_assert_cmpuint (n_none, >, 0);
  g_assert_cmpuint (n_some, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legend/shared-state", test_shared_state);
  g_test_add_func ("/legend/marks", test_marks);
  g_test_add_func ("/legend/without-state", test_without_state);
  g_test_add_func ("/legend/possible", test_possible);
  g_test_add_func ("/legend/low", test_low);

  return g_test_run ();
}
