/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene-cache-private.h"

G_BEGIN_DECLS

/**
 * Stage:
 *
 * A story and one scene of it. The memory of labels is the stage's, too, if the scene is given one.
 */
typedef struct
{
  CorridorStory   *story; /* (owned) */
  CorridorBasemap *basemap; /* (owned) (nullable) */
  GArray          *hits; /* (owned) (element-type CorridorHit) */
  CorridorScene    scene;
} Stage;

/* The test story, for pictures of a size. Each year of it shows one kind of thing. */
void                     stage_init         (Stage             *self,
                                             double             width,
                                             double             height);

/* The bundled story on the bundled base map. */
void                     stage_init_bundled (Stage             *self,
                                             double             width,
                                             double             height);
void                     stage_clear        (Stage             *self);

/* Shows what is true at a time. */
void                     stage_set_time     (Stage             *self,
                                             gint64             time);
void                     stage_set_day      (Stage             *self,
                                             const char        *day);

/* The phase of a feature that is shown; it has to be. */
CorridorPhase           *stage_find         (Stage             *self,
                                             const char        *id);

/* The picture, on the ground of its theme. (transfer full) */
cairo_surface_t         *stage_paint        (Stage             *self,
                                             double             scale);

/* What is laid out of the scene. (transfer none) */
CorridorFrame           *stage_take         (Stage             *self);
const CorridorFurniture *stage_furniture    (Stage             *self);

/* The words of the legend's rows, with ", " between them. (transfer full) */
char                    *stage_dup_legend   (Stage             *self);

/* Whether two boxes have something in common. */
gboolean                 stage_overlap      (cairo_rectangle_t  a,
                                             cairo_rectangle_t  b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stage, stage_clear)

G_END_DECLS
