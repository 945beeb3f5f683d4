/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story-reader.h"

G_BEGIN_DECLS

/* More lines than this help nobody to mend a file; what comes after them is only counted. */
#define CORRIDOR_FAULTS_MAX_LINES 1000

/*
 * CorridorFaults:
 *
 * Everything that is wrong with one file, in the order in which it was found. Lives on the stack of whoever reads.
 */
typedef struct
{
  const char        *name; /* (unowned) of the file, begins every line */
  GPtrArray         *lines; /* (nullable) (owned) (element-type utf8) the caller's */
  char              *first; /* (nullable) (owned) */
  char              *first_place; /* (nullable) (owned) */
  char              *first_message; /* (nullable) (owned) */
  CorridorStoryError first_code;
  guint64            n_faults;
} CorridorFaults;

void     corridor_faults_init      (CorridorFaults    *self,
                                    const char        *name,
                                    GPtrArray         *lines);
void     corridor_faults_clear     (CorridorFaults    *self);
gboolean corridor_faults_is_full   (CorridorFaults    *self);
void     corridor_faults_add       (CorridorFaults    *self,
                                    CorridorStoryError code,
                                    const char        *place,
                                    const char        *message);
gboolean corridor_faults_propagate (CorridorFaults    *self,
                                    GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorFaults, corridor_faults_clear)

G_END_DECLS
