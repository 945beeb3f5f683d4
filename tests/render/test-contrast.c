/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-contrast.h"
#include "corridor-layer-style.h"
#include "corridor-theme.h"
#include "stage.h"

/* Who asks for high contrast has to get it: of every word, line and mark from every ground that it can be on. */

static const CorridorTheme contrast_themes[] = { CORRIDOR_THEME_LIGHT_CONTRAST, CORRIDOR_THEME_DARK_CONTRAST };

typedef struct
{
  const char  *name;
  CorridorInk  ink;
  CorridorInk  ground;
  double       least;
} Pair;

#define WORDS(ink, ground) { #ink " on " #ground, CORRIDOR_INK_##ink, CORRIDOR_INK_##ground, CORRIDOR_CONTRAST_WORDS }
#define MARKS(ink, ground) { #ink " on " #ground, CORRIDOR_INK_##ink, CORRIDOR_INK_##ground, CORRIDOR_CONTRAST_MARKS }

/* A word has its halo around it, but where it has none, or where the halo ends, it is on the ground. */
static const Pair pairs[] = {
  WORDS (TEXT, HALO), WORDS (TEXT, LAND), WORDS (TEXT, WATER), WORDS (TEXT, PANEL),
  WORDS (TEXT_SOFT, HALO), WORDS (TEXT_SOFT, LAND), WORDS (TEXT_SOFT, WATER), WORDS (TEXT_SOFT, PANEL),
  WORDS (TEXT_WATER, HALO), WORDS (TEXT_WATER, LAND), WORDS (TEXT_WATER, WATER),
  MARKS (SHORE, LAND), MARKS (SHORE, WATER), MARKS (RIVER, LAND), MARKS (ROAD_FAR, LAND),
  MARKS (BORDER, LAND), MARKS (BORDER, WATER), MARKS (GRATICULE, LAND), MARKS (GRATICULE, WATER),
  MARKS (PANEL_EDGE, LAND), MARKS (PANEL_EDGE, WATER), MARKS (PANEL_EDGE, PANEL),
  MARKS (SELECTION, LAND), MARKS (SELECTION, WATER), MARKS (SELECTION, CASING),
  MARKS (NEUTRAL, LAND), MARKS (NEUTRAL, WATER), MARKS (NEUTRAL, PANEL),
};

/* Values of the formula of WCAG 2.2. */
static void
test_formula (void)
{
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0xffffff, 0x000000), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0x336699, 0x336699), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0x767676, 0xffffff), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0xff0000, 0xffffff), 4.00, 0.005);
  g_assert_cmpfloat_with_epsilon (corridor_contrast_ratio (0x0000ff, 0xffffff), 8.59, 0.005);
}

static void
test_reach (void)
{
  g_assert_cmphex (corridor_contrast_reach (0x0000ff, 0xffffff, 7), ==, 0x0000ff); /* has it */
  for (guint i = 0; i < 2000; i++)
    {
      guint32 rgb = (guint32) g_test_rand_int_range (0, 0x1000000);
      guint32 ground = i % 2 == 0 ? 0xffffff : 0x000000;
      double least = g_test_rand_double_range (1, 15);
      guint32 reached = corridor_contrast_reach (rgb, ground, least);

      g_assert_cmpfloat (corridor_contrast_ratio (reached, ground), >=, least);
      if (reached != rgb) /* no farther than it has to be */
        g_assert_cmpfloat (corridor_contrast_ratio (reached, ground), <, least * 1.1);
    }
}

static void
test_inks (void)
{
  guint n_faults = 0;

  for (guint t = 0; t < G_N_ELEMENTS (contrast_themes); t++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        double ratio = corridor_contrast_ratio (corridor_theme_ink (contrast_themes[t], pairs[i].ink),
                                                corridor_theme_ink (contrast_themes[t], pairs[i].ground));

        if (ratio >= pairs[i].least)
          continue;
        g_test_message ("theme %d: %s has %.2f, expected %.1f", contrast_themes[t], pairs[i].name, ratio, pairs[i].least);
        n_faults++;
      }
  g_assert_cmpuint (n_faults, ==, 0);
}

/* A road is seen by itself or by what is on either side of it. */
static void
test_roads (void)
{
  for (guint t = 0; t < G_N_ELEMENTS (contrast_themes); t++)
    {
      CorridorTheme theme = contrast_themes[t];
      guint32 land = corridor_theme_ink (theme, CORRIDOR_INK_LAND);
      double road = corridor_contrast_ratio (corridor_theme_ink (theme, CORRIDOR_INK_ROAD), land);
      double casing = corridor_contrast_ratio (corridor_theme_ink (theme, CORRIDOR_INK_ROAD_CASING), land);

      g_assert_cmpfloat (MAX (road, casing), >=, CORRIDOR_CONTRAST_MARKS);
    }
}

