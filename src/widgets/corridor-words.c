/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-words.h"

#include "corridor-session-filter.h"
#include "corridor-session-play.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static guint
count (CorridorSession *session)
{
  return corridor_session_count_visible (session);
}

static CorridorPrecision
get_precision (gint64 time)
{
  return time == corridor_calendar_floor_day (time) ? CORRIDOR_PRECISION_DAY : CORRIDOR_PRECISION_MINUTE;
}

char *
corridor_words_date (CorridorSession *session)
{
  gint64 now;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  now = corridor_session_get_now (session);
  return corridor_calendar_format_words (now, get_precision (now));
}

char *
corridor_words_date_short (CorridorSession *session)
{
  gint64 now;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  now = corridor_session_get_now (session);
  return corridor_calendar_format_short (now, get_precision (now));
}

char *
corridor_words_speed (CorridorSession *session)
{
  double speed;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  speed = corridor_session_get_speed (session);
  if (speed == 1)
    return g_strdup (_("1 day a second"));
  if (speed == floor (speed) && speed <= G_MAXINT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day a second", "%d days a second", (gulong) speed), (int) speed);

  /* Translators: a number with a part, such as 0.5 or 1.2 */
  return g_strdup_printf (_("%.2g days a second"), speed);
}

/* The filter leaves @n of @n_all. */
static char *
of_all (guint n,
        guint n_all)
{
  /* Translators: as in "14 of 220 things shown" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u thing shown", "%u of %u things shown", n_all), n, n_all);
}

char *
corridor_words_count (CorridorSession *session)
{
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  n = count (session);
  if (corridor_session_is_filtered (session))
    return of_all (n, corridor_session_count_all (session));
  if (n == 0)
    return g_strdup (_("nothing shown"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing shown", "%u things shown", n), n);
}

char *
corridor_words_summary (CorridorSession *session)
{
  g_autofree char *date = corridor_words_date (session);
  g_autofree char *shown = corridor_words_count (session);

  /* Translators: a date and a count, such as "12 December 2022, 14 things shown" */
  return g_strdup_printf (_("%s, %s"), date, shown);
}

/* "14 things", or "14 of 220 things" with a filter. */
static char *
dup_things (CorridorSession *session)
{
  guint n = count (session);
  guint n_all;

  if (!corridor_session_is_filtered (session))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing", "%u things", n), n);

  n_all = corridor_session_count_all (session);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u thing", "%u of %u things", n_all), n, n_all);
}

static char *
heading_of_window (CorridorSession *session,
                   const char      *date)
{
  guint days = corridor_session_get_window_days (session);
  g_autofree char *things = dup_things (session);

  /* Translators: %1$s is "14 things", %2$u a number of days, %3$s a date */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s in the %2$u day to %3$s", "%1$s in the %2$u days to %3$s", days),
                          things, days, date);
}

char *
corridor_words_heading (CorridorSession *session)
{
  g_autofree char *date = NULL;
  g_autofree char *things = NULL;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  date = corridor_words_date (session);
  things = dup_things (session);
  switch (corridor_session_get_mode (session))
    {
    case CORRIDOR_MODE_WINDOW:
      return heading_of_window (session, date);
    case CORRIDOR_MODE_UP_TO:
      /* Translators: %1$s is "14 things" or "14 of 220 things", %2$s a date */
      return g_strdup_printf (_("%1$s up to %2$s"), things, date);
    case CORRIDOR_MODE_ON_DAY:
    default:
      /* Translators: %1$s is "14 things" or "14 of 220 things", %2$s a date */
      return g_strdup_printf (_("%1$s on %2$s"), things, date);
    }
}

char *
corridor_words_mode (CorridorSession *session,
                     CorridorMode     mode)
{
  guint days;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  switch (mode)
    {
    case CORRIDOR_MODE_WINDOW:
      days = corridor_session_get_window_days (session);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Last %u day", "Last %u days", days), days);
    case CORRIDOR_MODE_UP_TO:
      return g_strdup (_("Up to this day"));
    case CORRIDOR_MODE_ON_DAY:
    default:
      return g_strdup (_("On this day"));
    }
}

/* ngettext() takes a long, which may be shorter: the forms of all languages repeat from a thousand on. */
static gulong
plural_number (guint64 n)
{
  return (gulong) (n < 1000 ? n : 1000 + n % 1000);
}

char *
corridor_words_features (guint64 n)
{
  g_autofree char *count = corridor_count_to_words (n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s feature", "%s features", plural_number (n)), count);
}

char *
corridor_words_records (guint64 n)
{
  g_autofree char *count = corridor_count_to_words (n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record", "%s records", plural_number (n)), count);
}

char *
corridor_words_time_left (double seconds)
{
  guint tens, minutes;

  if (seconds < 0)
    return NULL;
  if (seconds < 10)
    return g_strdup (_("a few seconds left"));

  seconds = MIN (seconds, G_MAXINT);
  tens = (guint) (seconds / 10 + 0.5) * 10;
  minutes = (guint) (seconds / 60 + 0.5);
  if (tens < 60)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %u second left", "about %u seconds left", tens), tens);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %u minute left", "about %u minutes left", minutes), minutes);
}

char *
corridor_words_years (CorridorDataset *dataset)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gint64 begin, end;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (dataset), NULL);

  if (!corridor_dataset_get_range (dataset, &begin, &end))
    return NULL;

  first = corridor_calendar_format_words (begin, CORRIDOR_PRECISION_YEAR);
  last = corridor_calendar_format_words (MAX (begin, end - 1), CORRIDOR_PRECISION_YEAR);
  return g_str_equal (first, last) ? g_steal_pointer (&first) : g_strconcat (first, "–", last, NULL);
}
