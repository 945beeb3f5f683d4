/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorLabelMemory:
 *
 * Where names were in the picture before, so that they stay there in the next. Whoever shows one picture after another
 * (a map that is dragged, a date that is scrubbed) owns one and puts it into its scenes; a picture by itself has none.
 * It holds no text and no place in the world, only which of the spots around its place a name had, so it
 * never needs to be told that something has gone. For one thread at a time.
 */
typedef struct _CorridorLabelMemory CorridorLabelMemory;

/**
 * corridor_label_memory_new:
 *
 * Returns: (transfer full): a memory of nothing
 */
CorridorLabelMemory *corridor_label_memory_new  (void);

/**
 * corridor_label_memory_free:
 * @self: (transfer full): a memory
 */
void                 corridor_label_memory_free (CorridorLabelMemory       *self);

/**
 * corridor_label_memory_find:
 * @self: a memory
 * @who: what bears the name
 * @part: which of its names, if it has several along it
 * @spot: (out): the spot it had
 *
 * Returns: whether the name was in the picture before
 */
gboolean             corridor_label_memory_find (const CorridorLabelMemory *self,
                                                 gconstpointer              who,
                                                 guint                      part,
                                                 guint                     *spot);

/**
 * corridor_label_memory_keep:
 * @self: a memory
 * @who: what bears the name
 * @part: which of its names
 * @spot: the spot it has now
 *
 * Notes a name of the picture in the making. It can be found after the next turn.
 */
void                 corridor_label_memory_keep (CorridorLabelMemory       *self,
                                                 gconstpointer              who,
                                                 guint                      part,
                                                 guint                      spot);

/**
 * corridor_label_memory_turn:
 * @self: a memory
 *
 * Ends a picture: what was kept in it is from now on what was before, all else is forgotten.
 */
void                 corridor_label_memory_turn (CorridorLabelMemory       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLabelMemory, corridor_label_memory_free)

G_END_DECLS
