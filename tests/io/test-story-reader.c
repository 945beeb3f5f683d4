/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-reader.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The smallest story: each case below spoils one thing of it. */
static const char good[] =
  "{\"type\": \"FeatureCollection\",\n"
  " \"corridor\": {\"version\": 1, \"title\": {\"en\": \"A story\"}, \"begin\": \"1988-02-01\", \"cut_off\": \"2024-05-24\",\n"
  "  \"view\": {\"bbox\": [44, 38, 48, 41]},\n"
  "  \"categories\": [{\"id\": \"road\", \"label\": {\"en\": \"Road\"}, \"shape\": \"star\",\n"
  "    \"color\": {\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}}],\n"
  "  \"states\": [{\"id\": \"open\", \"label\": {\"en\": \"Open\"}, \"style\": {\"color\": {\"light\": \"#009E73\", \"dark\": \"#2FC79A\"}}}],\n"
  "  \"sources\": {\"s1\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2024-04-23\", \"url\": \"https://example.org/a\",\n"
  "    \"language\": \"en\"}}},\n"
  " \"features\": [\n"
  "  {\"type\": \"Feature\", \"id\": \"a\",\n"
  "   \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[46, 39], [47, 39], [47, 40], [46, 39]]]},\n"
  "   \"properties\": {\"category\": \"road\"}, \"names\": [{\"toponym\": \"A\", \"lang\": \"en\"}],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}, \"end\": {\"in\": \"2023-04-22\"}}]},\n"
  "     \"state\": \"open\", \"title\": {\"en\": \"Phase\"}, \"sources\": [\"s1\"]}]},\n"
  "  {\"type\": \"Feature\", \"id\": \"b\", \"geometry\": null, \"properties\": {\"category\": \"road\"},\n"
  "   \"names\": [{\"toponym\": \"B\", \"lang\": \"en\"}],\n"
  "   \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"2024-04-23\"}}]}, \"title\": {\"en\": \"Talks\"}, \"sources\": [\"s1\"]}]}]}";

#define RING "[[[46, 39], [47, 39], [47, 40], [46, 39]]]"
#define GEOMETRY "{\"type\": \"Polygon\", \"coordinates\": " RING "}"
#define FEATURE "{\"type\": \"Feature\", \"id\": \"a\","
#define SPAN "{\"start\": {\"in\": \"2022-12-12\"}, \"end\": {\"in\": \"2023-04-22\"}}"
#define WHEN "{\"timespans\": [" SPAN "]}"
#define SOURCES "\"title\": {\"en\": \"Phase\"}, \"sources\": [\"s1\"]"
#define STATES "\"states\": ["
#define FIGURE(amount) ", \"figures\": [{\"label\": {\"en\": \"x\"}, " amount ", \"sources\": [\"s1\"]}]"
#define POINT "{\"at\": \"2023-01-01\", \"value\": 1.5}"
#define LATER_POINT "{\"at\": \"2023-01-02\", \"value\": -2, \"about\": true}"
#define TITLE "\"id\": \"t\", \"title\": {\"en\": \"T\"}"
#define TOUR(head, steps) "\"version\": 1, \"tours\": [{" head ", \"steps\": [" steps "]}]"
#define PERIOD(id, members) "{\"id\": \"" id "\", \"label\": {\"en\": \"P\"}, " members "}"
#define PERIOD_WHEN "\"when\": {\"timespans\": [{\"start\": {\"in\": \"2020-09-27\"}, \"end\": {\"in\": \"2020-11-09\"}}]}"
#define PERIOD_SOURCES "\"sources\": [\"s1\"]"
#define GOOD_PERIOD(id) PERIOD (id, PERIOD_WHEN ", " PERIOD_SOURCES)
#define PERIODS(periods) "\"version\": 1, \"periods\": [" periods "]"
#define STEP(at) "{\"at\": \"" at "\", \"bbox\": [46, 39, 47, 40], \"select\": \"b\", \"text\": {\"en\": \"x\"}}"
#define EDTF "an EDTF date such as 2022-12-12, 1992-05, 1991~ or 2023-09-19T13:00+04:00"

typedef struct
{
  const char *name;
  const char *part; /* of the good story */
  const char *spoilt; /* stands in its place */
  const char *message; /* behind the file's name */
} Spoilt;

