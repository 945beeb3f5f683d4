/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-parameters.h"

#include "corridor-options-private.h"
#include "corridor-session-filter.h"

void
corridor_parameters_add (CorridorParameters *self,
                         const char         *name,
                         const char         *value)
{
  self->append (self->text, name, value);
}

void
corridor_parameters_add_mode (CorridorParameters *self,
                              CorridorSession    *session)
{
  g_autofree char *days = g_strdup_printf ("%u", corridor_session_get_window_days (session));

  switch (corridor_session_get_mode (session))
    {
    case CORRIDOR_MODE_WINDOW:
      corridor_parameters_add (self, "window", days);
      break;
    case CORRIDOR_MODE_UP_TO:
      corridor_parameters_add (self, "since-start", NULL);
      break;
    case CORRIDOR_MODE_ON_DAY:
    default:
      break;
    }
}

/* Those without a value of the facet stand last, as nothing after a comma. */
static void
add_facet (CorridorParameters *self,
           CorridorSession    *session,
           CorridorFacet       facet,
           const char         *name)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, facet);
  g_autoptr(GString) shown = g_string_new (NULL);
  guint n_shown = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const CorridorFacetValue *value = g_ptr_array_index (values, i);

      if (value->shown)
        g_string_append_printf (shown, "%s%s", n_shown++ > 0 || value->label == NULL ? "," : "", value->value);
    }

  if (n_shown < values->len)
    corridor_parameters_add (self, name, shown->str);
}

void
corridor_parameters_add_filter (CorridorParameters *self,
                                CorridorSession    *session)
{
  add_facet (self, session, CORRIDOR_FACET_CATEGORY, "category");
  add_facet (self, session, CORRIDOR_FACET_STATE, "state");
  add_facet (self, session, CORRIDOR_FACET_CLAIMANT, "claimed-by");
  if (corridor_filter_get_only_certain (corridor_session_get_filter (session)))
    corridor_parameters_add (self, "certain", NULL);
}

void
corridor_parameters_add_language (CorridorParameters *self,
                                  CorridorSession    *session)
{
  g_autofree char *wanted = corridor_options_dup_desktop_language (corridor_session_get_story (session));
  const char *language = corridor_session_get_language (session);

  if (g_strcmp0 (wanted, language) != 0)
    corridor_parameters_add (self, "lang", language);
}
