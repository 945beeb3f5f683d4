/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "corridor-keywords.h"

#include <string.h>

struct _CorridorKeywords
{
  GPtrArray *folded; /* (owned) (element-type GString) at least one, none empty */
};

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
add_word (GPtrArray  *folded,
          const char *begin,
          const char *end)
{
  GString *word = g_string_new (NULL);

  corridor_fold_append (word, begin, (gsize) (end - begin));
  if (word->len > 0)
    g_ptr_array_add (folded, word);
  else
    g_string_free (word, TRUE); /* of nothing but combining marks */
}

static void
split (GPtrArray  *folded,
       const char *text)
{
  const char *begin = text;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      {
        add_word (folded, begin, p);
        begin = g_utf8_next_char (p);
      }
  add_word (folded, begin, p);
}

CorridorKeywords *
corridor_keywords_new (const char *text)
{
  g_autoptr(GPtrArray) folded = g_ptr_array_new_with_free_func (free_string);
  CorridorKeywords *self;

  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), NULL);

  if (text != NULL)
    split (folded, text);
  if (folded->len == 0)
    return NULL;

  self = g_atomic_rc_box_new (CorridorKeywords);
  self->folded = g_steal_pointer (&folded);
  return self;
}

CorridorKeywords *
corridor_keywords_ref (CorridorKeywords *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((CorridorKeywords *) data)->folded);
}

void
corridor_keywords_unref (CorridorKeywords *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
corridor_keywords_occur (const CorridorKeywords *self,
                         const char             *folded,
                         gsize                   length)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (folded != NULL || length == 0, FALSE);

  for (guint i = 0; i < self->folded->len; i++)
    {
      const GString *word = g_ptr_array_index (self->folded, i);

      if (memmem (folded, length, word->str, word->len) == NULL)
        return FALSE;
    }
  return TRUE;
}
