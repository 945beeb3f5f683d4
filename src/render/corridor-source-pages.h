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

/**
 * corridor_source_pages_new:
 * @credits: of a picture
 * @width: of a page, px
 * @height: of a page, px
 *
 * Lays out the list.
 *
 * Returns: (transfer full): its pages, none when there is nothing to list
 */
CorridorSourcePages *corridor_source_pages_new     (const CorridorCredits *credits,
                                                    double                 width,
                                                    double                 height);

/**
 * corridor_source_pages_free:
 * @self: (transfer full): pages
 */
void                 corridor_source_pages_free    (CorridorSourcePages   *self);

/**
 * corridor_source_pages_get_n:
 * @self: pages
 *
 * Returns: how many
 */
guint                corridor_source_pages_get_n   (CorridorSourcePages   *self);

/**
 * corridor_source_pages_paint:
 * @self: pages
 * @page: which, from 0
 * @theme: light or dark
 * @cr: what to paint on, in px
 *
 * Paints a page.
 */
void                 corridor_source_pages_paint   (CorridorSourcePages   *self,
                                                    guint                  page,
                                                    CorridorTheme          theme,
                                                    cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSourcePages, corridor_source_pages_free)

G_END_DECLS
