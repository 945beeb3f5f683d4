/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-json-cursor-private.h"

G_BEGIN_DECLS

/*
 * CorridorIdTable:
 *
 * The things of one section of the file, in its order and by id. Something with a fault in it has its id here and no
 * item, so that what refers to it is not called unknown as well.
 */
typedef struct
{
  const char *section; /* (unowned) where the file has them, for faults */
  GPtrArray  *items; /* (owned) */
  GHashTable *by_id; /* (owned) (nullable) id → item (nullable); NULL when the section could not be read at all */
} CorridorIdTable;

typedef struct
{
  CorridorIdTable categories; /* (element-type CorridorCategory) */
  CorridorIdTable states; /* (element-type CorridorState) */
  CorridorIdTable sources; /* (element-type CorridorSource) */
} CorridorVocabulary;

void     corridor_vocabulary_init         (CorridorVocabulary       *self);
void     corridor_vocabulary_clear        (CorridorVocabulary       *self);
void     corridor_vocabulary_read         (CorridorVocabulary       *self,
                                           const CorridorJsonCursor *header);
void     corridor_vocabulary_read_sources (const CorridorVocabulary *self,
                                           const CorridorJsonCursor *owner,
                                           GPtrArray                *sources);
gpointer corridor_id_table_read_item      (const CorridorIdTable    *self,
                                           const CorridorJsonCursor *cursor);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorVocabulary, corridor_vocabulary_clear)

G_END_DECLS
