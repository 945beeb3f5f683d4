/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CORRIDOR_NAME_SEPARATOR:
 *
 * What stands between the forms of one name: "Stepanakert / Khankendi".
 */
#define CORRIDOR_NAME_SEPARATOR " / "

/**
 * CorridorNameOrder:
 * @CORRIDOR_NAME_ORDER_LANGUAGE: as the reader's language has them: its own forms, then the English ones, each as in the story
 * @CORRIDOR_NAME_ORDER_IN_USE: first what whoever held the place used on the shown day, then what has no dates, then the rest
 * @CORRIDOR_NAME_ORDER_ALPHABETICAL: by the alphabet, whosever form it is
 *
 * Which form of a name comes first. All forms are shown in every order.
 */
typedef enum
{
  CORRIDOR_NAME_ORDER_LANGUAGE,
  CORRIDOR_NAME_ORDER_IN_USE,
  CORRIDOR_NAME_ORDER_ALPHABETICAL,
} CorridorNameOrder;

#define CORRIDOR_TYPE_NAME_ORDER (corridor_name_order_get_type ())
GType corridor_name_order_get_type (void) G_GNUC_CONST;

/**
 * CorridorNaming:
 * @language: (nullable): a BCP 47 tag, %NULL for English
 * @order: which form comes first
 * @time: seconds; only its day counts, and only for %CORRIDOR_NAME_ORDER_IN_USE
 *
 * How a reader wants names. A plain value that owns nothing.
 */
typedef struct
{
  const char       *language;
  CorridorNameOrder order;
  gint64            time;
} CorridorNaming;

/**
 * corridor_names_to_label:
 * @names: (element-type CorridorName): forms of one name, as the reader's language has them; put into order in place, forms
 *   of equal standing staying as they are
 * @naming: how to order them
 *
 * Joins forms of a name: the one place that decides which comes first.
 *
 * Returns: (transfer full): "Stepanakert / Khankendi"; empty without names
 */
char *corridor_names_to_label (GPtrArray            *names,
                               const CorridorNaming *naming);

G_END_DECLS
