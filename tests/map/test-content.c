/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-content.h"
#include "dataset-maker.h"
#include "sample-story.h"

static CorridorDataset *
make_dataset (void)
{
  g_auto(DatasetMaker) maker = { NULL, };

  dataset_maker_init (&maker, "Trees");
  dataset_maker_add (&maker, SAMPLE_LATITUDE, SAMPLE_LONGITUDE, "1970-01-01", "Ash");

  return dataset_maker_finish (&maker);
}

/* Whether an overlay that shows one scene has to be painted for the other. */
static gboolean
differ (const CorridorScene *from,
        const CorridorScene *to,
        CorridorOverlay      overlay)
{
  g_autoptr(CorridorContent) a = corridor_content_new (from, overlay, 1);
  g_autoptr(CorridorContent) b = corridor_content_new (to, overlay, 1);
  CorridorMotion motion;

  return !corridor_content_find_motion (a, b, &motion);
}

/* Signs and furniture show layers, shapes do not. */
static void
assert_repaints (const CorridorScene *scene,
                 CorridorLayerView   *layer)
{
  CorridorScene changed = *scene;

  changed.layers = layer;
  changed.n_layers = layer != NULL ? 1 : 0;
  g_assert_false (differ (scene, &changed, CORRIDOR_OVERLAY_SHAPES));
  g_assert_true (differ (scene, &changed, CORRIDOR_OVERLAY_SIGNS));
  g_assert_true (differ (scene, &changed, CORRIDOR_OVERLAY_FURNITURE));
}

static void
test_layers (void)
{
  g_autoptr(CorridorStory) story = sample_story_new (0, 0);
  g_autoptr(CorridorDataset) dataset = make_dataset ();
  g_autoptr(CorridorDataset) other = make_dataset ();
  const gboolean none_hidden[] = { FALSE };
  const gboolean hidden[] = { TRUE };
  CorridorLayerView layer = { .dataset = dataset, .filter = { 0, CORRIDOR_DAY, NULL } };
  CorridorLayerView same = layer, changed = layer;
  CorridorScene scene = {
    .story = story,
    .viewport = corridor_viewport_fit (corridor_story_get_view (story), 400, 300, 0),
    .language = "en",
    .layers = &layer,
    .n_layers = 1,
  };
  CorridorScene equal = scene;

  same.filter.hidden = none_hidden;
  equal.layers = &same;
  for (guint overlay = 0; overlay < CORRIDOR_N_OVERLAYS; overlay++)
    g_assert_false (differ (&scene, &equal, (CorridorOverlay) overlay));

  assert_repaints (&scene, NULL);
  changed.dataset = other;
  assert_repaints (&scene, &changed);
  changed = layer;
  changed.filter.begin = CORRIDOR_TIME_MIN;
  assert_repaints (&scene, &changed);
  changed = layer;
  changed.filter.hidden = hidden;
  assert_repaints (&scene, &changed);
  changed = layer;
  changed.has_rgb = TRUE;
  assert_repaints (&scene, &changed);
}

/* A row under the pointer is painted with the furniture; what the legend lists beside the picture moves labels, too. */
static void
test_legend (void)
{
  g_autoptr(CorridorStory) story = sample_story_new (0, 0);
  CorridorHiddenHit hidden = { { sample_story_phase (story, "road"), CORRIDOR_CERTAINTY_CERTAIN }, TRUE, FALSE };
  CorridorHiddenHit by_state = { hidden.hit, FALSE, TRUE };
  CorridorScene scene = {
    .story = story,
    .viewport = corridor_viewport_fit (corridor_story_get_view (story), 400, 300, 0),
    .language = "en",
    .hidden = &hidden,
    .n_hidden = 1,
  };
  CorridorScene changed = scene;

  changed.hovered_row = 1;
  g_assert_false (differ (&scene, &changed, CORRIDOR_OVERLAY_SHAPES));
  g_assert_false (differ (&scene, &changed, CORRIDOR_OVERLAY_SIGNS));
  g_assert_true (differ (&scene, &changed, CORRIDOR_OVERLAY_FURNITURE));

  changed = scene;
  changed.hidden = &by_state;
  g_assert_false (differ (&scene, &changed, CORRIDOR_OVERLAY_SHAPES));
  g_assert_true (differ (&scene, &changed, CORRIDOR_OVERLAY_SIGNS));
  g_assert_true (differ (&scene, &changed, CORRIDOR_OVERLAY_FURNITURE));
}

/* Where a picture of one view belongs in another: checked at its corner. */
static void
test_motion (void)
{
  g_autoptr(CorridorStory) story = sample_story_new (0, 0);
  CorridorScene scene = {
    .story = story,
    .viewport = corridor_viewport_fit (corridor_story_get_view (story), 400, 300, 0),
    .language = "en",
  };

  for (int i = 0; i < 50; i++)
    {
      CorridorScene other = scene;
      CorridorMotion motion;
      CorridorPoint corner, expected;

      other.viewport.zoom += g_test_rand_double_range (-2, 2);
      other.viewport.center.x += g_test_rand_double_range (-1e-3, 1e-3);
      other.viewport.center.y += g_test_rand_double_range (-1e-3, 1e-3);
      g_assert_false (differ (&scene, &other, CORRIDOR_OVERLAY_SHAPES));
      {
        g_autoptr(CorridorContent) from = corridor_content_new (&scene, CORRIDOR_OVERLAY_SHAPES, 1);
        g_autoptr(CorridorContent) to = corridor_content_new (&other, CORRIDOR_OVERLAY_SHAPES, 1);

        g_assert_true (corridor_content_find_motion (from, to, &motion));
      }
      corner = corridor_viewport_from_px (&scene.viewport, (CorridorPoint) { 0, 0 });
      expected = corridor_viewport_to_px (&other.viewport, corner);
      g_assert_cmpfloat_with_epsilon (200 + motion.shift.x - 200 * motion.stretch, expected.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (150 + motion.shift.y - 150 * motion.stretch, expected.y, 1e-6);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/layers", test_layers);
  g_test_add_func ("/content/legend", test_legend);

  g_test_add_func ("/content/motion/corner", test_motion);

  return g_test_run ();
}
