/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-toaster.h"

/*
 * libadwaita 1.2 forgets that a toast may be dismissed while it still moves in. When it has moved out, it is freed, and as the
 * first movement ends after that, the callback of that one writes into what was freed (show_done_cb() in adw-toast-overlay.c;
 * libadwaita 1.7 disconnects it). To come in the place of another takes 500 ms, and to leave 300, so Escape pressed twice in a
 * short time was enough to crash. Even where the first movement is over by the clock, it may not have been told so yet: no
 * frames are drawn of a window that is hidden. So a toast that is dismissed has to wait for the frame with which it has arrived.
 */

#define ARRIVAL (500 * G_TIME_SPAN_MILLISECOND) /* the longest that libadwaita moves a toast in */

/* Of an overlay. Only the toast that is on top can be dismissed, so there is only one that waits. */
typedef struct
{
  GtkWidget *overlay; /* (unowned) which owns this */
  AdwToast  *dismissed; /* (owned) (nullable) waits for the end of the arrival */
  guint      tick; /* 0 if nothing arrives */
  gint64     end; /* of the arrival, in the time of the frame clock */
} Toaster;

static void
toaster_free (gpointer data)
{
  Toaster *self = data;

  g_clear_object (&self->dismissed);
  g_free (self);
}

static gboolean
on_frame (GtkWidget     *overlay,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Toaster *self = user_data;
  g_autoptr(AdwToast) dismissed = NULL;

  if (gdk_frame_clock_get_frame_time (clock) < self->end)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  dismissed = g_steal_pointer (&self->dismissed);
  if (dismissed != NULL)
    g_signal_emit_by_name (dismissed, "dismissed"); /* adw_toast_dismiss() does it only once */
  return G_SOURCE_REMOVE;
}

/* Without animations a toast is there at once, and so it is where nobody sees it. */
static gboolean
is_animated (Toaster *self)
{
  return gtk_widget_get_mapped (self->overlay) && adw_get_enable_animations (self->overlay);
}

/* This toast comes up, or the next one does in the place of this. */
static void
begin_arrival (Toaster *self)
{
  if (!is_animated (self))
    return;

  self->end = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->overlay)) + ARRIVAL;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->overlay, on_frame, self, NULL);
}

/* Before the overlay hears of it. */
static void
on_dismissed (AdwToast *toast,
              Toaster  *self)
{
  if (self->tick == 0 || !is_animated (self))
    return;

  g_set_object (&self->dismissed, toast);
  g_signal_stop_emission_by_name (toast, "dismissed");
}

static Toaster *
get_toaster (AdwToastOverlay *overlay)
{
  Toaster *self = g_object_get_data (G_OBJECT (overlay), "corridor-toaster");

  if (self == NULL)
    {
      self = g_new0 (Toaster, 1);
      self->overlay = GTK_WIDGET (overlay);
      g_object_set_data_full (G_OBJECT (overlay), "corridor-toaster", self, toaster_free);
    }
  return self;
}

void
corridor_toaster_show (AdwToastOverlay *overlay,
                       AdwToast        *toast)
{
  Toaster *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = get_toaster (overlay);
  g_signal_connect (toast, "dismissed", G_CALLBACK (on_dismissed), self);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (begin_arrival), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_toast_overlay_add_toast (overlay, toast);
  begin_arrival (self);
}
