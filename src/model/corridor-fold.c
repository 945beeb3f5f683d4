/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-fold.h"

#include "corridor-latin-private.h"

#include <string.h>

/* GLib takes most of a microsecond for a character, so it is asked once, for a page of them when the first occurs. */

#define PAGE_LENGTH 256
#define N_PAGES     (0x110000 / PAGE_LENGTH)

typedef struct
{
  guint16 starts[PAGE_LENGTH + 1]; /* in text: the folding of a character ends where the next one's begins */
  char   *text; /* (owned) */
} Page;

static Page *pages[N_PAGES]; /* (owned) (nullable) never freed */

/* @text has one character of either script, or whatever else case-folding makes of one. */
static void
append_latin (GString    *text,
              const char *cased)
{
  for (const char *p = cased; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *latin = corridor_latin_find (g_utf8_get_char (p));

      if (latin != NULL)
        g_string_append (text, latin);
      else
        g_string_append_len (text, p, g_utf8_next_char (p) - p);
    }
}

/* Decomposed first: what "™" is made of are capitals, and a mark that stands alone may be a letter in the other case. */
static void
append_character (GString *text,
                  gunichar c)
{
  char utf8[7] = { 0 };
  g_autofree char *decomposed = NULL;

  g_unichar_to_utf8 (c == 0x131 ? 'i' : c == 0x259 || c == 0x18F ? 'e' : c, utf8);
  decomposed = g_utf8_normalize (utf8, -1, G_NORMALIZE_NFKD);
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *cased = g_utf8_casefold (p, g_utf8_next_char (p) - p);

      if (g_unichar_combining_class (g_utf8_get_char (p)) == 0)
        append_latin (text, cased);
    }
}

static Page *
make_page (guint number)
{
  Page *page = g_new0 (Page, 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PAGE_LENGTH; i++)
    {
      gunichar c = number * PAGE_LENGTH + i;

      page->starts[i] = (guint16) text->len;
      if (c != 0 && g_unichar_validate (c))
        append_character (text, c);
    }
  page->starts[PAGE_LENGTH] = (guint16) text->len;
  page->text = g_string_free (text, FALSE);
  return page;
}

static const Page *
get_page (guint number)
{
  if (g_once_init_enter (&pages[number]))
    g_once_init_leave (&pages[number], make_page (number));
  return pages[number];
}

void
corridor_fold_append_char (GString *folded,
                           gunichar c)
{
  const Page *page;
  guint start, end;

  if (c >= 0x110000)
    return;

  page = get_page (c / PAGE_LENGTH);
  start = page->starts[c % PAGE_LENGTH];
  end = page->starts[c % PAGE_LENGTH + 1];
  g_string_append_len (folded, page->text + start, end - start);
}

/* In one go: g_string_append_c() looks at the room every time. */
static gsize
append_ascii (GString    *folded,
              const char *text,
              gsize       length)
{
  gsize begin = folded->len;
  gsize n = 0;

  while (n < length && (guchar) text[n] < 0x80)
    n++;
  g_string_set_size (folded, begin + n);
  for (gsize i = 0; i < n; i++)
    folded->str[begin + i] = (char) (text[i] + (text[i] >= 'A' && text[i] <= 'Z' ? 'a' - 'A' : 0));
  return n;
}

void
corridor_fold_append (GString    *folded,
                      const char *text,
                      gsize       length)
{
  const char *end = text + length;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL || length == 0);

  while (text < end)
    {
      gsize size = (gsize) g_utf8_skip[(guchar) *text];

      if ((guchar) *text < 0x80)
        {
          text += append_ascii (folded, text, (gsize) (end - text));
          continue;
        }
      if (size > (gsize) (end - text))
        return;
      corridor_fold_append_char (folded, g_utf8_get_char (text));
      text += size;
    }
}
