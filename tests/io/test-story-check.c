/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-check.h"
#include "corridor-translation-count.h"

#define MARK "{\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}"
#define ALWAYS "{\"start\": {\"latest\": \"1988-02-01\"}, \"end\": null}"
#define EAST_RING "[[47, 39], [48, 39], [48, 40], [47, 40], [47, 39]]"
#define ROAD "[[46.5, 39.5], [46.6, 39.5], [46.7, 39.5]]"
#define NAMES "{\"toponym\": \"Գյուղ\", \"lang\": \"hy\"}, {\"toponym\": \"Gyugh\", \"lang\": \"hy-Latn\"}, " \
  "{\"toponym\": \"Kənd\", \"lang\": \"az\"}, {\"toponym\": \"Село\", \"lang\": \"ru\"}"
#define CLAIM "\"claims\": [{\"by\": {\"en\": \"North\"}, \"text\": {\"en\": \"It was so.\"}, \"sources\": [\"s3\"]}]"
#define FIGURE "\"figures\": [{\"label\": {\"en\": \"People\"}, \"series\": [{\"at\": \"1992-05\", \"value\": 5}, " \
  "{\"at\": \"2023-04-22\", \"value\": 3}], \"unit\": {\"en\": \"people\"}, \"sources\": [\"s2\"]}]"

