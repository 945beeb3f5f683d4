/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-figure-reader-private.h"
#include "corridor-value-reader-private.h"

/* How much: a plain value, a range, or with @points a series. */
typedef struct
{
  double  low;
  double  high;
  GArray *points; /* (owned) (nullable) (element-type CorridorFigurePoint) */
} Amount;

static void
amount_clear (Amount *self)
{
  g_clear_pointer (&self->points, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Amount, amount_clear)

static void
read_about (const CorridorJsonCursor *owner,
            gboolean                 *is_about)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "about");

  if (corridor_json_cursor_exists (&cursor))
    corridor_json_cursor_get_boolean (&cursor, is_about);
}

static gboolean
read_value (const CorridorJsonCursor *cursor,
            double                   *value)
{
  return corridor_json_cursor_get_number (cursor, -G_MAXDOUBLE, G_MAXDOUBLE, "a number", value);
}

static gboolean
read_plain_value (const CorridorJsonCursor *cursor,
                  Amount                   *amount)
{
  if (!read_value (cursor, &amount->low))
    return FALSE;

  amount->high = amount->low;
  return TRUE;
}

static gboolean
read_range (const CorridorJsonCursor *low,
            const CorridorJsonCursor *high,
            Amount                   *amount)
{
  return corridor_json_cursor_get_number (low, -G_MAXDOUBLE, G_MAXDOUBLE, "a number", &amount->low)
         && corridor_json_cursor_get_number (high, amount->low, G_MAXDOUBLE, "a number not below low", &amount->high);
}

static gboolean
read_point (const CorridorJsonCursor *cursor,
            CorridorFigurePoint      *point)
{
  CorridorJsonCursor at, value;
  gboolean is_good;

  if (!corridor_json_cursor_check_object (cursor, "an object such as {\"at\": \"2023-09-24\", \"value\": 1050}"))
    return FALSE;

  at = corridor_json_cursor_member (cursor, "at");
  value = corridor_json_cursor_member (cursor, "value");
  is_good = corridor_value_reader_read_date (&at, &point->at);
  is_good &= read_value (&value, &point->value);
  read_about (cursor, &point->about);
  return is_good;
}

static gboolean
check_later (const CorridorJsonCursor  *cursor,
             const CorridorFigurePoint *point,
             const CorridorFigurePoint *before)
{
  CorridorJsonCursor at = corridor_json_cursor_member (cursor, "at");

  if (point->at.begin > before->at.begin)
    return TRUE;

  corridor_json_cursor_fault (&at, "a date after that of the value before it");
  return FALSE;
}

static gboolean
read_series (const CorridorJsonCursor *cursor,
             Amount                   *amount)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (CorridorFigurePoint));
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 2, "an array of at least two dated values", &n))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (cursor, i);
      CorridorFigurePoint point = { 0 };

      /* Of what is spoilt, the order is not known either. */
      if (read_point (&element, &point)
          && (i == 0 || points->len < i || check_later (&element, &point, &g_array_index (points, CorridorFigurePoint, i - 1))))
        g_array_append_val (points, point);
    }
  if (points->len < n)
    return FALSE;

  amount->points = g_steal_pointer (&points);
  return TRUE;
}

/* An exact value, what lies between two, or one that changes. */
static gboolean
read_amount (const CorridorJsonCursor *cursor,
             Amount                   *amount)
{
  CorridorJsonCursor value = corridor_json_cursor_member (cursor, "value");
  CorridorJsonCursor low = corridor_json_cursor_member (cursor, "low");
  CorridorJsonCursor high = corridor_json_cursor_member (cursor, "high");
  CorridorJsonCursor series = corridor_json_cursor_member (cursor, "series");
  gboolean has_value = corridor_json_cursor_exists (&value);
  gboolean has_range = corridor_json_cursor_exists (&low) || corridor_json_cursor_exists (&high);
  gboolean has_series = corridor_json_cursor_exists (&series);

  if (has_value + has_range + has_series != 1)
    {
      corridor_json_cursor_fault_full (cursor, has_value || has_range || has_series
                                       ? "expected one of value, low with high, and series, got several"
                                       : "expected one of value, low with high, and series, got none of them");
      return FALSE;
    }

  if (has_series)
    return read_series (&series, amount);
  return has_range ? read_range (&low, &high, amount) : read_plain_value (&value, amount);
}

static CorridorFigure *
make_figure (CorridorText *label,
             const Amount *amount)
{
  CorridorFigure *figure = corridor_figure_new (label);

  if (amount->points != NULL)
    corridor_figure_set_points (figure, (const CorridorFigurePoint *) (void *) amount->points->data, amount->points->len);
  else
    {
      figure->low = amount->low;
      figure->high = amount->high;
    }
  return figure;
}

/*
 * corridor_figure_reader_read:
 *
 * Reads everything there is in a figure, also behind a fault.
 *
 * Returns: (transfer full) (nullable): perhaps incomplete, and perhaps NULL, when there was a fault
 */
CorridorFigure *
corridor_figure_reader_read (const CorridorJsonCursor *cursor,
                             const CorridorVocabulary *vocabulary)
{
  CorridorJsonCursor label_cursor, unit_cursor;
  g_autoptr(CorridorText) label = NULL;
  g_autoptr(CorridorText) unit = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  g_auto(Amount) amount = { 0 };
  gboolean has_amount, is_about = FALSE;
  CorridorFigure *figure;

  if (!corridor_json_cursor_check_object (cursor, "a figure such as {\"label\": {…}, \"value\": 5, \"sources\": […]}"))
    return NULL;

  label_cursor = corridor_json_cursor_member (cursor, "label");
  unit_cursor = corridor_json_cursor_member (cursor, "unit");
  label = corridor_value_reader_read_text (&label_cursor);
  has_amount = read_amount (cursor, &amount);
  read_about (cursor, &is_about);
  if (corridor_json_cursor_exists (&unit_cursor))
    unit = corridor_value_reader_read_text (&unit_cursor);
  corridor_vocabulary_read_sources (vocabulary, cursor, sources);
  if (label == NULL || !has_amount)
    return NULL;

  figure = make_figure (label, &amount);
  figure->about = is_about;
  figure->unit = g_steal_pointer (&unit);
  g_ptr_array_extend_and_steal (figure->sources, g_steal_pointer (&sources));
  return figure;
}
