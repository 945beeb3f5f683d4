/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-faults-private.h"

G_BEGIN_DECLS

/*
 * The rules of a strict check, by what they look at. Each function adds a line to the faults for all that breaks its rules;
 * the rules themselves are in data/stories/FORMAT.md.
 */

void corridor_rules_check_sources  (CorridorStory  *story,
                                    CorridorFaults *faults);
void corridor_rules_check_names    (CorridorStory  *story,
                                    CorridorFaults *faults);
void corridor_rules_check_dates    (CorridorStory  *story,
                                    CorridorFaults *faults);
void corridor_rules_check_words    (CorridorStory  *story,
                                    CorridorFaults *faults);
void corridor_rules_check_control  (CorridorStory  *story,
                                    CorridorFaults *faults);
void corridor_rules_check_position (CorridorStory  *story,
                                    CorridorFaults *faults);

/* Adds a fault at a place and with a message of the given formats. */
void corridor_rules_add_fault      (CorridorFaults *faults,
                                    const char     *place,
                                    const char     *format,
                                    ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
