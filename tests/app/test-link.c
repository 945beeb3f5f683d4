/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "corridor-bundle.h"
#include "corridor-link.h"
#include "corridor-listing-command.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"
#include "corridor-session-filter.h"

#define N_SESSIONS 200

/* Half a unit of the last digit that a link has of a degree. */
#define BBOX_TOLERANCE 1e-6

static CorridorStory *
read_story (void)
{
  g_autoptr(GError) error = NULL;
  CorridorStory *story = corridor_bundle_read_story (NULL, &error);

  g_assert_no_error (error);
  return story;
}

static gint64
random_time (CorridorStory *story)
{
  gint64 begin = corridor_story_get_begin (story);
  gint64 days = (corridor_story_get_end (story) - begin) / CORRIDOR_DAY;
  gint64 time = begin + g_test_rand_int_range (0, (int) days) * CORRIDOR_DAY;

  return g_test_rand_bit () ? time : time + g_test_rand_int_range (0, (int) CORRIDOR_DAY);
}

/* None at all, and all of them, too. */
static void
hide_some (CorridorSession *session)
{
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, (CorridorFacet) facet);
      int share = g_test_rand_int_range (0, 5);

      for (guint i = 0; i < values->len; i++)
        corridor_session_set_value_shown (session, (CorridorFacet) facet, ((CorridorFacetValue *) values->pdata[i])->value,
                                          g_test_rand_int_range (0, 4) < share);
    }
  corridor_session_set_only_certain (session, g_test_rand_bit ());
}

static void
select_some (CorridorSession *session)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));

  if (g_test_rand_bit ())
    corridor_session_set_selected (session, g_ptr_array_index (phases, g_test_rand_int_range (0, (int) phases->len)));
}

static void
show_some_of_axis (CorridorSession *session)
{
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    corridor_session_zoom_axis (session, random_time (corridor_session_get_story (session)), g_test_rand_double_range (0.02, 1.2));
}

static CorridorSession *
random_session (CorridorStory *story)
{
  static const char *const languages[] = { "en", "hy", "az", "ru" };
  CorridorSession *session = corridor_session_new (story);

  corridor_session_set_language (session, languages[g_test_rand_int_range (0, G_N_ELEMENTS (languages))]);
  corridor_session_set_mode (session, (CorridorMode) g_test_rand_int_range (0, 3));
  corridor_session_set_window_days (session, (guint) g_test_rand_int_range (1, 400));
  hide_some (session);
  corridor_session_set_now (session, random_time (story));
  if (g_test_rand_bit ())
    {
      corridor_session_set_comparing (session, TRUE);
      corridor_session_set_other (session, random_time (story));
      corridor_session_set_divider (session, g_test_rand_int_range (0, 10001) / 10000.0);
    }
  select_some (session);
  show_some_of_axis (session);
  return session;
}

static CorridorBbox
random_bbox (void)
{
  double west = g_test_rand_double_range (-180, 179.99);
  double south = g_test_rand_double_range (-85, 84.99);

  return (CorridorBbox) {
    .west = west,
    .south = south,
    .east = g_test_rand_double_range (west + 0.001, 180),
    .north = g_test_rand_double_range (south + 0.001, 85),
  };
}

static void
assert_same (CorridorSession *a,
             CorridorSession *b)
{
  g_assert_cmpint (corridor_session_get_now (a), ==, corridor_session_get_now (b));
  g_assert_cmpint (corridor_session_get_mode (a), ==, corridor_session_get_mode (b));
  if (corridor_session_get_mode (a) == CORRIDOR_MODE_WINDOW)
    g_assert_cmpuint (corridor_session_get_window_days (a), ==, corridor_session_get_window_days (b));
  g_assert_cmpint (corridor_session_get_comparing (a), ==, corridor_session_get_comparing (b));
  if (corridor_session_get_comparing (a))
    {
      g_assert_cmpint (corridor_session_get_other (a), ==, corridor_session_get_other (b));
      g_assert_cmpfloat_with_epsilon (corridor_session_get_divider (a), corridor_session_get_divider (b), 1e-9);
    }
  g_assert_true (corridor_session_get_selected (a) == corridor_session_get_selected (b));
  g_assert_true (corridor_axis_equal (corridor_session_get_axis (a), corridor_session_get_axis (b)));
  g_assert_cmpstr (corridor_session_get_language (a), ==, corridor_session_get_language (b));
  g_assert_true (corridor_filter_equal (corridor_session_get_filter (a), corridor_session_get_filter (b)));
}

