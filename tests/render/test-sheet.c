/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export.h"
#include "corridor-imprint.h"
#include "corridor-scene-copy.h"
#include "dataset-maker.h"
#include "stage.h"

#include <string.h>

#define WIDTH 640
#define HEIGHT 480

typedef struct
{
  Stage             stage;
  CorridorDataset  *datasets[2]; /* (owned) */
  CorridorLayerView layers[2];
} Fixture;

static CorridorDataset *
make_dataset (const char *title,
              double      longitude)
{
  g_auto(DatasetMaker) maker = { NULL, };

  dataset_maker_init (&maker, title);
  for (guint i = 0; i < 40; i++)
    dataset_maker_add (&maker, 40.3 + 0.001 * i, longitude, "2008", "Raids");

  return dataset_maker_finish (&maker);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  stage_init (&f->stage, WIDTH, HEIGHT);
  stage_set_day (&f->stage, "2008-06-01");
  f->datasets[0] = make_dataset ("Raids & <rumours>", 46.4);
  f->datasets[1] = make_dataset ("Far away", 10);
  for (guint i = 0; i < G_N_ELEMENTS (f->layers); i++)
    f->layers[i] = (CorridorLayerView) {
      .dataset = f->datasets[i], .filter = { f->stage.scene.query.now, f->stage.scene.query.now + CORRIDOR_DAY, NULL },
    };
  f->stage.scene.layers = f->layers;
  f->stage.scene.n_layers = G_N_ELEMENTS (f->layers);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  stage_clear (&f->stage);
  g_object_unref (f->datasets[0]);
  g_object_unref (f->datasets[1]);
}

static CorridorSheet *
new_sheet (Fixture            *f,
           CorridorSheetParts  parts,
           gboolean            keeps_map)
{
  CorridorSheetOptions options = { .parts = parts, .keeps_map = keeps_map };

  return corridor_sheet_new (&f->stage.scene, &options);
}

/* What is in the picture is named, and nothing else. */
static void
test_credits (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(CorridorCredits) credits = corridor_credits_new (&f->stage.scene);
  g_autofree char *datasets = corridor_credits_list_datasets (credits);
  g_autofree char *all = corridor_credits_list_sources (credits, 1, "there");
  g_autofree char *none = corridor_credits_list_sources (credits, 0, "there");
  g_autofree char *text = corridor_credits_to_text (credits);

  g_assert_cmpstr (datasets, ==, "Data added: Raids & <rumours>");
  g_assert_cmpuint (credits->sources->len, ==, 1);
  g_assert_cmpstr (all, ==, "Sources: Paper, It is so (6 May 2001)");
  g_assert_cmpstr (none, ==, "Sources: 1: there");
  g_assert_cmpstr (text, ==, "Things to paint\n1 June 2008\nData added: Raids & <rumours>\nPaper, It is so (6 May 2001)\n");
}

/* A picture of two days says so wherever it says when it is of. */
static void
test_two_days (Fixture       *f,
               gconstpointer  data)
{
  CorridorScene other = f->stage.scene;
  CorridorScene both = f->stage.scene;
  g_autoptr(CorridorCredits) credits = NULL;
  g_autofree char *text = NULL;

  other.query.now -= 365 * CORRIDOR_DAY;
  both.beside = &other;
  both.divider = 0.5;
  credits = corridor_credits_new (&both);
  text = corridor_credits_to_text (credits);
  g_assert_cmpstr (credits->days, ==, "2 June 2007 and 1 June 2008");
  g_assert_nonnull (strstr (text, "\n2 June 2007 and 1 June 2008\n"));
}

/* No line of the small print is there in part: what there is no room for is left out, and the title has it first. */
static void
test_small_print (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(CorridorCredits) credits = corridor_credits_new (&f->stage.scene);
  CorridorTypesetter *typesetter = corridor_typesetter_new ();
  double before = -1;

  for (int max = 0; max < 120; max++)
    {
      CorridorImprint imprint;
      double height = 16;

      corridor_imprint_init (&imprint, typesetter, credits, "there", 150, max);
      g_assert_cmpfloat (imprint.height, <=, max);
      g_assert_cmpint (imprint.title != NULL, ==, imprint.height > 0);
      height += imprint.title != NULL ? imprint.title->height : 0;
      height += imprint.datasets != NULL ? imprint.datasets->height : 0;
      height += imprint.sources != NULL ? imprint.sources->height : 0;
      g_assert_cmpfloat (imprint.height, ==, imprint.title != NULL ? height : 0);
      g_assert_cmpfloat (imprint.height, >=, before);
      before = imprint.height;
      corridor_imprint_clear (&imprint);
    }
  g_assert_cmpfloat (before, >, 50); /* at last all of it */
  corridor_typesetter_free (typesetter);
}

