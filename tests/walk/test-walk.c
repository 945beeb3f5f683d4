/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include "corridor-bundle.h"
#include "corridor-event-list.h"
#include "corridor-renderer.h"
#include "corridor-time-axis.h"
#include "program-window.h"
#include "widget-finder.h"

/* The program, and how many steps: see the meson.build beside this. */

#define STEPS_TO_HOME   50 /* between two times of working off everything */
#define STEPS_TO_LIST   50 /* between two times of asking the program */
#define STEPS_TO_MEMORY 1000 /* between two looks at the memory */
#define PATIENCE        (60 * G_USEC_PER_SEC) /* with what goes on when the window has gone */

static const char *program;
static guint n_steps_to_go;

static void
set_up (Walk         *self,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  GtkWidget *list;

  g_assert_no_error (error);
  self->program = program;
  self->session = corridor_session_new (story);
  self->bars = corridor_axis_bars_new ();
  self->memory = g_array_new (FALSE, FALSE, sizeof (WalkMemory));
  self->window = program_window_new (self->session);
  program_window_show (self->window, WALK_WIDTH, WALK_HEIGHT);

  list = widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_EVENT_LIST, NULL);
  self->list = GTK_LIST_VIEW (widget_finder_find (list, GTK_TYPE_LIST_VIEW, NULL));
  self->heading = GTK_LABEL (widget_finder_find (list, GTK_TYPE_LABEL, NULL));
  self->map = CORRIDOR_MAP (widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_MAP, NULL));
  self->axis = widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_TIME_AXIS, NULL);
}

/* GTK keeps the tooltip that it has shown last until it shows the next, and what is in it keeps the actions of its window. */
static void
take_tooltip_away (GtkWidget *window)
{
  GtkWidget *child = gtk_widget_get_first_child (window);

  while (child != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkTooltipWindow"))
    child = gtk_widget_get_next_sibling (child);
  if (child == NULL)
    return;

  g_object_run_dispose (G_OBJECT (child));
  gtk_widget_unparent (child);
}

/* The window goes amid whatever it does; what has begun may end, and then lets go of the session. */
static void
tear_down (Walk         *self,
           gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  CorridorSession *session = self->session;

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_clear_pointer (&self->bookmark, corridor_bookmark_free);
  g_clear_pointer (&self->bars, corridor_axis_bars_free);
  g_clear_pointer (&self->memory, g_array_unref);
  take_tooltip_away (GTK_WIDGET (self->window));
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->session);
  while (session != NULL && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (session);
}

void
walk_settle (Walk *self)
{
  widget_finder_settle (GTK_WIDGET (self->window));
}

/* Some of what waits is done, or none, or all. */
static void
let_run (Walk *self)
{
  if (self->n_steps % STEPS_TO_HOME == 0)
    walk_settle (self);
  else
    for (guint i = walk_below (6); i > 0; i--)
      g_main_context_iteration (NULL, FALSE);
}

/* Both before what waits is done and after it. */
static void
go_on (Walk *self)
{
  walk_step (self);
  walk_check (self);
  let_run (self);
  walk_check (self);
  if (self->n_steps % STEPS_TO_LIST == 0)
    walk_check_program (self);
  if (self->n_steps % STEPS_TO_MEMORY == 0)
    walk_measure_memory (self);
}

static void
test_walk (Walk         *self,
           gconstpointer data)
{
  while (self->n_steps < n_steps_to_go)
    go_on (self);
  walk_check_memory (self);
  g_test_message ("%u steps, the program asked %u times", self->n_steps, self->n_listed);
  g_assert_cmpuint (self->n_listed, >=, self->n_steps / STEPS_TO_LIST / 10); /* few filters can be said on the command line */
}

int
main (int    argc,
      char **argv)
{
  corridor_renderer_choose ();
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  program = argv[1];
  n_steps_to_go = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  g_test_add ("/walk", Walk, NULL, set_up, test_walk, tear_down);

  return program_window_run_tests ();
}
