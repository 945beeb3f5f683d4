/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-run-private.h"

#include "corridor-record-words-private.h"

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
      if (i > 0 && places[i].offset == places[i - 1].offset)
        {
          matches[i] = matches[i - 1];
          continue;
        }

      corridor_record_words_fold (folded, text + (places[i].offset - places[0].offset), places[i].length);
      matches[i] = corridor_keywords_occur (words, folded->str, folded->len);
    }
}
