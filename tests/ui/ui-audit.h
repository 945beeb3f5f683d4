/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-driver.h"

G_BEGIN_DECLS

/*
 * What a screen reader meets, judged: is there a name to say for everything that takes keys or clicks, and can things that
 * stand side by side be told apart by it.
 */

/* Whether keys or clicks do something with it. */
gboolean ui_audit_is_interactive (UiAccessible *accessible);

/*
 * Looks at all that shows in the program's windows, and adds a line to @faults for each that has no name, no role, or the
 * name of its neighbour. @where says which part of the program was looked at. Returns how many interactive things there were.
 */
guint    ui_audit_windows        (const char *where,
                                  GString    *faults);

/* What a screen reader can call it. (transfer full) (nullable) */
char    *ui_audit_words          (UiAccessible *accessible);

/* The names on the way from the window down to it, for messages. (transfer full) */
char    *ui_audit_describe       (UiAccessible *accessible);

G_END_DECLS
