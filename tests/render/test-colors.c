/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundled-story.h"
#include "color-vision.h"
#include "corridor-area-painter.h"
#include "corridor-feature.h"
#include "corridor-theme.h"

/*
 * Whoever lacks one kind of cones has to tell apart what the bundled story tells by colour. Two things that are drawn with the
 * same mark (marker of one shape, line of one dash, area of one fill and edge) differ by their colour alone, so that has to
 * differ a lot. Where the mark differs, too, the colour is a help, and has to differ so much that it is seen side by side.
 */

/* CIEDE2000. About 1 can just be told apart side by side, from 10 on two colours are seen as different at a glance. */
#define MIN_SAME_MARK 11.0
#define MIN_OTHER_MARK 4.5
/* Of a tint from the bare ground, and from water, which has a shore as well. */
#define MIN_TINT_ON_LAND 9.0
#define MIN_TINT_BESIDE_WATER 6.0
#define MIN_LAND_BESIDE_WATER 4.0

typedef enum
{
  KIND_MARKER,
  KIND_LINE,
  KIND_AREA,
} Kind;

/* Something that the story draws. */
typedef struct
{
  Kind                kind;
  char               *name; /* (owned) */
  CorridorColor       color;
  CorridorShape       shape; /* of markers */
  CorridorFill        fill; /* of areas */
  CorridorDash        dash; /* of lines and areas */
  CorridorArrow       arrow; /* of lines */
} Drawn;

static Kind
kind_of (const CorridorGeometry *geometry)
{
  switch (geometry->kind)
    {
    case CORRIDOR_GEOMETRY_LINES:
      return KIND_LINE;
    case CORRIDOR_GEOMETRY_AREAS:
      return KIND_AREA;
    case CORRIDOR_GEOMETRY_POINTS:
    default:
      return KIND_MARKER;
    }
}

static void
clear_drawn (gpointer data)
{
  g_free (((Drawn *) data)->name);
}

static Drawn
drawn_of (CorridorPhase *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  CorridorCategory *category = corridor_feature_get_category (feature);
  CorridorState *state = corridor_phase_get_state (phase);
  Kind kind = kind_of (corridor_feature_get_geometry (feature));

  return (Drawn) {
    .kind = kind,
    .name = g_strdup_printf ("%s %s", category->id, state != NULL ? state->id : "without a state"),
    .color = state != NULL ? state->color : category->color,
    .shape = kind == KIND_MARKER ? category->shape : 0,
    .fill = kind == KIND_AREA ? (state != NULL ? state->fill : CORRIDOR_FILL_TINT) : 0,
    .dash = kind != KIND_MARKER && state != NULL ? state->dash : 0,
    .arrow = kind == KIND_LINE && state != NULL ? state->arrow : 0,
  };
}

static gboolean
same_mark (const Drawn *a,
           const Drawn *b)
{
  return a->kind == b->kind && a->shape == b->shape && a->fill == b->fill && a->dash == b->dash && a->arrow == b->arrow;
}

static gboolean
is_known (const GArray *all,
          const Drawn  *drawn)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Drawn *other = &g_array_index (all, Drawn, i);

      if (same_mark (drawn, other) && drawn->color.light == other->color.light && drawn->color.dark == other->color.dark)
        return TRUE;
    }

  return FALSE;
}

/* Each way in which the story draws something, once. */
static GArray *
collect (CorridorStory *story)
{
  GPtrArray *phases = corridor_story_get_phases (story);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Drawn));

  g_array_set_clear_func (all, clear_drawn);
  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      Drawn drawn;

      if (corridor_feature_get_geometry (corridor_phase_get_feature (phase)) == NULL)
        continue;
      drawn = drawn_of (phase);
      if (is_known (all, &drawn))
        g_free (drawn.name);
      else
        g_array_append_val (all, drawn);
    }

  return all;
}

