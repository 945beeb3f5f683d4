/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-name-order.h"

#include "corridor-calendar.h"

G_DEFINE_ENUM_TYPE (CorridorNameOrder, corridor_name_order,
                    G_DEFINE_ENUM_VALUE (CORRIDOR_NAME_ORDER_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_NAME_ORDER_IN_USE, "in-use"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_NAME_ORDER_ALPHABETICAL, "alphabetical"))

/* Certain on the day before possible or undated, and those before what is dated otherwise. */
static int
rank_on_day (const CorridorName *name,
             gint64              day)
{
  CorridorCertainty best = CORRIDOR_CERTAINTY_NOT;

  if (name->spans == NULL)
    return CORRIDOR_CERTAINTY_POSSIBLE;

  for (guint i = 0; i < name->spans->len; i++)
    best = MAX (best, corridor_span_certainty (&g_array_index (name->spans, CorridorSpan, i), day, day + CORRIDOR_DAY));

  return (int) best;
}

static int
compare_use (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  gint64 day = *(const gint64 *) user_data;

  return rank_on_day (*(const CorridorName *const *) b, day) - rank_on_day (*(const CorridorName *const *) a, day);
}

static int
compare_alphabetically (gconstpointer a,
                        gconstpointer b)
{
  const CorridorName *const *p = a;
  const CorridorName *const *q = b;

  return g_utf8_collate ((*p)->toponym, (*q)->toponym);
}

static void
put_in_order (GPtrArray            *names,
              const CorridorNaming *naming)
{
  gint64 day;

  switch (naming->order)
    {
    case CORRIDOR_NAME_ORDER_IN_USE:
      day = corridor_calendar_floor_day (naming->time);
      g_ptr_array_sort_with_data (names, compare_use, &day);
      break;
    case CORRIDOR_NAME_ORDER_ALPHABETICAL:
      g_ptr_array_sort (names, compare_alphabetically);
      break;
    case CORRIDOR_NAME_ORDER_LANGUAGE:
    default:
      break;
    }
}

char *
corridor_names_to_label (GPtrArray            *names,
                         const CorridorNaming *naming)
{
  g_autoptr(GString) label = NULL;

  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (naming != NULL, NULL);

  put_in_order (names, naming);
  label = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    {
      const CorridorName *name = g_ptr_array_index (names, i);

      if (i > 0)
        g_string_append (label, CORRIDOR_NAME_SEPARATOR);
      g_string_append (label, name->toponym);
    }

  return g_string_free (g_steal_pointer (&label), FALSE);
}