static void
assert_same_bbox (CorridorBbox a,
                  CorridorBbox b)
{
  g_assert_cmpfloat_with_epsilon (a.west, b.west, BBOX_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (a.south, b.south, BBOX_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (a.east, b.east, BBOX_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (a.north, b.north, BBOX_TOLERANCE);
}

/* In a window that opens with it, and in one that shows something else. */
static void
check_round_trip (CorridorStory   *story,
                  CorridorSession *seen,
                  CorridorBbox     bbox)
{
  g_autofree char *link = corridor_link_from_session (seen, &bbox);
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = corridor_link_parse (link, &error);
  g_autoptr(CorridorSession) fresh = NULL;
  g_autoptr(CorridorSession) used = random_session (story);

  g_test_message ("%s", link);
  g_assert_no_error (error);
  g_assert_true (options->is_link);
  g_assert_true (options->has_bbox);
  assert_same_bbox (options->bbox, bbox);

  fresh = corridor_options_new_session (options, story, NULL, &error);
  g_assert_no_error (error);
  assert_same (fresh, seen);
  again = corridor_link_from_session (fresh, &bbox);
  g_assert_cmpstr (again, ==, link);

  corridor_session_set_language (used, corridor_session_get_language (seen)); /* the reader's, not the link's */
  g_assert_true (corridor_options_apply (options, used, &error));
  g_assert_no_error (error);
  assert_same (used, seen);
}

static void
test_round_trip (void)
{
  g_autoptr(CorridorStory) story = read_story ();

  for (int i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr(CorridorSession) seen = random_session (story);

      check_round_trip (story, seen, random_bbox ());
    }
}

static CorridorSession *
run_command (CorridorStory *story,
             const char    *command)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = NULL;
  g_auto(GStrv) words = NULL;
  CorridorSession *session;

  g_assert_true (g_shell_parse_argv (command, NULL, &words, &error));
  options = corridor_options_parse ((const char *const *) words, &error);
  g_assert_no_error (error);
  g_assert_cmpint (options->command, ==, CORRIDOR_COMMAND_LIST);
  g_assert_true (options->json);
  session = corridor_options_new_session (options, story, NULL, &error);
  g_assert_no_error (error);
  return session;
}

static void
assert_same_hits (const CorridorHit *a,
                  guint              n_a,
                  const CorridorHit *b,
                  guint              n_b)
{
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_true (a[i].phase == b[i].phase);
      g_assert_cmpint (a[i].certainty, ==, b[i].certainty);
    }
}

/* What a picture says lists just what is on it: on both days, if there are two. */
static void
test_listing_command (void)
{
  g_autoptr(CorridorStory) story = read_story ();

  for (int i = 0; i < N_SESSIONS / 4; i++)
    {
      g_autoptr(CorridorSession) seen = random_session (story);
      g_autofree char *told = corridor_listing_command_new (seen);
      g_auto(GStrv) commands = g_strsplit (told, "; ", -1);
      guint n_commands = g_strv_length (commands);
      g_autoptr(CorridorSession) listed = run_command (story, commands[n_commands - 1]);
      g_autoptr(CorridorSession) beside = NULL;
      const CorridorHit *hits, *expected;
      guint n, n_expected;

      g_test_message ("%s", told);
      hits = corridor_session_get_hits (listed, &n);
      expected = corridor_session_get_hits (seen, &n_expected);
      assert_same_hits (hits, n, expected, n_expected);
      g_assert_cmpstr (corridor_session_get_language (listed), ==, corridor_session_get_language (seen));

      g_assert_cmpuint (n_commands, ==, corridor_session_get_comparing (seen) ? 2 : 1);
      if (n_commands == 1)
        continue;
      beside = run_command (story, commands[0]);
      hits = corridor_session_get_hits (beside, &n);
      expected = corridor_session_get_other_hits (seen, &n_expected);
      assert_same_hits (hits, n, expected, n_expected);
    }
}

static void
test_text (void)
{
  g_autoptr(CorridorStory) story = read_story ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = corridor_link_parse ("corridor:?at=2022-12-12&window=30&bbox=46,39.4,47.2,40.2&select=lachin-road-new&lang=hy",
                                                            &error);
  g_autoptr(CorridorSession) session = corridor_options_new_session (options, story, NULL, &error);
  CorridorBbox bbox = { .west = 46, .south = 39.4, .east = 47.2, .north = 40.2 };
  g_autofree char *link = NULL;

  g_assert_no_error (error);
  link = corridor_link_from_session (session, &bbox);
  g_assert_cmpstr (link, ==, "corridor:?at=2022-12-12&window=30&bbox=46,39.4,47.2,40.2&select=lachin-road-new&lang=hy");
}

/* As programs that pass links on may write them. */
static void
test_spellings (void)
{
  static const char *const spellings[] = {
    "corridor:?at=2022-12-12&since-start&category=war,protest",
    "corridor:?at=2022-12-12&since-start=&category=war&category=protest",
    "corridor:?category=war%2Cprotest&since-start&at=2022%2D12-12&",
    "corridor:///?at=2022-12-12&since-start&category=war,protest",
    "CORRIDOR:?at=2022-12-12&since-start&category=war,protest",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorOptions) options = corridor_link_parse (spellings[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (options->at_text, ==, "2022-12-12");
      g_assert_true (options->has_mode);
      g_assert_cmpint (options->mode, ==, CORRIDOR_MODE_UP_TO);
      g_assert_cmpstrv (options->categories, ((const char *[]) { "war", "protest", NULL }));
    }
}

#define KNOWN "at, compare, divider, window, since-start, axis, bbox, select, category, state, claimed-by, certain, lang, names"
#define SHAPE "link: expected corridor:? and parameters, such as corridor:?at=2022-12-12, got "
#define BBOX  "link: bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got "

static const struct
{
  const char *name;
  const char *link;
  const char *message;
} bad_links[] = {
  { "scheme", "https://example.org/?at=2022-12-12", SHAPE "\"https://example.org/?at=2022-12-12\"" },
  { "no-scheme", "?at=2022-12-12", SHAPE "\"?at=2022-12-12\"" },
  { "path", "corridor:2022-12-12", SHAPE "\"corridor:2022-12-12\"" },
  { "host", "corridor://example.org/?at=2022-12-12", SHAPE "\"corridor://example.org/?at=2022-12-12\"" },
  { "fragment", "corridor:?at=2022-12-12#x", SHAPE "\"corridor:?at=2022-12-12#x\"" },
  { "unknown", "corridor:?at=2022-12-12&when=now", "link: expected one of the parameters " KNOWN ", got \"when\"" },
  { "no-name", "corridor:?=2022-12-12", "link: expected one of the parameters " KNOWN ", got \"\"" },
  { "writes-a-file", "corridor:?export=/tmp/x.png", "link: expected one of the parameters " KNOWN ", got \"export\"" },
  { "smuggles-an-option", "corridor:?at=2022-12-12%20--list&list", "link: expected one of the parameters " KNOWN ", got \"list\"" },
  { "escape", "corridor:?at=%zz", SHAPE "\"corridor:?at=%zz\"" },
  { "nul", "corridor:?at=2022%00", "link: expected parameters in UTF-8, got \"at=2022%00\"" },
  { "latin-1", "corridor:?select=%E9", "link: expected parameters in UTF-8, got \"select=%E9\"" },
  { "at", "corridor:?at=2022-13-01", "link: at: expected a month from 01 to 12 or a season from 21 to 24, got \"2022-13-01\"" },
  { "compare", "corridor:?compare=2022-02-30", "link: compare: expected a day from 01 to 28, got \"2022-02-30\"" },
  { "divider", "corridor:?compare=2022&divider=101", "link: divider: expected a number from 0 to 100, got \"101\"" },
  { "divider-nan", "corridor:?compare=2022&divider=nan", "link: divider: expected a number from 0 to 100, got \"nan\"" },
  { "window-none", "corridor:?window=0", "link: window: expected a number of days, 1 or more, got 0" },
  { "window-word", "corridor:?window=week", "link: Cannot parse integer value “week” for --window" },
  { "since-start-value", "corridor:?since-start=1988", "link: since-start: expected no value, got \"1988\"" },
  { "two-modes", "corridor:?window=3&since-start", "link: expected --window or --since-start, got both" },
  { "axis-one", "corridor:?axis=2022", "link: axis: expected two dates, such as 2020-09-27/2023-10-01, got \"2022\"" },
  { "axis-turned", "corridor:?axis=2022/2020", "link: axis: expected two dates, such as 2020-09-27/2023-10-01, got \"2022/2020\"" },
  { "bbox-three", "corridor:?bbox=1,2,3", BBOX "\"1,2,3\"" },
  { "bbox-turned", "corridor:?bbox=47,39,46,40", BBOX "\"47,39,46,40\"" },
  { "language", "corridor:?lang=a_b", "link: lang: expected a language tag such as en, hy, az or ru, got \"a_b\"" },
  { "names", "corridor:?names=mine", "link: names: expected language, in-use or alphabetical, got \"mine\"" },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_links); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorOptions) options = corridor_link_parse (bad_links[i].link, &error);

      g_test_message ("%s", bad_links[i].name);
      g_assert_null (options);
      g_assert_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE);
      g_assert_cmpstr (error->message, ==, bad_links[i].message);
    }
}

