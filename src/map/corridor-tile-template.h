/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CorridorTileTemplate:
 *
 * The address of every tile of a map, with the places where zoom level, column and row go: the form known as XYZ, in
 * which most servers of map tiles tell their address.
 *
 * | written | becomes |
 * |---|---|
 * | `{z}` | the zoom level; must be there |
 * | `{x}` | the column, from 180° W; must be there |
 * | `{y}` | the row, from the north |
 * | `{-y}` | the row, from the south (TMS); this or `{y}` must be there, once |
 * | `{s}` | one of a, b, c: always the same for a tile, so that caches work |
 * | `{r}` | `@2x` for screens of double density, else nothing |
 *
 * An `@2x` that is written out stays: such a server has only pictures of double density. Immutable; threads may share one.
 */
typedef struct _CorridorTileTemplate CorridorTileTemplate;

#define CORRIDOR_TYPE_TILE_TEMPLATE (corridor_tile_template_get_type ())
GType                 corridor_tile_template_get_type  (void);

/**
 * CorridorTileTemplateError:
 * @CORRIDOR_TILE_TEMPLATE_ERROR_INVALID: the text is no template; the message is one sentence for the user, who wrote it
 */
typedef enum
{
  CORRIDOR_TILE_TEMPLATE_ERROR_INVALID,
} CorridorTileTemplateError;

#define CORRIDOR_TILE_TEMPLATE_ERROR (corridor_tile_template_error_quark ())
GQuark                corridor_tile_template_error_quark (void);

/**
 * corridor_tile_template_new:
 * @text: what the user wrote; white space around it does not count
 * @error: return location for a %CORRIDOR_TILE_TEMPLATE_ERROR
 *
 * Refuses what is not http or https, has another placeholder than those above, a placeholder where none can be (in the host
 * only `{s}`), a user name or password, which every request would carry to the server, a fragment, or spaces.
 *
 * Returns: (transfer full) (nullable): the template
 */
CorridorTileTemplate *corridor_tile_template_new       (const char            *text,
                                                        GError               **error);

/**
 * corridor_tile_template_ref:
 * @self: a template
 *
 * Returns: (transfer full): @self
 */
CorridorTileTemplate *corridor_tile_template_ref       (CorridorTileTemplate  *self);

/**
 * corridor_tile_template_unref:
 * @self: (transfer full): a template
 */
void                  corridor_tile_template_unref     (CorridorTileTemplate  *self);

/**
 * corridor_tile_template_get_text:
 * @self: a template
 *
 * Returns: (transfer none): as written, without white space around
 */
const char           *corridor_tile_template_get_text  (CorridorTileTemplate  *self);

/**
 * corridor_tile_template_get_host:
 * @self: a template
 *
 * Returns: (transfer none): to whom it leads, for people: the host without port, `{s}` included
 */
const char           *corridor_tile_template_get_host  (CorridorTileTemplate  *self);

/**
 * corridor_tile_template_expand:
 * @self: a template
 * @zoom: zoom level, at most 30
 * @x: column, from 180° W
 * @y: row, from the north
 * @scale: device pixels per px
 *
 * Returns: (transfer full): the address of the tile
 */
char                 *corridor_tile_template_expand    (CorridorTileTemplate  *self,
                                                        guint                  zoom,
                                                        guint                  x,
                                                        guint                  y,
                                                        int                    scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTileTemplate, corridor_tile_template_unref)

G_END_DECLS