/* A story without a fault: each case below plants one in it. */
static const char good[] =
  "{\"type\": \"FeatureCollection\",\n"
  " \"corridor\": {\"version\": 1, \"title\": {\"en\": \"A story\"}, \"begin\": \"1988-02-01\", \"cut_off\": \"2024-05-24\",\n"
  "  \"view\": {\"bbox\": [44, 38, 48, 41]},\n"
  "  \"categories\": [{\"id\": \"control\", \"label\": {\"en\": \"Control\"}, \"shape\": \"square\", \"color\": " MARK "},\n"
  "    {\"id\": \"village\", \"label\": {\"en\": \"Villages\"}, \"shape\": \"circle\", \"color\": " MARK "}],\n"
  "  \"states\": [{\"id\": \"north\", \"label\": {\"en\": \"North\"}, \"style\": {\"color\": " MARK "}},\n"
  "    {\"id\": \"south\", \"label\": {\"en\": \"South\"}, \"style\": {\"color\": " MARK "}},\n"
  "    {\"id\": \"contested\", \"label\": {\"en\": \"Contested\"}, \"style\": {\"color\": " MARK "}}],\n"
  "  \"sources\": {\"s1\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2024-04-23\", \"url\": \"https://example.org/a\",\n"
  "      \"language\": \"en\"},\n"
  "    \"s2\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": null, \"url\": \"https://example.org/b\", \"language\": \"en\",\n"
  "      \"accessed\": \"2026-11-25\", \"note\": \"Read in a copy.\"},\n"
  "    \"s3\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2024\", \"url\": null, \"language\": \"en\",\n"
  "      \"note\": \"It has no public address\"},\n"
  "    \"s4\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": \"1994\", \"url\": \"https://example.org/d\", \"language\": \"en\"}},\n"
  "  \"tours\": [{\"id\": \"t\", \"title\": {\"en\": \"A tour\"}, \"steps\": [{\"at\": \"2023\", \"bbox\": [46, 39, 47, 40],\n"
  "      \"text\": {\"en\": \"A step\"}}]}],\n"
  "  \"periods\": [{\"id\": \"p\", \"label\": {\"en\": \"A period\"}, \"when\": {\"timespans\": [{\"start\": {\"in\": \"1990\"}, \"end\": null}]},\n"
  "      \"sources\": [\"s4\"]}]},\n"
  " \"features\": [\n"
  "  {\"type\": \"Feature\", \"id\": \"west\",\n"
  "   \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[46, 39], [47, 39], [47, 40], [46, 40], [46, 39]]]},\n"
  "   \"properties\": {\"category\": \"control\", \"basis\": \"A map\"}, \"names\": [{\"toponym\": \"West\", \"lang\": \"en\"}],\n"
  "   \"phases\": [\n"
  "    {\"when\": {\"timespans\": [{\"start\": {\"latest\": \"1988-02-01\"}, \"end\": {\"in\": \"1992-05-08\"}}]}, \"state\": \"north\",\n"
  "     \"title\": {\"en\": \"North\"}, \"sources\": [\"s1\"], " CLAIM "},\n"
  "    {\"when\": {\"timespans\": [{\"start\": {\"in\": \"1992-05-09\"}, \"end\": null}]}, \"state\": \"south\",\n"
  "     \"title\": {\"en\": \"South\"}, \"text\": {\"en\": \"It is < 5 km & R&D; no more.\"}, \"sources\": [\"s1\"], " FIGURE "}]},\n"
  "  {\"type\": \"Feature\", \"id\": \"east\",\n"
  "   \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [" EAST_RING "]},\n"
  "   \"properties\": {\"category\": \"control\"}, \"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [" ALWAYS "]}, \"state\": \"south\", \"title\": {\"en\": \"East\"}, \"sources\": [\"s1\"]}]},\n"
  "  {\"type\": \"Feature\", \"id\": \"place\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [46.5, 39.5]},\n"
  "   \"properties\": {\"category\": \"village\", \"kind\": \"village\", \"uncertainty_m\": 600, \"parent\": \"west\"},\n"
  "   \"names\": [{\"toponym\": \"Village\", \"lang\": \"en\"}, " NAMES "],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"1988\"}, \"end\": {\"in\": \"2024\"}}]}, \"title\": {\"en\": \"Place\"},\n"
  "     \"sources\": [\"s1\"]}]},\n"
  "  {\"type\": \"Feature\", \"id\": \"way\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": " ROAD "},\n"
  "   \"properties\": {\"category\": \"village\", \"kind\": \"road\", \"uncertainty_m\": 200, \"parent\": \"west\"},\n"
  "   \"names\": [{\"toponym\": \"Way\", \"lang\": \"en\"}, " NAMES "],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"earliest\": \"1991\", \"latest\": \"1992\"}, \"end\": {\"in\": \"..\"}}]},\n"
  "     \"title\": {\"en\": \"Way\"}, \"sources\": [\"s1\"]}]},\n"
  "  {\"type\": \"Feature\", \"id\": \"talks\", \"geometry\": null, \"properties\": {\"category\": \"village\", \"parent\": \"west\"},\n"
  "   \"names\": [{\"toponym\": \"Talks\", \"lang\": \"en\"}],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"2024-05-24\"}}]}, \"title\": {\"en\": \"Talks\"}, \"sources\": [\"s1\"]}]}]}";

typedef struct
{
  const char *name;
  const char *part; /* of the good story */
  const char *planted; /* stands in its place */
  const char *message; /* behind the file's name; NULL when it is no fault */
} Planted;

#define NO_NAME(id, kind, language) \
  "feature " id ": names: expected names of a place (" kind ") in en, hy, hy-Latn, az and ru, got none in " language
#define NAME_WHEN(start) "{\"timespans\": [{\"start\": {\"in\": \"" start "\"}, \"end\": null}]}"
#define SPAN_OF_STORY "expected a date from corridor.begin to corridor.cut_off, 1988-02-01 to 2024-05-24, got "

