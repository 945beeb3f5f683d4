/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* libatspi lets go of nothing by itself: names for g_autoptr(). */
typedef AtspiAccessible UiAccessible;
typedef AtspiComponent  UiComponent;
typedef AtspiStateSet   UiStateSet;
typedef AtspiText       UiText;
typedef AtspiValue      UiValue;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiValue, g_object_unref)

/**
 * UiDriver:
 *
 * The hands and eyes of a test: runs the real program on the display and the session bus of the test, sees it as a
 * screen reader does (AT-SPI) and works it as a person does (keys and pointer through the X test extension).
 *
 * Whatever is waited for is polled for until a deadline of 20 seconds. When that passes the test fails, after the
 * tree of what a screen reader sees went to standard error and the screen to a PNG file in the folder of the test.
 */
typedef struct _UiDriver UiDriver;

/**
 * ui_driver_start:
 * @arguments: (array zero-terminated=1) (nullable): of the program
 *
 * Starts the program and waits until its window is there and has the keyboard focus.
 *
 * Returns: (transfer full): the driver
 */
UiDriver        *ui_driver_start        (const char *const *arguments);

/**
 * ui_driver_stop:
 * @self: (transfer full): a driver
 *
 * Closes the program and fails the test when it did not end well: a warning kills it, see G_DEBUG.
 */
void             ui_driver_stop         (UiDriver *self);

/**
 * ui_driver_close:
 * @self: (transfer full): a driver
 * @keysym: a key
 *
 * Closes the program as a person does, by Ctrl and a key, waits until it has ended and fails the test when it did not end well.
 */
void             ui_driver_close        (UiDriver *self,
                                         guint     keysym);

/**
 * ui_driver_launch_again:
 * @self: a driver
 * @arguments: (array zero-terminated=1): of the second launch
 *
 * Launches the program once more beside the one that runs, and waits for that launch to end.
 *
 * Returns: its exit status
 */
int              ui_driver_launch_again (UiDriver          *self,
                                         const char *const *arguments);

/**
 * ui_driver_peek:
 * @self: a driver
 * @role: what it is, or %ATSPI_ROLE_INVALID for anything
 * @name: its accessible name, the whole of it
 *
 * Looks once for something that shows on the screen, anywhere in the program's windows.
 *
 * Returns: (transfer full) (nullable): the first there is
 */
AtspiAccessible *ui_driver_peek         (UiDriver   *self,
                                         AtspiRole   role,
                                         const char *name);

/**
 * ui_driver_find:
 * @self: a driver
 * @role: what it is, or %ATSPI_ROLE_INVALID for anything
 * @name: its accessible name, the whole of it
 *
 * Like ui_driver_peek(), but waits for it.
 *
 * Returns: (transfer full): the first there is
 */
AtspiAccessible *ui_driver_find         (UiDriver   *self,
                                         AtspiRole   role,
                                         const char *name);

/**
 * ui_driver_text:
 * @self: a driver
 * @accessible: (nullable): where to read; everything if %NULL
 *
 * Reads what a screen reader could of something and all that it contains.
 *
 * Returns: (transfer full): names and texts, a line each, in the order of the tree
 */
char            *ui_driver_text         (UiDriver        *self,
                                         AtspiAccessible *accessible);

/**
 * ui_driver_focus:
 * @self: a driver
 *
 * Returns: (transfer full) (nullable): what has the keyboard focus
 */
AtspiAccessible *ui_driver_focus        (UiDriver *self);

/**
 * ui_driver_shows:
 * @self: a driver
 * @role: as for ui_driver_peek()
 * @name: as for ui_driver_peek()
 *
 * Returns: whether there is such a thing on the screen now
 */
gboolean         ui_driver_shows        (UiDriver   *self,
                                         AtspiRole   role,
                                         const char *name);

/**
 * ui_driver_has_focus:
 * @self: a driver
 * @name: an accessible name
 *
 * Returns: whether what has the keyboard focus is called so
 */
gboolean         ui_driver_has_focus    (UiDriver   *self,
                                         const char *name);

/**
 * ui_driver_is_same:
 * @a: something on the screen
 * @b: something on the screen
 *
 * Two accessibles are one object when they come from one place on the bus.
 *
 * Returns: whether they are
 */
