/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/*
 * CorridorValueCounter:
 *
 * Numbers the values of the category property, counts their records, and makes categories of the most frequent.
 */
typedef struct _CorridorValueCounter CorridorValueCounter;

CorridorValueCounter *corridor_value_counter_new         (void);
void                  corridor_value_counter_free        (CorridorValueCounter *self);
guint                 corridor_value_counter_add_value   (CorridorValueCounter *self,
                                                          const char           *value);
void                  corridor_value_counter_count       (CorridorValueCounter *self,
                                                          guint                 number);
GPtrArray            *corridor_value_counter_to_categories (CorridorValueCounter *self,
                                                            guint                 n_max,
                                                            guint               **orders);

G_END_DECLS
