/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-phase-reader-private.h"

#include "corridor-figure-reader-private.h"
#include "corridor-value-reader-private.h"
#include "corridor-when-reader-private.h"

/* In the order of CorridorConfidence. */
static const char *const confidences[] = { "low", "medium", "high", NULL };

/* Adds what is read to @phase, which is NULL when a fault has spoilt it already. */
typedef void (*ReadElement) (const CorridorJsonCursor *cursor,
                             const CorridorVocabulary *vocabulary,
                             CorridorPhase            *phase);

static void
read_claim (const CorridorJsonCursor *cursor,
            const CorridorVocabulary *vocabulary,
            CorridorPhase            *phase)
{
  CorridorJsonCursor by_cursor, text_cursor;
  g_autoptr(CorridorText) by = NULL;
  g_autoptr(CorridorText) text = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  CorridorClaim *claim;

  if (!corridor_json_cursor_check_object (cursor, "a claim such as {\"by\": {…}, \"text\": {…}, \"sources\": […]}"))
    return;

  by_cursor = corridor_json_cursor_member (cursor, "by");
  text_cursor = corridor_json_cursor_member (cursor, "text");
  by = corridor_value_reader_read_text (&by_cursor);
  text = corridor_value_reader_read_text (&text_cursor);
  corridor_vocabulary_read_sources (vocabulary, cursor, sources);
  if (by == NULL || text == NULL || phase == NULL)
    return;

  claim = corridor_claim_new (by, text);
  g_ptr_array_extend_and_steal (claim->sources, g_steal_pointer (&sources));
  corridor_phase_add_claim (phase, claim);
}

static void
read_figure (const CorridorJsonCursor *cursor,
             const CorridorVocabulary *vocabulary,
             CorridorPhase            *phase)
{
  g_autoptr(CorridorFigure) figure = corridor_figure_reader_read (cursor, vocabulary);

  if (figure != NULL && phase != NULL)
    corridor_phase_add_figure (phase, g_steal_pointer (&figure));
}

static void
read_elements (const CorridorJsonCursor *owner,
               const char               *member,
               ReadElement               read_element,
               const CorridorVocabulary *vocabulary,
               CorridorPhase            *phase)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, member);
  guint n;

  if (!corridor_json_cursor_exists (&cursor) || !corridor_json_cursor_check_array (&cursor, 0, "an array", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (&cursor, i);

      read_element (&element, vocabulary, phase);
    }
}

static void
read_state (const CorridorJsonCursor *owner,
            const CorridorVocabulary *vocabulary,
            CorridorPhase            *phase)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "state");
  CorridorState *state;

  if (!corridor_json_cursor_exists (&cursor))
    return;

  state = corridor_id_table_read_item (&vocabulary->states, &cursor);
  if (state != NULL && phase != NULL)
    corridor_phase_set_state (phase, state);
}

static void
read_text (const CorridorJsonCursor *owner,
           CorridorPhase            *phase)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "text");
  g_autoptr(CorridorText) text = NULL;

  if (!corridor_json_cursor_exists (&cursor))
    return;

  text = corridor_value_reader_read_text (&cursor);
  if (text != NULL && phase != NULL)
    corridor_phase_set_text (phase, text);
}

static void
read_confidence (const CorridorJsonCursor *owner,
                 CorridorPhase            *phase)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "confidence");
  guint choice;

  if (corridor_json_cursor_exists (&cursor)
      && corridor_json_cursor_get_choice (&cursor, confidences, &choice)
      && phase != NULL)
    corridor_phase_set_confidence (phase, (CorridorConfidence) (CORRIDOR_CONFIDENCE_LOW + choice));
}

static void
read_phase_sources (const CorridorJsonCursor *owner,
                    const CorridorVocabulary *vocabulary,
                    CorridorPhase            *phase)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);

  corridor_vocabulary_read_sources (vocabulary, owner, sources);
  for (guint i = 0; phase != NULL && i < sources->len; i++)
    corridor_phase_add_source (phase, sources->pdata[i]);
}

/*
 * corridor_phase_reader_read:
 *
 * Reads everything there is in a phase, also behind a fault.
 *
 * Returns: (transfer full) (nullable): perhaps incomplete, and perhaps NULL, when there was a fault
 */
CorridorPhase *
corridor_phase_reader_read (const CorridorJsonCursor *cursor,
                            const CorridorVocabulary *vocabulary)
{
  g_autoptr(CorridorText) title = NULL;
  g_autoptr(GArray) spans = NULL;
  g_autoptr(CorridorPhase) phase = NULL;
  CorridorJsonCursor when_cursor, title_cursor;

  if (!corridor_json_cursor_check_object (cursor, "a phase such as {\"when\": {…}, \"title\": {…}, \"sources\": […]}"))
    return NULL;

  when_cursor = corridor_json_cursor_member (cursor, "when");
  title_cursor = corridor_json_cursor_member (cursor, "title");
  spans = corridor_when_reader_read (&when_cursor);
  title = corridor_value_reader_read_text (&title_cursor);
  if (spans != NULL && title != NULL)
    phase = corridor_phase_new ((const CorridorSpan *) (void *) spans->data, spans->len, title);

  read_state (cursor, vocabulary, phase);
  read_text (cursor, phase);
  read_elements (cursor, "claims", read_claim, vocabulary, phase);
  read_elements (cursor, "figures", read_figure, vocabulary, phase);
  read_confidence (cursor, phase);
  read_phase_sources (cursor, vocabulary, phase);
  return g_steal_pointer (&phase);
}
