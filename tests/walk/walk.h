/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis-bars.h"
#include "corridor-map.h"
#include "corridor-session-filter.h"
#include "corridor-session-visit.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/* Of the window at first, in px. */
#define WALK_WIDTH  1280
#define WALK_HEIGHT 800

/* MB: what the process has of the machine's memory, and what it has asked for and not given back. */
typedef struct
{
  double resident;
  double in_use;
} WalkMemory;

/*
 * A random walk: the real window on the bundled story, of which anything is done that a reader can do, in any order and mostly
 * without waiting for what was done before. After every step all views have to agree. The seed that the test prints takes the same
 * steps again; how far the program has come with one when the next is taken, the clock of the machine has a part in.
 */
typedef struct
{
  CorridorSession  *session; /* (owned) */
  CorridorWindow   *window; /* (unowned) the application's, as are the following its */
  CorridorMap      *map;
  GtkWidget        *axis;
  GtkListView      *list;
  GtkLabel         *heading;
  CorridorBookmark *bookmark; /* (owned) (nullable) somewhere to go back to */
  GArray           *memory; /* (owned) (element-type WalkMemory) a look after the other */
  CorridorAxisBars *bars; /* (owned) that stay, unlike new ones */
  const char       *program; /* for what it prints of the same */
  guint             n_steps;
  guint             n_listed; /* how often the program was asked */
} Walk;

/* Lets the program work off whatever is waiting. */
void        walk_settle      (Walk *self);

/* Returns: what was done */
const char *walk_step        (Walk *self);

/* Ends the test unless all views agree. */
void        walk_check       (Walk *self);

/* The same of the list, if @n things are shown, and @n_all there would be without the filter. */
void        walk_check_list  (Walk *self, guint n, guint n_all);

/* Returns: (transfer full): what `--list` prints, by its own code */
char       *walk_dup_listing (Walk *self);

/* Ends the test unless the program prints the same of the story at the same time with the same filter. */
void        walk_check_program (Walk *self);

/* Sets everything back to what it was, and notes how much memory that takes now. */
void        walk_measure_memory (Walk *self);

/* Ends the test if that has grown in the course of it; a short walk does not tell. */
void        walk_check_memory   (Walk *self);

/* What there is to be done with layers; each does nothing where there is none. */
void        walk_add_layer    (Walk *self);
void        walk_grow_layer   (Walk *self);
void        walk_remove_layer (Walk *self);
void        walk_change_layer (Walk *self);
void        walk_search_layer (Walk *self);
void        walk_move_layer   (Walk *self);

/* With the mouse and the keys of the display. */
void        walk_click_map     (Walk *self);
void        walk_turn_wheel    (Walk *self);
void        walk_drag          (Walk *self);
void        walk_press_key     (Walk *self);
void        walk_take_toast    (Walk *self);

/* Begins a step's draws. */
void        walk_shake     (void);

/* Below @n, and from 0; 0 for 0. */
guint       walk_below     (guint n);
gboolean    walk_chance    (guint one_in);
double      walk_between   (double low,
                            double high);

/* A time that the session has. */
gint64      walk_draw_time (Walk *self);

G_END_DECLS
