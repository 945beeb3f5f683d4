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

/**
 * corridor_parameters_add:
 * @self: where parameters go
 * @name: of an option of the command line, without its dashes
 * @value: (nullable): %NULL for an option that has none
 */
void corridor_parameters_add          (CorridorParameters *self, const char *name, const char *value);

/**
 * corridor_parameters_add_mode:
 * @self: where parameters go
 * @session: a session
 *
 * Adds the mode, unless it is that of a start.
 */
void corridor_parameters_add_mode     (CorridorParameters *self, CorridorSession *session);

/**
 * corridor_parameters_add_filter:
 * @self: where parameters go
 * @session: a session
 *
 * Adds what is hidden of the story, unless nothing is.
 */
void corridor_parameters_add_filter   (CorridorParameters *self, CorridorSession *session);

/**
 * corridor_parameters_add_language:
 * @self: where parameters go
 * @session: a session
 *
 * Adds the language, unless it is the one that the desktop asks for.
 */
void corridor_parameters_add_language (CorridorParameters *self, CorridorSession *session);

G_END_DECLS
