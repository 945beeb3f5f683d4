/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorParameters:
 * @text: (unowned): what is written
 * @append: writes one more; the value is %NULL for a parameter that has none
 *
 * What is seen, in the words of the options of the command line, on its way into a link or a command: both say the same, and
 * differ in how it is spelled.
 */
typedef struct
{
  GString *text;
  void   (*append) (GString    *text,
                    const char *name,
                    const char *value);
} CorridorParameters;

void corridor_parameters_add          (CorridorParameters *self, const char *name, const char *value); /* @value: (nullable) */

/* Each adds nothing where the session has what it has at a start. */
void corridor_parameters_add_mode     (CorridorParameters *self, CorridorSession *session);
void corridor_parameters_add_filter   (CorridorParameters *self, CorridorSession *session);
void corridor_parameters_add_language (CorridorParameters *self, CorridorSession *session);

G_END_DECLS
