/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* More text than this is no feature that anybody could read. json-glib takes many times that for it. */
#define CORRIDOR_CUTTER_MAX_LENGTH (64 * 1024 * 1024)

/*
 * CorridorCut:
 *
 * The text of one feature, or of what stands in the place of one.
 */
typedef struct
{
  gsize    start; /* in the text that it was cut from */
  gsize    text_length;
  guint64  offset; /* in the file */
  guint64  length; /* in the file: more than text_length when it is too long */
  guint64  number; /* from 1 */
  guint64  line; /* from 1, where it begins */
  gboolean is_too_long; /* its text is not all there */
  gboolean is_short; /* the file ended in it */
} CorridorCut;

/*
 * CorridorFeatureCutter:
 *
 * Cuts a stream of bytes into features, in whatever pieces it comes:
 *
 * - a FeatureCollection (RFC 7946), its members in any order;
 * - one feature a line (newline-delimited GeoJSON);
 * - texts that each begin with the record separator 0x1E (RFC 8142).
 *
 * Nothing is parsed: it looks at brackets, strings and ends of lines. So what is wrong inside one feature is no matter to the
 * others. Where a feature is not closed, the next line that begins with `{"type": "Feature"` begins the next one.
 */
typedef struct _CorridorFeatureCutter CorridorFeatureCutter;

CorridorFeatureCutter *corridor_feature_cutter_new            (void);
void                   corridor_feature_cutter_free           (CorridorFeatureCutter *self);
void                   corridor_feature_cutter_feed           (CorridorFeatureCutter *self,
                                                               const char            *data,
                                                               gsize                  length);
gboolean               corridor_feature_cutter_wants_more     (CorridorFeatureCutter *self);
void                   corridor_feature_cutter_end            (CorridorFeatureCutter *self);
gboolean               corridor_feature_cutter_has_story_head (CorridorFeatureCutter *self);
gsize                  corridor_feature_cutter_get_n_ready    (CorridorFeatureCutter *self);
GByteArray            *corridor_feature_cutter_take           (CorridorFeatureCutter *self,
                                                               GArray               **cuts);
GString               *corridor_feature_cutter_get_collection (CorridorFeatureCutter *self);
const char            *corridor_feature_cutter_get_fault      (CorridorFeatureCutter *self,
                                                               guint64               *offset,
                                                               guint64               *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorFeatureCutter, corridor_feature_cutter_free)

G_END_DECLS
