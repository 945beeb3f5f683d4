/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-options-filter.h"

#include "corridor-fold.h"
#include "corridor-session-filter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  corridor_fold_append (folded, text, strlen (text));
  return g_string_free (folded, FALSE);
}

/* Names are typed as they are read: in any language of the story, and without much care for case and diacritics. */
static gboolean
is_name (const CorridorFacetValue *value,
         const char               *typed)
{
  g_autofree char *folded = fold (typed);

  for (guint i = 0; i < corridor_text_get_n_languages (value->label); i++)
    {
      const char *language;
      g_autofree char *name = fold (corridor_text_get_nth (value->label, i, &language));

      if (g_str_equal (name, folded))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_meant (CorridorFacet             facet,
          const CorridorFacetValue *value,
          const char               *typed)
{
  if (value->label == NULL)
    return *typed == '\0'; /* those that have none, as in "open," */

  return facet == CORRIDOR_FACET_CLAIMANT ? is_name (value, typed) : g_str_equal (value->value, typed);
}

static char **
get_wanted (const CorridorOptions *self,
            CorridorFacet          facet)
{
  switch (facet)
    {
    case CORRIDOR_FACET_CATEGORY:
      return self->categories;
    case CORRIDOR_FACET_STATE:
      return self->states;
    case CORRIDOR_FACET_CLAIMANT:
      return self->claimants;
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_wanted (char                    **wanted,
           CorridorFacet             facet,
           const CorridorFacetValue *value)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    if (is_meant (facet, value, wanted[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_layer_category (CorridorSession *session,
                    const char      *id,
                    GString         *known)
{
  GListModel *layers = corridor_session_get_layers (session);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_dataset (layer));

      for (guint j = 0; j < categories->len; j++)
        {
          const CorridorCategory *category = g_ptr_array_index (categories, j);

          found = found || g_str_equal (category->id, id);
          g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", category->id);
        }
    }
  return found;
}

/* Collects on the way what there would have been. */
static gboolean
is_known (CorridorSession *session,
          CorridorFacet    facet,
          const char      *wanted,
          GString         *known)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, facet);
  gboolean found = *wanted == '\0' && facet != CORRIDOR_FACET_CATEGORY; /* what has none may be records of somebody else's layers */

  for (guint i = 0; i < values->len; i++)
    {
      const CorridorFacetValue *value = g_ptr_array_index (values, i);

      found = found || is_meant (facet, value, wanted);
      if (value->label != NULL)
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", value->value);
    }

  return (facet == CORRIDOR_FACET_CATEGORY && has_layer_category (session, wanted, known)) || found;
}

static gboolean
check_facet (const CorridorOptions *self,
             CorridorSession       *session,
             CorridorFacet          facet,
             GError               **error)
{
  static const char *const names[CORRIDOR_N_FACETS] = { "--category", "--state", "--claimed-by" };
  char **wanted = get_wanted (self, facet);

  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    {
      g_autoptr(GString) known = g_string_new (NULL);

      if (is_known (session, facet, wanted[i], known))
        continue;
      if (known->len > 0)
        g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY, _("%s: expected one of %s, got \"%s\""),
                     names[facet], known->str, wanted[i]);
      else
        g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY, _("%s: the data has none, got \"%s\""),
                     names[facet], wanted[i]);
      return FALSE;
    }

  return TRUE;
}

gboolean
corridor_options_check_filter (const CorridorOptions *self,
                               CorridorSession       *session,
                               GError               **error)
{
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (!check_facet (self, session, (CorridorFacet) i, error))
      return FALSE;
  return TRUE;
}

static void
filter_facet (CorridorFilter  *filter,
              CorridorSession *session,
              CorridorFacet    facet,
              char           **wanted)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, facet);

  for (guint i = 0; i < values->len; i++)
    {
      const CorridorFacetValue *value = g_ptr_array_index (values, i);

      corridor_filter_set_shown (filter, facet, value->value, is_wanted (wanted, facet, value));
    }
}

static void
filter_layers (CorridorSession *session,
               char           **wanted)
{
  GListModel *layers = corridor_session_get_layers (session);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_dataset (layer));

      for (guint j = 0; j < categories->len; j++)
        corridor_layer_set_category_visible (layer, j, g_strv_contains ((const char *const *) wanted,
                                                                        ((CorridorCategory *) categories->pdata[j])->id));
    }
}

void
corridor_options_apply_filter (const CorridorOptions *self,
                               CorridorSession       *session)
{
  g_autoptr(CorridorFilter) filter = corridor_filter_copy (corridor_session_get_filter (session));

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (get_wanted (self, (CorridorFacet) i) != NULL)
      filter_facet (filter, session, (CorridorFacet) i, get_wanted (self, (CorridorFacet) i));
  if (self->only_certain)
    corridor_filter_set_only_certain (filter, TRUE);
  corridor_session_set_filter (session, filter);
  if (self->categories != NULL)
    filter_layers (session, self->categories);
}
