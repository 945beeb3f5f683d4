/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature-cutter-private.h"

G_BEGIN_DECLS

/*
 * CorridorCutMaker:
 *
 * What a cutter has cut and not yet handed over, with the cut that is being made at its end.
 */
typedef struct
{
  GByteArray *text; /* (owned) what was cut, then what is being cut */
  GArray     *cuts; /* (owned) (element-type CorridorCut) */
  CorridorCut cut; /* the one that is being made */
} CorridorCutMaker;

void        corridor_cut_maker_init        (CorridorCutMaker *self);
void        corridor_cut_maker_clear       (CorridorCutMaker *self);
void        corridor_cut_maker_begin       (CorridorCutMaker *self,
                                            guint64           offset,
                                            guint64           line);
void        corridor_cut_maker_add         (CorridorCutMaker *self,
                                            const char       *from,
                                            const char       *to);
void        corridor_cut_maker_take_back   (CorridorCutMaker *self,
                                            gsize             length);
void        corridor_cut_maker_end         (CorridorCutMaker *self,
                                            guint64           offset);
gboolean    corridor_cut_maker_drop_blank  (CorridorCutMaker *self);
void        corridor_cut_maker_move_to     (CorridorCutMaker *self,
                                            GString          *other);
gsize       corridor_cut_maker_get_n_ready (CorridorCutMaker *self);
GByteArray *corridor_cut_maker_hand_over   (CorridorCutMaker *self,
                                            GArray          **cuts);

/* Between values of JSON, and around lines. */
static inline gboolean
corridor_is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

G_END_DECLS
