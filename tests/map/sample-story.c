/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-story.h"

#define WEST 45.5
#define SOUTH 39.0
#define EAST 47.5
#define NORTH 40.6

static CorridorCategory *
make_category (const char   *id,
               CorridorShape shape,
               guint32       light)
{
  g_autoptr(CorridorText) label = corridor_text_new (id);
  CorridorCategory *category = corridor_category_new (id, label);

  category->shape = shape;
  category->color = (CorridorColor) { light, light };
  return category;
}

static CorridorState *
make_state (const char  *id,
            CorridorFill fill,
            CorridorDash dash)
{
  g_autoptr(CorridorText) label = corridor_text_new (id);
  CorridorState *state = corridor_state_new (id, label);

  state->color = (CorridorColor) { 0xd55e00, 0xe69f00 };
  state->fill = fill;
  state->dash = dash;
  state->width = 4;
  return state;
}

static CorridorPhase *
make_phase (const char    *id,
            const char    *when,
            CorridorState *state)
{
  g_autoptr(CorridorText) title = corridor_text_new (id);
  g_autoptr(GError) error = NULL;
  CorridorPhase *phase;
  CorridorSpan span;

  corridor_span_parse_edtf (when, &span, &error);
  g_assert_no_error (error);

  phase = corridor_phase_new (&span, 1, title);
  if (state != NULL)
    corridor_phase_set_state (phase, state);
  return phase;
}

static void
add_feature (CorridorStory    *story,
             const char       *id,
             const char       *category,
             const char       *state,
             CorridorGeometry *geometry,
             const char       *when)
{
  CorridorFeature *feature = corridor_feature_new (id, corridor_story_lookup_category (story, category), geometry);

  corridor_feature_set_importance (feature, 3);
  corridor_feature_add_name (feature, corridor_name_new (id, "en"));
  corridor_feature_add_phase (feature, make_phase (id, when, state != NULL ? corridor_story_lookup_state (story, state)
                                                                          : NULL));
  corridor_story_add_feature (story, feature);
}

static void
add_point (CorridorStory   *story,
           const char      *id,
           CorridorPosition position,
           const char      *when)
{
  CorridorPart part = { 0, 1 };
  g_autoptr(CorridorGeometry) geometry = corridor_geometry_new (CORRIDOR_GEOMETRY_POINTS, &position, &part, 1);

  add_feature (story, id, "event", NULL, geometry, when);
}

static void
add_road (CorridorStory *story)
{
  const CorridorPosition positions[] = {
    { 39.5, 46.0 }, { SAMPLE_LATITUDE, SAMPLE_LONGITUDE }, { 40.0, 47.0 },
  };
  CorridorPart part = { 0, G_N_ELEMENTS (positions) };
  g_autoptr(CorridorGeometry) geometry = corridor_geometry_new (CORRIDOR_GEOMETRY_LINES, positions, &part, 1);

  add_feature (story, "road", "road", "closed", geometry, "2020/2024");
}

static void
add_area (CorridorStory *story)
{
  const CorridorPosition positions[] = {
    { 39.3, 46.1 }, { 39.3, 47.1 }, { 40.3, 47.1 }, { 40.3, 46.1 }, { 39.3, 46.1 },
    { 39.4, 46.2 }, { 39.5, 46.2 }, { 39.5, 46.4 }, { 39.4, 46.4 }, { 39.4, 46.2 },
  };
  CorridorPart parts[] = { { 0, 5 }, { 5, 5 } };
  g_autoptr(CorridorGeometry) geometry = corridor_geometry_new (CORRIDOR_GEOMETRY_AREAS, positions, parts, 2);

  add_feature (story, "area", "area", "held", geometry, "2020/2024");
}

static void
add_markers (CorridorStory *story,
             guint          n_markers,
             guint          n_twins)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1988);

  add_point (story, "monument", (CorridorPosition) { SAMPLE_LATITUDE, SAMPLE_LONGITUDE }, "2020/2024");
  for (guint i = 0; i < n_twins; i++)
    {
      g_autofree char *id = g_strdup_printf ("twin-%u", i);

      add_point (story, id, (CorridorPosition) { SAMPLE_LATITUDE, SAMPLE_LONGITUDE }, "2020/2024");
    }
  for (guint i = 0; i < n_markers; i++)
    {
      g_autofree char *id = g_strdup_printf ("marker-%u", i);
      g_autofree char *year = g_strdup_printf ("%d", g_rand_int_range (rand, 2020, 2025));

      add_point (story, id, (CorridorPosition) { g_rand_double_range (rand, SOUTH, NORTH),
                                                 g_rand_double_range (rand, WEST, EAST) }, year);
    }
}

/* One step, at the hole of the area. */
static void
add_tour (CorridorStory *story)
{
  g_autoptr(CorridorText) text = corridor_text_new ("Look here");
  CorridorTour *tour = corridor_tour_new ("tour", text);
  CorridorDate date;

  g_assert_true (corridor_date_parse ("2022-12-12", &date, NULL));
  corridor_tour_add_step (tour, corridor_tour_step_new (date, (CorridorBbox) { 46.2, 39.4, 46.5, 39.6 }, NULL, text));
  corridor_story_add_tour (story, tour);
}

CorridorStory *
sample_story_new (guint n_markers,
                  guint n_twins)
{
  g_autoptr(CorridorText) title = corridor_text_new ("Sample");
  double half_width = (EAST - WEST) / 2;
  CorridorBbox view = { .west = SAMPLE_LONGITUDE - half_width, .south = SOUTH,
                        .east = SAMPLE_LONGITUDE + half_width, .north = NORTH };
  CorridorStory *story = corridor_story_new (title, sample_time ("2020-01-01"), sample_time ("2025-01-01"), view);

  corridor_story_add_category (story, make_category ("area", CORRIDOR_SHAPE_SQUARE, 0x0072b2));
  corridor_story_add_category (story, make_category ("road", CORRIDOR_SHAPE_DIAMOND, 0x009e73));
  corridor_story_add_category (story, make_category ("event", CORRIDOR_SHAPE_CIRCLE, 0xcc79a7));
  corridor_story_add_state (story, make_state ("held", CORRIDOR_FILL_HATCH, CORRIDOR_DASH_SOLID));
  corridor_story_add_state (story, make_state ("closed", CORRIDOR_FILL_NONE, CORRIDOR_DASH_DASHED));
  add_area (story);
  add_road (story);
  add_markers (story, n_markers, n_twins);
  add_tour (story);
  corridor_story_seal (story);

  return story;
}

CorridorPhase *
sample_story_phase (CorridorStory *story,
                    const char    *id)
{
  CorridorFeature *feature = corridor_story_lookup_feature (story, id);

  g_assert_nonnull (feature);
  return g_ptr_array_index (corridor_feature_get_phases (feature), 0);
}

gint64
sample_time (const char *date)
{
  g_autoptr(GError) error = NULL;
  CorridorDate parsed;

  corridor_date_parse (date, &parsed, &error);
  g_assert_no_error (error);
  return parsed.begin;
}
