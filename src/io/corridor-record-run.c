/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-run-private.h"

#include "corridor-record-words-private.h"

#include <string.h>

/* Records are read together that are no further apart than this, up to so many bytes. */
#define MAX_GAP (16 * 1024)
#define MAX_LENGTH (1024 * 1024)

/*
 * corridor_record_run_measure:
 * @places: (array length=n_places): in order of offset, at least one
 * @length: (out): bytes from the first one's offset
 *
 * Returns: how many of the places, at least 1, are to be read in one go
 */
guint
corridor_record_run_measure (const CorridorRecordPlace *places,
                             guint                      n_places,
                             gsize                     *length)
{
  guint64 end = places[0].offset + places[0].length;
  guint n;

  for (n = 1; n < n_places; n++)
    {
      guint64 next_end = MAX (end, places[n].offset + places[n].length);

      if (places[n].offset > end + MAX_GAP || (next_end > end && next_end - places[0].offset > MAX_LENGTH))
        break;
      end = next_end;
    }

  *length = end - places[0].offset;
  return n;
}

/* Copies eight bytes, with "A" to "Z" as "a" to "z". Returns: the bytes as they were. */
static inline guint64
copy_lowered (char       *to,
              const char *from,
              gsize       length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 bytes = 0, after_z, from_a, lowered;

  memcpy (&bytes, from, length);
  after_z = (bytes & ones * 0x7F) + ones * (0x7F - 'Z'); /* the high bit of each byte tells */
  from_a = (bytes & ones * 0x7F) + ones * (0x80 - 'A');
  lowered = bytes | ((~bytes & (from_a ^ after_z) & ones * 0x80) >> 2);
  memcpy (to, &lowered, length);
  return bytes;
}

/*
 * Most records are none of those that are looked for. Where nothing is written but ASCII, and that without escapes, words
 * that are nowhere in the bytes are in none of its texts: a look at eight bytes at a time instead of a walk.
 */
static gboolean
may_have (const char          *text,
          gsize                length,
          const CorridorKeywords *words,
          GString             *lowered)
{
  guint64 all = 0;

  if (memchr (text, '\\', length) != NULL)
    return TRUE;

  g_string_set_size (lowered, length);
  for (gsize i = 0; i < length; i += 8)
    all |= copy_lowered (lowered->str + i, text + i, MIN (8, length - i));
  return (all & G_GUINT64_CONSTANT (0x8080808080808080)) != 0 || corridor_keywords_occur (words, lowered->str, length);
}

/*
 * corridor_record_run_match:
 * @text: the bytes of the run
 * @folded: for the words of one record at a time
 * @matches: (out caller-allocates) (array length=n_places): see corridor_record_store_match()
 *
 * A feature is searched once: its records have the same bytes, and there may be a million of them.
 */
void
corridor_record_run_match (const char                *text,
                           const CorridorRecordPlace *places,
                           guint                      n_places,
                           const CorridorKeywords    *words,
                           GString                   *folded,
                           gboolean                  *matches)
{
  for (guint i = 0; i < n_places; i++)
    {
      const char *record;

      if (i > 0 && places[i].offset == places[i - 1].offset)
        {
          matches[i] = matches[i - 1];
          continue;
        }

      record = text + (places[i].offset - places[0].offset);
      matches[i] = may_have (record, places[i].length, words, folded);
      if (!matches[i])
        continue;
      corridor_record_words_fold (folded, record, places[i].length);
      matches[i] = corridor_keywords_occur (words, folded->str, folded->len);
    }
}
