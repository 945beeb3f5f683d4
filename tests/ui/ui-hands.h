/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-driver.h"

G_BEGIN_DECLS

/* What a person does that takes more than one of the driver's movements. */

/**
 * ui_hands_click:
 * @driver: a driver
 * @x: pixels from the left of the screen
 * @y: pixels from the top of the screen
 *
 * Moves the pointer there and clicks.
 */
void ui_hands_click    (UiDriver   *driver,
                        int         x,
                        int         y);

/**
 * ui_hands_click_on:
 * @driver: a driver
 * @role: as for ui_driver_find()
 * @name: as for ui_driver_find()
 *
 * Waits for something and clicks on its middle.
 */
void ui_hands_click_on (UiDriver   *driver,
                        AtspiRole   role,
                        const char *name);

/**
 * ui_hands_glide:
 * @driver: a driver
 * @from: pixels from the left of the screen
 * @to: likewise
 * @y: pixels from the top of the screen
 *
 * Moves the pointer sideways without leaps.
 */
void ui_hands_glide    (UiDriver   *driver,
                        int         from,
                        int         to,
                        int         y);

/**
 * ui_hands_type:
 * @driver: a driver
 * @text: ASCII
 *
 * Types a text on a keyboard of the United States.
 */
void ui_hands_type     (UiDriver   *driver,
                        const char *text);

/**
 * ui_hands_tab_to:
 * @driver: a driver
 * @name: an accessible name
 * @modifier: %XK_Shift_L for the other way round, or 0
 * @n: so many stops at most are on the way
 *
 * Presses Tab until the focus is on what is called so, and fails when it does not come there.
 */
void ui_hands_tab_to   (UiDriver   *driver,
                        const char *name,
                        guint       modifier,
                        int         n);

G_END_DECLS
