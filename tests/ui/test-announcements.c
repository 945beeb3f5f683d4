/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <string.h>

#include "ui-audit.h"
#include "ui-driver.h"

#define N_STEPS 10

/* What a screen reader was told since the last look, and by whom. */
typedef struct
{
  GPtrArray *events; /* (owned) (element-type char) kind and source of each */
  guint      n_slider; /* words for the slider's value */
} Heard;

/* Of things that come and go, and of what is at rest. */
static gboolean
is_speech (const char *type)
{
  return g_str_has_prefix (type, "object:property-change") || g_str_has_prefix (type, "object:announcement") ||
         g_str_has_prefix (type, "object:text-changed") || g_str_has_prefix (type, "object:state-changed:focused");
}

/* Before 4.10 GTK keeps the value text to itself, and the slider has a description in its place. */
static gboolean
is_value (const char *type)
{
  return g_str_has_prefix (type, "object:property-change:accessible-value") ||
         g_str_has_prefix (type, "object:property-change:accessible-description");
}

static void
on_event (AtspiEvent *event,
          gpointer    user_data)
{
  Heard *heard = user_data;
  g_autofree char *path = ui_audit_describe (event->source);

  if (is_speech (event->type))
    g_ptr_array_add (heard->events, g_strdup_printf ("%s %s %s", event->type, ATSPI_OBJECT (event->source)->path, path));
  if (atspi_accessible_get_role (event->source, NULL) == ATSPI_ROLE_SLIDER && is_value (event->type))
    heard->n_slider++;
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* Once a step and thing; and nothing of the map, whose words are for who is there. */
static void
assert_calm (Heard *heard)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < heard->events->len; i++)
    {
      const char *event = heard->events->pdata[i];

      g_test_message ("%s", event);
      if (!g_hash_table_add (seen, (char *) event))
        g_error ("Told twice in a step: %s", event);
      if (g_str_has_suffix (event, "/panel \"Map\"") || strstr (event, "announcement") != NULL || strstr (event, "focused") != NULL)
        g_error ("Told and not asked for: %s", event);
    }
  g_assert_cmpuint (heard->n_slider, ==, 1);
  g_ptr_array_set_size (heard->events, 0);
  heard->n_slider = 0;
}

static void
step (UiDriver *driver)
{
  g_autoptr(UiAccessible) focus = NULL;

  ui_driver_press (driver, XK_Right, 0);
  ui_driver_rest (driver);
  focus = ui_driver_focus (driver); /* takes what came over the bus */
}

/* The slider says its value once at every step, and little else is told. */
static void
test_steps (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--select", "lachin-road-new", NULL });
  Heard heard = { .events = g_ptr_array_new_with_free_func (g_free) };
  AtspiEventListener *listener = atspi_event_listener_new (on_event, &heard, NULL);

  ui_driver_rest (driver);
  step (driver);
  g_assert_true (atspi_event_listener_register (listener, "object", NULL));
  step (driver); /* GTK tells of a thing's properties all at once when it is first asked for one */
  g_ptr_array_set_size (heard.events, 0);
  heard.n_slider = 0;

  for (int i = 0; i < N_STEPS; i++)
    {
      step (driver);
      assert_calm (&heard);
    }

  atspi_event_listener_deregister (listener, "object", NULL);
  g_object_unref (listener);
  g_ptr_array_unref (heard.events);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/announcements/slider/once-a-step", test_steps);
  return g_test_run ();
}
