/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-scene.h"

#include "corridor-session-compare.h"

void
corridor_session_scene_fill (CorridorSession *session,
                             CorridorScene   *scene)
{
  *scene = (CorridorScene) {
    .story = corridor_session_get_story (session),
    .selected = corridor_session_get_selected (session),
    .query = *corridor_session_get_query (session),
    .language = corridor_session_get_language (session),
    .name_order = corridor_session_get_name_order (session),
  };
  scene->hits = corridor_session_get_hits (session, &scene->n_hits);
  scene->layers = corridor_session_get_views (session, &scene->n_layers);
}

void
corridor_session_scene_fill_beside (CorridorSession *session,
                                    CorridorScene   *scene,
                                    CorridorScene   *beside)
{
  *beside = *scene;
  beside->filter = NULL; /* said once, and with the number of this day */
  beside->query.now = corridor_session_get_other (session);
  beside->hits = corridor_session_get_other_hits (session, &beside->n_hits);
  beside->layers = corridor_session_get_other_views (session, &beside->n_layers);
  scene->beside = beside;
  scene->divider = corridor_session_get_divider (session);
}