/* One fault each. */
static const Spoilt spoilt[] = {
  /* What it is */
  { "kind/other", "\"FeatureCollection\"", "\"Feature\"", "type: expected FeatureCollection, got \"Feature\"" },
  { "kind/missing", "\"type\": \"FeatureCollection\",", "", "type: expected FeatureCollection, got nothing" },
  { "kind/number", "\"FeatureCollection\"", "5", "type: expected FeatureCollection, got 5" },
  { "version/later", "\"version\": 1", "\"version\": 2", "corridor.version: expected 1, got 2" },
  { "version/string", "\"version\": 1", "\"version\": \"1\"", "corridor.version: expected 1, got \"1\"" },
  { "version/true", "\"version\": 1", "\"version\": true", "corridor.version: expected 1, got true" },
  { "header/missing", "\"corridor\":", "\"other\":",
    "corridor: expected an object with the story's title, categories, states and sources, got nothing" },
  { "features/missing", "\"features\":", "\"feature\":", "features: expected an array of features, got nothing" },

  /* Header */
  { "title/string", "{\"en\": \"A story\"}", "\"A story\"",
    "corridor.title: expected a text such as {\"en\": \"…\"}, got \"A story\"" },
  { "title/no-english", "{\"en\": \"A story\"}", "{\"hy\": \"A story\"}",
    "corridor.title.en: expected a string that is not empty, got nothing" },
  { "title/empty", "\"A story\"", "\"\"", "corridor.title.en: expected a string that is not empty, got \"\"" },
  { "title/language", "\"en\": \"A story\"", "\"en\": \"A story\", \"?\": \"x\"",
    "corridor.title.?: expected a language tag such as en or hy-Latn as the member's name" },
  { "begin/missing", "\"begin\": \"1988-02-01\",", "",
    "corridor.begin: expected an EDTF date such as \"2022-12-12\", got nothing" },
  { "begin/month", "1988-02-01", "1988-02", "corridor.begin: expected a day such as \"1988-02-01\", got \"1988-02\"" },
  { "begin/about", "1988-02-01", "1988-02-01~",
    "corridor.begin: expected a day such as \"1988-02-01\", got \"1988-02-01~\"" },
  { "cut-off/before-begin", "2024-05-24", "1987-05-24",
    "corridor.cut_off: expected a day that is not before corridor.begin, got \"1987-05-24\"" },
  { "view/missing", "\"view\": {\"bbox\": [44, 38, 48, 41]},", "",
    "corridor.view: expected an object such as {\"bbox\": [44, 38.8, 47.5, 41.3]}, got nothing" },
  { "view/three", "[44, 38, 48, 41]", "[44, 38, 48]",
    "corridor.view.bbox: expected [west, south, east, north], got an array of 3" },
  { "view/five", "[44, 38, 48, 41]", "[44, 38, 48, 41, 5]",
    "corridor.view.bbox: expected four numbers [west, south, east, north], west below east and south below north, "
    "got [44, 38, 48, 41, …]" },
  { "view/west", "[44, 38, 48, 41]", "[48, 38, 44, 41]",
    "corridor.view.bbox: expected four numbers [west, south, east, north], west below east and south below north, "
    "got [48, 38, 44, 41]" },
  { "view/range", "[44, 38, 48, 41]", "[44, 38, 48, 91]",
    "corridor.view.bbox[3]: expected a latitude from -90 to 90, got 91" },
  { "licence/number", "\"version\": 1", "\"version\": 1, \"licence\": 4",
    "corridor.licence: expected the name of a licence, got 4" },
  { "tours/object", "\"version\": 1", "\"version\": 1, \"tours\": {}", "corridor.tours: expected an array, got an object" },
  { "method/null", "\"version\": 1", "\"version\": 1, \"method\": null",
    "corridor.method: expected a text such as {\"en\": \"…\"}, got null" },

  /* Vocabulary */
  { "categories/no-array", "\"categories\": [", "\"categories\": {}, \"c\": [",
    "corridor.categories: expected an array, got an object" },
  { "category/no-object", "\"categories\": [", "\"categories\": [5, ", "corridor.categories[0]: expected an object, got 5" },
  { "category/no-id", "\"categories\": [", "\"categories\": [{}, ", "corridor.categories[0].id: expected an id, got nothing" },
  { "category/shape", "\"star\"", "\"blob\"",
    "corridor.categories[0].shape: expected one of circle, square, diamond, triangle, triangle-down, pentagon, hexagon, "
    "star, plus, cross, octagon, bubble, got \"blob\"" },
  { "category/label", "\"label\": {\"en\": \"Road\"},", "",
    "corridor.categories[0].label: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "category/colour", "#0072B2", "#0072BZ",
    "corridor.categories[0].color.light: expected a colour such as \"#0072B2\", got \"#0072BZ\"" },
  { "category/colour-short", "#56B4E9", "#56B",
    "corridor.categories[0].color.dark: expected a colour such as \"#0072B2\", got \"#56B\"" },
  { "category/one-colour", "{\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}", "\"#0072B2\"",
    "corridor.categories[0].color: expected two colours such as {\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}, "
    "got \"#0072B2\"" },
  { "state/twice", STATES, STATES "{\"id\": \"open\", \"label\": {\"en\": \"Open\"}, \"style\": "
    "{\"color\": {\"light\": \"#000000\", \"dark\": \"#000000\"}}}, ",
    "corridor.states[1].id: expected an id that no other of this list has, got \"open\"" },
  { "state/no-style", "\"style\":", "\"stile\":",
    "corridor.states[0].style: expected a style such as {\"color\": {…}, \"fill\": \"hatch\"}, got nothing" },
  { "state/fill", "\"style\": {", "\"style\": {\"fill\": \"wavy\", ",
    "corridor.states[0].style.fill: expected one of tint, hatch, back-hatch, cross-hatch, dots, none, got \"wavy\"" },
  { "state/dash", "\"style\": {", "\"style\": {\"dash\": 1, ",
    "corridor.states[0].style.dash: expected one of solid, dashed, dotted, dash-dot, got 1" },
  { "state/arrow", "\"style\": {", "\"style\": {\"arrow\": \"up\", ",
    "corridor.states[0].style.arrow: expected one of none, forward, backward, got \"up\"" },
  { "state/width", "\"style\": {", "\"style\": {\"width\": -1, ",
    "corridor.states[0].style.width: expected a width from 0.1 to 50 pixels, got -1" },
  { "source/no-object", "\"sources\": {", "\"sources\": {\"s0\": \"x\", ",
    "corridor.sources.s0: expected an object, got \"x\"" },
  { "source/empty-id", "\"sources\": {", "\"sources\": {\"\": {}, ",
    "corridor.sources: expected an id as the name of each member, got an empty one" },
  { "source/publisher", "\"publisher\": \"P\",", "",
    "corridor.sources.s1.publisher: expected the name of a publisher, got nothing" },
  { "source/title", "\"title\": \"T\"", "\"title\": null", "corridor.sources.s1.title: expected the title of the source, got null" },
  { "source/date", "\"date\": \"2024-04-23\"", "\"date\": \"23.4.2024\"",
    "corridor.sources.s1.date: expected " EDTF ", got \"23.4.2024\"" },
  { "source/no-date", "\"date\": \"2024-04-23\",", "",
    "corridor.sources.s1.date: expected an EDTF date such as \"2022-12-12\", got nothing" },
  { "source/accessed", "\"date\": \"2024-04-23\"", "\"date\": null, \"accessed\": \"yesterday\"",
    "corridor.sources.s1.accessed: expected " EDTF ", got \"yesterday\"" },
  { "source/accessed-year", "\"date\": \"2024-04-23\"", "\"date\": null, \"accessed\": \"2026\"",
    "corridor.sources.s1.accessed: expected a day such as 2026-11-25, got \"2026\"" },
  { "source/accessed-null", "\"date\": \"2024-04-23\"", "\"date\": null, \"accessed\": null",
    "corridor.sources.s1.accessed: expected an EDTF date such as \"2022-12-12\", got null" },
  { "source/url-script", "https://example.org/a", "javascript:alert(1)",
    "corridor.sources.s1.url: expected an http or https address, got \"javascript:alert(1)\"" },
  { "source/url-file", "https://example.org/a", "file:///etc/passwd",
    "corridor.sources.s1.url: expected an http or https address, got \"file:///etc/passwd\"" },
  { "source/url-no-host", "https://example.org/a", "https:///a",
    "corridor.sources.s1.url: expected an http or https address, got \"https:///a\"" },
  { "source/url-space", "https://example.org/a", "https://example.org/ a",
    "corridor.sources.s1.url: expected an http or https address, got \"https://example.org/ a\"" },
  { "source/url-empty", "https://example.org/a", "",
    "corridor.sources.s1.url: expected an http or https address, got \"\"" },
  { "source/language", "\"language\": \"en\"", "\"language\": \"e_n\"",
    "corridor.sources.s1.language: expected a language tag such as en or hy-Latn, got \"e_n\"" },
  { "source/note", "\"language\": \"en\"", "\"language\": \"en\", \"note\": []",
    "corridor.sources.s1.note: expected a note, got an empty array" },

  /* Features */
  { "feature/no-object", "\"features\": [", "\"features\": [7, ", "features[0]: expected a Feature, got 7" },
  { "feature/type", FEATURE, "{\"type\": \"Thing\", \"id\": \"a\",", "features[0].type: expected Feature, got \"Thing\"" },
  { "feature/no-id", FEATURE, "{\"type\": \"Feature\",",
    "features[0].id: expected an id of letters, digits and \"-\", got nothing" },
  { "feature/number-as-id", FEATURE, "{\"type\": \"Feature\", \"id\": 12,",
    "features[0].id: expected an id of letters, digits and \"-\", got 12" },
  { "feature/id-with-space", FEATURE, "{\"type\": \"Feature\", \"id\": \"a road\",",
    "features[0].id: expected an id of letters, digits and \"-\", got \"a road\"" },
  { "feature/same-id", "\"id\": \"b\"", "\"id\": \"a\"",
    "features[1].id: expected an id that no other feature has, got \"a\" of features[0]" },
  { "feature/no-properties", "\"properties\": {\"category\": \"road\"}, \"names\"", "\"names\"",
    "feature a: properties: expected an object such as {\"category\": \"…\"}, got nothing" },
  { "feature/no-category", "{\"category\": \"road\"}, \"names\"", "{}, \"names\"",
    "feature a: properties.category: expected an id, got nothing" },
  { "feature/unknown-category", "{\"category\": \"road\"}, \"names\"", "{\"category\": \"rail\"}, \"names\"",
    "feature a: properties.category: expected the id of something in corridor.categories, got \"rail\"" },
  { "feature/importance", "{\"category\": \"road\"}, \"names\"", "{\"category\": \"road\", \"importance\": 6}, \"names\"",
    "feature a: properties.importance: expected a whole number from 1 to 5, got 6" },
  { "feature/importance-fraction", "{\"category\": \"road\"}, \"names\"",
    "{\"category\": \"road\", \"importance\": 2.5}, \"names\"",
    "feature a: properties.importance: expected a whole number from 1 to 5, got 2.5" },
  { "feature/uncertainty", "{\"category\": \"road\"}, \"names\"", "{\"category\": \"road\", \"uncertainty_m\": \"200\"}, \"names\"",
    "feature a: properties.uncertainty_m: expected metres from 0 to 40075017, got \"200\"" },
  { "feature/uncertainty-negative", "{\"category\": \"road\"}, \"names\"",
    "{\"category\": \"road\", \"uncertainty_m\": -1}, \"names\"",
    "feature a: properties.uncertainty_m: expected metres from 0 to 40075017, got -1" },
  { "feature/kind", "{\"category\": \"road\"}, \"names\"", "{\"category\": \"road\", \"kind\": false}, \"names\"",
    "feature a: properties.kind: expected a word, got false" },
  { "feature/no-names", "[{\"toponym\": \"A\", \"lang\": \"en\"}]", "[]",
    "feature a: names: expected an array of at least one name, got an empty array" },
  { "feature/name-string", "{\"toponym\": \"A\", \"lang\": \"en\"}", "\"A\"",
    "feature a: names[0]: expected a name such as {\"toponym\": \"…\", \"lang\": \"hy\"}, got \"A\"" },
  { "feature/no-toponym", "\"toponym\": \"A\", ", "", "feature a: names[0].toponym: expected a name, got nothing" },
  { "feature/name-language", "\"toponym\": \"A\", \"lang\": \"en\"", "\"toponym\": \"A\", \"lang\": \"en-\"",
    "feature a: names[0].lang: expected a language tag such as en or hy-Latn, got \"en-\"" },
  { "feature/name-when", "\"toponym\": \"A\", \"lang\": \"en\"", "\"toponym\": \"A\", \"lang\": \"en\", \"when\": \"1992\"",
    "feature a: names[0].when: expected an object such as {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}}]}, got \"1992\"" },
  { "feature/name-when-order", "\"toponym\": \"A\", \"lang\": \"en\"", "\"toponym\": \"A\", \"lang\": \"en\", "
    "\"when\": {\"timespans\": [{\"start\": {\"in\": \"2023\"}, \"end\": {\"in\": \"1992\"}}]}",
    "feature a: names[0].when.timespans[0].end: expected a date not before the start 2023, got \"1992\"" },
  { "feature/name-sources-empty", "\"toponym\": \"A\"", "\"toponym\": \"A\", \"sources\": []",
    "feature a: names[0].sources: expected an array of at least one source id, got an empty array" },
  { "feature/name-source-unknown", "\"toponym\": \"A\"", "\"toponym\": \"A\", \"sources\": [\"s9\"]",
    "feature a: names[0].sources[0]: expected the id of something in corridor.sources, got \"s9\"" },
  { "feature/phases-null", "[{\"when\": {\"timespans\": [{\"start\": {\"in\": \"2024-04-23\"}}]}, "
    "\"title\": {\"en\": \"Talks\"}, \"sources\": [\"s1\"]}]", "null",
    "feature b: phases: expected an array of at least one phase, got null" },

  /* Geometry */
  { "geometry/missing", "\"geometry\": null,", "", "feature b: geometry: expected a geometry or null, got nothing" },
  { "geometry/collection", "\"Polygon\"", "\"GeometryCollection\"",
    "feature a: geometry.type: expected one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, "
    "got \"GeometryCollection\"" },
  { "geometry/no-coordinates", "\"coordinates\"", "\"coords\"",
    "feature a: geometry.coordinates: expected an array that is not empty, got nothing" },
  { "geometry/empty-polygon", RING, "[]",
    "feature a: geometry.coordinates: expected an array that is not empty, got an empty array" },
  { "geometry/empty-ring", RING, "[[]]",
    "feature a: geometry.coordinates[0]: expected a ring: an array of at least four positions, got an empty array" },
  { "geometry/empty-point", GEOMETRY, "{\"type\": \"Point\", \"coordinates\": []}",
    "feature a: geometry.coordinates: expected a position: [longitude, latitude], got an empty array" },
  { "geometry/empty-points", GEOMETRY, "{\"type\": \"MultiPoint\", \"coordinates\": []}",
    "feature a: geometry.coordinates: expected an array of at least one position, got an empty array" },
  { "geometry/empty-lines", GEOMETRY, "{\"type\": \"MultiLineString\", \"coordinates\": []}",
    "feature a: geometry.coordinates: expected an array that is not empty, got an empty array" },
  { "geometry/empty-part", GEOMETRY, "{\"type\": \"MultiPolygon\", \"coordinates\": [" RING ", []]}",
    "feature a: geometry.coordinates[1]: expected an array that is not empty, got an empty array" },
  { "geometry/short-line", GEOMETRY, "{\"type\": \"LineString\", \"coordinates\": [[46, 39]]}",
    "feature a: geometry.coordinates: expected a line: an array of at least two positions, got an array of 1" },
  { "geometry/short-ring", RING, "[[[46, 39], [47, 39], [46, 39]]]",
    "feature a: geometry.coordinates[0]: expected a ring: an array of at least four positions, got an array of 3" },
  { "geometry/unclosed-ring", RING, "[[[46, 39], [47, 39], [47, 40], [46, 39.5]]]",
    "feature a: geometry.coordinates[0][3]: expected a closed ring, which ends where it begins at [46, 39], got [46, 39.5]" },
  { "geometry/latitude", RING, "[[[46, 39], [47, 39], [47, 90.5], [46, 39]]]",
    "feature a: geometry.coordinates[0][2][1]: expected a latitude from -90 to 90, got 90.5" },
  { "geometry/longitude", RING, "[[[46, 39], [180.1, 39], [47, 40], [46, 39]]]",
    "feature a: geometry.coordinates[0][1][0]: expected a longitude from -180 to 180, got 180.1" },
  { "geometry/huge-latitude", RING, "[[[46, 39], [47, 39], [47, 1e300], [46, 39]]]",
    "feature a: geometry.coordinates[0][2][1]: expected a latitude from -90 to 90, got 1e+300" },
  { "geometry/string", RING, "[[[46, 39], [47, \"39\"], [47, 40], [46, 39]]]",
    "feature a: geometry.coordinates[0][1][1]: expected a latitude from -90 to 90, got \"39\"" },
  { "geometry/null", RING, "[[[46, 39], [47, null], [47, 40], [46, 39]]]",
    "feature a: geometry.coordinates[0][1][1]: expected a latitude from -90 to 90, got null" },
  { "geometry/one-number", RING, "[[[46, 39], [47], [47, 40], [46, 39]]]",
    "feature a: geometry.coordinates[0][1]: expected a position: [longitude, latitude], got an array of 1" },
  { "geometry/four-numbers", RING, "[[[46, 39], [47, 39, 0, 0], [47, 40], [46, 39]]]",
    "feature a: geometry.coordinates[0][1]: expected a position: [longitude, latitude], got an array of 4" },
  { "geometry/too-flat", GEOMETRY, "{\"type\": \"MultiPolygon\", \"coordinates\": [[[46, 39]]]}",
    "feature a: geometry.coordinates[0][0]: expected a ring: an array of at least four positions, got an array of 2" },
  { "geometry/deep", RING, "[" RING "]",
    "feature a: geometry.coordinates[0]: expected a ring: an array of at least four positions, got an array of 1" },

  /* Time */
  { "when/missing", "\"when\": " WHEN ",", "",
    "feature a: phases[0].when: expected an object such as {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}}]}, got nothing" },
  { "when/string", WHEN, "\"2022-12-12\"",
    "feature a: phases[0].when: expected an object such as {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}}]}, "
    "got \"2022-12-12\"" },
  { "when/no-timespan", SPAN, "",
    "feature a: phases[0].when.timespans: expected an array of at least one timespan, got an empty array" },
  { "when/no-start", "\"start\": {\"in\": \"2022-12-12\"}, ", "",
    "feature a: phases[0].when.timespans[0].start: expected an object such as {\"in\": \"2022-12-12\"}, got nothing" },
  { "when/start-null", "{\"in\": \"2022-12-12\"}", "null",
    "feature a: phases[0].when.timespans[0].start: expected an object such as {\"in\": \"2022-12-12\"}, got null" },
  { "when/empty-start", "{\"in\": \"2022-12-12\"}", "{}",
    "feature a: phases[0].when.timespans[0].start: expected either \"in\" or \"earliest\" and \"latest\", got none of them" },
  { "when/date-in-words", "2022-12-12", "12 December 2022",
    "feature a: phases[0].when.timespans[0].start.in: expected " EDTF ", got \"12 December 2022\"" },
  { "when/no-such-month", "2022-12-12", "2022-13-01",
    "feature a: phases[0].when.timespans[0].start.in: expected a month from 01 to 12 or a season from 21 to 24, "
    "got \"2022-13-01\"" },
  { "when/no-such-day", "2023-04-22", "2023-02-29",
    "feature a: phases[0].when.timespans[0].end.in: expected a day from 01 to 28, got \"2023-02-29\"" },
  { "when/number", "\"2022-12-12\"", "20221212",
    "feature a: phases[0].when.timespans[0].start.in: expected an EDTF date such as \"2022-12-12\", got 20221212" },
  { "when/earliest-number", "{\"in\": \"2022-12-12\"}", "{\"earliest\": 2022}",
    "feature a: phases[0].when.timespans[0].start.earliest: expected an EDTF date such as \"2022-12-12\", got 2022" },
  { "when/end-before-start", "2023-04-22", "2022-04-22",
    "feature a: phases[0].when.timespans[0].end: expected a date not before the start 2022-12-12, got \"2022-04-22\"" },
  { "when/latest-before-earliest", "{\"in\": \"2022-12-12\"}", "{\"earliest\": \"2022-12-12\", \"latest\": \"2022-11\"}",
    "feature a: phases[0].when.timespans[0].start.latest: expected a date not before the earliest 2022-12-12, got \"2022-11\"" },
  { "when/second-timespan", SPAN, SPAN ", {}",
    "feature a: phases[0].when.timespans[1].start: expected an object such as {\"in\": \"2022-12-12\"}, got nothing" },

  /* Phases */
  { "phase/no-object", "\"phases\": [{\"when\": " WHEN, "\"phases\": [[], {\"when\": " WHEN,
    "feature a: phases[0]: expected a phase such as {\"when\": {…}, \"title\": {…}, \"sources\": […]}, got an empty array" },
  { "phase/unknown-state", "\"state\": \"open\"", "\"state\": \"shut\"",
    "feature a: phases[0].state: expected the id of something in corridor.states, got \"shut\"" },
  { "phase/no-title", "\"title\": {\"en\": \"Phase\"}, ", "",
    "feature a: phases[0].title: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "phase/text", SOURCES, SOURCES ", \"text\": {\"en\": 5}",
    "feature a: phases[0].text.en: expected a string that is not empty, got 5" },
  { "phase/no-sources", "\"title\": {\"en\": \"Phase\"}, \"sources\": [\"s1\"]", "\"title\": {\"en\": \"Phase\"}",
    "feature a: phases[0].sources: expected an array of at least one source id, got nothing" },
  { "phase/empty-sources", "\"title\": {\"en\": \"Phase\"}, \"sources\": [\"s1\"]",
    "\"title\": {\"en\": \"Phase\"}, \"sources\": []",
    "feature a: phases[0].sources: expected an array of at least one source id, got an empty array" },
  { "phase/unknown-source", "{\"en\": \"Phase\"}, \"sources\": [\"s1\"]", "{\"en\": \"Phase\"}, \"sources\": [\"s1\", \"s2\"]",
    "feature a: phases[0].sources[1]: expected the id of something in corridor.sources, got \"s2\"" },
  { "phase/confidence", SOURCES, SOURCES ", \"confidence\": \"sure\"",
    "feature a: phases[0].confidence: expected one of low, medium, high, got \"sure\"" },
  { "phase/claims", SOURCES, SOURCES ", \"claims\": {}", "feature a: phases[0].claims: expected an array, got an object" },
  { "phase/claim", SOURCES, SOURCES ", \"claims\": [null]",
    "feature a: phases[0].claims[0]: expected a claim such as {\"by\": {…}, \"text\": {…}, \"sources\": […]}, got null" },
  { "phase/claim-by", SOURCES, SOURCES ", \"claims\": [{\"text\": {\"en\": \"x\"}, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].claims[0].by: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "phase/claim-by-string", SOURCES, SOURCES ", \"claims\": [{\"by\": \"A\", \"text\": {\"en\": \"x\"}, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].claims[0].by: expected a text such as {\"en\": \"…\"}, got \"A\"" },
  { "phase/claim-source", SOURCES, SOURCES ", \"claims\": [{\"by\": {\"en\": \"A\"}, \"text\": {\"en\": \"x\"}, \"sources\": [5]}]",
    "feature a: phases[0].claims[0].sources[0]: expected an id, got 5" },
  { "phase/figure-nothing", SOURCES, SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0]: expected one of value, low with high, and series, got none of them" },
  { "phase/figure-both", SOURCES,
    SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": 1, \"low\": 1, \"high\": 2, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0]: expected one of value, low with high, and series, got several" },
  { "phase/figure-high", SOURCES,
    SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"low\": 2, \"high\": 1, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0].high: expected a number not below low, got 1" },
  { "phase/figure-string", SOURCES,
    SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": \"2\", \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0].value: expected a number, got \"2\"" },
  { "phase/figure-unit", SOURCES,
    SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": 2, \"unit\": \"km\", \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0].unit: expected a text such as {\"en\": \"…\"}, got \"km\"" },
  { "phase/figure-no-source", SOURCES, SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": 2}]",
    "feature a: phases[0].figures[0].sources: expected an array of at least one source id, got nothing" },
  { "phase/figure-about", SOURCES,
    SOURCES ", \"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": 2, \"about\": 1, \"sources\": [\"s1\"]}]",
    "feature a: phases[0].figures[0].about: expected true or false, got 1" },
  { "phase/series-both", SOURCES, SOURCES FIGURE ("\"value\": 1, \"series\": [" POINT ", " LATER_POINT "]"),
    "feature a: phases[0].figures[0]: expected one of value, low with high, and series, got several" },
  { "phase/series-one-value", SOURCES, SOURCES FIGURE ("\"series\": [" POINT "]"),
    "feature a: phases[0].figures[0].series: expected an array of at least two dated values, got an array of 1" },
  { "phase/series-number", SOURCES, SOURCES FIGURE ("\"series\": [5, " POINT "]"),
    "feature a: phases[0].figures[0].series[0]: expected an object such as {\"at\": \"2023-09-24\", \"value\": 1050}, got 5" },
  { "phase/series-no-date", SOURCES, SOURCES FIGURE ("\"series\": [" POINT ", {\"value\": 2}]"),
    "feature a: phases[0].figures[0].series[1].at: expected an EDTF date such as \"2022-12-12\", got nothing" },
  { "phase/series-no-value", SOURCES, SOURCES FIGURE ("\"series\": [" POINT ", {\"at\": \"2023-01-02\", \"value\": null}]"),
    "feature a: phases[0].figures[0].series[1].value: expected a number, got null" },
  { "phase/series-about", SOURCES, SOURCES FIGURE ("\"series\": [" POINT ", {\"at\": \"2023-01-02\", \"value\": 2, \"about\": 1}]"),
    "feature a: phases[0].figures[0].series[1].about: expected true or false, got 1" },
  { "phase/series-order", SOURCES, SOURCES FIGURE ("\"series\": [" LATER_POINT ", " POINT "]"),
    "feature a: phases[0].figures[0].series[1].at: expected a date after that of the value before it, got \"2023-01-01\"" },
  { "phase/series-same-day", SOURCES, SOURCES FIGURE ("\"series\": [" POINT ", " POINT "]"),
    "feature a: phases[0].figures[0].series[1].at: expected a date after that of the value before it, got \"2023-01-01\"" },

  /* Periods */
  { "period/no-array", "\"version\": 1", "\"version\": 1, \"periods\": {}", "corridor.periods: expected an array, got an object" },
  { "period/no-object", "\"version\": 1", PERIODS ("5"),
    "corridor.periods[0]: expected a period such as {\"id\": \"…\", \"label\": {…}, \"when\": {…}, \"sources\": […]}, got 5" },
  { "period/id", "\"version\": 1", PERIODS (GOOD_PERIOD ("a period")),
    "corridor.periods[0].id: expected an id of letters, digits and \"-\", got \"a period\"" },
  { "period/same-id", "\"version\": 1", PERIODS (GOOD_PERIOD ("p") ", " GOOD_PERIOD ("p")),
    "corridor.periods[1].id: expected an id that no other of this list has, got \"p\"" },
  { "period/no-label", "\"version\": 1", PERIODS ("{\"id\": \"p\", " PERIOD_WHEN ", " PERIOD_SOURCES "}"),
    "corridor.periods[0].label: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "period/no-when", "\"version\": 1", PERIODS (PERIOD ("p", PERIOD_SOURCES)),
    "corridor.periods[0].when: expected an object such as {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}}]}, got nothing" },
  { "period/two-spans", "\"version\": 1", PERIODS (PERIOD ("p", "\"when\": {\"timespans\": [" SPAN ", " SPAN "]}, " PERIOD_SOURCES)),
    "corridor.periods[0].when.timespans: expected an array of one timespan, got an array of 2" },
  { "period/elsewhen", "\"version\": 1",
    PERIODS (PERIOD ("p", "\"when\": {\"timespans\": [{\"start\": {\"in\": \"1987\"}}]}, " PERIOD_SOURCES)),
    "corridor.periods[0].when: expected a time of which a part is from corridor.begin to corridor.cut_off, 1988-02-01 to 2024-05-24" },
  { "period/no-source", "\"version\": 1", PERIODS (PERIOD ("p", PERIOD_WHEN ", \"sources\": []")),
    "corridor.periods[0].sources: expected an array of at least one source id, got an empty array" },
  { "period/unknown-source", "\"version\": 1", PERIODS (PERIOD ("p", PERIOD_WHEN ", \"sources\": [\"s9\"]")),
    "corridor.periods[0].sources[0]: expected the id of something in corridor.sources, got \"s9\"" },

  /* Tours */
  { "tour/no-object", "\"version\": 1", "\"version\": 1, \"tours\": [\"t\"]",
    "corridor.tours[0]: expected a tour such as {\"id\": \"…\", \"title\": {…}, \"steps\": […]}, got \"t\"" },
  { "tour/id", "\"version\": 1", TOUR ("\"id\": \"a tour\", \"title\": {\"en\": \"T\"}", STEP ("2023")),
    "corridor.tours[0].id: expected an id of letters, digits and \"-\", got \"a tour\"" },
  { "tour/same-id", "\"version\": 1",
    "\"version\": 1, \"tours\": [{" TITLE ", \"steps\": [" STEP ("2023") "]}, {" TITLE ", \"steps\": [" STEP ("2023") "]}]",
    "corridor.tours[1].id: expected an id that no other of this list has, got \"t\"" },
  { "tour/no-title", "\"version\": 1", TOUR ("\"id\": \"t\"", STEP ("2023")),
    "corridor.tours[0].title: expected a text such as {\"en\": \"…\"}, got nothing" },
  { "tour/no-steps", "\"version\": 1", TOUR (TITLE, ""),
    "corridor.tours[0].steps: expected an array of at least one step, got an empty array" },
  { "tour/step-number", "\"version\": 1", TOUR (TITLE, "3"),
    "corridor.tours[0].steps[0]: expected a step such as {\"at\": \"2024-04-23\", \"bbox\": […], \"text\": {…}}, got 3" },
  { "tour/date", "\"version\": 1", TOUR (TITLE, STEP ("2023-13")),
    "corridor.tours[0].steps[0].at: expected a month from 01 to 12 or a season from 21 to 24, got \"2023-13\"" },
  { "tour/early", "\"version\": 1", TOUR (TITLE, STEP ("1988-01")),
    "corridor.tours[0].steps[0].at: expected a date from corridor.begin to corridor.cut_off, 1988-02-01 to 2024-05-24, "
    "got \"1988-01\"" },
  { "tour/late", "\"version\": 1", TOUR (TITLE, STEP ("2024") ", " STEP ("2024-05-25")),
    "corridor.tours[0].steps[1].at: expected a date from corridor.begin to corridor.cut_off, 1988-02-01 to 2024-05-24, "
    "got \"2024-05-25\"" },
  { "tour/bbox", "\"version\": 1", TOUR (TITLE, "{\"at\": \"2023\", \"bbox\": [46, 40, 47, 39], \"text\": {\"en\": \"x\"}}"),
    "corridor.tours[0].steps[0].bbox: expected four numbers [west, south, east, north], west below east and south below "
    "north, got [46, 40, 47, 39]" },
  { "tour/no-bbox", "\"version\": 1", TOUR (TITLE, "{\"at\": \"2023\", \"text\": {\"en\": \"x\"}}"),
    "corridor.tours[0].steps[0].bbox: expected [west, south, east, north], got nothing" },
  { "tour/unknown-feature", "\"version\": 1",
    TOUR (TITLE, "{\"at\": \"2023\", \"bbox\": [46, 39, 47, 40], \"select\": \"c\", \"text\": {\"en\": \"x\"}}"),
    "corridor.tours[0].steps[0].select: expected the id of a feature, got \"c\"" },
  { "tour/feature-number", "\"version\": 1",
    TOUR (TITLE, "{\"at\": \"2023\", \"bbox\": [46, 39, 47, 40], \"select\": 1, \"text\": {\"en\": \"x\"}}"),
    "corridor.tours[0].steps[0].select: expected the id of a feature, got 1" },
  { "tour/no-text", "\"version\": 1", TOUR (TITLE, "{\"at\": \"2023\", \"bbox\": [46, 39, 47, 40]}"),
    "corridor.tours[0].steps[0].text: expected a text such as {\"en\": \"…\"}, got nothing" },

  /* What is shown of a value */
  { "value/long", "\"state\": \"open\"",
    "\"state\": \"0123456789012345678901234567890123456789012345678901234567890123456789\"",
    "feature a: phases[0].state: expected the id of something in corridor.states, "
    "got \"012345678901234567890123456789012345678901234567890123456789…\"" },
  { "value/controls", "\"state\": \"open\"", "\"state\": \"a\\n\\u001b[31m\\u202e\"",
    "feature a: phases[0].state: expected the id of something in corridor.states, got \"a\\u000A\\u001B[31m\\u202E\"" },
};

