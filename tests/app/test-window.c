/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* The program with its window, and what others say to it on the session bus. */

#define OBJECT_PATH "/io/github/corridor_map/Corridor"
#define PATIENCE    (30 * G_USEC_PER_SEC)

static const char *program;

typedef struct
{
  GDBusConnection *bus;
  GSubprocess     *window; /* (owned) (nullable) */
  char            *broken; /* (owned) path of a file that is no story */
  char            *dataset; /* (owned) path of a file with one record, of 1 May 1950 */
  char            *err; /* (owned) (nullable) what a second launch said */
  int              status;
} Fixture;

static GVariant *
call (Fixture    *f,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *parameters,
      GError    **error)
{
  return g_dbus_connection_call_sync (f->bus, APPLICATION_ID, path, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, error);
}

static gboolean
has_window (Fixture *f)
{
  g_autoptr(GVariant) actions = call (f, OBJECT_PATH "/window/1", "org.gtk.Actions", "List", NULL, NULL);

  return actions != NULL;
}

static void
launch_with (Fixture          *f,
             GSubprocessFlags  flags,
             const char       *first,
             const char       *second)
{
  g_autoptr(GError) error = NULL;
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  f->window = g_subprocess_new (flags, &error, program, first, second, NULL);
  g_assert_no_error (error);
  while (!has_window (f))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_usleep (G_USEC_PER_SEC / 20);
    }
}

static void
launch (Fixture    *f,
        const char *argument)
{
  launch_with (f, G_SUBPROCESS_FLAGS_NONE, argument, NULL);
}

static void
activate (Fixture    *f,
          const char *path,
          const char *name,
          const char *value)
{
  GVariantBuilder parameter;
  g_autoptr(GVariant) result = NULL;
  g_autoptr(GError) error = NULL;

  g_variant_builder_init (&parameter, G_VARIANT_TYPE ("av"));
  if (value != NULL)
    g_variant_builder_add (&parameter, "v", g_variant_new_string (value));
  result = call (f, path, "org.gtk.Actions", "Activate", g_variant_new ("(sav@a{sv})", name, &parameter,
                                                                        g_variant_new_parsed ("@a{sv} {}")), &error);
  g_assert_no_error (error);
}

static void
quit (Fixture *f,
      int      expected_status)
{
  activate (f, OBJECT_PATH, "quit", NULL);
  g_assert_true (g_subprocess_wait (f->window, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (f->window));
  g_assert_cmpint (g_subprocess_get_exit_status (f->window), ==, expected_status);
}

static void
hand_over (Fixture    *f,
           const char *first,
           const char *second)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, program, first, second, NULL);

  g_assert_no_error (error);
  g_clear_pointer (&f->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &f->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  f->status = g_subprocess_get_exit_status (process);
}

static char *
get_state (Fixture    *f,
           const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = call (f, OBJECT_PATH "/window/1", "org.gtk.Actions", "Describe", g_variant_new ("(s)", name), &error);
  g_autoptr(GVariant) states = NULL;
  g_autoptr(GVariant) state = NULL;

  g_assert_no_error (error);
  g_variant_get (reply, "((bg@av))", NULL, NULL, &states);
  g_variant_get_child (states, 0, "v", &state);
  return g_variant_print (state, FALSE);
}

static void
assert_state (Fixture    *f,
              const char *name,
              const char *expected)
{
  g_autofree char *state = get_state (f, name);

  g_assert_cmpstr (state, ==, expected);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const char record[] = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},"
                               "\"properties\":{\"date\":\"1950-05-01\"}}\n";
  g_autoptr(GError) error = NULL;
  int fd;

  f->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  fd = g_file_open_tmp ("corridor-XXXXXX.geojson", &f->broken, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_close (fd, NULL), ==, TRUE);
  f->dataset = g_strconcat (f->broken, ".dataset", NULL);
  g_file_set_contents (f->dataset, record, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_cmpint (g_remove (f->broken), ==, 0);
  g_assert_cmpint (g_remove (f->dataset), ==, 0);
  g_free (f->broken);
  g_free (f->dataset);
  g_free (f->err);
  g_clear_object (&f->window);
  g_clear_object (&f->bus);
}

static void
test_second_launch (Fixture      *f,
                    gconstpointer data)
{
  launch (f, "--at=2022-12-12");
  assert_state (f, "mode", "'on-day'");

  hand_over (f, "--since-start", "--select=lachin-road-new");
  g_assert_cmpstr (f->err, ==, "");
  g_assert_cmpint (f->status, ==, 0);
  assert_state (f, "mode", "'up-to'");

  hand_over (f, "--window=7", "--select=nowhere");
  g_assert_cmpstr (f->err, ==, "corridor: --select: expected the id of a feature of the story, got \"nowhere\"\n");
  g_assert_cmpint (f->status, ==, 2);
  assert_state (f, "mode", "'up-to'"); /* a command with a mistake changes nothing */

  hand_over (f, "--window=7", f->broken);
  g_assert_cmpint (f->status, ==, 1);
  g_assert_nonnull (strstr (f->err, f->broken));
  assert_state (f, "mode", "'up-to'");
  quit (f, 0);
}

