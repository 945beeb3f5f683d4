/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-credits.h"

G_BEGIN_DECLS

/**
 * CorridorSourcePages:
 *
 * All that a picture is owed to, as a list on pages of their own: for PDF and print. Each source that has an address is a link
 * to it, on surfaces that have links.
 */
typedef struct _CorridorSourcePages CorridorSourcePages;

CorridorSourcePages *corridor_source_pages_new     (const CorridorCredits *credits,
                                                    gint64                 now,
                                                    double                 width,
                                                    double                 height);
void                 corridor_source_pages_free    (CorridorSourcePages   *self);
guint                corridor_source_pages_get_n   (CorridorSourcePages   *self);
void                 corridor_source_pages_paint   (CorridorSourcePages   *self,
                                                    guint                  page,
                                                    CorridorTheme          theme,
                                                    cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSourcePages, corridor_source_pages_free)

G_END_DECLS