typedef struct
{
  const char *name;
  const char *text;
  gssize      length; /* -1 when it ends in NUL */
  const char *message;
} Text;

#define TEXT(name, text, message) { name, text, sizeof text - 1, message }

static const Text broken[] = {
  TEXT ("empty", "", "expected JSON, got an empty file"),
  TEXT ("only-mark", "\xEF\xBB\xBF", "expected JSON, got an empty file"),
  TEXT ("blank", " \n ", "line 2, column 2: expected GeoJSON, got the end of the file (it is cut short)"),
  TEXT ("not-utf8", "{\n \"é\xE9\": 1}", "line 2, column 4: expected UTF-8 text, got the byte 0xE9"),
  TEXT ("utf16", "\xFF\xFE{\0}\0", "line 1, column 1: expected UTF-8 text, got the byte 0xFF"),
  TEXT ("nul", "{}\0", "line 1, column 3: expected UTF-8 text, got the byte 0x00"),
  TEXT ("truncated/object", "{\"type\": \"FeatureCollection\",\n",
        "line 2, column 1: expected the name of a member in quotation marks, got the end of the file (it is cut short)"),
  TEXT ("truncated/array", "[1, 2", "line 1, column 6: expected \",\" or \"]\", got the end of the file (it is cut short)"),
  TEXT ("truncated/member", "{\"a\": 1", "line 1, column 8: expected \",\" or \"}\", got the end of the file (it is cut short)"),
  TEXT ("truncated/string", "{\"typ", "line 1, column 6: expected the rest of a string, got the end of the file (it is cut short)"),
  TEXT ("truncated/escape", "[\"\\", "line 1, column 4: expected one of \" \\ / b f n r t u after \"\\\", "
        "got the end of the file (it is cut short)"),
  TEXT ("truncated/code", "[\"\\u00", "line 1, column 7: expected four hexadecimal digits after \"\\u\", "
        "got the end of the file (it is cut short)"),
  TEXT ("truncated/number", "[-", "line 1, column 3: expected a digit, got the end of the file (it is cut short)"),
  TEXT ("truncated/word", "[tru", "line 1, column 2: expected a value, got \"t\""),
  TEXT ("nothing-like-it", "<html>", "line 1, column 1: expected GeoJSON, got \"<\""),
  TEXT ("table", "name,lat,lon\nA,40,45\n", "line 1, column 1: expected GeoJSON, got \"n\""),
  TEXT ("trailing", "{} {}", "line 1, column 4: expected the end of the file, got \"{\""),
  TEXT ("trailing-comma", "[1,]", "line 1, column 4: expected a value, got \"]\""),
  TEXT ("trailing-comma-object", "{\"a\": 1,}", "line 1, column 9: expected the name of a member in quotation marks, got \"}\""),
  TEXT ("wrong-closer", "[1}", "line 1, column 3: expected \",\" or \"]\", got \"}\""),
  TEXT ("no-colon", "{\"a\" 1}", "line 1, column 6: expected \":\", got \"1\""),
  TEXT ("comment", "{} // end", "line 1, column 4: expected the end of the file, got \"/\""),
  TEXT ("assignment", "var x = {};", "line 1, column 1: expected GeoJSON, got \"v\""),
  TEXT ("single-quotes", "['a']", "line 1, column 2: expected a value, got \"'\""),
  TEXT ("bare-name", "{a: 1}", "line 1, column 2: expected the name of a member in quotation marks, got \"a\""),
  TEXT ("control-in-string", "[\"a\nb\"]", "line 1, column 4: expected the rest of a string, got \"\\u000A\""),
  TEXT ("escape", "[\"\\x\"]", "line 1, column 4: expected one of \" \\ / b f n r t u after \"\\\", got \"x\""),
  TEXT ("nul-escape", "[\"a\\u0000b\"]", "line 1, column 4: expected a character other than NUL, got \\u0000"),
  TEXT ("low-surrogate", "[\"\\uDC00\"]", "line 1, column 3: expected a pair of surrogates, got \\uDC00"),
  TEXT ("high-surrogate", "[\"\\uD800\"]", "line 1, column 3: expected a pair of surrogates, got \\uD800"),
  TEXT ("two-high-surrogates", "[\"\\uD800\\uD800\"]", "line 1, column 3: expected a pair of surrogates, got \\uD800\\uD800"),
  TEXT ("nan", "[NaN]", "line 1, column 2: expected a value, got \"N\""),
  TEXT ("infinity", "[-Infinity]", "line 1, column 3: expected a digit, got \"I\""),
  TEXT ("1e400", "[1e400]", "line 1, column 2: expected a number that is not infinite, got 1e400"),
  TEXT ("wide-integer", "[9223372036854775808]", "line 1, column 2: expected a whole number of at most 64 bits, got 9223372036854775808"),
  TEXT ("plus", "[+1]", "line 1, column 2: expected a value, got \"+\""),
  TEXT ("leading-zero", "[01]", "line 1, column 3: expected \",\" or \"]\", got \"1\""),
  TEXT ("hexadecimal", "[0x10]", "line 1, column 3: expected \",\" or \"]\", got \"x\""),
  TEXT ("no-fraction", "[1.]", "line 1, column 4: expected a digit after the decimal point, got \"]\""),
  TEXT ("no-exponent", "[1e]", "line 1, column 4: expected a digit in the exponent, got \"]\""),
  TEXT ("same-member", "{\"id\": 1, \"x\": {\"id\": 2}, \"id\": 3}",
        "line 1, column 27: expected every member of an object once, got \"id\""),
};