static void
test_actions (Fixture      *f,
              gconstpointer data)
{
  launch (f, NULL);
  activate (f, OBJECT_PATH, "window", "9");
  assert_state (f, "mode", "'window'");
  assert_state (f, "window-days", "9");
  activate (f, OBJECT_PATH, "window", "-9");
  assert_state (f, "window-days", "9");
  activate (f, OBJECT_PATH, "since-start", NULL);
  assert_state (f, "mode", "'up-to'");
  activate (f, OBJECT_PATH, "at", "2022-12-12");
  activate (f, OBJECT_PATH "/window/1", "play", NULL);
  assert_state (f, "play", "true");
  activate (f, OBJECT_PATH "/window/1", "play", NULL);
  assert_state (f, "play", "false");
  activate (f, OBJECT_PATH, "open", f->broken);
  activate (f, OBJECT_PATH "/window/1", "open-link", "file:///etc/passwd"); /* not a web page: nothing happens */
  activate (f, OBJECT_PATH "/window/1", "back", NULL);
  quit (f, 0);
}

/* The map has the room until something is selected, and gets it back, unless the reader opened the details. */
static void
test_details (Fixture      *f,
              gconstpointer data)
{
  launch (f, "--at=2022-12-12");
  assert_state (f, "show-details", "false");
  activate (f, OBJECT_PATH "/window/1", "next-event", NULL);
  assert_state (f, "show-details", "true");
  activate (f, OBJECT_PATH "/window/1", "back", NULL);
  assert_state (f, "show-details", "false");

  activate (f, OBJECT_PATH "/window/1", "show-details", NULL);
  activate (f, OBJECT_PATH, "select", "lachin-road-new");
  assert_state (f, "show-details", "true");
  activate (f, OBJECT_PATH "/window/1", "back", NULL);
  assert_state (f, "show-details", "true");
  activate (f, OBJECT_PATH "/window/1", "show-details", NULL);
  assert_state (f, "show-details", "false");
  quit (f, 0);
}

/* The window opens all the same, with the bundled story, and the shell learns of it in the end. */
static void
test_broken_first (Fixture      *f,
                   gconstpointer data)
{
  launch (f, f->broken);
  assert_state (f, "mode", "'on-day'");
  quit (f, 1);
}

static void
activate_with_position (Fixture    *f,
                        const char *name,
                        guint       position)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) result = call (f, OBJECT_PATH "/window/1", "org.gtk.Actions", "Activate",
                                     g_variant_new_parsed ("(%s, [<%u>], @a{sv} {})", name, position), &error);

  g_assert_no_error (error);
}

/* The clock goes through what is open: a date that is in the dataset alone is good while it is there. */
static void
test_dataset (Fixture      *f,
              gconstpointer data)
{
  launch (f, NULL);
  hand_over (f, "--at=1950-05-01", NULL);
  g_assert_cmpint (f->status, ==, 2);
  hand_over (f, "--at=1950-05-01", f->dataset);
  g_assert_cmpstr (f->err, ==, "");
  g_assert_cmpint (f->status, ==, 0);
  hand_over (f, "--at=1950-05-01", NULL);
  g_assert_cmpint (f->status, ==, 0);

  activate_with_position (f, "layer-report", 7); /* there is none */
  activate_with_position (f, "layer-remove", 7);
  activate_with_position (f, "layer-remove", 0);
  hand_over (f, "--at=1950-05-01", NULL);
  g_assert_cmpint (f->status, ==, 2);
  activate (f, OBJECT_PATH "/window/1", "cancel-import", NULL); /* nothing to give up */
  quit (f, 0);
}

/* The options of the first launch wait for its dataset, and the next launch need not find it there yet. */
static void
test_dataset_first (Fixture      *f,
                    gconstpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  launch_with (f, G_SUBPROCESS_FLAGS_NONE, "--at=1950-05-01", f->dataset);
  do
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      hand_over (f, "--at=1950-05-01", NULL);
    }
  while (f->status != 0);
  quit (f, 0);
}

static void
test_date_nowhere (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr(GDataInputStream) err = NULL;
  g_autofree char *line = NULL;

  launch_with (f, G_SUBPROCESS_FLAGS_STDERR_PIPE, "--at=1850-05-01", f->dataset);
  err = g_data_input_stream_new (g_subprocess_get_stderr_pipe (f->window));
  do
    {
      g_free (line);
      line = g_data_input_stream_read_line (err, NULL, NULL, NULL);
      g_assert_nonnull (line);
    }
  while (!g_str_has_prefix (line, "corridor: --at: expected a date from 1950-05-01 to "));
  quit (f, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window/second-launch/options", test_second_launch);
  ADD ("/window/bus/actions", test_actions);
  ADD ("/window/details/open-and-close", test_details);
  ADD ("/window/first-launch/broken-story", test_broken_first);
  ADD ("/window/first-launch/dataset", test_dataset_first);
  ADD ("/window/first-launch/dataset-without-the-date", test_date_nowhere);
  ADD ("/window/second-launch/dataset", test_dataset);
#undef ADD

  return g_test_run ();
}