/* A dataset that is opened alone is the story, and not data added to it. */
static void
test_alone (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Things to paint", 46.4);
  g_autoptr(CorridorCredits) credits = NULL;

  f->layers[0].dataset = dataset;
  credits = corridor_credits_new (&f->stage.scene);
  g_assert_cmpuint (credits->datasets->len, ==, 0);
  f->layers[0].dataset = f->datasets[0];
}

/* Likewise several, of which the story then has all names for its title. */
static void
test_several_alone (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(CorridorText) title = corridor_text_new ("Raids & <rumours>, Far away");
  g_autoptr(CorridorStory) story = corridor_story_new (title, 0, CORRIDOR_DAY, (CorridorBbox) { 46, 40, 47, 41 });
  g_autoptr(CorridorCredits) credits = NULL;
  CorridorScene scene = f->stage.scene;

  corridor_story_seal (story);
  scene.story = story;
  scene.n_hits = 0;
  scene.selected = NULL;
  scene.cache = NULL;
  credits = corridor_credits_new (&scene);
  g_assert_cmpuint (credits->datasets->len, ==, 0);
}

static cairo_surface_t *
paint (Fixture            *f,
       CorridorSheetParts  parts,
       gboolean            keeps_map)
{
  g_autoptr(CorridorSheet) sheet = new_sheet (f, parts, keeps_map);
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface = corridor_export_to_surface (sheet, 1, NULL, &error);

  g_assert_no_error (error);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b,
                   int              from_y,
                   int              to_y)
{
  guint n = 0;

  for (int y = from_y; y < to_y; y++)
    {
      const guint32 *p = (const guint32 *) (gpointer) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *q = (const guint32 *) (gpointer) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < WIDTH; x++)
        n += (p[x] & 0xffffff) != (q[x] & 0xffffff);
    }

  return n;
}

/* A map that is kept is just that of the scene, and what is under it comes on top of its height. */
static void
test_keeps_map (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr(CorridorSheet) sheet = new_sheet (f, CORRIDOR_SHEET_ALL, TRUE);
  cairo_surface_t *picture = paint (f, CORRIDOR_SHEET_ALL, TRUE);
  cairo_surface_t *map = stage_paint (&f->stage, 1);

  g_assert_cmpfloat (corridor_sheet_get_scene (sheet)->viewport.zoom, ==, f->stage.scene.viewport.zoom);
  g_assert_cmpfloat (corridor_sheet_get_height (sheet), >, HEIGHT + 20);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) corridor_sheet_get_height (sheet));
  cairo_surface_flush (map);
  g_assert_cmpuint (count_differences (picture, map, 0, HEIGHT), ==, 0);
  cairo_surface_destroy (map);
  cairo_surface_destroy (picture);
}

/* Else the picture is as high as it was to be, and the map smaller. */
static void
test_gives_room (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr(CorridorSheet) sheet = new_sheet (f, CORRIDOR_SHEET_ALL, FALSE);
  g_autoptr(CorridorSheet) bare = new_sheet (f, CORRIDOR_SHEET_ALL & ~CORRIDOR_SHEET_SOURCES, FALSE);

  g_assert_cmpfloat (corridor_sheet_get_height (sheet), ==, HEIGHT);
  g_assert_cmpfloat (corridor_sheet_get_scene (sheet)->viewport.zoom, <, f->stage.scene.viewport.zoom);
  g_assert_cmpfloat (corridor_sheet_get_height (bare), ==, HEIGHT);
  g_assert_cmpfloat (corridor_sheet_get_scene (bare)->viewport.zoom, ==, f->stage.scene.viewport.zoom);
}