static const Text not_stories[] = {
  TEXT ("array", "[1, 2]", "expected a GeoJSON FeatureCollection, got an array of 2"),
  TEXT ("string", "\"FeatureCollection\"", "expected a GeoJSON FeatureCollection, got \"FeatureCollection\""),
  TEXT ("number", "5", "expected a GeoJSON FeatureCollection, got 5"),
  TEXT ("null", "null", "expected a GeoJSON FeatureCollection, got null"),
  TEXT ("object", "{}", "type: expected FeatureCollection, got nothing"),
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

static CorridorStory *
parse (const char  *text,
       gssize       length,
       GPtrArray   *faults,
       GError     **error)
{
  /* A copy of just this size, so that a sanitizer sees what reads behind it. */
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return corridor_story_parse (bytes, "t.geojson", faults, error);
}

static void
assert_one_fault (const char *text,
                  gssize      length,
                  int         code,
                  const char *message)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = g_strconcat ("t.geojson: ", message, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (parse (text, length, faults, &error));
  g_assert_error (error, CORRIDOR_STORY_ERROR, code);
  g_assert_cmpstr (error->message, ==, line);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (faults->pdata[0], ==, line);
}

static void
test_good (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = parse (good, -1, NULL, &error);
  CorridorFeature *area, *talks;
  CorridorPhase *phase;
  CorridorSource *source;

  g_assert_no_error (error);
  g_assert_cmpstr (corridor_text_get (corridor_story_get_title (story), "en"), ==, "A story");
  g_assert_cmpint (corridor_story_get_end (story) - corridor_story_get_begin (story), ==, 13263 * CORRIDOR_DAY);
  g_assert_cmpfloat (corridor_story_get_view (story).east, ==, 48);

  area = corridor_story_lookup_feature (story, "a");
  g_assert_cmpint (corridor_feature_get_geometry (area)->kind, ==, CORRIDOR_GEOMETRY_AREAS);
  g_assert_cmpuint (corridor_feature_get_geometry (area)->n_points, ==, 4);
  g_assert_cmpuint (corridor_feature_get_importance (area), ==, 3);
  g_assert_true (corridor_feature_get_category (area) == corridor_story_lookup_category (story, "road"));
  g_assert_cmpint (corridor_feature_get_category (area)->shape, ==, CORRIDOR_SHAPE_STAR);
  g_assert_cmphex (corridor_feature_get_category (area)->color.dark, ==, 0x56B4E9);

  phase = g_ptr_array_index (corridor_feature_get_phases (area), 0);
  g_assert_true (corridor_phase_get_state (phase) == corridor_story_lookup_state (story, "open"));
  g_assert_cmpint (corridor_phase_get_end (phase) - corridor_phase_get_begin (phase), ==, 132 * CORRIDOR_DAY);
  source = g_ptr_array_index (corridor_phase_get_sources (phase), 0);
  g_assert_true (source == corridor_story_lookup_source (story, "s1"));
  g_assert_cmpstr (source->url, ==, "https://example.org/a");
  g_assert_true (source->has_date);

  talks = corridor_story_lookup_feature (story, "b");
  g_assert_null (corridor_feature_get_geometry (talks));
  g_assert_true (corridor_feature_is_event (talks));
  g_assert_finalize_object (g_steal_pointer (&story));
}

typedef struct
{
  const char *name;
  const char *part;
  const char *other;
} Variation;

/* What must not be called a fault. */
static const Variation variations[] = {
  { "winding", RING, "[[[46, 39], [47, 40], [47, 39], [46, 39]]]" },
  { "altitude", RING, "[[[46, 39, 1200], [47, 39, 0], [47, 40, -3.5], [46, 39, 1200]]]" },
  { "edge-of-the-world", RING, "[[[-180, -90], [180, -90], [180, 90], [-180, -90]]]" },
  { "numbers", RING, "[[[4.6e1, 39e0], [47, 390E-1], [4.7E+1, 40.0], [46.0, 39]]]" },
  { "zero", RING, "[[[-0, 0e0], [47, -0.0], [4.7, 0], [0, 0]]]" },
  { "point", GEOMETRY, "{\"type\": \"Point\", \"coordinates\": [46, 39]}" },
  { "points", GEOMETRY, "{\"type\": \"MultiPoint\", \"coordinates\": [[46, 39]]}" },
  { "line", GEOMETRY, "{\"type\": \"LineString\", \"coordinates\": [[46, 39], [46, 40]]}" },
  { "lines", GEOMETRY, "{\"type\": \"MultiLineString\", \"coordinates\": [[[46, 39], [46, 40]], [[45, 39], [46, 40]]]}" },
  { "areas", GEOMETRY, "{\"type\": \"MultiPolygon\", \"coordinates\": [" RING ", " RING "]}" },
  { "unknown-members", "\"version\": 1", "\"version\": 1, \"x\": [1e2, {\"y\": null}], \"\": \"\"" },
  { "other-extensions", "{\"type\": \"FeatureCollection\",", "{\"type\": \"FeatureCollection\", \"crs\": null, \"bbox\": []," },
  { "markup-is-text", "\"A story\"", "\"<b>A story</b> & more\"" },
  { "escapes", "\"A story\"", "\"\\ud83d\\ude00 \\\"\\\\\\/\\b\\f\\n\\r\\t\\u0531\"" },
  { "mark-in-front", "{\"type\": \"FeatureCollection\",", "\xEF\xBB\xBF{\"type\": \"FeatureCollection\"," },
  { "armenian-id", "\"id\": \"b\"", "\"id\": \"Լաչին-2\"" },
  { "colour-in-small-letters", "#0072B2", "#0072b2" },
  { "no-url", "\"https://example.org/a\"", "null" },
  { "no-source-date", "\"2024-04-23\", \"url\"", "null, \"url\"" },
  { "url-with-everything", "https://example.org/a", "HTTP://user@[::1]:8080/a/%20?q=%C3%A9&r#f" },
  { "url-not-ascii", "https://example.org/a", "https://hy.wikipedia.org/wiki/Բերձոր" },
  { "still-so", "\"end\": {\"in\": \"2023-04-22\"}", "\"end\": null" },
  { "always-so", "{\"in\": \"2022-12-12\"}", "{\"in\": \"..\"}" },
  { "uncertain", SPAN, "{\"start\": {\"earliest\": \"2020-10-03\", \"latest\": \"2020-10-09\"}, \"end\": {\"latest\": \"2022?\"}}" },
  { "two-timespans", SPAN, SPAN ", {\"start\": {\"in\": \"1992-05-18T13:00+04:00\"}}" },
  { "no-state", "\"state\": \"open\", ", "" },
  { "all-of-a-phase", SOURCES, SOURCES ", \"text\": {\"en\": \"T\", \"hy\": \"Տ\"}, \"confidence\": \"low\","
    "\"claims\": [{\"by\": {\"en\": \"A\"}, \"text\": {\"en\": \"x\"}, \"sources\": [\"s1\"]}],"
    "\"figures\": [{\"label\": {\"en\": \"x\"}, \"value\": 120000, \"about\": true, \"unit\": {\"en\": \"people\"}, \"sources\": [\"s1\"]},"
    "{\"label\": {\"en\": \"y\"}, \"low\": 1, \"high\": 2.5, \"sources\": [\"s1\"]}]" },
  { "all-of-a-feature", "{\"category\": \"road\"}, \"names\"", "{\"category\": \"road\", \"importance\": 1, "
    "\"uncertainty_m\": 200.5, \"basis\": \"b\", \"kind\": \"road\", \"licence\": \"CC0\"}, \"names\"" },
  { "all-of-a-style", "\"style\": {", "\"style\": {\"fill\": \"dots\", \"dash\": \"dash-dot\", \"arrow\": \"forward\", \"width\": 4, " },
  { "nothing-in-it", "\"features\": [", "\"features\": [], \"x\": [" },
};

static void
test_variation (gconstpointer data)
{
  const Variation *variation = data;
  g_autofree char *text = replace (good, variation->part, variation->other);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = parse (text, -1, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (story);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_name_sources (void)
{
  g_autofree char *text = replace (good, "\"toponym\": \"A\"", "\"toponym\": \"A\", \"sources\": [\"s1\"]");
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);
  CorridorName *sourced = corridor_feature_get_names (corridor_story_lookup_feature (story, "a"))->pdata[0];
  CorridorName *bare = corridor_feature_get_names (corridor_story_lookup_feature (story, "b"))->pdata[0];

  g_assert_cmpuint (sourced->sources->len, ==, 1);
  g_assert_cmpstr (((CorridorSource *) sourced->sources->pdata[0])->id, ==, "s1");
  g_assert_cmpuint (bare->sources->len, ==, 0);
}

static void
test_all_of_a_phase (void)
{
  g_autofree char *text = replace (good, SOURCES, SOURCES ", \"confidence\": \"low\", \"figures\": "
                                   "[{\"label\": {\"en\": \"y\"}, \"low\": 1, \"high\": 2.5, \"sources\": [\"s1\"]}], \"claims\": "
                                   "[{\"by\": {\"en\": \"A\"}, \"text\": {\"en\": \"x\"}, \"sources\": [\"s1\"]}]");
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);
  CorridorPhase *phase;
  CorridorFigure *figure;
  CorridorClaim *claim;

  phase = g_ptr_array_index (corridor_feature_get_phases (corridor_story_lookup_feature (story, "a")), 0);
  g_assert_cmpint (corridor_phase_get_confidence (phase), ==, CORRIDOR_CONFIDENCE_LOW);
  figure = g_ptr_array_index (corridor_phase_get_figures (phase), 0);
  g_assert_cmpfloat (figure->low, ==, 1);
  g_assert_cmpfloat (figure->high, ==, 2.5);
  claim = g_ptr_array_index (corridor_phase_get_claims (phase), 0);
  g_assert_cmpstr (corridor_text_get (claim->by, "en"), ==, "A");
  g_assert_cmpstr (corridor_text_get (claim->text, "en"), ==, "x");
  g_assert_true (g_ptr_array_index (claim->sources, 0) == corridor_story_lookup_source (story, "s1"));
}

static void
test_series (void)
{
  g_autofree char *text = replace (good, SOURCES, SOURCES FIGURE ("\"series\": [" POINT ", " LATER_POINT "], \"unit\": {\"en\": \"km\"}"));
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);
  CorridorPhase *phase = g_ptr_array_index (corridor_feature_get_phases (corridor_story_lookup_feature (story, "a")), 0);
  CorridorFigure *figure = g_ptr_array_index (corridor_phase_get_figures (phase), 0);
  g_autofree char *date = NULL;

  g_assert_cmpuint (figure->n_points, ==, 2);
  g_assert_cmpfloat (figure->low, ==, -2);
  g_assert_cmpfloat (figure->high, ==, 1.5);
  g_assert_false (figure->points[0].about);
  g_assert_true (figure->points[1].about);
  date = corridor_date_to_iso (&figure->points[1].at);
  g_assert_cmpstr (date, ==, "2023-01-02");
  g_assert_cmpstr (corridor_text_get (figure->unit, NULL), ==, "km");
}