static const Planted planted[] = {
  /* These the reader finds. */
  { "phase/no-source", "\"Talks\"}, \"sources\": [\"s1\"]", "\"Talks\"}, \"sources\": []",
    "feature talks: phases[0].sources: expected an array of at least one source id, got an empty array" },
  { "claim/no-owner", "\"by\": {\"en\": \"North\"}, ", "",
    "feature west: phases[0].claims[0].by: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "claim/no-source", "\"It was so.\"}, \"sources\": [\"s3\"]", "\"It was so.\"}",
    "feature west: phases[0].claims[0].sources: expected an array of at least one source id, got nothing" },
  { "figure/no-source", "\"people\"}, \"sources\": [\"s2\"]", "\"people\"}",
    "feature west: phases[1].figures[0].sources: expected an array of at least one source id, got nothing" },
  { "source/url-ftp", "https://example.org/a", "ftp://example.org/a",
    "corridor.sources.s1.url: expected an http or https address, got \"ftp://example.org/a\"" },
  { "tour/late", "\"at\": \"2023\"", "\"at\": \"2025\"", "corridor.tours[0].steps[0].at: " SPAN_OF_STORY "\"2025\"" },
  { "parent/unknown", "\"village\", \"parent\": \"west\"", "\"village\", \"parent\": \"north\"",
    "feature talks: properties.parent: expected the id of another feature that is an area, got \"north\"" },
  { "parent/point", "200, \"parent\": \"west\"", "200, \"parent\": \"place\"",
    "feature way: properties.parent: expected the id of another feature that is an area, got \"place\"" },
  { "parent/nowhere", "200, \"parent\": \"west\"", "200, \"parent\": \"talks\"",
    "feature way: properties.parent: expected the id of another feature that is an area, got \"talks\"" },
  { "parent/itself", "{\"category\": \"control\"}", "{\"category\": \"control\", \"parent\": \"east\"}",
    "feature east: properties.parent: expected the id of another feature that is an area, got \"east\"" },
  { "parent/number", "200, \"parent\": \"west\"", "200, \"parent\": 5",
    "feature way: properties.parent: expected the id of an area, got 5" },

  /* Sources */
  { "source/no-date", "\"2024-04-23\"", "null",
    "corridor.sources.s1.date: expected a date, or in \"accessed\" the day on which it was looked at, got neither" },
  { "source/no-day-of-looking", "\"accessed\": \"2026-11-25\", ", "",
    "corridor.sources.s2.date: expected a date, or in \"accessed\" the day on which it was looked at, got neither" },
  { "source/no-address", "no public address", "no cover",
    "corridor.sources.s3.url: expected an address, or a note with the words \"no public address\", got neither" },
  { "source/unused", "\"sources\": [\"s3\"]", "\"sources\": [\"s1\"]",
    "corridor.sources.s3: expected a source that a phase, a claim, a figure, a name or a period gives, got one that none does" },
  { "source/used-by-period-alone", "\"sources\": [\"s4\"]", "\"sources\": [\"s1\"]",
    "corridor.sources.s4: expected a source that a phase, a claim, a figure, a name or a period gives, got one that none does" },
  { "source/used-by-figure-alone", "\"sources\": [\"s2\"]", "\"sources\": [\"s1\"]",
    "corridor.sources.s2: expected a source that a phase, a claim, a figure, a name or a period gives, got one that none does" },

  /* Names */
  { "names/no-english", "\"Village\", \"lang\": \"en\"", "\"Village\", \"lang\": \"fr\"", NO_NAME ("place", "village", "en") },
  { "names/no-armenian", "{\"toponym\": \"Գյուղ\", \"lang\": \"hy\"}, ", "", NO_NAME ("place", "village", "hy") },
  { "names/no-latin-letters", "\"lang\": \"hy-Latn\"", "\"lang\": \"hy-Cyrl\"", NO_NAME ("place", "village", "hy-Latn") },
  { "names/no-azerbaijani", "\"lang\": \"az\"", "\"lang\": \"aze\"", NO_NAME ("place", "village", "az") },
  { "names/no-russian", ", {\"toponym\": \"Село\", \"lang\": \"ru\"}", "", NO_NAME ("place", "village", "ru") },
  { "names/town", "\"kind\": \"village\", \"uncertainty_m\": 600, \"parent\": \"west\"},\n   \"names\": [{\"toponym\": \"Village\", \"lang\": \"en\"}, "
    "{\"toponym\": \"Գյուղ\", \"lang\": \"hy\"}, ",
    "\"kind\": \"town\", \"uncertainty_m\": 600, \"parent\": \"west\"},\n   \"names\": [{\"toponym\": \"Town\", \"lang\": \"en\"}, ",
    NO_NAME ("place", "town", "hy") },
  { "names/road", "{\"toponym\": \"Way\", \"lang\": \"en\"}, ", "", NO_NAME ("way", "road", "en") },
  { "names/area", "{\"category\": \"control\"}, \"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}]",
    "{\"category\": \"control\", \"kind\": \"area\"}, \"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}, "
    "{\"toponym\": \"Արևելք\", \"lang\": \"hy\"}, {\"toponym\": \"Şərq\", \"lang\": \"az\"}, {\"toponym\": \"Восток\", \"lang\": \"ru\"}]",
    NO_NAME ("east", "area", "hy-Latn") },
  { "names/upper-case", "\"lang\": \"hy-Latn\"", "\"lang\": \"HY-latn\"", NULL },
  { "names/of-no-place", "\"kind\": \"village\", \"uncertainty_m\": 600, \"parent\": \"west\"},\n   \"names\": [{\"toponym\": \"Village\", \"lang\": \"en\"}, " NAMES "]",
    "\"kind\": \"camp\"}, \"names\": [{\"toponym\": \"Camp\", \"lang\": \"en\"}]", NULL },
  { "names/dated", "\"lang\": \"az\"", "\"lang\": \"az\", \"sources\": [\"s1\"], \"when\": " NAME_WHEN ("1992-05-09"), NULL },
  { "names/dated-without-source", "\"lang\": \"az\"", "\"lang\": \"az\", \"when\": " NAME_WHEN ("1992-05-09"),
    "feature place: names[3].sources: expected a source for the dates of the name, got none" },

  /* Dates */
  { "dates/day-before", "{\"in\": \"1988\"}", "{\"in\": \"1988-01-31\"}", "feature place: phases[0].when: " SPAN_OF_STORY "1988-01-31" },
  { "dates/early", "{\"in\": \"1988\"}", "{\"in\": \"1987\"}", "feature place: phases[0].when: " SPAN_OF_STORY "1987" },
  { "dates/late", "\"end\": {\"in\": \"2024\"}", "\"end\": {\"in\": \"2024-06~\"}",
    "feature place: phases[0].when: " SPAN_OF_STORY "2024-06~" },
  { "dates/day-after", "{\"start\": {\"in\": \"2024-05-24\"}}", "{\"start\": {\"in\": \"2024-05-25\"}}",
    "feature talks: phases[0].when: " SPAN_OF_STORY "2024-05-25" },
  { "dates/earliest", "\"earliest\": \"1991\"", "\"earliest\": \"1981\"", "feature way: phases[0].when: " SPAN_OF_STORY "1981" },
  { "dates/latest", "\"latest\": \"1992\"}, \"end\": {\"in\": \"..\"}", "\"latest\": \"2025\"}, \"end\": {\"in\": \"..\"}",
    "feature way: phases[0].when: " SPAN_OF_STORY "2025" },
  { "dates/series-early", "\"1992-05\", \"value\"", "\"1986-05\", \"value\"",
    "feature west: phases[1].figures[0].series[0].at: " SPAN_OF_STORY "1986-05" },
  { "dates/series-late", "\"2023-04-22\", \"value\"", "\"2026-04-22\", \"value\"",
    "feature west: phases[1].figures[0].series[1].at: " SPAN_OF_STORY "2026-04-22" },

  { "dates/name", "\"lang\": \"az\"", "\"lang\": \"az\", \"sources\": [\"s1\"], \"when\": " NAME_WHEN ("1923"),
    "feature place: names[3].when: " SPAN_OF_STORY "1923" },

  /* Control */
  { "control/overlap", EAST_RING, "[[46.99, 39], [48, 39], [48, 40], [46.99, 40], [46.99, 39]]",
    "feature west: phases[0].state: expected one controller at [46.9950, 39.9998] on 1988-02-01, got \"north\" and, of feature east, \"south\"" },
  { "control/narrow-overlap", EAST_RING, "[[46.9994, 39], [48, 39], [48, 40], [46.9994, 40], [46.9994, 39]]", /* 51 m */
    "feature west: phases[0].state: expected one controller at [46.9997, 39.9998] on 1988-02-01, got \"north\" and, of feature east, \"south\"" },
  { "control/within-tolerance", EAST_RING, "[[46.9995, 39], [48, 39], [48, 40], [46.9995, 40], [46.9995, 39]]", NULL }, /* 43 m */
  { "control/same-controller", EAST_RING "]},\n   \"properties\": {\"category\": \"control\"}, \"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}],\n"
    "   \"phases\": [{\"when\": {\"timespans\": [" ALWAYS "]}",
    "[[46, 39], [48, 39], [48, 40], [46, 40], [46, 39]]]},\n   \"properties\": {\"category\": \"control\"}, "
    "\"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}],\n"
    "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"1992-05-09\"}, \"end\": null}]}", NULL },
  { "control/contested", EAST_RING "]},\n   \"properties\": {\"category\": \"control\"}, \"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}],\n"
    "   \"phases\": [{\"when\": {\"timespans\": [" ALWAYS "]}, \"state\": \"south\"",
    "[[46, 39], [48, 39], [48, 40], [46, 40], [46, 39]]]},\n   \"properties\": {\"category\": \"control\"}, "
    "\"names\": [{\"toponym\": \"East\", \"lang\": \"en\"}],\n"
    "   \"phases\": [{\"when\": {\"timespans\": [" ALWAYS "]}, \"state\": \"contested\"", NULL },
  { "control/in-a-hole", EAST_RING, "[[45, 38], [49, 38], [49, 41], [45, 41], [45, 38]], [[46, 39], [47, 39], [47, 40], [46, 40], [46, 39]]", NULL },
  { "control/same-day", "\"1992-05-09\"", "\"1992-05-08\"",
    "feature west: phases[0].state: expected one controller at [46.5000, 39.9998] on 1992-05-08, got \"north\" and, of feature west, \"south\"" },
  { "control/possible-day", "{\"in\": \"1992-05-08\"}}]}, \"state\": \"north\"",
    "{\"earliest\": \"1992-05-08\", \"latest\": \"1992-05-10\"}}]}, \"state\": \"north\"", NULL },

  /* Positions */
  { "parent/outside", "[46.5, 39.5]},", "[46.5, 40.01]},",
    "feature place: geometry: expected positions in its parent west, or at most its uncertainty of 600 m outside, "
    "got 1113 m outside at [46.5000, 40.0100]" },
  { "parent/within-uncertainty", "[46.5, 39.5]},", "[46.5, 40.005]},", NULL }, /* 557 m */
  { "parent/edge-outside", "200, \"parent\": \"west\"", "200, \"parent\": \"east\"",
    "feature way: geometry: expected positions in its parent east, or at most its uncertainty of 200 m outside, "
    "got 42948 m outside at [46.5000, 39.5000]" },
  { "parent/line-between", ROAD "},\n   \"properties\": {\"category\": \"village\", \"kind\": \"road\"",
    "[[45.95, 39.95], [46.05, 40.05]]},\n   \"properties\": {\"category\": \"village\"",
    "feature way: geometry: expected positions in its parent west, or at most its uncertainty of 200 m outside, "
    "got 5564 m outside at [46.0500, 40.0500]" },
  { "road/jump", "[46.6, 39.5], ", "",
    "feature way: geometry: expected positions of a road at most 10 km apart, got 17.2 km from [46.5000, 39.5000] to "
    "[46.7000, 39.5000]" },
  { "road/no-jump-between-lines", "\"LineString\", \"coordinates\": " ROAD,
    "\"MultiLineString\", \"coordinates\": [[[46.5, 39.5], [46.6, 39.5]], [[46.9, 39.5], [46.95, 39.5]]]", NULL },

  /* Words */
  { "period/early", "\"start\": {\"in\": \"1990\"}, \"end\": null", "\"start\": {\"in\": \"1987\"}, \"end\": {\"in\": \"1990\"}",
    "corridor.periods[0].when: " SPAN_OF_STORY "1987" },
  { "period/markup", "\"A period\"", "\"A <i>period</i>\"",
    "corridor.periods[0].label.en: expected plain text, got the markup \"<i>\"" },
  { "markup/tag", "\"A step\"", "\"A <b>step</b>\"", "corridor.tours[0].steps[0].text.en: expected plain text, got the markup \"<b>\"" },
  { "markup/comment", "\"It was so.\"", "\"It <!-- was\"",
    "feature west: phases[0].claims[0].text.en: expected plain text, got the markup \"<!-- was\"" },
  { "markup/reference", "{\"en\": \"North\"}, \"text\"", "{\"en\": \"North\", \"pt\": \"Norte &amp; Sul\"}, \"text\"",
    "feature west: phases[0].claims[0].by.pt: expected plain text, got the markup \"&amp;\"" },
  { "markup/number", "\"A map\"", "\"A map&#160;\"", "feature west: properties.basis: expected plain text, got the markup \"&#160;\"" },
  { "markup/link", "\"People\"", "\"[People](https://example.org)\"",
    "feature west: phases[1].figures[0].label.en: expected plain text, got the markup \"](\"" },
  { "markup/strong", "\"title\": \"T\"", "\"title\": \"**T**\"", "corridor.sources.s1.title: expected plain text, got the markup \"**\"" },
  { "markup/state", "\"Contested\"", "\"<i>\"", "corridor.states[2].label.en: expected plain text, got the markup \"<i>\"" },
  { "markup/name", "\"Kənd\"", "\"<K\"", "feature place: names[3].toponym: expected plain text, got the markup \"<K\"" },
};

