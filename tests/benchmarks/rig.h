/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-session.h"

G_BEGIN_DECLS

#define RIG_WIDTH  1280
#define RIG_HEIGHT 800

/*
 * The real window at 1280x800 on the bundled story, and a hand that moves something in it for each frame, as fast as frames
 * come. All scripts are the same in every run.
 */
typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window; /* (unowned) GTK's */
  ShumateViewport *viewport; /* (unowned) the map's */
  GRand           *rand; /* (owned) */
  guint            n_points; /* of the layer, 0 without */
  guint            n_frames; /* of the script under way */
  gboolean         painted;
  GArray          *works; /* (owned) (element-type double) ms of processor time that each frame of the script took */
  gint64           work; /* µs of the main thread until the last frame */
} Rig;

typedef void (*RigStep) (Rig *self, guint frame);

/**
 * RigPlay:
 * @own: ms of processor time of the main thread a frame, GTK's part included
 * @late: the same of the frames that take long: one in twenty takes longer
 * @most: the same of the one that takes longest
 * @all: as @own, of all threads
 * @server: the same of the X server, if it runs on this machine
 */
typedef struct
{
  double frames_per_second;
  double own;
  double late;
  double most;
  double all;
  double server;
} RigPlay;

/**
 * rig_run:
 * @options: (nullable): what the benchmark takes on its command line
 * @bench: what to do with the window once it is there
 *
 * Returns: the exit status
 */
int     rig_run             (int                 argc,
                             char              **argv,
                             const GOptionEntry *options,
                             void              (*bench) (Rig *self));

/**
 * rig_add_layer:
 * @n_points: of the workload; they appear beside the story
 */
void    rig_add_layer       (Rig                *self,
                             guint               n_points);

/**
 * rig_play:
 * @step: (nullable): called before each frame with its number, from 0; %NULL to draw the same again
 * @seconds: for how long
 */
RigPlay rig_play            (Rig                *self,
                             RigStep             step,
                             double              seconds);

/**
 * rig_play_in:
 * @window: any other window
 *
 * The same in a window that is not the program's.
 */
RigPlay rig_play_in         (Rig                *self,
                             GtkWidget          *window,
                             RigStep             step,
                             double              seconds);

/* The scripts: the slider dragged by a week a frame, or put anywhere; the map dragged in circles, zoomed out and in, or both. */
void    rig_drag_time       (Rig                *self,
                             guint               frame);
void    rig_jump_in_time    (Rig                *self,
                             guint               frame);
void    rig_pan             (Rig                *self,
                             guint               frame);
void    rig_zoom            (Rig                *self,
                             guint               frame);
void    rig_pan_and_zoom    (Rig                *self,
                             guint               frame);

/**
 * rig_dup_machine:
 *
 * Returns: (transfer full): the model of the processor, and how many of its cores are there
 */
char   *rig_dup_machine     (void);

G_END_DECLS
