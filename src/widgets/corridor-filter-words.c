/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-words.h"

#include <glib/gi18n-lib.h>

/* What a filter hides, in words. */

/* What is shown of one facet and what is not, and how many of each. */
typedef struct
{
  GString *shown;
  GString *hidden;
  guint    n_shown;
  guint    n_hidden;
} Sides;

static void
add_label (Sides      *sides,
           const char *label,
           gboolean    is_shown)
{
  GString *list = is_shown ? sides->shown : sides->hidden;

  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", label);
  if (is_shown)
    sides->n_shown++;
  else
    sides->n_hidden++;
}

static void
add_kinds_of_layer (Sides           *sides,
                    CorridorSession *session,
                    CorridorLayer   *layer)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_dataset (layer));

  for (guint i = 0; corridor_layer_get_visible (layer) && i < categories->len; i++)
    add_label (sides, corridor_text_get (((CorridorCategory *) categories->pdata[i])->label, corridor_session_get_language (session)),
               corridor_layer_get_category_visible (layer, i));
}

static void
add_layers (Sides           *sides,
            CorridorSession *session)
{
  GListModel *layers = corridor_session_get_layers (session);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);

      add_kinds_of_layer (sides, session, layer);
    }
}

const char *
corridor_words_facet_value (CorridorSession          *session,
                            CorridorFacet             facet,
                            const CorridorFacetValue *value)
{
  if (value->label != NULL)
    return corridor_text_get (value->label, corridor_session_get_language (session));

  return facet == CORRIDOR_FACET_STATE ? _("without a state") : _("without claims");
}

static void
add_values (Sides           *sides,
            CorridorSession *session,
            CorridorFacet    facet)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, facet);

  for (guint i = 0; i < values->len; i++)
    {
      const CorridorFacetValue *value = g_ptr_array_index (values, i);

      add_label (sides, corridor_words_facet_value (session, facet, value), value->shown);
    }
}

static char *
name_shown (CorridorFacet facet,
            const char   *names)
{
  return g_strdup_printf (facet == CORRIDOR_FACET_CLAIMANT ? _("Claims of: %s") : _("Only: %s"), names);
}

static char *
name_hidden (CorridorFacet facet,
             const char   *names)
{
  return g_strdup_printf (facet == CORRIDOR_FACET_CLAIMANT ? _("Without what is claimed by: %s only") : _("Without: %s"), names);
}

static const char *
get_nothing_words (CorridorFacet facet)
{
  return facet == CORRIDOR_FACET_CATEGORY ? _("All kinds are hidden")
       : facet == CORRIDOR_FACET_STATE ? _("All states are hidden")
                                       : _("All claims are hidden");
}

static char *
facet_to_words (CorridorSession *session,
                CorridorFacet    facet)
{
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autoptr(GString) hidden = g_string_new (NULL);
  Sides sides = { .shown = shown, .hidden = hidden };

  add_values (&sides, session, facet);
  if (facet == CORRIDOR_FACET_CATEGORY)
    add_layers (&sides, session);
  if (sides.n_hidden == 0)
    return NULL;
  if (sides.n_shown == 0)
    return g_strdup (get_nothing_words (facet));

  return sides.n_hidden >= sides.n_shown ? name_shown (facet, shown->str) : name_hidden (facet, hidden->str);
}

static void
take_part (GPtrArray *parts,
           char      *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, part);
}

/* Not those that are still being looked for. */
static gboolean
is_searched (CorridorLayer *layer)
{
  return corridor_layer_get_words (layer) != NULL && corridor_layer_get_dataset (layer) != corridor_layer_get_whole (layer);
}

static void
add_words_of_layers (GPtrArray       *parts,
                     CorridorSession *session)
{
  GListModel *layers = corridor_session_get_layers (session);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);

      if (corridor_layer_get_visible (layer) && is_searched (layer))
        take_part (parts, g_strdup_printf (_("With: %s"), corridor_layer_get_words (layer)));
    }
}

char *
corridor_words_filter (CorridorSession *session)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  if (!corridor_session_is_filtered (session))
    return NULL;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    take_part (parts, facet_to_words (session, (CorridorFacet) i));
  if (corridor_filter_get_only_certain (corridor_session_get_filter (session)))
    take_part (parts, g_strdup (_("Only what is certain")));
  add_words_of_layers (parts, session);
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
corridor_words_left_out (CorridorSession *session)
{
  g_autofree char *count = NULL;
  g_autofree char *filter = NULL;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  filter = corridor_words_filter (session);
  if (filter == NULL)
    return NULL;

  count = corridor_words_count (session);
  return g_strdup_printf ("%s · %s", count, filter);
}