static void
test_tours (void)
{
  g_autofree char *text = replace (good, "\"version\": 1", TOUR (TITLE, STEP ("2023-01-01") ", {\"at\": \"1988\", "
                                   "\"bbox\": [46, 39, 47, 40], \"text\": {\"en\": \"y\"}}"));
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);
  CorridorTour *tour;
  CorridorTourStep *step;
  g_autofree char *date = NULL;

  g_assert_cmpuint (corridor_story_get_tours (story)->len, ==, 1);
  tour = g_ptr_array_index (corridor_story_get_tours (story), 0);
  g_assert_cmpstr (tour->id, ==, "t");
  g_assert_cmpstr (corridor_text_get (tour->title, NULL), ==, "T");
  g_assert_cmpuint (tour->steps->len, ==, 2);

  step = g_ptr_array_index (tour->steps, 0);
  date = corridor_date_to_iso (&step->at);
  g_assert_cmpstr (date, ==, "2023-01-01");
  g_assert_cmpfloat (step->bbox.south, ==, 39);
  g_assert_true (step->feature == corridor_story_lookup_feature (story, "b"));
  g_assert_cmpstr (corridor_text_get (step->text, NULL), ==, "x");
  step = g_ptr_array_index (tour->steps, 1);
  g_assert_null (step->feature);
}

