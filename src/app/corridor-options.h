/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis.h"
#include "corridor-session.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * CorridorExitStatus:
 * @CORRIDOR_EXIT_DONE: done
 * @CORRIDOR_EXIT_DATA: a story or a dataset is bad
 * @CORRIDOR_EXIT_COMMAND: the command is wrong, or cannot be carried out here
 *
 * What the program tells the shell.
 */
typedef enum
{
  CORRIDOR_EXIT_DONE    = 0,
  CORRIDOR_EXIT_DATA    = 1,
  CORRIDOR_EXIT_COMMAND = 2,
} CorridorExitStatus;

#define CORRIDOR_OPTIONS_ERROR (corridor_options_error_quark ())
GQuark corridor_options_error_quark (void);

/**
 * CorridorOptionsError:
 * @CORRIDOR_OPTIONS_ERROR_USAGE: an option is unknown, misses its value, or has one that cannot be read
 * @CORRIDOR_OPTIONS_ERROR_STORY: an option asks for what the story does not have: a date, a feature, a category, a state, a
 *   claimant, a language
 */
typedef enum
{
  CORRIDOR_OPTIONS_ERROR_USAGE,
  CORRIDOR_OPTIONS_ERROR_STORY,
} CorridorOptionsError;

/**
 * CorridorCommand:
 * @CORRIDOR_COMMAND_WINDOW: show the window; all others need no display
 * @CORRIDOR_COMMAND_LIST: print what is true
 * @CORRIDOR_COMMAND_CHECK: print the faults of stories
 * @CORRIDOR_COMMAND_EXPORT: write a picture
 * @CORRIDOR_COMMAND_HELP: print the options
 * @CORRIDOR_COMMAND_VERSION: print the version
 */
typedef enum
{
  CORRIDOR_COMMAND_WINDOW,
  CORRIDOR_COMMAND_LIST,
  CORRIDOR_COMMAND_CHECK,
  CORRIDOR_COMMAND_EXPORT,
  CORRIDOR_COMMAND_HELP,
  CORRIDOR_COMMAND_VERSION,
} CorridorCommand;

/**
 * CorridorOptions:
 * @command: what to do
 * @stories: (nullable): paths or URIs of a story and datasets; of any number of stories for %CORRIDOR_COMMAND_CHECK
 * @json: list as JSON
 * @strict: check by the stricter rules, too
 * @at_text: (nullable): the date as it was given, %NULL when none was
 * @at: the date that @at_text says
 * @other_text: (nullable): the date to compare with as it was given, %NULL when none was
 * @other: the date that @other_text says
 * @has_divider: whether @divider was given
 * @divider: how much of the width is left to @other, 0 to 1
 * @is_link: whether a link was given, which says all that is seen: what it leaves out is as at a start
 * @is_bare: whether nothing was given that says what to show
 * @reset: forget what was kept from earlier starts
 * @has_mode: whether @mode and @window_days were given
 * @has_axis: whether @axis was given
 * @axis: the part of the time to show on the timeline
 * @select: (nullable): the id of a feature, and maybe `/` and the number of one of its phases, from 1
 * @has_bbox: whether @bbox was given
 * @categories: (nullable): ids of the categories to show
 * @states: (nullable): ids of the states to show
 * @claimants: (nullable): names of those of whose claims to show something, in any language of the story
 * @only_certain: whether to show only what is certain
 * @language: (nullable): BCP 47 tag
 * @has_name_order: whether @name_order was given
 * @name_order: which name comes first
 * @export_path: (nullable): the picture to write
 * @width: of the picture in px
 * @height: of the picture in px
 * @scale: device pixels per px
 * @theme: of the picture
 *
 * A command line, read. The same options mean the same for the window, a second launch, the session bus and the
 * commands that need no display: all of them call corridor_options_apply() on their session.
 */
typedef struct
{
  CorridorCommand command;
  char          **stories;
  gboolean        json;
  gboolean        strict;
  char           *at_text;
  CorridorDate    at;
  char           *other_text;
  CorridorDate    other;
  gboolean        has_divider;
  double          divider;
  gboolean        is_link;
  gboolean        is_bare;
  gboolean        reset;
  gboolean        has_mode;
  CorridorMode    mode;
  guint           window_days;
  gboolean        has_axis;
  CorridorAxis    axis;
  char           *select;
  gboolean        has_bbox;
  CorridorBbox    bbox;
  char          **categories;
  char          **states;
  char          **claimants;
  gboolean        only_certain;
  char           *language;
  gboolean        has_name_order;
  CorridorNameOrder name_order;
  char           *export_path;
  int             width;
  int             height;
  double          scale;
  CorridorTheme   theme;
} CorridorOptions;

/**
 * corridor_options_parse:
 * @arguments: (array zero-terminated=1): a command line, with the program's name first; a link may be among the files
 *
 * Reads a command line. Touches no file and no display.
 *
 * Returns: (transfer full) (nullable): the options, or %NULL with @error set, always to
 *   %CORRIDOR_OPTIONS_ERROR_USAGE with a message that names the option, its value and what was expected
 */
CorridorOptions *corridor_options_parse    (const char *const *arguments,
                                            GError           **error);

/**
 * corridor_options_free:
 * @self: (transfer full): options
 */
void             corridor_options_free     (CorridorOptions   *self);

/**
 * corridor_options_dup_help:
 *
 * Returns: (transfer full): the summary of all options
 */
char            *corridor_options_dup_help (void);

/**
 * corridor_options_apply:
 * @session: the session to change, already with the story that the options are about
 *
 * Sets language, order of names, filter, mode, time, axis, other date, divider and selection as far as they were given. The
 * selection, unless it has the number of a phase, is the phase of the feature that is true at the session's time, or else the
 * feature's first. For a link, all the others but language and order of names become what they are at a start. With an error the
 * session is as it was.
 *
 * Returns: %FALSE with @error set, to %CORRIDOR_OPTIONS_ERROR_STORY, when the story lacks what was asked for
 */
gboolean         corridor_options_apply    (const CorridorOptions *self,
                                            CorridorSession       *session,
                                            GError               **error);

/**
 * corridor_options_new_session:
 * @story: what to show
 * @layers: (nullable) (element-type CorridorLayer): what to show beside it, the topmost last
 *
 * Makes a session at the last day of these, the state of things as far as they know them, in the language of the
 * desktop if the story has anything in it, and applies the options to it.
 *
 * Returns: (transfer full) (nullable): the session, or %NULL with @error set as by corridor_options_apply()
 */
CorridorSession *corridor_options_new_session (const CorridorOptions *self,
                                               CorridorStory         *story,
                                               GPtrArray             *layers,
                                               GError               **error);

/**
 * corridor_options_get_exit_status:
 * @error: whatever kept a command from being done
 *
 * Returns: what to tell the shell
 */
CorridorExitStatus corridor_options_get_exit_status (const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorOptions, corridor_options_free)

G_END_DECLS
