/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-application.h"

#include "corridor-window.h"

G_BEGIN_DECLS

/* What the files of the application share. A command line is NULL for an action, which nobody waits for. */

struct _CorridorApplication
{
  AdwApplication     parent_instance;
  CorridorBasemap   *basemap; /* (owned) (nullable) loaded with the first window */
  CorridorExitStatus exit_status; /* of the command line that started the program */
};

CorridorWindow    *corridor_application_get_window      (CorridorApplication     *self); /* (nullable) */

/* corridor-application-actions.c */
void               corridor_application_add_actions     (CorridorApplication     *self);

/* corridor-application-start.c: opens the window. Takes options over. */
CorridorExitStatus corridor_application_start           (CorridorApplication     *self,
                                                         GApplicationCommandLine *command_line, /* (nullable) */
                                                         CorridorOptions         *options);

/* corridor-application-request.c: does in the window that is open what the options say. Takes them over. */
CorridorExitStatus corridor_application_carry_out       (CorridorApplication     *self,
                                                         GApplicationCommandLine *command_line, /* (nullable) */
                                                         CorridorOptions         *options);

/* The same for the first command line, with the files of which the window shows none yet, once the window is on the screen. */
void               corridor_application_carry_out_later (CorridorApplication     *self,
                                                         GApplicationCommandLine *command_line, /* (nullable) */
                                                         CorridorOptions         *options, /* (nullable) done already */
                                                         GPtrArray               *files);

/* Tells the fault, or that there is none, to who waits for it. */
CorridorExitStatus corridor_application_answer          (GApplicationCommandLine *command_line, /* (nullable) */
                                                         const GError            *error); /* (nullable) */

/* (transfer full) (element-type GFile) what the options name, seen from the folder of the command line */
GPtrArray         *corridor_application_new_files       (GApplicationCommandLine *command_line, /* (nullable) */
                                                         const CorridorOptions   *options);

G_END_DECLS