static void
test_periods (void)
{
  g_autofree char *text = replace (good, "\"version\": 1", PERIODS (GOOD_PERIOD ("p") ", "
                                   PERIOD ("q", "\"when\": {\"timespans\": [{\"start\": {\"in\": \"2023\"}, \"end\": null}]}, " PERIOD_SOURCES)));
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);
  GPtrArray *periods = corridor_story_get_periods (story);
  CorridorPeriod *period;
  gint64 from, to;

  g_assert_cmpuint (periods->len, ==, 2);
  period = periods->pdata[0];
  g_assert_true (period == corridor_story_lookup_period (story, "p"));
  g_assert_null (corridor_story_lookup_period (story, "r"));
  g_assert_cmpstr (corridor_text_get (period->label, NULL), ==, "P");
  g_assert_cmpuint (period->sources->len, ==, 1);
  g_assert_cmpstr (((CorridorSource *) period->sources->pdata[0])->id, ==, "s1");
  g_assert_true (corridor_period_get_reach (period, corridor_story_get_begin (story), corridor_story_get_end (story), &from, &to));
  g_assert_cmpint (to - from, ==, 44 * CORRIDOR_DAY);
  g_assert_false (corridor_period_get_reach (period, to, to + 1, &from, &to));
  g_assert_true (corridor_period_get_reach (periods->pdata[1], corridor_story_get_begin (story), corridor_story_get_end (story), &from, &to));
  g_assert_cmpint (to, ==, corridor_story_get_end (story)); /* as far as the timeline */
}