/* What the story does not have: then the session stays as it was. */
static void
test_not_there (void)
{
  static const char *const links[] = {
    "corridor:?at=1850-01-01", "corridor:?select=nowhere", "corridor:?select=lachin-road-new/0", "corridor:?select=lachin-road-new/999",
    "corridor:?category=nothing", "corridor:?at=2022-12-12&lang=sw",
  };
  g_autoptr(CorridorStory) story = read_story ();

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr(CorridorSession) session = random_session (story);
      g_autofree char *before = corridor_link_from_session (session, NULL);
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorOptions) options = corridor_link_parse (links[i], &error);

      g_assert_no_error (error);
      g_assert_false (corridor_options_apply (options, session, &error));
      g_assert_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY);
      after = corridor_link_from_session (session, NULL);
      g_assert_cmpstr (after, ==, before);
    }
}

static CorridorOptions *
parse (const char *first,
       const char *second,
       const char *third,
       GError    **error)
{
  const char *arguments[] = { "corridor", first, second, third, NULL };

  return corridor_options_parse (arguments, error);
}

/* Beside other arguments. */
static void
test_command_line (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) beside = parse ("corridor:?at=2022-12-12&select=lachin-road-new", "--at=1994", "story.geojson", &error);
  g_autoptr(CorridorOptions) list = parse ("--list", "corridor:?at=2022-12-12", "story.geojson", &error);
  g_autoptr(CorridorOptions) after_dashes = parse ("--", "corridor:?at=2022-12-12", NULL, &error);
  g_autoptr(CorridorOptions) two = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (beside->at_text, ==, "1994");
  g_assert_cmpstr (beside->select, ==, "lachin-road-new");
  g_assert_cmpstrv (beside->stories, ((const char *[]) { "story.geojson", NULL }));
  g_assert_cmpint (list->command, ==, CORRIDOR_COMMAND_LIST);
  g_assert_cmpstr (list->at_text, ==, "2022-12-12");
  g_assert_cmpstr (after_dashes->at_text, ==, "2022-12-12");
  g_assert_true (after_dashes->is_link);

  two = parse ("corridor:?at=2022-12-12", "corridor:?at=2022-12-13", NULL, &error);
  g_assert_null (two);
  g_assert_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE);
  g_assert_cmpstr (error->message, ==, "expected one link, got 2");
}

