/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/* What a text is for, so that missing ones can be counted apart. */
typedef enum
{
  CORRIDOR_TEXT_TITLE,
  CORRIDOR_TEXT_BODY,
  CORRIDOR_TEXT_CLAIM,
  CORRIDOR_TEXT_CLAIMANT,
  CORRIDOR_TEXT_FIGURE,
  CORRIDOR_TEXT_UNIT,
  CORRIDOR_TEXT_LABEL,
  CORRIDOR_N_TEXT_KINDS,
} CorridorTextKind;

/*
 * CorridorTextVisitor:
 * @text: called for whatever is written once for each language
 * @string: (nullable): called for whatever is written once for all of them: of sources, names and positions
 *
 * Each gets the place in the words of the reader's faults, without a language.
 */
typedef struct
{
  void    (*text)   (gpointer            data,
                     const char         *place,
                     CorridorTextKind    kind,
                     const CorridorText *text);
  void    (*string) (gpointer            data,
                     const char         *place,
                     const char         *string);
  gpointer  data; /* (unowned) */
} CorridorTextVisitor;

void corridor_text_walk (CorridorStory             *story,
                         const CorridorTextVisitor *visitor);

G_END_DECLS