static char *
replace (const char *text,
         const char *part,
         const char *by)
{
  const char *found = strstr (text, part);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, by, found + strlen (part));
}

/* As `--check --strict` does: what the reader refuses has no further faults. */
static CorridorStory *
read_and_check (const char  *text,
                GPtrArray   *faults,
                GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(CorridorStory) story = corridor_story_parse (bytes, "t.geojson", faults, error);

  if (story == NULL || !corridor_story_check (story, "t.geojson", faults, error))
    return NULL;
  return g_steal_pointer (&story);
}

static void
assert_faults (const char *text,
               const char *expected)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = read_and_check (text, faults, &error);
  g_autofree char *all = NULL;

  g_ptr_array_add (faults, NULL);
  all = g_strjoinv ("\n", (char **) faults->pdata);
  g_assert_cmpstr (all, ==, expected);
  g_assert_true ((story == NULL) == (*expected != '\0'));
  g_assert_true ((error == NULL) == (*expected == '\0'));
  if (error != NULL)
    g_assert_cmpint (error->domain, ==, CORRIDOR_STORY_ERROR);
}

static void
test_good (void)
{
  assert_faults (good, "");
}

static void
test_planted (gconstpointer data)
{
  const Planted *fault = data;
  g_autofree char *text = replace (good, fault->part, fault->planted);
  g_autofree char *line = fault->message != NULL ? g_strconcat ("t.geojson: ", fault->message, NULL) : g_strdup ("");

  assert_faults (text, line);
}

