/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-words.h"

#include <glib/gi18n-lib.h>

static guint
count (CorridorSession *session)
{
  return corridor_session_count_visible (session);
}

char *
corridor_words_date (CorridorSession *session)
{
  gint64 now;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  now = corridor_session_get_now (session);
  return corridor_calendar_format_words (now, now == corridor_calendar_floor_day (now) ? CORRIDOR_PRECISION_DAY
                                                                                       : CORRIDOR_PRECISION_MINUTE);
}

char *
corridor_words_count (CorridorSession *session)
{
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  n = count (session);
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

static char *
heading_of_window (CorridorSession *session,
                   const char      *date,
                   guint            n)
{
  guint days = corridor_session_get_window_days (session);
  g_autofree char *things = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing", "%u things", n), n);

  /* Translators: %1$s is "14 things", %2$u a number of days, %3$s a date */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s in the %2$u day to %3$s", "%1$s in the %2$u days to %3$s", days),
                          things, days, date);
}

char *
corridor_words_heading (CorridorSession *session)
{
  g_autofree char *date = NULL;
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  date = corridor_words_date (session);
  n = count (session);
  switch (corridor_session_get_mode (session))
    {
    case CORRIDOR_MODE_WINDOW:
      return heading_of_window (session, date, n);
    case CORRIDOR_MODE_UP_TO:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing up to %s", "%u things up to %s", n), n, date);
    case CORRIDOR_MODE_ON_DAY:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing on %s", "%u things on %s", n), n, date);
    }
}

static void
append_label (GString    *list,
              const char *label)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", label);
}

char *
corridor_words_filter (CorridorSession *session)
{
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autoptr(GString) hidden = g_string_new (NULL);
  GPtrArray *categories;
  guint n_hidden = 0;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  categories = corridor_story_get_categories (corridor_session_get_story (session));
  for (guint i = 0; i < categories->len; i++)
    {
      CorridorCategory *category = g_ptr_array_index (categories, i);
      gboolean is_shown = corridor_session_get_category_visible (session, category);

      append_label (is_shown ? shown : hidden, corridor_text_get (category->label, corridor_session_get_language (session)));
      n_hidden += !is_shown;
    }

  if (n_hidden == 0)
    return NULL;
  if (n_hidden == categories->len)
    return g_strdup (_("All kinds are hidden"));

  return g_strdup_printf (2 * n_hidden >= categories->len ? _("Only: %s") : _("Without: %s"),
                          2 * n_hidden >= categories->len ? shown->str : hidden->str);
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
