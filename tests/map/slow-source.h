/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/* A tile source that answers when the test says so: each tile in one colour, which tells its level. */
#define SLOW_TYPE_SOURCE (slow_source_get_type ())
G_DECLARE_FINAL_TYPE (SlowSource, slow_source, SLOW, SOURCE, ShumateMapSource)

SlowSource *slow_source_new          (void);

/* How many requests it ever had, has had cancelled, and has open now. */
guint       slow_source_get_n_asked     (SlowSource *self);
guint       slow_source_get_n_cancelled (SlowSource *self);
guint       slow_source_get_n_open      (SlowSource *self);

/* Answers all that is open: with tiles, or with errors. Returns when the answers have arrived. */
void        slow_source_answer       (SlowSource *self,
                                      gboolean    well);

/* The colour of a level's tiles, as in memory. */
guint32     slow_source_get_color    (guint       zoom);

G_END_DECLS