static char *
write_svg (Fixture            *f,
           CorridorSheetParts  parts)
{
  CorridorExportOptions options = { .sheet = { .parts = parts }, .scale = 1 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = corridor_export_to_bytes (&f->stage.scene, CORRIDOR_EXPORT_SVG, &options, NULL, &error);
  gsize length;
  const char *svg;

  g_assert_no_error (error);
  svg = g_bytes_get_data (bytes, &length);
  return g_strndup (svg, length);
}

/* Each part can be left out, and nothing else goes with it; whom the map is owed to stays. */
static void
test_parts (Fixture       *f,
            gconstpointer  data)
{
  static const struct
  {
    CorridorSheetParts part;
    const char        *text;
  } parts[] = {
    { CORRIDOR_SHEET_CAPTION, ">1 June 2008</text>" },
    { CORRIDOR_SHEET_LEGEND, ">Shared</text>" },
    { CORRIDOR_SHEET_SCALE, " km</text>" },
    { CORRIDOR_SHEET_SOURCES, "Paper, It is so (6 May 2001)</text>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *svg = write_svg (f, CORRIDOR_SHEET_ALL & ~parts[i].part);

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        if ((strstr (svg, parts[j].text) != NULL) != (i != j))
          g_error ("without part %u, %s is %s", i, parts[j].text, i == j ? "there" : "missing");
      g_assert_nonnull (strstr (svg, ">Story: CC0</text>"));
    }
}

typedef struct
{
  GPtrArray  *layers; /* (element-type utf8) "id: label" of each */
  GHashTable *ids; /* (owned) (element-type utf8) */
  GPtrArray  *references; /* (owned) (element-type utf8) */
  guint       depth;
} Outline;

/* "url(#x)" and "#x" are references to x. */
static void
note_reference (Outline    *outline,
                const char *value)
{
  const char *name = g_str_has_prefix (value, "url(#") ? value + 5 : *value == '#' ? value + 1 : NULL;
  gboolean is_colour = *value == '#' && strspn (value + 1, "0123456789abcdef") == strlen (value + 1);

  if (name != NULL && !is_colour)
    g_ptr_array_add (outline->references, g_strndup (name, strcspn (name, ")")));
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Outline *outline = user_data;
  const char *id = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        {
          id = values[i];
          if (!g_hash_table_add (outline->ids, g_strdup (id)))
            g_error ("two are called %s", id);
        }
      else if (g_str_equal (names[i], "inkscape:label"))
        {
          g_assert_cmpuint (outline->depth, ==, 1);
          g_ptr_array_add (outline->layers, g_strdup_printf ("%s: %s", id, values[i]));
        }
      else
        {
          note_reference (outline, values[i]);
        }
    }
  outline->depth++;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  ((Outline *) user_data)->depth--;
}

/* The layers of the map are groups with names, in the order of painting, and what they refer to is there once. */
static void
test_svg_layers (Fixture       *f,
                 gconstpointer  data)
{
  static const GMarkupParser parser = { .start_element = start_element, .end_element = end_element };
  Outline outline = {
    g_ptr_array_new_with_free_func (g_free), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new_with_free_func (g_free), 0,
  };
  g_autofree char *svg = NULL;
  g_autofree char *layers = NULL;
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &outline, NULL);
  g_autoptr(GError) error = NULL;

  stage_set_day (&f->stage, "2001-06-01"); /* with hatches */
  f->layers[0].filter = (CorridorTimeFilter) { G_MININT64, G_MAXINT64, NULL };
  svg = write_svg (f, CORRIDOR_SHEET_ALL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);

  g_ptr_array_add (outline.layers, NULL);
  layers = g_strjoinv ("|", (char **) outline.layers->pdata);
  g_assert_cmpstr (layers, ==, "ground: Base map|areas: Areas|lines: Roads and lines|data: Data added: Raids & <rumours>|"
                   "markers: Places and events|names: Names|explanations: Caption, legend and scale|sources: Sources");
  g_assert_cmpuint (outline.references->len, >, 0);
  for (guint i = 0; i < outline.references->len; i++)
    if (!g_hash_table_contains (outline.ids, g_ptr_array_index (outline.references, i)))
      g_error ("%s is nowhere", (const char *) g_ptr_array_index (outline.references, i));

  g_ptr_array_unref (outline.layers);
  g_ptr_array_unref (outline.references);
  g_hash_table_unref (outline.ids);
}

/* Whoever changes their mind gets no picture, in any format. */
static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < CORRIDOR_EXPORT_N_FORMATS; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = corridor_export_to_bytes (&f->stage.scene, i, &options, cancellable, &error);

      g_assert_null (bytes);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static gpointer
export_copy (gpointer copy)
{
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  CorridorScene scene = corridor_scene_copy_get (copy);

  return corridor_export_to_bytes (&scene, CORRIDOR_EXPORT_PNG, &options, NULL, NULL);
}

/* A copy stays as it was, whatever becomes of what it was made of, and another thread may paint it. */
static void
test_copy (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(CorridorSceneCopy) copy = corridor_scene_copy_new (&f->stage.scene);
  g_autoptr(GBytes) before = export_copy (copy);
  g_autoptr(GBytes) other = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(CorridorSceneCopy) changed = NULL;
  GThread *thread = g_thread_new ("export", export_copy, copy);

  stage_set_day (&f->stage, "2001-06-01");
  f->layers[0].filter.begin = f->layers[0].filter.end = 0;
  changed = corridor_scene_copy_new (&f->stage.scene);
  other = export_copy (changed);
  after = g_thread_join (thread);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (g_bytes_equal (before, other));
}

static void
add (const char *path,
     void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/sheet/credits/shown", test_credits);
  add ("/sheet/credits/alone", test_alone);
  add ("/sheet/credits/several-alone", test_several_alone);
  add ("/sheet/credits/two-days", test_two_days);
  add ("/sheet/imprint/room", test_small_print);
  add ("/sheet/new/keeps-map", test_keeps_map);
  add ("/sheet/new/gives-room", test_gives_room);
  add ("/sheet/new/parts", test_parts);
  add ("/sheet/svg/layers", test_svg_layers);
  add ("/sheet/export/cancel", test_cancel);
  add ("/sheet/export/copy", test_copy);

  return g_test_run ();
}