gboolean         ui_driver_is_same      (UiAccessible *a,
                                         UiAccessible *b);

/**
 * ui_driver_extents:
 * @self: a driver
 * @accessible: something on the screen
 *
 * Returns: where it is on the screen, in pixels
 */
AtspiRect        ui_driver_extents      (UiDriver        *self,
                                         AtspiAccessible *accessible);

/**
 * ui_driver_press:
 * @self: a driver
 * @keysym: a key, as in X11/keysym.h
 * @modifier: a key to hold meanwhile, or 0
 *
 * Presses a key and lets it go.
 */
void             ui_driver_press        (UiDriver *self,
                                         guint     keysym,
                                         guint     modifier);

/**
 * ui_driver_move:
 * @self: a driver
 * @x: pixels from the left of the screen
 * @y: pixels from the top of the screen
 *
 * Moves the pointer.
 */
void             ui_driver_move         (UiDriver *self,
                                         int       x,
                                         int       y);

/**
 * ui_driver_button:
 * @self: a driver
 * @is_down: whether to press or to let go
 *
 * Works the first button of the pointer.
 */
void             ui_driver_button       (UiDriver *self,
                                         gboolean  is_down);

/**
 * ui_driver_wheel:
 * @self: a driver
 * @notches: how far to turn it, towards the user; negative for away
 *
 * Turns the pointer's wheel.
 */
void             ui_driver_wheel        (UiDriver *self,
                                         int       notches);

/**
 * ui_driver_hold:
 * @self: a driver
 * @keysym: a key, as in X11/keysym.h
 * @is_down: whether to press or to let go
 *
 * Holds a key, for what the pointer does meanwhile.
 */
void             ui_driver_hold         (UiDriver *self,
                                         guint     keysym,
                                         gboolean  is_down);

/**
 * ui_driver_pixel:
 * @self: a driver
 * @x: pixels from the left of the screen
 * @y: pixels from the top of the screen
 *
 * Returns: what colour is there, 0xRRGGBB
 */
guint            ui_driver_pixel        (UiDriver *self,
                                         int       x,
                                         int       y);

/**
 * ui_driver_rest:
 * @self: a driver
 *
 * Waits until nothing has changed on the screen for a second. For pictures, not for tests: those wait for what they expect.
 */
void             ui_driver_rest         (UiDriver *self);

/**
 * ui_driver_save:
 * @self: a driver
 * @path: of a PNG file
 *
 * Writes the whole screen as a picture.
 */
void             ui_driver_save         (UiDriver   *self,
                                         const char *path);

/**
 * ui_driver_fail:
 * @self: a driver
 * @place: where in the test
 * @what: what did not come true
 *
 * Fails the test with all there is to see. Does not return.
 */
void             ui_driver_fail         (UiDriver   *self,
                                         const char *place,
                                         const char *what) G_GNUC_NORETURN;

/* Microseconds between two looks, and until patience ends. */
#define UI_DRIVER_INTERVAL 20000
#define UI_DRIVER_PATIENCE (20 * G_USEC_PER_SEC)

/**
 * ui_driver_comes_true:
 * @condition: an expression, looked at again and again until it is true
 * @patience: microseconds after which it is given up
 *
 * Returns: whether it came true
 */
#define ui_driver_comes_true(condition, patience)                                    \
  G_GNUC_EXTENSION ({                                                                \
    gint64 ui_deadline = g_get_monotonic_time () + (patience);                       \
    gboolean ui_is_true = (condition);                                               \
    while (!ui_is_true && g_get_monotonic_time () <= ui_deadline)                    \
      {                                                                              \
        g_usleep (UI_DRIVER_INTERVAL);                                               \
        ui_is_true = (condition);                                                    \
      }                                                                              \
    ui_is_true;                                                                      \
  })

/**
 * ui_driver_wait:
 * @self: a driver
 * @condition: an expression, looked at again and again until it is true
 *
 * Waits for something to come true; fails the test when it does not.
 */
#define ui_driver_wait(self, condition)                                              \
  G_STMT_START {                                                                     \
    if (!ui_driver_comes_true (condition, UI_DRIVER_PATIENCE))                       \
      ui_driver_fail ((self), G_STRLOC, #condition);                                 \
  } G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiDriver, ui_driver_stop)

G_END_DECLS
