/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-options.h"
#include "corridor-session-filter.h"
#include "corridor-story-reader.h"
#include "story-maker.h"

typedef struct
{
  const char *name;
  const char *arguments; /* after the program's name, with spaces between */
  const char *message;
} BadCase;

static const BadCase bad_cases[] = {
  { "unknown-option", "--bogus", "Unknown option --bogus" },
  { "no-value", "--at", "Missing argument for --at" },
  { "at-thirteenth-month", "--at 2022-13-01", "--at: expected a month from 01 to 12 or a season from 21 to 24, got \"2022-13-01\"" },
  { "at-open", "--at ..", "--at: expected an EDTF date such as 2022-12-12, 1992-05, 1991~ or 2023-09-19T13:00+04:00, got "
                              "\"..\"" },
  { "window-none", "--window 0", "--window: expected a number of days, 1 or more, got 0" },
  { "window-word", "--window week", "Cannot parse integer value “week” for --window" },
  { "window-and-since", "--window 3 --since-start", "expected --window or --since-start, got both" },
  { "bbox-three", "--bbox 1,2,3", "--bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got \"1,2,3\"" },
  { "bbox-turned", "--bbox 47,39,46,40", "--bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got "
                                         "\"47,39,46,40\"" },
  { "bbox-beyond", "--bbox 46,39,47,91", "--bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got "
                                         "\"46,39,47,91\"" },
  { "bbox-not-a-number", "--bbox nan,39,47,40", "--bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got "
                                                "\"nan,39,47,40\"" },
  { "size-one", "--export x.png --size 100", "--size: expected WIDTHxHEIGHT in pixels, such as 1600x1000, got \"100\"" },
  { "size-none", "--export x.png --size 0x100", "--size: expected WIDTHxHEIGHT in pixels, such as 1600x1000, got \"0x100\"" },
  { "size-negative", "--export x.png --size 100x-5", "--size: expected WIDTHxHEIGHT in pixels, such as 1600x1000, got \"100x-5\"" },
  { "scale-none", "--export x.png --scale 0", "--scale: expected a number above 0, got 0" },
  { "theme", "--export x.png --theme blue", "--theme: expected light or dark, got \"blue\"" },
  { "size-without-export", "--size 10x10", "--size, --scale and --theme: expected --export with them" },
  { "json-without-list", "--json", "--json: expected --list with it" },
  { "strict-without-check", "--list --strict", "--strict: expected --check with it" },
  { "two-commands", "--list --check", "expected one of --list, --check and --export, got 2" },
  { "names", "--names mine", "--names: expected language, in-use or alphabetical, got \"mine\"" },
  { "language", "--lang a_b", "--lang: expected a language tag such as en, hy, az or ru, got \"a_b\"" },
};

static CorridorOptions *
parse (const char *arguments,
       GError    **error)
{
  g_autofree char *line = g_strconcat ("corridor ", arguments, NULL);
  g_auto(GStrv) words = g_strsplit (g_strstrip (line), " ", -1);

  return corridor_options_parse ((const char *const *) words, error);
}

static void
test_bad (gconstpointer data)
{
  const BadCase *test = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = parse (test->arguments, &error);

  g_assert_null (options);
  g_assert_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE);
  g_assert_cmpstr (error->message, ==, test->message);
  g_assert_cmpint (corridor_options_get_exit_status (error), ==, CORRIDOR_EXIT_COMMAND);
}

static void
test_none (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = parse ("", &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->command, ==, CORRIDOR_COMMAND_WINDOW);
  g_assert_null (options->stories);
  g_assert_null (options->at_text);
  g_assert_false (options->has_mode);
  g_assert_false (options->has_bbox);
}

