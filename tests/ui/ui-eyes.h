/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-driver.h"

G_BEGIN_DECLS

/* What a person sees or hears that is more than one of the driver's looks. All look once: ui_driver_wait() waits for them. */

/**
 * ui_eyes_says:
 * @driver: a driver
 * @words: what is to be read
 *
 * Returns: whether the words are anywhere on the screen
 */
gboolean ui_eyes_says         (UiDriver     *driver,
                               const char   *words);

/**
 * ui_eyes_part_says:
 * @driver: a driver
 * @role: as for ui_driver_peek()
 * @name: as for ui_driver_peek()
 * @words: what is to be read
 *
 * Returns: whether there is such a thing, and the words are in its text
 */
gboolean ui_eyes_part_says    (UiDriver     *driver,
                               AtspiRole     role,
                               const char   *name,
                               const char   *words);

/**
 * ui_eyes_has_line:
 * @text: a text
 * @words: what is to be read
 *
 * Returns: whether one of the lines of the text begins with the words
 */
gboolean ui_eyes_has_line     (const char   *text,
                               const char   *words);

/**
 * ui_eyes_details_have:
 * @driver: a driver
 * @words: what is to be read
 *
 * Returns: whether a line of the details begins with the words
 */
gboolean ui_eyes_details_have (UiDriver     *driver,
                               const char   *words);

/**
 * ui_eyes_focus_is:
 * @driver: a driver
 * @place: something on the screen
 *
 * Returns: whether that has the keyboard focus
 */
gboolean ui_eyes_focus_is     (UiDriver     *driver,
                               UiAccessible *place);

/**
 * ui_eyes_focus_left:
 * @driver: a driver
 * @place: something on the screen
 *
 * Returns: whether something else has the keyboard focus
 */
gboolean ui_eyes_focus_left   (UiDriver     *driver,
                               UiAccessible *place);

/**
 * ui_eyes_focus_is_row:
 * @driver: a driver
 *
 * Returns: whether a row of a list has the keyboard focus
 */
gboolean ui_eyes_focus_is_row (UiDriver     *driver);

/**
 * ui_eyes_is_checked:
 * @driver: a driver
 * @name: of a check box
 *
 * Returns: whether it is checked
 */
gboolean ui_eyes_is_checked   (UiDriver     *driver,
                               const char   *name);

/**
 * ui_eyes_time:
 * @driver: a driver
 *
 * Returns: where the slider of the timeline is, in seconds
 */
gint64   ui_eyes_time         (UiDriver     *driver);

G_END_DECLS
