/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-words.h"

#include <glib/gi18n.h>

static char *
describe (CorridorSession *session)
{
  g_autofree char *date = corridor_calendar_format_words (corridor_session_get_now (session), CORRIDOR_PRECISION_DAY);
  guint n = corridor_session_count_visible (session);

  /* Translators: what the map shows, as "23 April 2024, 14 things shown" */
  return g_strdup_printf (ngettext ("%s, %u thing shown", "%s, %u things shown", n), date, n);
}

void
corridor_map_words_tell (GtkAccessible   *map,
                         CorridorSession *session)
{
  g_autofree char *text = session != NULL ? describe (session) : NULL;

  if (text != NULL)
    gtk_accessible_update_property (map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
