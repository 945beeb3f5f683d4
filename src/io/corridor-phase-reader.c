/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-phase-reader-private.h"
#include "corridor-value-reader-private.h"
#include "corridor-when-reader-private.h"

/* In the order of CorridorConfidence. */
static const char *const confidences[] = { "low", "medium", "high", NULL };

/* Adds what is read to @phase, which is NULL when a fault has spoilt it already. */
typedef void (*ReadElement) (const CorridorJsonCursor *cursor,
                             const CorridorVocabulary *vocabulary,
                             CorridorPhase            *phase);

/* Whatever is told has to say where it comes from: at least one source. */
static void
read_sources (const CorridorJsonCursor *owner,
              const CorridorVocabulary *vocabulary,
              GPtrArray                *sources)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "sources");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 1, "an array of at least one source id", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor id = corridor_json_cursor_element (&cursor, i);
      CorridorSource *source = corridor_id_table_read_item (&vocabulary->sources, &id);

      if (source != NULL)
        g_ptr_array_add (sources, corridor_source_ref (source));
    }
}

static void
read_claim (const CorridorJsonCursor *cursor,
            const CorridorVocabulary *vocabulary,
            CorridorPhase            *phase)
{
  CorridorJsonCursor by_cursor, text_cursor;
  g_autoptr(CorridorText) text = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  CorridorClaim *claim;
  const char *by;

  if (!corridor_json_cursor_check_object (cursor, "a claim such as {\"by\": \"…\", \"text\": {…}, \"sources\": […]}"))
    return;

  by_cursor = corridor_json_cursor_member (cursor, "by");
  text_cursor = corridor_json_cursor_member (cursor, "text");
  by = corridor_json_cursor_get_string (&by_cursor, "the name of who says so");
  text = corridor_value_reader_read_text (&text_cursor);
  read_sources (cursor, vocabulary, sources);
  if (by == NULL || text == NULL || phase == NULL)
    return;

  claim = corridor_claim_new (by, text);
  g_ptr_array_extend_and_steal (claim->sources, g_steal_pointer (&sources));
  corridor_phase_add_claim (phase, claim);
}

/* An exact value, or what lies between two. */
static void
read_range (const CorridorJsonCursor *cursor,
            double                   *low,
            double                   *high)
{
  CorridorJsonCursor value = corridor_json_cursor_member (cursor, "value");
  CorridorJsonCursor low_cursor = corridor_json_cursor_member (cursor, "low");
  CorridorJsonCursor high_cursor = corridor_json_cursor_member (cursor, "high");
  gboolean has_range = corridor_json_cursor_exists (&low_cursor) || corridor_json_cursor_exists (&high_cursor);

  if (corridor_json_cursor_exists (&value) == has_range)
    {
      corridor_json_cursor_fault_full (cursor, has_range ? "expected either value or low and high, got both"
                                                         : "expected value, or low and high, got neither");
      return;
    }
  if (!has_range)
    {
      corridor_json_cursor_get_number (&value, -G_MAXDOUBLE, G_MAXDOUBLE, "a number", low);
      *high = *low;
      return;
    }
  if (corridor_json_cursor_get_number (&low_cursor, -G_MAXDOUBLE, G_MAXDOUBLE, "a number", low))
    corridor_json_cursor_get_number (&high_cursor, *low, G_MAXDOUBLE, "a number not below low", high);
}

static void
read_figure (const CorridorJsonCursor *cursor,
             const CorridorVocabulary *vocabulary,
             CorridorPhase            *phase)
{
  CorridorJsonCursor label_cursor, unit_cursor, about_cursor;
  g_autoptr(CorridorText) label = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  CorridorFigure *figure;
  const char *unit = NULL;
  double low = 0, high = 0;
  gboolean is_about = FALSE;

  if (!corridor_json_cursor_check_object (cursor, "a figure such as {\"label\": {…}, \"value\": 5, \"sources\": […]}"))
    return;

  label_cursor = corridor_json_cursor_member (cursor, "label");
  unit_cursor = corridor_json_cursor_member (cursor, "unit");
  about_cursor = corridor_json_cursor_member (cursor, "about");
  label = corridor_value_reader_read_text (&label_cursor);
  read_range (cursor, &low, &high);
  if (corridor_json_cursor_exists (&about_cursor))
    corridor_json_cursor_get_boolean (&about_cursor, &is_about);
  if (corridor_json_cursor_exists (&unit_cursor))
    unit = corridor_json_cursor_get_string (&unit_cursor, "a unit");
  read_sources (cursor, vocabulary, sources);
  if (label == NULL || phase == NULL)
    return;

  figure = corridor_figure_new (label);
  figure->low = low;
  figure->high = high;
  figure->about = is_about;
  figure->unit = g_strdup (unit);
  g_ptr_array_extend_and_steal (figure->sources, g_steal_pointer (&sources));
  corridor_phase_add_figure (phase, figure);
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

  read_sources (owner, vocabulary, sources);
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