static void
test_all_of_a_header (void)
{
  g_autofree char *text = replace (good, "\"version\": 1",
                                   "\"version\": 1, \"method\": {\"en\": \"M\"}, \"licence\": \"CC BY 4.0\", \"tours\": []");
  g_autoptr(CorridorStory) story = parse (text, -1, NULL, NULL);

  g_assert_cmpstr (corridor_text_get (corridor_story_get_method (story), "en"), ==, "M");
  g_assert_cmpstr (corridor_story_get_licence (story), ==, "CC BY 4.0");
}

static void
test_spoilt (gconstpointer data)
{
  const Spoilt *fault = data;
  g_autofree char *text = replace (good, fault->part, fault->spoilt);

  assert_one_fault (text, -1, CORRIDOR_STORY_ERROR_SHAPE, fault->message);
}

static void
test_broken (gconstpointer data)
{
  const Text *text = data;

  assert_one_fault (text->text, text->length, CORRIDOR_STORY_ERROR_JSON, text->message);
}

static void
test_not_a_story (gconstpointer data)
{
  const Text *text = data;

  assert_one_fault (text->text, text->length, CORRIDOR_STORY_ERROR_SHAPE, text->message);
}

static char *
repeat (const char *part,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
test_nesting (void)
{
  g_autofree char *arrays = repeat ("[", 10000);
  g_autofree char *objects = repeat ("{\"a\":", 10000);
  g_autofree char *deep = g_strconcat ("\"features\": [", arrays, NULL);
  g_autofree char *inside = replace (good, "\"features\": [", deep);

  assert_one_fault (arrays, -1, CORRIDOR_STORY_ERROR_JSON,
                    "line 1, column 65: expected at most 64 arrays and objects inside each other, got \"[\"");
  assert_one_fault (objects, -1, CORRIDOR_STORY_ERROR_JSON,
                    "line 1, column 321: expected at most 64 arrays and objects inside each other, got \"{\"");
  assert_one_fault (inside, -1, CORRIDOR_STORY_ERROR_JSON,
                    "line 9, column 77: expected at most 64 arrays and objects inside each other, got \"[\"");
}

static void
test_all_faults (void)
{
  g_autofree char *one = replace (good, "\"star\"", "\"blob\"");
  g_autofree char *two = replace (one, "\"category\": \"road\"", "\"category\": \"rail\"");
  g_autofree char *three = replace (two, "[47, 39], [47, 40]", "[470, 390], [47, 40]");
  g_autofree char *four = replace (three, "2022-12-12", "2022-12-32");
  g_autofree char *five = replace (four, "2023-04-22", "soon");
  g_autofree char *six = replace (five, "\"Talks\"", "true");
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *all = NULL;

  g_assert_null (parse (six, -1, faults, &error));
  g_ptr_array_add (faults, NULL);
  all = g_strjoinv ("\n", (char **) faults->pdata);
  g_assert_cmpstr (all, ==,
                   "t.geojson: corridor.categories[0].shape: expected one of circle, square, diamond, triangle, triangle-down, "
                   "pentagon, hexagon, star, plus, cross, octagon, bubble, got \"blob\"\n"
                   "t.geojson: feature a: geometry.coordinates[0][1][0]: expected a longitude from -180 to 180, got 470\n"
                   "t.geojson: feature a: geometry.coordinates[0][1][1]: expected a latitude from -90 to 90, got 390\n"
                   "t.geojson: feature a: properties.category: expected the id of something in corridor.categories, got \"rail\"\n"
                   "t.geojson: feature a: phases[0].when.timespans[0].start.in: expected a day from 01 to 31, got \"2022-12-32\"\n"
                   "t.geojson: feature a: phases[0].when.timespans[0].end.in: expected " EDTF ", got \"soon\"\n"
                   "t.geojson: feature b: phases[0].title.en: expected a string that is not empty, got true");
  g_assert_error (error, CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_SHAPE);
  g_assert_cmpstr (error->message, ==,
                   "t.geojson: corridor.categories[0].shape: expected one of circle, square, diamond, triangle, triangle-down, "
                   "pentagon, hexagon, star, plus, cross, octagon, bubble, got \"blob\"; and 6 more faults");
}

static void
test_two_faults (void)
{
  g_autofree char *text = replace (good, "\"features\": [", "\"features\": [1, 2, ");
  g_autoptr(GError) error = NULL;

  g_assert_null (parse (text, -1, NULL, &error));
  g_assert_cmpstr (error->message, ==, "t.geojson: features[0]: expected a Feature, got 1; and 1 more fault");
}

/* A fault in something is not the fault of what refers to it. */
static void
test_no_echo (void)
{
  g_autofree char *no_list = replace (good, "\"sources\": {", "\"sources\": [], \"x\": {");

  g_autofree char *touring = replace (good, "\"version\": 1", TOUR (TITLE, STEP ("2023")));
  g_autofree char *no_begin = replace (touring, "1988-02-01", "2024-02");
  g_autofree char *no_category = replace (touring, "{\"category\": \"road\"},\n", "{\"category\": \"rail\"},\n");

  assert_one_fault (no_begin, -1, CORRIDOR_STORY_ERROR_SHAPE,
                    "corridor.begin: expected a day such as \"1988-02-01\", got \"2024-02\"");
  assert_one_fault (no_category, -1, CORRIDOR_STORY_ERROR_SHAPE,
                    "feature b: properties.category: expected the id of something in corridor.categories, got \"rail\"");
  assert_one_fault (no_list, -1, CORRIDOR_STORY_ERROR_SHAPE, "corridor.sources: expected an object, got an empty array");
}

static void
test_many_faults (void)
{
  g_autofree char *elements = repeat ("0,", 250000);
  g_autofree char *features = g_strconcat ("\"features\": [", elements, NULL);
  g_autofree char *text = replace (good, "\"features\": [", features);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_assert_null (parse (text, -1, faults, &error));
  g_assert_cmpuint (faults->len, ==, 1001);
  g_assert_cmpstr (faults->pdata[999], ==, "t.geojson: features[999]: expected a Feature, got 0");
  g_assert_cmpstr (faults->pdata[1000], ==, "t.geojson: and 249000 more faults");
  g_assert_cmpstr (error->message, ==, "t.geojson: features[0]: expected a Feature, got 0; and 249999 more faults");
}

static void
test_too_many_values (void)
{
  g_autofree char *elements = repeat ("0,", 4 * 1024 * 1024);
  g_autofree char *text = g_strconcat ("[", elements, "0]", NULL);

  /* 4194303 zeros and the array itself are as many as there may be. */
  assert_one_fault (text, -1, CORRIDOR_STORY_ERROR_JSON,
                    "line 1, column 8388608: expected at most 4194304 values, got \"0\"");
}

/* A coast with many islands is no fault, and no reason to wait. */
static void
test_many_rings (void)
{
  g_autoptr(GString) islands = g_string_new ("{\"type\": \"MultiPolygon\", \"coordinates\": [" RING);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (islands, ",[[[%u, %u], [%u.5, %u], [%u, %u.5], [%u, %u]]]",
                            i % 180, i % 90, i % 180, i % 90, i % 180, i % 90, i % 180, i % 90);
  g_string_append (islands, "]}");
  text = replace (good, GEOMETRY, islands->str);

  g_test_timer_start ();
  story = parse (text, -1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_feature_get_geometry (corridor_story_lookup_feature (story, "a"))->n_parts, ==, 60001);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 10); /* 0.3 s, three times that with sanitizers */
}

