/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-export-plan.h"

G_BEGIN_DECLS

/**
 * CorridorExportChoices:
 *
 * The fields in which a reader says what is wanted of a picture.
 */
#define CORRIDOR_TYPE_EXPORT_CHOICES (corridor_export_choices_get_type ())
G_DECLARE_FINAL_TYPE (CorridorExportChoices, corridor_export_choices, CORRIDOR, EXPORT_CHOICES, AdwPreferencesPage)

/**
 * CorridorExportChoices::changed:
 * @self: the choices
 *
 * The reader has changed the plan.
 */

/**
 * corridor_export_choices_set_screen:
 * @screen: what is on the screen; only its size counts
 * @scale: device pixels per px there
 *
 * Tells what "as on screen" means.
 */
void               corridor_export_choices_set_screen (CorridorExportChoices *self,
                                                       const CorridorScene   *screen,
                                                       double                 scale);

/**
 * corridor_export_choices_set_theme:
 * @theme: what is proposed
 *
 * Proposes a theme.
 */
void               corridor_export_choices_set_theme  (CorridorExportChoices *self,
                                                       CorridorTheme          theme);

/**
 * corridor_export_choices_get_plan:
 * @self: the choices
 *
 * Returns: what the reader wants
 */
CorridorExportPlan corridor_export_choices_get_plan   (CorridorExportChoices *self);

G_END_DECLS