static void
test_all (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = parse ("--at 2022-12 --window 7 --select road --bbox -10,39.5,47,40 --category a --category b,c --state s --claimed-by North,South --certain "
                                              "--lang hy-Latn --names in-use --export x.pdf --size 640x480 --scale 2 --theme dark story.geojson",
                                              &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->command, ==, CORRIDOR_COMMAND_EXPORT);
  g_assert_cmpint (options->at.begin, ==, story_maker_time ("2022-12-01"));
  g_assert_cmpint (options->mode, ==, CORRIDOR_MODE_WINDOW);
  g_assert_cmpuint (options->window_days, ==, 7);
  g_assert_cmpstr (options->select, ==, "road");
  g_assert_cmpfloat (options->bbox.west, ==, -10);
  g_assert_cmpfloat (options->bbox.south, ==, 39.5);
  g_assert_cmpfloat (options->bbox.east, ==, 47);
  g_assert_cmpfloat (options->bbox.north, ==, 40);
  g_assert_cmpstrv (options->categories, ((const char *[]) { "a", "b", "c", NULL }));
  g_assert_cmpstrv (options->states, ((const char *[]) { "s", NULL }));
  g_assert_cmpstrv (options->claimants, ((const char *[]) { "North", "South", NULL }));
  g_assert_true (options->only_certain);
  g_assert_cmpstr (options->language, ==, "hy-Latn");
  g_assert_true (options->has_name_order);
  g_assert_cmpint (options->name_order, ==, CORRIDOR_NAME_ORDER_IN_USE);
  g_assert_cmpint (options->width, ==, 640);
  g_assert_cmpint (options->height, ==, 480);
  g_assert_cmpfloat (options->scale, ==, 2);
  g_assert_cmpint (options->theme, ==, CORRIDOR_THEME_DARK);
  g_assert_cmpstrv (options->stories, ((const char *[]) { "story.geojson", NULL }));
}

static void
test_commands (void)
{
  static const struct
  {
    const char     *arguments;
    CorridorCommand command;
  } cases[] = {
    { "--list", CORRIDOR_COMMAND_LIST },
    { "--list --json", CORRIDOR_COMMAND_LIST },
    { "--check a.geojson b.geojson", CORRIDOR_COMMAND_CHECK },
    { "--strict --check", CORRIDOR_COMMAND_CHECK },
    { "-h", CORRIDOR_COMMAND_HELP },
    { "--version", CORRIDOR_COMMAND_VERSION },
    { "--gapplication-service", CORRIDOR_COMMAND_WINDOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorOptions) options = parse (cases[i].arguments, &error);

      g_assert_no_error (error);
      g_assert_cmpint (options->command, ==, cases[i].command);
    }
}

/* By the North, which is Nord in Portuguese here. */
static void
add_claim (CorridorPhase *phase)
{
  g_autoptr(CorridorText) by = corridor_text_new ("North");
  g_autoptr(CorridorText) text = corridor_text_new ("So it is.");

  corridor_text_add (by, "pt", "Nórte");
  corridor_phase_add_claim (phase, corridor_claim_new (by, text));
}

static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "road", "road", NULL, "2020-02-01/2020-02-20", "2020-04-01/2020-04-20", NULL);
  story_maker_add (story, "event", "event", NULL, "2020-03-10", NULL);
  add_claim (story_maker_phase (story, "event", 0));
  corridor_story_seal (story);
  return story;
}

static void
test_apply (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = make_story ();
  g_autoptr(CorridorOptions) options = parse ("--at 2020-04-10 --since-start --category road --select road --lang en-GB", &error);
  g_autoptr(CorridorSession) session = NULL;

  g_assert_no_error (error);
  session = corridor_options_new_session (options, story, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-04-10"));
  g_assert_cmpint (corridor_session_get_mode (session), ==, CORRIDOR_MODE_UP_TO);
  g_assert_cmpstr (corridor_session_get_language (session), ==, "en-GB");
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "road", 1));
  g_assert_true (corridor_session_get_category_visible (session, corridor_story_lookup_category (story, "road")));
  g_assert_false (corridor_session_get_category_visible (session, corridor_story_lookup_category (story, "event")));
}

/* A side is known by its name in any language, typed without much care. */
static void
test_apply_filter (void)
{
  static const char *const arguments[] = { "--at 2020-03-10 --since-start --claimed-by North",
                                           "--at 2020-03-10 --since-start --claimed-by norte" };

  for (gsize i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorStory) story = make_story ();
      g_autoptr(CorridorOptions) options = parse (arguments[i], &error);
      g_autoptr(CorridorSession) session = corridor_options_new_session (options, story, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (corridor_session_count_visible (session), ==, 1);
      g_assert_cmpuint (corridor_session_count_all (session), ==, 1);
      corridor_session_set_now (session, story_maker_time ("2020-04-10"));
      g_assert_cmpuint (corridor_session_count_visible (session), ==, 1);
      g_assert_cmpuint (corridor_session_count_all (session), ==, 2);
    }
}

