/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-tip.h"

#include <glib/gi18n.h>

#include "corridor-feature.h"

/* So many titles are read at a glance; of more, how many there are of which kind. */
#define MAX_TITLES 3

static CorridorCategory *
get_category (GPtrArray *phases,
              guint      i)
{
  return corridor_feature_get_category (corridor_phase_get_feature (g_ptr_array_index (phases, i)));
}

static char *
describe_one (CorridorPhase *phase,
              const char    *language)
{
  g_autofree char *dates = corridor_phase_dates_to_words (phase);

  return g_strdup_printf ("%s\n%s", corridor_text_get (corridor_phase_get_title (phase), language), dates);
}

/* The next category in the story's own order; NULL after the last. */
static CorridorCategory *
find_next (GPtrArray        *phases,
           CorridorCategory *before)
{
  CorridorCategory *next = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorCategory *category = get_category (phases, i);

      if ((before == NULL || category->order > before->order) && (next == NULL || category->order < next->order))
        next = category;
    }

  return next;
}

static guint
count_of (GPtrArray        *phases,
          CorridorCategory *category)
{
  guint n = 0;

  for (guint i = 0; i < phases->len; i++)
    n += get_category (phases, i) == category ? 1 : 0;

  return n;
}

/* "2 Peacekeepers, 1 Supplies and aid" */
static char *
describe_kinds (GPtrArray  *phases,
                const char *language)
{
  g_autoptr(GString) kinds = g_string_new (NULL);

  for (CorridorCategory *category = find_next (phases, NULL); category != NULL; category = find_next (phases, category))
    {
      if (kinds->len > 0)
        g_string_append (kinds, _(", "));
      g_string_append_printf (kinds, "%u %s", count_of (phases, category), corridor_text_get (category->label, language));
    }

  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

static gboolean
are_shapes (GPtrArray *phases)
{
  return corridor_feature_get_geometry (corridor_phase_get_feature (g_ptr_array_index (phases, 0)))->kind != CORRIDOR_GEOMETRY_POINTS;
}

/* Areas and lines that lie on each other have no sign in common: each has its own name. */
static char *
list_titles (GPtrArray  *phases,
             const char *language)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "\n" : "",
                            corridor_text_get (corridor_phase_get_title (g_ptr_array_index (phases, i)), language));

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

char *
corridor_map_tip_of_phases (GPtrArray  *phases,
                            const char *language)
{
  g_autofree char *kinds = NULL;

  g_return_val_if_fail (phases != NULL && phases->len > 0, NULL);

  if (phases->len == 1)
    return describe_one (g_ptr_array_index (phases, 0), language);

  if (phases->len <= MAX_TITLES && are_shapes (phases))
    return list_titles (phases, language);

  kinds = describe_kinds (phases, language);
  /* Translators: what a sign on the map stands for, as in "4 things: 2 Peacekeepers, 1 Supplies and aid, 1 Towns and villages" */
  return g_strdup_printf (ngettext ("%u thing: %s", "%u things: %s", phases->len), phases->len, kinds);
}

char *
corridor_map_tip_of_records (guint                    n,
                             const CorridorLayerView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  /* Translators: records of the reader's own data at one spot, and the name of that data, as in "12 records: Checkpoints" */
  return g_strdup_printf (ngettext ("%u record: %s", "%u records: %s", n), n, corridor_dataset_get_title (view->dataset));
}
