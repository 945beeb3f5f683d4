/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-file.h"

#define POINT "\"geometry\": {\"type\": \"Point\", \"coordinates\": [46, 40]}"
#define LINE "\"geometry\": {\"type\": \"LineString\", \"coordinates\": [[46, 40], [47, 40]]}"

typedef struct
{
  const char          *name;
  const char          *members; /* of the feature, besides its type */
  CorridorTimeSpelling spelling;
  const char          *dates; /* as dataset_file_dup_dates() has them */
} Spelling;

#define PROPERTIES(members) POINT ", \"properties\": {" members "}"

static const Spelling spellings[] = {
  { "when/feature", POINT ", \"when\": {\"timespans\": [{\"start\": {\"in\": \"1990-01-02\"}, \"end\": {\"in\": \"1990-02-03\"}}]}",
    CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, "1990-01-02/1990-02-04" },
  { "when/properties", PROPERTIES ("\"when\": {\"timespans\": [{\"start\": {\"earliest\": \"1990-01-02\", \"latest\": \"1990-01-05\"}}]}"),
    CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, "1990-01-02~1990-01-05/1990-01-03~1990-01-06" },
  { "when/two", POINT ", \"when\": {\"timespans\": [{\"start\": {\"in\": \"1995-01-01\"}}, {\"start\": {\"in\": \"1990-01-01\"}}]}",
    CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, "1990-01-01/1990-01-02 1995-01-01/1995-01-02" },
  { "when/inside", POINT ", \"when\": {\"timespans\": [{\"start\": \"1995-01-01\", \"end\": \"1995-03-01\"},"
    " {\"start\": \"1995-02-01\", \"end\": \"1995-02-03\"}]}",
    CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, "1995-01-01/1995-03-02" },
  { "when/overlap", POINT ", \"when\": {\"timespans\": [{\"start\": \"1995-01-01\", \"end\": \"1995-03-01\"},"
    " {\"start\": \"1995-02-01\", \"end\": \"1995-02-05\"}, {\"start\": \"1995-02-20\"}, {\"start\": \"1995-03-01\", \"end\": \"1995-04-01\"}]}",
    CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, "1995-01-01/1995-04-02" },
  { "when/simple", POINT ", \"when\": {\"start\": \"1990-01-02\", \"end\": \"1990-02-03\"}",
    CORRIDOR_TIME_SPELLING_WHEN, "1990-01-02/1990-02-04" },
  { "when/text", PROPERTIES ("\"when\": \"1990-01-02/1990-02-03\""), CORRIDOR_TIME_SPELLING_WHEN, "1990-01-02/1990-02-04" },
  { "phases", POINT ", \"phases\": [{\"title\": {\"en\": \"P\"}, \"when\": {\"timespans\": [{\"start\": {\"in\": \"1990-01-02\"}}]}},"
    " {\"title\": {\"en\": \"Q\"}, \"when\": {\"timespans\": [{\"start\": {\"in\": \"1990-01-02\"}, \"end\": null}]}}]",
    CORRIDOR_TIME_SPELLING_PHASES, "1990-01-02/1990-01-03 1990-01-02/max" },
  { "timespan", PROPERTIES ("\"timespan\": {\"begin\": \"1990-01-02\", \"end\": \"1990-02-03\"}"),
    CORRIDOR_TIME_SPELLING_TIMESPAN, "1990-01-02/1990-02-04" },
  { "start-date/plain", PROPERTIES ("\"start_date\": \"1990-01-02\", \"end_date\": \"1990-02-03\""),
    CORRIDOR_TIME_SPELLING_DATES, "1990-01-02/1990-02-04" },
  { "start-date/alone", PROPERTIES ("\"start_date\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_DATES, "1990-01-02/max" },
  { "start-date/end-alone", PROPERTIES ("\"end_date\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_DATES, "min/1990-01-03" },
  { "start-date/edtf", PROPERTIES ("\"start_date\": \"1990\", \"start_date:edtf\": \"1990-01-02/1990-01-05\", \"end_date\": \"1991-01-01\""),
    CORRIDOR_TIME_SPELLING_EDTF_DATES, "1990-01-02~1990-01-05/1991-01-02" },
  { "start-date/edtf-alone", PROPERTIES ("\"start_date:edtf\": \"1990-01-02\", \"end_date:edtf\": \"..\""),
    CORRIDOR_TIME_SPELLING_EDTF_DATES, "1990-01-02/max" },
  { "start-date/edtf-level-2", PROPERTIES ("\"start_date\": \"1990-01-02\", \"start_date:edtf\": \"[1990..1992]\", \"end_date\": \"\""),
    CORRIDOR_TIME_SPELLING_DATES, "1990-01-02/max" },
  { "start/end", PROPERTIES ("\"start\": \"1990-01-02\", \"end\": \"1990-02-03\""), CORRIDOR_TIME_SPELLING_START_END,
    "1990-01-02/1990-02-04" },
  { "start/unit", PROPERTIES ("\"start\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_START_END, "1990-01-02/1990-01-03" },
  { "start/null", PROPERTIES ("\"start\": \"1990-01-02\", \"end\": null"), CORRIDOR_TIME_SPELLING_START_END, "1990-01-02/max" },
  { "start/years", PROPERTIES ("\"start\": 850, \"end\": 852"), CORRIDOR_TIME_SPELLING_START_END,
    "0850-01-01~0850-12-31/0852-01-02~0853-01-01" },
  { "start/epochs", PROPERTIES ("\"start\": 631152000, \"end\": 631238400000"), CORRIDOR_TIME_SPELLING_START_END,
    "1990-01-01/1990-01-02" },
  { "times/point", PROPERTIES ("\"times\": [\"1990-01-02\", \"1990-01-05\", \"1990-01-03\"]"), CORRIDOR_TIME_SPELLING_TIMES,
    "1990-01-02/1990-01-04 1990-01-05/1990-01-06" },
  { "times/line", LINE ", \"properties\": {\"times\": [\"1990-01-05\", \"1990-01-02\", \"1990-01-03\"]}",
    CORRIDOR_TIME_SPELLING_TIMES, "1990-01-02/1990-01-06" },
  { "time/text", PROPERTIES ("\"time\": \"1990-01-02T03:04:05.678Z\""), CORRIDOR_TIME_SPELLING_TIME,
    "1990-01-02T03:04:05/1990-01-02T03:04:06" },
  { "time/blank", PROPERTIES ("\"time\": \"1990-01-02 03:04\""), CORRIDOR_TIME_SPELLING_TIME,
    "1990-01-02T03:04:00/1990-01-02T03:05:00" },
  { "time/comma", PROPERTIES ("\"time\": \"1990-01-02 03:04:05,67\""), CORRIDOR_TIME_SPELLING_TIME,
    "1990-01-02T03:04:05/1990-01-02T03:04:06" },
  { "time/interval", PROPERTIES ("\"time\": \"1990-01-02/..\""), CORRIDOR_TIME_SPELLING_TIME, "1990-01-02/max" },
  { "timestamp/iso", PROPERTIES ("\"timestamp\": \"1990-01-02T00:00:00+04:00\""), CORRIDOR_TIME_SPELLING_TIMESTAMP,
    "1990-01-02/1990-01-02T00:00:01" },
  { "timestamp/seconds", PROPERTIES ("\"timestamp\": 631152000"), CORRIDOR_TIME_SPELLING_TIMESTAMP, "1990-01-01/1990-01-01T00:00:01" },
  { "timestamp/milliseconds", PROPERTIES ("\"timestamp\": 631152000999"), CORRIDOR_TIME_SPELLING_TIMESTAMP,
    "1990-01-01/1990-01-01T00:00:01" },
  { "timestamp/last-seconds", PROPERTIES ("\"timestamp\": 99999999999"), CORRIDOR_TIME_SPELLING_TIMESTAMP,
    "5138-11-16T09:46:39/5138-11-16T09:46:40" },
  { "timestamp/first-milliseconds", PROPERTIES ("\"timestamp\": 100000000000"), CORRIDOR_TIME_SPELLING_TIMESTAMP,
    "1973-03-03T09:46:40/1973-03-03T09:46:41" },
  { "timestamp/text", PROPERTIES ("\"timestamp\": \"631152000\""), CORRIDOR_TIME_SPELLING_TIMESTAMP, "1990-01-01/1990-01-01T00:00:01" },
  { "timestamp/small", PROPERTIES ("\"timestamp\": 1990"), CORRIDOR_TIME_SPELLING_TIMESTAMP, "1970-01-01T00:33:10/1970-01-01T00:33:11" },
  { "timestamp/before-1970", PROPERTIES ("\"timestamp\": -0.5"), CORRIDOR_TIME_SPELLING_TIMESTAMP, "1969-12-31T23:59:59/1970-01-01" },
  { "date/last-year", PROPERTIES ("\"date\": 9999"), CORRIDOR_TIME_SPELLING_DATE, "9999-01-01~9999-12-31/9999-01-02~+10000-01-01" },
  { "date", PROPERTIES ("\"date\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_DATE, "1990-01-02/1990-01-03" },
  { "order", PROPERTIES ("\"date\": \"1999-01-01\", \"start\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_START_END, "1990-01-02/1990-01-03" },
  { "empty-first", PROPERTIES ("\"start\": null, \"end\": \"\", \"date\": \"1990-01-02\""), CORRIDOR_TIME_SPELLING_DATE,
    "1990-01-02/1990-01-03" },
};

static void
test_spelling (gconstpointer data)
{
  const Spelling *spelling = data;
  g_autofree char *text = g_strdup_printf ("{\"type\": \"Feature\", %s}", spelling->members);
  g_autoptr(CorridorImportReport) report = NULL;
  GFile *file = dataset_file_write (text, -1);
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *words = NULL;

  dataset = corridor_dataset_read (file, NULL, NULL, &report, NULL);
  g_assert_nonnull (dataset);
  words = corridor_import_report_to_text (report);
  g_test_message ("%s", words);
  dates = dataset_file_dup_dates (dataset);
  g_assert_cmpstr (dates, ==, spelling->dates);
  g_assert_cmpuint (corridor_import_report_get_n_spelled (report, spelling->spelling), ==, 1);
  g_assert_cmpuint (corridor_import_report_get_n_shown (report), ==, 1);
  g_assert_null (corridor_dataset_get_undated (dataset));
  dataset_file_remove (file);
}

typedef struct
{
  const char *name;
  const char *members; /* of the properties */
  const char *field;
  const char *reason; /* begins so */
} Bad;

static const Bad bad[] = {
  { "month", "\"start\": \"2020-13\"", "properties.start", "expected a month from 01 to 12 or a season from 21 to 24, got \"2020-13\"" },
  { "order", "\"start\": \"2020\", \"end\": \"2019\"", "properties.end", "expected a date not before the start 2020, got \"2019\"" },
  { "compact", "\"date\": \"20221212\"", "properties.date", "expected an EDTF date such as" },
  { "object", "\"date\": {}", "properties.date", "expected a date such as \"2022-12-12\", or seconds or milliseconds since 1970, got an object" },
  { "boolean", "\"time\": true", "properties.time", "expected a date such as" },
  { "number", "\"timestamp\": 1e300", "properties.timestamp", "expected a date such as" },
  { "long", "\"date\": \"20200000000000000000000000000000000000000000000000000000000000000000000000\"", "properties.date",
    "expected a date such as" },
  { "times/empty", "\"times\": []", "properties.times", "expected an array of at least one date, got an empty array" },
  { "times/null", "\"times\": [\"2020\", null]", "properties.times[1]", "expected a date, got null" },
  { "when/empty", "\"when\": {}", "properties.when", "expected an object with timespans, or with a start or an end, got an object" },
  { "when/both", "\"when\": {\"start\": {\"in\": \"2020\", \"earliest\": \"2019\"}}", "properties.when.start", "expected an object such as" },
  { "timespans/none", "\"when\": {\"timespans\": []}", "properties.when.timespans", "expected an array of at least one timespan" },
  { "timespans/start", "\"when\": {\"timespans\": [{\"start\": {\"in\": \"yesterday\"}}]}", "properties.when.timespans[0].start",
    "expected an EDTF date such as" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *item = data;
  g_autofree char *text = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": 7, "
                                           PROPERTIES ("%s") "}]}", item->members);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = dataset_file_read (text, &report);
  const CorridorImportFault *fault;

  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 0);
  g_assert_cmpuint (corridor_import_report_get_n_bad (report), ==, 1);
  fault = g_ptr_array_index (corridor_import_report_get_faults (report), 0);
  g_assert_cmpstr (fault->field, ==, item->field);
  g_test_message ("%s", fault->reason);
  g_assert_true (g_str_has_prefix (fault->reason, item->reason));
  g_assert_cmpstr (fault->id, ==, "7");
  g_assert_cmpuint (fault->number, ==, 1);
}

/* What has no date is no fault; the undated are a dataset of their own, active always. */
static void
test_undated (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = dataset_file_read ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", "
                                                          PROPERTIES ("\"name\": \"N\"") "}]}", &report);
  CorridorDataset *undated = corridor_dataset_get_undated (dataset);
  gint64 begin, end;

  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 0);
  g_assert_cmpuint (corridor_dataset_get_n_records (undated), ==, 1);
  g_assert_cmpuint (corridor_import_report_get_n_undated (report), ==, 1);
  g_assert_cmpuint (corridor_import_report_get_n_faults (report), ==, 0);
  g_assert_false (corridor_dataset_get_range (dataset, &begin, &end));
  g_assert_cmpint (corridor_dataset_get_certainty (undated, 0, 0, 1), ==, CORRIDOR_CERTAINTY_CERTAIN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dataset-dates/spelling/%s", spellings[i].name);

      g_test_add_data_func (path, &spellings[i], test_spelling);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dataset-dates/bad/%s", bad[i].name);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/dataset-dates/undated", test_undated);
  return g_test_run ();
}