static void
test_apply_defaults (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = make_story ();
  g_autoptr(CorridorOptions) options = parse ("--select road", &error);
  g_autoptr(CorridorSession) session = corridor_options_new_session (options, story, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-12-31"));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "road", 0)); /* none is true then */
}

/* A date that only partly lies in the story goes to what of it does. */
static void
test_apply_partly (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = story_maker_new ("2020-02-10", "2020-12-31");
  g_autoptr(CorridorOptions) options = parse ("--at 2020", &error);
  g_autoptr(CorridorSession) session = NULL;

  corridor_story_seal (story);
  session = corridor_options_new_session (options, story, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-02-10"));
}

/* In a process of its own: GLib reads the locale once. */
static void
test_apply_desktop (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
      g_autoptr(CorridorOptions) options = parse ("", &error);
      g_autoptr(CorridorSession) session = NULL;

      story_maker_add (story, "road", "road", NULL, "2020-02-01/2020-02-20", NULL);
      corridor_feature_add_name (corridor_story_lookup_feature (story, "road"), corridor_name_new ("doroga", "ru-Latn"));
      corridor_story_seal (story);
      session = corridor_options_new_session (options, story, NULL, &error);
      g_assert_cmpstr (corridor_session_get_language (session), ==, g_getenv ("EXPECTED"));
      return;
    }

  g_setenv ("LANGUAGE", "ka_GE:ru_RU:en", TRUE);
  g_setenv ("EXPECTED", "ru", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_setenv ("LANGUAGE", "ka_GE:tr", TRUE);
  g_setenv ("EXPECTED", "en", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_unsetenv ("LANGUAGE");
}

static void
test_apply_bad (gconstpointer data)
{
  const BadCase *test = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = make_story ();
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  g_autoptr(CorridorOptions) options = parse (test->arguments, &error);

  g_assert_no_error (error);
  g_assert_false (corridor_options_apply (options, session, &error));
  g_assert_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY);
  g_assert_cmpstr (error->message, ==, test->message);
  g_assert_cmpint (corridor_options_get_exit_status (error), ==, CORRIDOR_EXIT_COMMAND);

  /* Nothing has changed, though other options were good. */
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-01-01"));
  g_assert_cmpint (corridor_session_get_mode (session), ==, CORRIDOR_MODE_ON_DAY);
  g_assert_null (corridor_session_get_selected (session));
}

static const BadCase apply_cases[] = {
  { "date-before", "--since-start --at 2019-12-31", "--at: expected a date from 2020-01-01 to 2020-12-31, the time of the story, got "
                                                    "\"2019-12-31\"" },
  { "date-after", "--at 2021", "--at: expected a date from 2020-01-01 to 2020-12-31, the time of the story, got \"2021\"" },
  { "category", "--at 2020-03-10 --category road,rail", "--category: expected one of ground, road, event, got \"rail\"" },
  { "state", "--at 2020-03-10 --state open", "--state: the data has none, got \"open\"" },
  { "claimed-by", "--at 2020-03-10 --claimed-by West", "--claimed-by: expected one of North, got \"West\"" },
  { "language", "--at 2020-03-10 --lang ru", "--lang: expected one of en, got \"ru\"" },
  { "select", "--at 2020-03-10 --select rail", "--select: expected the id of a feature of the story, got \"rail\"" },
};

static void
test_exit_status (void)
{
  g_autoptr(GError) data = g_error_new (CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_JSON, "bad");
  g_autoptr(GError) disk = g_error_new (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");

  g_assert_cmpint (corridor_options_get_exit_status (NULL), ==, 0);
  g_assert_cmpint (corridor_options_get_exit_status (data), ==, 1);
  g_assert_cmpint (corridor_options_get_exit_status (disk), ==, 2);
}

static void
add_cases (const char    *folder,
           const BadCase *cases,
           gsize          n_cases,
           GTestDataFunc  test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (folder, cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options/parse/none", test_none);
  g_test_add_func ("/options/parse/all", test_all);
  g_test_add_func ("/options/parse/commands", test_commands);
  add_cases ("/options/parse/bad/", bad_cases, G_N_ELEMENTS (bad_cases), test_bad);
  g_test_add_func ("/options/apply/all", test_apply);
  g_test_add_func ("/options/apply/filter", test_apply_filter);
  g_test_add_func ("/options/apply/defaults", test_apply_defaults);
  g_test_add_func ("/options/apply/partly", test_apply_partly);
  g_test_add_func ("/options/apply/desktop-language", test_apply_desktop);
  add_cases ("/options/apply/bad/", apply_cases, G_N_ELEMENTS (apply_cases), test_apply_bad);
  g_test_add_func ("/options/exit-status/errors", test_exit_status);

  return g_test_run ();
}