/* A name alone keeps a source in use, as a figure does. */
static void
test_name_uses_source (void)
{
  g_autofree char *unused = replace (good, "\"sources\": [\"s2\"]", "\"sources\": [\"s1\"]");
  g_autofree char *used = replace (unused, "\"lang\": \"hy\"}", "\"lang\": \"hy\", \"sources\": [\"s2\"]}");

  assert_faults (used, "");
}

static char *
with_step_of (guint n_characters)
{
  g_autoptr(GString) step = g_string_new ("\"");

  for (guint i = 0; i < n_characters; i++)
    g_string_append (step, "ա"); /* two bytes, one character */
  g_string_append_c (step, '"');
  return replace (good, "\"A step\"", step->str);
}

static void
test_length (void)
{
  g_autofree char *fits = with_step_of (600);
  g_autofree char *too_long = with_step_of (601);

  assert_faults (fits, "");
  assert_faults (too_long, "t.geojson: corridor.tours[0].steps[0].text.en: expected at most 600 characters, got 601");
}

/* All of them, in the order of the rules; and the error has the code of a strict check. */
static void
test_all_faults (void)
{
  g_autofree char *one = replace (good, "\"2024-04-23\"", "null");
  g_autofree char *two = replace (one, EAST_RING, "[[46, 39], [48, 39], [48, 40], [46, 40], [46, 39]]");
  g_autofree char *three = replace (two, "\"A step\"", "\"A <b>step</b>\"");
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_and_check (three, faults, &error));
  g_assert_error (error, CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_STRICT);
  g_assert_true (g_str_has_suffix (error->message, "got neither; and 2 more faults"));
  g_assert_cmpuint (faults->len, ==, 3);
  g_assert_true (g_str_has_prefix (faults->pdata[0], "t.geojson: corridor.sources.s1.date: "));
  g_assert_true (g_str_has_prefix (faults->pdata[1], "t.geojson: corridor.tours[0].steps[0].text.en: "));
  g_assert_true (g_str_has_prefix (faults->pdata[2], "t.geojson: feature west: phases[0].state: "));
}