static void
test_bare (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) none = parse (NULL, NULL, NULL, &error);
  g_autoptr(CorridorOptions) reset = parse ("--reset", NULL, NULL, &error);
  g_autoptr(CorridorOptions) at = parse ("--at=1994", NULL, NULL, &error);
  g_autoptr(CorridorOptions) link = parse ("corridor:?at=1994", NULL, NULL, &error);
  g_autoptr(CorridorOptions) bad = NULL;

  g_assert_no_error (error);
  g_assert_true (none->is_bare);
  g_assert_true (reset->is_bare && reset->reset);
  g_assert_false (at->is_bare);
  g_assert_false (link->is_bare);

  bad = parse ("--list", "--reset", NULL, &error);
  g_assert_null (bad);
  g_assert_cmpstr (error->message, ==, "--reset: expected none of --list, --check and --export with it");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, ""); /* as the program does: what is not ASCII goes through its options */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/round-trip", test_round_trip);
  g_test_add_func ("/link/text", test_text);
  g_test_add_func ("/link/listing-command", test_listing_command);
  g_test_add_func ("/link/parse/spellings", test_spellings);
  g_test_add_func ("/link/parse/bad", test_bad);
  g_test_add_func ("/link/apply/not-there", test_not_there);
  g_test_add_func ("/link/command-line", test_command_line);
  g_test_add_func ("/link/bare", test_bare);
  return g_test_run ();
}
