/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-printable-private.h"
#include "corridor-rules-private.h"
#include "corridor-text-walk-private.h"

#define MAX_CHARACTERS 600

/* Tags and comments, character references, and of Markdown the links and the strong words. "Below <5 km" is none of them. */
#define MARKUP "<[A-Za-z/!?][^>]{0,40}>?|&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]{1,30});|\\]\\(|\\*\\*"

typedef struct
{
  GRegex         *markup; /* (unowned) */
  CorridorFaults *faults; /* (unowned) */
} Check;

static void
check_length (const Check *self,
              const char  *place,
              const char  *string)
{
  glong n_characters = g_utf8_strlen (string, -1);

  if (n_characters > MAX_CHARACTERS)
    corridor_rules_add_fault (self->faults, place, "expected at most %d characters, got %ld", MAX_CHARACTERS, n_characters);
}

static void
check_markup (const Check *self,
              const char  *place,
              const char  *string)
{
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *printable = NULL;

  if (!g_regex_match (self->markup, string, 0, &match))
    return;

  markup = g_match_info_fetch (match, 0);
  printable = corridor_printable (markup, -1);
  corridor_rules_add_fault (self->faults, place, "expected plain text, got the markup \"%s\"", printable);
}

static void
check_string (gpointer    data,
              const char *place,
              const char *string)
{
  check_length (data, place, string);
  check_markup (data, place, string);
}

static void
check_text (gpointer            data,
            const char         *place,
            CorridorTextKind    kind,
            const CorridorText *text)
{
  for (guint i = 0; i < corridor_text_get_n_languages (text); i++)
    {
      const char *language;
      const char *string = corridor_text_get_nth (text, i, &language);
      g_autofree char *translation = g_strconcat (place, ".", language, NULL);

      check_string (data, translation, string);
    }
}

void
corridor_rules_check_words (CorridorStory  *story,
                            CorridorFaults *faults)
{
  g_autoptr(GRegex) markup = g_regex_new (MARKUP, G_REGEX_OPTIMIZE, 0, NULL);
  Check check = { .markup = markup, .faults = faults };
  const CorridorTextVisitor visitor = { .text = check_text, .string = check_string, .data = &check };

  corridor_text_walk (story, &visitor);
}
