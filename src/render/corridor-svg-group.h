/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * corridor_svg_group_append:
 * @svg: grows by the group
 * @document: (array length=length): a whole SVG document of cairo
 * @length: bytes
 * @texts: <text> elements that go above what is in the document
 * @id: of the group
 * @name: of the group, for people
 *
 * Makes a document one group of another. What drawing programs call a layer is such a group.
 *
 * Returns: %FALSE when @document is not whole
 */
gboolean corridor_svg_group_append (GString    *svg,
                                    const char *document,
                                    gsize       length,
                                    const char *texts,
                                    const char *id,
                                    const char *name);

G_END_DECLS
