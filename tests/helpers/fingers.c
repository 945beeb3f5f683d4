/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fingers.h"

#define REMOTE_DESKTOP "org.gnome.Mutter.RemoteDesktop"
#define SCREEN_CAST    "org.gnome.Mutter.ScreenCast"
#define MONITOR        "Meta-0" /* the compositor's name of its only one */

#define STEPS    8
#define INTERVAL 16 /* ms from one step to the next */
#define A_WHILE  500 /* ms, longer than between two taps that are one double tap */

struct _Fingers
{
  GDBusConnection *bus; /* (owned) */
  char            *session; /* (owned) object path */
  char            *stream; /* (owned) object path, of the picture whose coordinates are used */
};

static GVariant *
call (Fingers    *self,
      const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr(GError) error = NULL;
  GVariant *reply = g_dbus_connection_call_sync (self->bus, name, path, interface, method, parameters, NULL,
                                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_main_loop (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, on_time, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
send (Fingers    *self,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr(GVariant) reply = call (self, REMOTE_DESKTOP, self->session, REMOTE_DESKTOP ".Session", method, parameters);

  run_main_loop (INTERVAL);
}

static void
put (Fingers *self,
     guint    finger,
     double   x,
     double   y)
{
  send (self, "NotifyTouchDown", g_variant_new ("(sudd)", self->stream, finger, x, y));
}

static void
move (Fingers *self,
      guint    finger,
      double   x,
      double   y)
{
  send (self, "NotifyTouchMotion", g_variant_new ("(sudd)", self->stream, finger, x, y));
}

static void
lift (Fingers *self,
      guint    finger)
{
  send (self, "NotifyTouchUp", g_variant_new ("(u)", finger));
}

static char *
get_session_id (Fingers *self)
{
  g_autoptr(GVariant) reply = call (self, REMOTE_DESKTOP, self->session, "org.freedesktop.DBus.Properties", "Get",
                                    g_variant_new ("(ss)", REMOTE_DESKTOP ".Session", "SessionId"));
  g_autoptr(GVariant) value = NULL;

  g_variant_get (reply, "(v)", &value);
  return g_variant_dup_string (value, NULL);
}

/* A program learns of a touchscreen by its first touch, and has no ears for that one. */
static void
introduce (Fingers *self)
{
  put (self, 0, 1, 1);
  lift (self, 0);
  run_main_loop (A_WHILE);
}

Fingers *
fingers_new (void)
{
  Fingers *self = g_new0 (Fingers, 1);
  g_autoptr(GVariant) session = NULL;
  g_autoptr(GVariant) cast = NULL;
  g_autoptr(GVariant) stream = NULL;
  g_autoptr(GVariant) started = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  const char *cast_path;

  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  session = call (self, REMOTE_DESKTOP, "/org/gnome/Mutter/RemoteDesktop", REMOTE_DESKTOP, "CreateSession", NULL);
  g_variant_get (session, "(o)", &self->session);
  id = get_session_id (self);
  cast = call (self, SCREEN_CAST, "/org/gnome/Mutter/ScreenCast", SCREEN_CAST, "CreateSession",
               g_variant_new_parsed ("({'remote-desktop-session-id': <%s>},)", id));
  g_variant_get (cast, "(&o)", &cast_path);
  stream = call (self, SCREEN_CAST, cast_path, SCREEN_CAST ".Session", "RecordMonitor",
                 g_variant_new_parsed ("(%s, @a{sv} {})", MONITOR));
  g_variant_get (stream, "(o)", &self->stream);
  started = call (self, REMOTE_DESKTOP, self->session, REMOTE_DESKTOP ".Session", "Start", NULL);
  introduce (self);

  return self;
}

void
fingers_free (Fingers *self)
{
  g_object_unref (self->bus);
  g_free (self->session);
  g_free (self->stream);
  g_free (self);
}

void
fingers_tap (Fingers *self,
             double   x,
             double   y)
{
  put (self, 0, x, y);
  lift (self, 0);
  run_main_loop (A_WHILE);
}

void
fingers_drag (Fingers *self,
              double   x,
              double   y,
              double   dx,
              double   dy)
{
  put (self, 0, x, y);
  for (int i = 1; i <= STEPS; i++)
    move (self, 0, x + dx * i / STEPS, y + dy * i / STEPS);
  run_main_loop (A_WHILE);
  lift (self, 0);
  run_main_loop (A_WHILE);
}

void
fingers_pinch (Fingers *self,
               double   x,
               double   y,
               double   from,
               double   to)
{
  put (self, 0, x - from, y);
  put (self, 1, x + from, y);
  for (int i = 1; i <= STEPS; i++)
    {
      double off = from + (to - from) * i / STEPS;

      move (self, 0, x - off, y);
      move (self, 1, x + off, y);
    }
  lift (self, 0);
  lift (self, 1);
  run_main_loop (A_WHILE);
}
