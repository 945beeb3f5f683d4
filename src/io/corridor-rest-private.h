/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What was read of a file that can be read only once, such as a pipe, and turned out to be for somebody else. It stays with the
 * GFile, the object, until it is taken.
 */

/* @begin: (transfer full): from the beginning to where @rest goes on. @rest: (transfer full) */
void     corridor_rest_leave (GFile         *file,
                              GInputStream  *begin,
                              GInputStream  *rest);

/*
 * @begin: (out) (transfer full)
 * @rest: (out) (transfer full)
 *
 * Returns: whether there was something
 */
gboolean corridor_rest_take  (GFile         *file,
                              GInputStream **begin,
                              GInputStream **rest);

G_END_DECLS