static char *
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static void
assert_unreadable (const char *path,
                   const char *message)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = g_strconcat (path, ": ", message, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_story_read (file, faults, NULL, &error));
  g_assert_error (error, CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_READ);
  g_assert_cmpstr (error->message, ==, line);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (faults->pdata[0], ==, line);
}

static void
test_read_good (void)
{
  g_autofree char *folder = g_dir_make_tmp ("story-XXXXXX", NULL);
  g_autofree char *path = write_file (folder, "good.geojson", good);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_story_get_features (story)->len, ==, 2);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_read_missing (void)
{
  assert_unreadable ("/nowhere/story.geojson", "expected a file, got nothing of that name");
}

static void
test_read_directory (void)
{
  assert_unreadable (g_get_tmp_dir (), "expected a file, got a directory");
}

/* A device never ends; its size says 0. */
static void
test_read_endless (void)
{
  if (g_access ("/dev/zero", R_OK) != 0)
    {
      g_test_skip ("there is no /dev/zero");
      return;
    }
  assert_unreadable ("/dev/zero", "expected a file of at most 128 MiB, got a larger one");
}

/* Root may read everything, so root becomes nobody for a while. */
static void
test_read_no_permission (void)
{
  g_autofree char *folder = g_dir_make_tmp ("story-XXXXXX", NULL);
  g_autofree char *path = write_file (folder, "secret.geojson", good);
  gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0000), ==, 0);
  if (is_root && seteuid (65534) != 0)
    g_test_skip ("root cannot become another user here, and root may read everything");
  else
    {
      assert_unreadable (path, "expected a file that may be read, got no permission");
      g_assert_true (!is_root || seteuid (0) == 0);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_read_cancelled (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/story.geojson");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (corridor_story_read (file, faults, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
read_and_wait (GFile        *file,
               GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  corridor_story_read_async (file, cancellable, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_read_async (void)
{
  g_autofree char *folder = g_dir_make_tmp ("story-XXXXXX", NULL);
  g_autofree char *path = write_file (folder, "good.geojson", good);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) nothing = g_file_new_for_path ("/nowhere/story.geojson");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = read_and_wait (file, NULL);
  g_autoptr(GAsyncResult) failure = read_and_wait (nothing, NULL);
  g_autoptr(GAsyncResult) cancelled = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_story_get_features (story)->len, ==, 2);

  g_assert_null (corridor_story_read_finish (failure, &error));
  g_assert_error (error, CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_READ);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  cancelled = read_and_wait (file, cancellable);
  g_assert_null (corridor_story_read_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
  g_rmdir (folder);
}

static GBytes *
load_bundled_story (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "stories", "nagorno-karabakh.geojson", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_bundled (void)
{
  g_autoptr(GBytes) bytes = load_bundled_story ();
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_parse (bytes, "nagorno-karabakh.geojson", faults, &error);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_story_get_phases (story)->len, >=, 200);
  for (guint i = 0; i < corridor_story_get_phases (story)->len; i++)
    g_assert_cmpuint (corridor_phase_get_sources (corridor_story_get_phases (story)->pdata[i])->len, >=, 1);
}

/* Whatever it is, it either loads or has an error. */
static gboolean
parse_anything (const char *text,
                gsize       length)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = parse (text, (gssize) length, faults, &error);

  g_assert_true ((story == NULL) == (error != NULL));
  g_assert_true ((story == NULL) == (faults->len > 0));
  return story != NULL;
}

static void
test_truncated (void)
{
  g_autoptr(GBytes) bytes = load_bundled_story ();
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < 200; i++)
    g_assert_false (parse_anything (text, size / 200 * i));
}

static void
test_random_bytes (void)
{
  g_autoptr(GBytes) bytes = load_bundled_story ();
  gsize size;
  const char *original = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_memdup2 (original, size);

  for (guint i = 0; i < 100; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);

      /* Half of them stay within the small characters of JSON itself, and so get further. */
      text[at] = (char) (i % 2 == 0 ? g_test_rand_int_range (0, 256) : "0123456789-.eE\"[]{}:, \\"[g_test_rand_int_range (0, 23)]);
      parse_anything (text, size);
      text[at] = original[at];
    }
}

/* In the small story every byte can be tried. */
static void
test_every_byte (void)
{
  static const char bytes[] = "\0\x1F\x80\xFF \"\\[]{}:,-.0159eEtfnu";
  g_autofree char *text = g_strdup (good);

  for (gsize at = 0; at < sizeof good - 1; at++)
    {
      parse_anything (good, at);
      for (gsize i = 0; i < sizeof bytes - 1; i++)
        {
          text[at] = bytes[i];
          parse_anything (text, sizeof good - 1);
        }
      text[at] = good[at];
    }
}

static void
add_case (const char    *group,
          const char    *name,
          gconstpointer  data,
          GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/story-reader/", group, "/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (variations); i++)
    add_case ("accept", variations[i].name, &variations[i], test_variation);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilt); i++)
    add_case ("spoilt", spoilt[i].name, &spoilt[i], test_spoilt);
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    add_case ("broken", broken[i].name, &broken[i], test_broken);
  for (gsize i = 0; i < G_N_ELEMENTS (not_stories); i++)
    add_case ("not-a-story", not_stories[i].name, &not_stories[i], test_not_a_story);

  g_test_add_func ("/story-reader/parse/good", test_good);
  g_test_add_func ("/story-reader/parse/all-of-a-header", test_all_of_a_header);
  g_test_add_func ("/story-reader/parse/all-of-a-phase", test_all_of_a_phase);
  g_test_add_func ("/story-reader/parse/name-sources", test_name_sources);
  g_test_add_func ("/story-reader/parse/series", test_series);
  g_test_add_func ("/story-reader/parse/tours", test_tours);
  g_test_add_func ("/story-reader/parse/periods", test_periods);
  g_test_add_func ("/story-reader/parse/nesting", test_nesting);
  g_test_add_func ("/story-reader/parse/all-faults", test_all_faults);
  g_test_add_func ("/story-reader/parse/two-faults", test_two_faults);
  g_test_add_func ("/story-reader/parse/no-echo", test_no_echo);
  g_test_add_func ("/story-reader/parse/many-faults", test_many_faults);
  g_test_add_func ("/story-reader/parse/too-many-values", test_too_many_values);
  g_test_add_func ("/story-reader/parse/many-rings", test_many_rings);
  g_test_add_func ("/story-reader/parse/truncated", test_truncated);
  g_test_add_func ("/story-reader/parse/random-bytes", test_random_bytes);
  g_test_add_func ("/story-reader/parse/every-byte", test_every_byte);
  g_test_add_func ("/story-reader/parse/bundled", test_bundled);
  g_test_add_func ("/story-reader/read/good", test_read_good);
  g_test_add_func ("/story-reader/read/missing", test_read_missing);
  g_test_add_func ("/story-reader/read/directory", test_read_directory);
  g_test_add_func ("/story-reader/read/endless", test_read_endless);
  g_test_add_func ("/story-reader/read/no-permission", test_read_no_permission);
  g_test_add_func ("/story-reader/read/cancelled", test_read_cancelled);
  g_test_add_func ("/story-reader/read/async", test_read_async);
  return g_test_run ();
}
