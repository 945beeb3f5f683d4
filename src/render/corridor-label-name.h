/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-typeset.h"

G_BEGIN_DECLS

#define CORRIDOR_NAME_MAX_PARTS 4

/**
 * CorridorLabelName:
 * @text: (owned): laid out
 * @parts: (owned) (array length=n_parts): the forms that the name has, each in small letters
 * @n_parts: how many
 * @line: (owned): the same in one line, to run along something; @text itself where that is one line
 * @dated: whether their order may be another one on another day
 *
 * A name, ready to be placed and to be compared with others.
 */
typedef struct
{
  CorridorTypeset *text;
  CorridorTypeset *line;
  char            *parts[CORRIDOR_NAME_MAX_PARTS];
  guint            n_parts;
  gboolean         dated;
} CorridorLabelName;

/**
 * corridor_label_name_new:
 * @typesetter: lays it out
 * @face: how to set it; areas and countries are set in capitals
 * @label: "Stepanakert / Khankendi"
 *
 * Returns: (transfer full): the name
 */
CorridorLabelName *corridor_label_name_new  (CorridorTypesetter      *typesetter,
                                             CorridorFace             face,
                                             const char              *label);

/**
 * corridor_label_name_free:
 * @self: (transfer full): a name
 */
void               corridor_label_name_free (CorridorLabelName       *self);

/**
 * corridor_label_name_same:
 * @a: a name
 * @b: another
 *
 * Returns: whether they have a form in common
 */
gboolean           corridor_label_name_same (const CorridorLabelName *a,
                                             const CorridorLabelName *b);

G_END_DECLS