static char *
count_missing (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = read_and_check (text, NULL, &error);

  g_assert_no_error (error);
  return corridor_translation_count_to_words (story);
}

static void
test_missing (void)
{
  g_autofree char *title = replace (good, "{\"en\": \"A story\"}", "{\"en\": \"A story\", \"pt\": \"Uma história\"}");
  g_autofree char *step = replace (title, "{\"en\": \"A step\"}", "{\"en\": \"A step\", \"HY\": \"Քայլ\", \"pt-BR\": \"Um passo\"}");
  g_autofree char *none = count_missing (good);
  g_autofree char *missing = count_missing (step);

  g_assert_null (none);
  g_assert_cmpstr (missing, ==,
                   "hy 8 titles, 1 text, 1 claim, 1 claimant, 1 figure, 1 unit, 6 labels; "
                   "pt 7 titles, 2 texts, 1 claim, 1 claimant, 1 figure, 1 unit, 6 labels; "
                   "pt-br 7 titles, 1 text, 1 claim, 1 claimant, 1 figure, 1 unit, 6 labels");
}

static void
test_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "stories", "nagorno-karabakh.geojson", NULL);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read (file, faults, NULL, &error);
  g_autofree char *missing = NULL;

  g_assert_no_error (error);
  g_test_timer_start ();
  corridor_story_check (story, "nagorno-karabakh.geojson", faults, &error);
  g_test_message ("checked in %.3f s", g_test_timer_elapsed ());
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  missing = corridor_translation_count_to_words (story);
  g_test_message ("missing: %s", missing != NULL ? missing : "nothing");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-check/accept/good", test_good);
  for (gsize i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_autofree char *path = g_strconcat ("/story-check/", planted[i].message != NULL ? "planted/" : "accept/", planted[i].name, NULL);

      g_test_add_data_func (path, &planted[i], test_planted);
    }
  g_test_add_func ("/story-check/accept/source/used-by-name", test_name_uses_source);
  g_test_add_func ("/story-check/planted/text/length", test_length);
  g_test_add_func ("/story-check/planted/all", test_all_faults);
  g_test_add_func ("/story-check/count/missing", test_missing);
  g_test_add_func ("/story-check/accept/bundled", test_bundled);

  return g_test_run ();
}
