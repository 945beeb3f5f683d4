/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A timeline in a window, with the actions that it asks for. */
typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window; /* (unowned) GTK's */
  GtkWidget       *timeline; /* (unowned) the window's */
} TimelineFixture;

/* @story is sealed by this. Sizes are in px. */
void timeline_fixture_set_up    (TimelineFixture *self,
                                 CorridorStory   *story,
                                 int              width,
                                 int              height);
void timeline_fixture_tear_down (TimelineFixture *self);

G_END_DECLS
