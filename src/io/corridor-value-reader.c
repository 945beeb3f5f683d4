/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-value-reader-private.h"

/* RFC 5646, section 4.4.1: no registered tag is longer. */
#define MAX_LANGUAGE_LENGTH 35

static gboolean
is_language (const char *tag)
{
  gsize length = strlen (tag);

  if (length < 2 || length > MAX_LANGUAGE_LENGTH || !g_ascii_isalpha (tag[0]) || tag[length - 1] == '-')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (tag[i]) && (tag[i] != '-' || tag[i + 1] == '-'))
      return FALSE;
  return TRUE;
}

static gboolean
check_translation (const CorridorJsonCursor *cursor)
{
  const char *value = corridor_json_cursor_get_string (cursor, "a string that is not empty");

  if (value != NULL && !is_language (cursor->member))
    {
      corridor_json_cursor_fault_full (cursor, "expected a language tag such as en or hy-Latn as the member's name");
      return FALSE;
    }
  return value != NULL;
}

/*
 * corridor_value_reader_read_text:
 *
 * Reads an object from language to string, with English in it.
 *
 * Returns: (transfer full) (nullable): NULL after a fault
 */
CorridorText *
corridor_value_reader_read_text (const CorridorJsonCursor *cursor)
{
  g_autoptr(CorridorText) text = NULL;
  CorridorJsonCursor english;
  JsonObjectIter iter;
  const char *language;
  gboolean is_good;

  if (!corridor_json_cursor_check_object (cursor, "a text such as {\"en\": \"…\"}"))
    return NULL;

  english = corridor_json_cursor_member (cursor, "en");
  is_good = check_translation (&english);
  if (is_good)
    text = corridor_text_new (json_node_get_string (english.node));

  json_object_iter_init_ordered (&iter, json_node_get_object (cursor->node));
  while (json_object_iter_next_ordered (&iter, &language, NULL))
    {
      CorridorJsonCursor translation = corridor_json_cursor_member (cursor, language);

      if (g_str_equal (language, "en"))
        continue;
      if (!check_translation (&translation))
        is_good = FALSE;
      else if (text != NULL)
        corridor_text_add (text, language, json_node_get_string (translation.node));
    }

  return is_good ? g_steal_pointer (&text) : NULL;
}

static gboolean
read_color (const CorridorJsonCursor *cursor,
            guint32                  *color)
{
  const char *string = corridor_json_cursor_get_string (cursor, "a colour such as \"#0072B2\"");

  if (string == NULL)
    return FALSE;
  if (strlen (string) != 7 || string[0] != '#' || strspn (string + 1, "0123456789abcdefABCDEF") != 6)
    {
      corridor_json_cursor_fault (cursor, "a colour such as \"#0072B2\"");
      return FALSE;
    }
  *color = (guint32) g_ascii_strtoull (string + 1, NULL, 16);
  return TRUE;
}

/*
 * corridor_value_reader_read_colors:
 *
 * Reads the colours of one thing on light and on dark ground.
 */
gboolean
corridor_value_reader_read_colors (const CorridorJsonCursor *cursor,
                                   CorridorColor            *color)
{
  CorridorJsonCursor light, dark;
  gboolean is_good;

  if (!corridor_json_cursor_check_object (cursor, "two colours such as {\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}"))
    return FALSE;

  light = corridor_json_cursor_member (cursor, "light");
  dark = corridor_json_cursor_member (cursor, "dark");
  is_good = read_color (&light, &color->light);
  return read_color (&dark, &color->dark) && is_good;
}

/*
 * corridor_value_reader_read_language:
 *
 * Returns: (nullable): a string of the shape of a BCP 47 tag; NULL after a fault
 */
const char *
corridor_value_reader_read_language (const CorridorJsonCursor *cursor)
{
  const char *tag = corridor_json_cursor_get_string (cursor, "a language tag such as en or hy-Latn");

  if (tag == NULL || is_language (tag))
    return tag;

  corridor_json_cursor_fault (cursor, "a language tag such as en or hy-Latn");
  return NULL;
}

/* Ids stand in addresses and on the command line. */
static gboolean
is_id (const char *id)
{
  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '-' && !g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/*
 * corridor_value_reader_read_id:
 *
 * Returns: (nullable): the id of a feature or a tour; NULL after a fault
 */
const char *
corridor_value_reader_read_id (const CorridorJsonCursor *cursor)
{
  const char *expected = "an id of letters, digits and \"-\"";
  const char *id = corridor_json_cursor_get_string (cursor, expected);

  if (id == NULL || is_id (id))
    return id;

  corridor_json_cursor_fault (cursor, expected);
  return NULL;
}

/*
 * corridor_value_reader_read_new_id:
 * @owner: at the object whose member "id" is read
 * @ids: (element-type utf8): those of the elements before it in their list; the id is added
 *
 * Returns: (nullable): NULL after a fault
 */
const char *
corridor_value_reader_read_new_id (const CorridorJsonCursor *owner,
                                   GHashTable               *ids)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "id");
  const char *id = corridor_value_reader_read_id (&cursor);

  if (id == NULL || g_hash_table_add (ids, g_strdup (id)))
    return id;

  corridor_json_cursor_fault (&cursor, "an id that no other of this list has");
  return NULL;
}

/*
 * corridor_value_reader_is_web_address:
 *
 * What the desktop is asked to open has to be an address of the web and nothing else.
 */
gboolean
corridor_value_reader_is_web_address (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);

  /* GUri lets these through; programs that open an address do not agree where it ends then. */
  for (const char *p = address; *p != '\0'; p++)
    if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p) || strchr ("\"<>\\", *p) != NULL)
      return FALSE;
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return FALSE;
  return g_str_equal (g_uri_get_scheme (uri), "http") || g_str_equal (g_uri_get_scheme (uri), "https");
}

/*
 * corridor_value_reader_read_url:
 *
 * Returns: (nullable): an absolute address with the scheme http or https; NULL after a fault
 */
const char *
corridor_value_reader_read_url (const CorridorJsonCursor *cursor)
{
  const char *address = corridor_json_cursor_get_string (cursor, "an http or https address");

  if (address == NULL || corridor_value_reader_is_web_address (address))
    return address;

  corridor_json_cursor_fault (cursor, "an http or https address");
  return NULL;
}

/*
 * corridor_value_reader_read_date:
 *
 * Reads one EDTF date.
 */
gboolean
corridor_value_reader_read_date (const CorridorJsonCursor *cursor,
                                 CorridorDate             *date)
{
  const char *text = corridor_json_cursor_get_string (cursor, "an EDTF date such as \"2022-12-12\"");
  g_autoptr(GError) error = NULL;

  if (text == NULL)
    return FALSE;
  if (corridor_date_parse (text, date, &error))
    return TRUE;

  corridor_json_cursor_fault_full (cursor, error->message);
  return FALSE;
}
