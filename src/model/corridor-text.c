/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-text.h"

#include <string.h>

typedef struct
{
  char *language; /* (owned) */
  char *value;    /* (owned) */
} Entry;

struct _CorridorText
{
  GArray *entries; /* (owned) (element-type Entry) English first; a handful, so a search is a walk */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->language);
  g_free (entry->value);
}

static void
clear (CorridorText *self)
{
  g_array_unref (self->entries);
}

/* @length: how much of @language to compare. */
static Entry *
find (const CorridorText *self,
      const char         *language,
      gsize               length)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (strlen (entry->language) == length && g_ascii_strncasecmp (entry->language, language, length) == 0)
        return entry;
    }

  return NULL;
}

/* The length of a tag without its last subtag. */
static gsize
truncate_tag (const char *language,
              gsize       length)
{
  while (length > 0 && language[length - 1] != '-')
    length--;

  return length > 0 ? length - 1 : 0;
}

CorridorText *
corridor_text_new (const char *english)
{
  CorridorText *self;

  g_return_val_if_fail (english != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorText);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  corridor_text_add (self, "en", english);

  return self;
}

CorridorText *
corridor_text_ref (CorridorText *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_text_unref (CorridorText *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
corridor_text_add (CorridorText *self,
                   const char   *language,
                   const char   *value)
{
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL && *language != '\0');
  g_return_if_fail (value != NULL);

  entry = find (self, language, strlen (language));
  if (entry != NULL)
    {
      g_free (entry->value);
      entry->value = g_strdup (value);
    }
  else
    {
      Entry added = { g_strdup (language), g_strdup (value) };

      g_array_append_val (self->entries, added);
    }
}

/* What there is of a language: the tag itself, or what remains of it. */
static Entry *
look_up (const CorridorText *self,
         const char         *language)
{
  Entry *entry = NULL;

  for (gsize length = strlen (language); length > 0 && entry == NULL; length = truncate_tag (language, length))
    entry = find (self, language, length);

  return entry;
}

const char *
corridor_text_get (const CorridorText *self,
                   const char         *language)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);

  entry = language != NULL ? look_up (self, language) : NULL;
  return entry != NULL ? entry->value : g_array_index (self->entries, Entry, 0).value;
}

gboolean
corridor_text_has (const CorridorText *self,
                   const char         *language)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  return look_up (self, language) != NULL;
}

guint
corridor_text_get_n_languages (const CorridorText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

const char *
corridor_text_get_nth (const CorridorText  *self,
                       guint                n,
                       const char         **language)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL && n < self->entries->len, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  entry = &g_array_index (self->entries, Entry, n);
  *language = entry->language;
  return entry->value;
}