static void
check_color (CorridorTheme theme,
             guint32       rgb)
{
  static const CorridorInk grounds[] = { CORRIDOR_INK_LAND, CORRIDOR_INK_CASING, CORRIDOR_INK_PANEL };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    g_assert_cmpfloat (corridor_contrast_ratio (rgb, corridor_theme_ink (theme, grounds[i])), >=, CORRIDOR_CONTRAST_MARKS);
}

/* Whatever colours somebody else's story or layer has. */
static void
test_any_color (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      CorridorColor color = { (guint32) g_test_rand_int_range (0, 0x1000000), (guint32) g_test_rand_int_range (0, 0x1000000) };
      CorridorLayerView layer = { .has_rgb = TRUE, .rgb = color.light };

      for (guint t = 0; t < G_N_ELEMENTS (contrast_themes); t++)
        {
          check_color (contrast_themes[t], corridor_theme_pick (contrast_themes[t], color));
          check_color (contrast_themes[t], corridor_layer_color (&layer, 0, contrast_themes[t]));
        }
      g_assert_cmphex (corridor_theme_pick (CORRIDOR_THEME_LIGHT, color), ==, color.light); /* else as the story says */
      g_assert_cmphex (corridor_theme_pick (CORRIDOR_THEME_DARK, color), ==, color.dark);
    }
}

static void
test_themes (void)
{
  for (CorridorTheme theme = 0; theme < CORRIDOR_N_THEMES; theme++)
    {
      g_assert_cmpint (corridor_theme_for (corridor_theme_is_dark (theme), corridor_theme_has_contrast (theme)), ==, theme);
      g_assert_cmpfloat (corridor_theme_opacity (theme, 0.5), ==, corridor_theme_has_contrast (theme) ? 1 : 0.5);
      g_assert_cmpint (corridor_contrast_ratio (corridor_theme_ink (theme, CORRIDOR_INK_TEXT), 0xffffff) <
                       corridor_contrast_ratio (corridor_theme_ink (theme, CORRIDOR_INK_TEXT), 0x000000), ==,
                       corridor_theme_is_dark (theme));
    }
}

/* How many pixels of the picture stand out from the land as marks have to. */
static guint
count_strong (cairo_surface_t *surface,
              CorridorTheme    theme)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 rgb = ((const guint32 *) (gconstpointer) (data + y * stride))[x] & 0xffffff;

        n += corridor_contrast_ratio (rgb, corridor_theme_ink (theme, CORRIDOR_INK_LAND)) >= CORRIDOR_CONTRAST_MARKS ? 1 : 0;
      }

  return n;
}

static guint
paint_and_count (Stage         *stage,
                 CorridorTheme  theme,
                 void         (*paint) (const CorridorScene *, cairo_t *))
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_t *cr = cairo_create (surface);
  guint n;

  stage->scene.theme = theme;
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_LAND), 1);
  cairo_paint (cr);
  paint (&stage->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  n = count_strong (surface, theme);
  cairo_surface_destroy (surface);

  return n;
}

/*
 * As it comes out on the canvas: what is thinner than a pixel or see-through is paler than its colour. Areas have a band of
 * their full colour along their edge, where else they have a pale glow.
 */
static void
test_painted (void)
{
  static const struct
  {
    const char *day;
    void      (*paint) (const CorridorScene *, cairo_t *);
  } pictures[] = {
    { "2001-06-01", corridor_scene_paint_areas },
    { "2003-06-01", corridor_scene_paint_areas },
    { "2004-06-01", corridor_scene_paint_lines },
    { "2006-06-01", corridor_scene_paint_markers },
    { "2008-06-01", corridor_scene_paint_labels },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        g_auto(Stage) stage = { NULL, };
        guint usual, strong;

        stage_init (&stage, 400, 300);
        stage_set_day (&stage, pictures[i].day);
        usual = paint_and_count (&stage, corridor_theme_for (dark != 0, FALSE), pictures[i].paint);
        strong = paint_and_count (&stage, corridor_theme_for (dark != 0, TRUE), pictures[i].paint);
        g_test_message ("%s: %u pixels stand out, with high contrast %u", pictures[i].day, usual, strong);
        g_assert_cmpuint (strong, >, 200);
        if (pictures[i].paint == corridor_scene_paint_areas)
          g_assert_cmpuint (strong, >, usual * 5 / 4);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/formula", test_formula);
  g_test_add_func ("/contrast/reach", test_reach);
  g_test_add_func ("/contrast/themes", test_themes);
  g_test_add_func ("/contrast/inks", test_inks);
  g_test_add_func ("/contrast/roads", test_roads);
  g_test_add_func ("/contrast/any-color", test_any_color);
  g_test_add_func ("/contrast/painted", test_painted);

  return g_test_run ();
}