static const char *
name_of_theme (CorridorTheme theme)
{
  static const char * const names[CORRIDOR_N_THEMES] = { "light", "dark", "light with contrast", "dark with contrast" };

  return names[theme];
}

/* Returns: how many of the ways to see are too little apart */
static guint
check_colors (const char    *what,
              const char    *with,
              guint32        a,
              guint32        b,
              double         least,
              CorridorTheme  theme)
{
  guint n_faults = 0;

  for (ColorVision vision = 0; vision < COLOR_VISION_N; vision++)
    {
      double difference = lab_difference (color_vision_see (a, vision), color_vision_see (b, vision));

      if (difference >= least)
        continue;
      g_test_message ("%s: %s (#%06x) and %s (#%06x) are %.1f apart with %s, expected %.1f",
                      name_of_theme (theme), what, a, with, b, difference,
                      color_vision_name (vision), least);
      n_faults++;
    }

  return n_faults;
}

static guint32
color_of (const Drawn   *drawn,
          CorridorTheme  theme)
{
  return drawn->kind == KIND_MARKER ? corridor_theme_pick_filling (theme, drawn->color) : corridor_theme_pick (theme, drawn->color);
}

static void
test_story (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(GArray) all = collect (story);
  guint n_same = 0, n_other = 0, n_faults = 0;

  for (CorridorTheme theme = 0; theme < CORRIDOR_N_THEMES; theme++)
    for (guint i = 0; i < all->len; i++)
      for (guint j = i + 1; j < all->len; j++)
        {
          const Drawn *a = &g_array_index (all, Drawn, i);
          const Drawn *b = &g_array_index (all, Drawn, j);
          gboolean same = same_mark (a, b);

          if (a->kind != b->kind)
            continue;
          n_same += same ? 1 : 0;
          n_other += same ? 0 : 1;
          n_faults += check_colors (a->name, b->name, color_of (a, theme), color_of (b, theme),
                                    same ? MIN_SAME_MARK : MIN_OTHER_MARK, theme);
        }
  g_test_message ("%u ways to draw, %u pairs with the same mark, %u with another", all->len, n_same, n_other);
  g_assert_cmpuint (n_same, >, 10);
  g_assert_cmpuint (n_other, >, 100);
  g_assert_cmpuint (n_faults, ==, 0);
}

static guint32
tint_of (const Drawn   *drawn,
         CorridorTheme  theme)
{
  CorridorStyle style = { .rgb = corridor_theme_pick (theme, drawn->color), .fill = drawn->fill };

  return corridor_theme_mix (corridor_theme_ink (theme, CORRIDOR_INK_LAND), style.rgb, corridor_area_tint (&style, theme));
}

static guint
check_tint (const GArray  *all,
            guint          i,
            CorridorTheme  theme)
{
  const Drawn *drawn = &g_array_index (all, Drawn, i);
  guint32 tint = tint_of (drawn, theme);
  guint n_faults = 0;

  n_faults += check_colors (drawn->name, "land", tint, corridor_theme_ink (theme, CORRIDOR_INK_LAND), MIN_TINT_ON_LAND, theme);
  n_faults += check_colors (drawn->name, "water", tint, corridor_theme_ink (theme, CORRIDOR_INK_WATER), MIN_TINT_BESIDE_WATER,
                            theme);
  for (guint j = i + 1; j < all->len; j++)
    {
      const Drawn *other = &g_array_index (all, Drawn, j);

      if (same_mark (drawn, other))
        n_faults += check_colors (drawn->name, other->name, tint, tint_of (other, theme), MIN_SAME_MARK, theme);
    }

  return n_faults;
}

