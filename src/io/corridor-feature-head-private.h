/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a line begins with on which there is a feature, without the blanks. */
#define CORRIDOR_FEATURE_HEAD "{\"type\":\"Feature\""

/*
 * CorridorFeatureHead:
 *
 * Looks for the beginning of a feature at the beginning of a line: after one that was not closed it is the next place where
 * anything is certain.
 */
typedef struct
{
  int     n_matched; /* how much of the head this line has had, or -1 when it begins with something else */
  guint64 offset; /* where it begins */
} CorridorFeatureHead;

/* Whether the bytes that come may be of a head. */
static inline gboolean
corridor_feature_head_is_open (const CorridorFeatureHead *self)
{
  return self->n_matched >= 0;
}

/* Until the next line there is none. */
static inline void
corridor_feature_head_close (CorridorFeatureHead *self)
{
  self->n_matched = -1;
}

static inline void
corridor_feature_head_begin_line (CorridorFeatureHead *self)
{
  self->n_matched = 0;
}

/* Returns: whether the head is complete with @c, which is at @offset of the file */
gboolean corridor_feature_head_pass (CorridorFeatureHead *self,
                                     char                 c,
                                     guint64              offset);

G_END_DECLS
