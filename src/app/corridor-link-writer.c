/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-link.h"

#include "corridor-options-private.h"
#include "corridor-parameters.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"

#include <math.h>

/* Digits after the point of a degree: about 0.1 m, so that a view comes back where the map is at its closest, too. */
#define DEGREE_SCALE 1e6

/* What may stand in a value as it is: what RFC 3986 allows in a query, but for what separates parameters. */
#define READABLE ",:/@"

static void
append (GString    *link,
        const char *name,
        const char *value)
{
  g_string_append_printf (link, "%c%s", link->str[link->len - 1] == ':' ? '?' : '&', name);
  if (value == NULL)
    return;

  g_string_append_c (link, '=');
  g_string_append_uri_escaped (link, value, READABLE, FALSE);
}

static char *
format_time (gint64 time)
{
  gboolean is_midnight = time == corridor_calendar_floor_day (time);

  return corridor_calendar_format_iso (time, is_midnight ? CORRIDOR_PRECISION_DAY : CORRIDOR_PRECISION_SECOND);
}

static void
append_time (GString    *link,
             const char *name,
             gint64      time)
{
  g_autofree char *text = format_time (time);

  append (link, name, text);
}

static void
append_axis (GString         *link,
             CorridorSession *session)
{
  CorridorAxis axis = corridor_session_get_axis (session);
  g_autofree char *begin = format_time (axis.begin);
  g_autofree char *end = format_time (axis.end);
  g_autofree char *both = g_strdup_printf ("%s/%s", begin, end);

  if (!corridor_session_shows_whole_axis (session))
    append (link, "axis", both);
}

/* A hundredth of a percent is less than a pixel of a screen. */
static void
append_divider (GString         *link,
                CorridorSession *session)
{
  double divider = corridor_session_get_divider (session);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (divider == CORRIDOR_SESSION_DIVIDER)
    return;

  g_ascii_formatd (digits, sizeof digits, "%.6g", round (divider * 1e4) / 100);
  append (link, "divider", digits);
}

static void
append_degrees (GString *text,
                double   degrees)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (text->len > 0)
    g_string_append_c (text, ',');
  g_ascii_formatd (digits, sizeof digits, "%.9g", round (degrees * DEGREE_SCALE) / DEGREE_SCALE);
  g_string_append (text, digits);
}

static void
append_bbox (GString            *link,
             const CorridorBbox *bbox)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_degrees (text, bbox->west);
  append_degrees (text, bbox->south);
  append_degrees (text, bbox->east);
  append_degrees (text, bbox->north);
  append (link, "bbox", text->str);
}

/* The phase is named by its number only where the time does not tell it. */
static void
append_selection (GString         *link,
                  CorridorSession *session)
{
  CorridorPhase *phase = corridor_session_get_selected (session);
  CorridorFeature *feature = phase != NULL ? corridor_phase_get_feature (phase) : NULL;
  const char *id = feature != NULL ? corridor_feature_get_id (feature) : NULL;
  g_autofree char *text = NULL;
  guint at;

  if (id == NULL || corridor_story_lookup_feature (corridor_session_get_story (session), id) != feature ||
      !g_ptr_array_find (corridor_feature_get_phases (feature), phase, &at))
    return;

  text = corridor_options_choose_phase (session, feature) == phase ? g_strdup (id) : g_strdup_printf ("%s/%u", id, at + 1);
  append (link, "select", text);
}

char *
corridor_link_from_session (CorridorSession *session,
                            CorridorBbox    *bbox)
{
  CorridorParameters parameters = { NULL, append };
  GString *link;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  parameters.text = link = g_string_new (CORRIDOR_LINK_SCHEME ":");
  append_time (link, "at", corridor_session_get_now (session));
  if (corridor_session_get_comparing (session))
    {
      append_time (link, "compare", corridor_session_get_other (session));
      append_divider (link, session);
    }
  corridor_parameters_add_mode (&parameters, session);
  append_axis (link, session);
  if (bbox != NULL)
    append_bbox (link, bbox);
  append_selection (link, session);
  corridor_parameters_add_filter (&parameters, session);
  corridor_parameters_add_language (&parameters, session);
  return g_string_free (link, FALSE);
}