/* An area is seen by its tint, which is paler than its colour. */
static void
test_tints (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(GArray) all = collect (story);
  guint n_tints = 0, n_faults = 0;

  for (CorridorTheme theme = 0; theme < CORRIDOR_N_THEMES; theme++)
    {
      n_faults += check_colors ("land", "water", corridor_theme_ink (theme, CORRIDOR_INK_LAND),
                                corridor_theme_ink (theme, CORRIDOR_INK_WATER), MIN_LAND_BESIDE_WATER, theme);
      for (guint i = 0; i < all->len; i++)
        if (g_array_index (all, Drawn, i).kind == KIND_AREA && g_array_index (all, Drawn, i).fill == CORRIDOR_FILL_TINT)
          {
            n_tints++;
            n_faults += check_tint (all, i, theme);
          }
    }
  g_assert_cmpuint (n_tints, >=, 4);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* Table 1 of Sharma, Wu and Dalal. */
static void
test_formula (void)
{
  static const struct
  {
    Lab    one, other;
    double difference;
  } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 3.1571, -77.2803 }, { 50, 0, -82.7485 }, 2.8615 },
    { { 50, 2.8361, -74.0200 }, { 50, 0, -82.7485 }, 3.4412 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, -1.1848, -84.8006 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, -0.9009, -85.5211 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, -1, 2 }, { 50, 0, 0 }, 2.3669 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0009 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0010 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0011 }, 7.2195 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0012 }, 7.2195 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0009, -2.4900 }, 4.8045 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0010, -2.4900 }, 4.8045 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0011, -2.4900 }, 4.7461 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
    { { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
    { { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
    { { 50, 2.5, 0 }, { 50, 3.1736, 0.5854 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 3.2972, 0 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 1.8634, 0.5757 }, 1.0000 },
    { { 50, 2.5, 0 }, { 50, 3.2592, 0.3350 }, 1.0000 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 63.0109, -31.0961, -5.8663 }, { 62.8187, -29.7946, -4.0864 }, 1.2630 },
    { { 61.2901, 3.7196, -5.3901 }, { 61.4292, 2.2480, -4.9620 }, 1.8731 },
    { { 35.0831, -44.1164, 3.7933 }, { 35.0232, -40.0716, 1.5901 }, 1.8645 },
    { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
    { { 36.4612, 47.8580, 18.3852 }, { 36.2715, 50.5065, 21.2231 }, 1.4146 },
    { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
    { { 90.9257, -0.5406, -0.9208 }, { 88.6381, -0.8985, -0.7239 }, 1.5381 },
    { { 6.7747, -0.2908, -2.4247 }, { 5.8714, -0.0985, -2.2286 }, 0.6377 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpfloat_with_epsilon (lab_difference (pairs[i].one, pairs[i].other), pairs[i].difference, 1e-4);
      g_assert_cmpfloat_with_epsilon (lab_difference (pairs[i].other, pairs[i].one), pairs[i].difference, 1e-4);
    }
}

/* Greys are greys to everybody, and red and green that are alike to some are not to others. */
static void
test_vision (void)
{
  for (ColorVision vision = 0; vision < COLOR_VISION_N; vision++)
    {
      Lab grey = color_vision_see (0x808080, vision);

      g_assert_cmpfloat_with_epsilon (grey.l, 53.585, 0.01);
      g_assert_cmpfloat_with_epsilon (grey.a, 0, 0.05);
      g_assert_cmpfloat_with_epsilon (grey.b, 0, 0.05);
    }
  g_assert_cmpfloat (lab_difference (color_vision_see (0xb84a00, COLOR_VISION_DEUTERANOPIA),
                                     color_vision_see (0x7a6f00, COLOR_VISION_DEUTERANOPIA)), <, 8);
  g_assert_cmpfloat (lab_difference (color_vision_see (0xb84a00, COLOR_VISION_NORMAL),
                                     color_vision_see (0x7a6f00, COLOR_VISION_NORMAL)), >, 25);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colors/formula", test_formula);
  g_test_add_func ("/colors/vision", test_vision);
  g_test_add_func ("/colors/story", test_story);
  g_test_add_func ("/colors/tints", test_tints);

  return g_test_run ();
}
