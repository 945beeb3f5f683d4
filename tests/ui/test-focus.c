/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <string.h>

#include "ui-audit.h"
#include "ui-driver.h"
#include "ui-eyes.h"

/* More than the window has in the story's longest details; a walk that takes longer is in a trap. */
#define MAX_STOPS 200

/* What stands for each part of the window, in the order in which one reads it; the walk begins at the slider. */
static const char *const order[] = {
  "List of events", "Main menu", "Events", "Map", "Details", "Compare two days", "Previous event", "Play", "Next event",
  "Timeline options", "Which events are shown",
};

/* The stops of a key until the focus comes back to where it was. (transfer full) (element-type UiAccessible) */
static GPtrArray *
walk_round (UiDriver *driver,
            guint     keysym,
            guint     modifier)
{
  GPtrArray *stops = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stops, ui_driver_focus (driver));
  for (;;)
    {
      UiAccessible *place = stops->pdata[stops->len - 1];
      g_autoptr(UiAccessible) next = NULL;
      g_autofree char *path = ui_audit_describe (place);

      g_test_message ("%u: %s", stops->len, path);
      ui_driver_press (driver, keysym, modifier);
      ui_driver_wait (driver, ui_eyes_focus_left (driver, place));
      next = ui_driver_focus (driver);
      if (ui_driver_is_same (next, stops->pdata[0]))
        return stops;
      if (stops->len == MAX_STOPS)
        ui_driver_fail (driver, G_STRLOC, "the focus to come round");
      g_ptr_array_add (stops, g_steal_pointer (&next));
    }
}

/* The first stop from @from on that is the thing of that name or in it; the number of stops if none is. */
static guint
find_stop (GPtrArray  *stops,
           guint       from,
           const char *name)
{
  g_autofree char *step = g_strdup_printf (" \"%s\"", name);

  for (guint i = from; i < stops->len; i++)
    {
      g_autofree char *path = ui_audit_describe (stops->pdata[i]);

      if (strstr (path, step) != NULL)
        return i;
    }
  return stops->len;
}

static void
assert_no_stop_twice (GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (ui_driver_is_same (stops->pdata[i], stops->pdata[k]));
}

static void
assert_named (GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    {
      g_autofree char *words = ui_audit_words (stops->pdata[i]);

      if (words == NULL)
        {
          g_autofree char *path = ui_audit_describe (stops->pdata[i]);

          g_error ("The focus stops where a screen reader has nothing to say: %s", path);
        }
    }
}

/* Round the window with the Tab key, through its parts as one reads them, and back the same way. */
static void
test_round (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--select", "lachin-road-new", NULL });
  g_autoptr(GPtrArray) forth = NULL;
  g_autoptr(GPtrArray) back = NULL;
  guint at = 0;

  ui_driver_press (driver, XK_k, XK_Control_L);
  ui_driver_rest (driver);
  forth = walk_round (driver, XK_Tab, 0);
  back = walk_round (driver, XK_Tab, XK_Shift_L);

  assert_no_stop_twice (forth);
  assert_named (forth);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = find_stop (forth, at, order[i]);
      if (at == forth->len)
        g_error ("%s is not where one looks for it", order[i]);
    }

  g_assert_cmpuint (back->len, ==, forth->len);
  for (guint i = 1; i < forth->len; i++)
    g_assert_true (ui_driver_is_same (forth->pdata[i], back->pdata[forth->len - i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/tab/round", test_round);
  return g_test_run ();
}
