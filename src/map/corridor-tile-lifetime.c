/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-lifetime.h"

#define DAY (24 * 60 * 60)
#define YEAR (365 * DAY)

/* Digits alone; more of them than fit are as good as the greatest. */
static gboolean
read_seconds (const char *text,
              gint64     *seconds)
{
  guint64 number;
  GError *error = NULL;
  gboolean is_number = g_ascii_string_to_unsigned (text, 10, 0, YEAR, &number, &error);
  gboolean is_great = g_error_matches (error, G_NUMBER_PARSER_ERROR, G_NUMBER_PARSER_ERROR_OUT_OF_BOUNDS);

  g_clear_error (&error);
  *seconds = is_great ? YEAR : (gint64) number;
  return is_number || is_great;
}

static gboolean
read_date (SoupMessageHeaders *headers,
           const char         *name,
           gint64             *seconds)
{
  const char *text = soup_message_headers_get_one (headers, name);
  g_autoptr(GDateTime) date = text != NULL ? soup_date_time_new_from_http_string (text) : NULL;

  if (date == NULL)
    return FALSE;

  *seconds = g_date_time_to_unix (date);
  return TRUE;
}

/* The time that the answer has spent in other caches. */
static gint64
read_age (SoupMessageHeaders *headers)
{
  const char *text = soup_message_headers_get_one (headers, "Age");
  gint64 age;

  return text != NULL && read_seconds (text, &age) ? age : 0;
}

/* Whether Cache-Control says anything about it. */
static gboolean
read_cache_control (SoupMessageHeaders *headers,
                    gint64             *lifetime)
{
  const char *text = soup_message_headers_get_list (headers, "Cache-Control");
  GHashTable *params = text != NULL ? soup_header_parse_param_list (text) : NULL;
  const char *max_age = params != NULL ? g_hash_table_lookup (params, "max-age") : NULL;
  gboolean no_store = params != NULL && g_hash_table_contains (params, "no-store");
  gboolean no_cache = params != NULL && g_hash_table_contains (params, "no-cache");
  gboolean has_max_age = params != NULL && g_hash_table_contains (params, "max-age");
  gint64 seconds;

  if (no_store)
    *lifetime = -1;
  else if (no_cache || max_age == NULL || !read_seconds (max_age, &seconds))
    *lifetime = 0;
  else
    *lifetime = MAX (0, seconds - read_age (headers));

  g_clear_pointer (&params, soup_header_free_param_list);
  return no_store || no_cache || has_max_age;
}

gint64
corridor_tile_lifetime_read (SoupMessageHeaders *headers,
                             gint64              now,
                             gint64              fallback)
{
  gint64 lifetime, expires, date;

  g_return_val_if_fail (headers != NULL, 0);

  if (read_cache_control (headers, &lifetime))
    return lifetime;
  if (soup_message_headers_get_one (headers, "Expires") == NULL)
    return fallback;
  if (!read_date (headers, "Expires", &expires))
    return 0;
  if (!read_date (headers, "Date", &date)) /* by the server's own clock, which may be wrong */
    date = now;

  return CLAMP (expires - date - read_age (headers), 0, YEAR);
}

gint64
corridor_tile_lifetime_read_retry (SoupMessageHeaders *headers,
                                   gint64              now)
{
  const char *text;
  gint64 seconds;

  g_return_val_if_fail (headers != NULL, -1);

  text = soup_message_headers_get_one (headers, "Retry-After");
  if (text == NULL)
    return -1;
  if (read_seconds (text, &seconds))
    return MIN (seconds, DAY);
  if (read_date (headers, "Retry-After", &seconds))
    return CLAMP (seconds - now, 0, DAY);

  return -1;
}
