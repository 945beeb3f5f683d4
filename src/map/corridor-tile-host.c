/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-host.h"

#include "corridor-tile-error.h"

void
corridor_tile_host_init (CorridorTileHost *self,
                         gint64            first_pause,
                         gint64            longest_pause)
{
  *self = (CorridorTileHost) { .first_pause = first_pause, .longest_pause = longest_pause };
}

void
corridor_tile_host_clear (CorridorTileHost *self)
{
  g_clear_error (&self->trouble);
}

gboolean
corridor_tile_host_may_send (CorridorTileHost *self,
                             gint64            now)
{
  guint max_open = self->n_pauses > 0 ? 1 : CORRIDOR_TILE_HOST_MAX_REQUESTS;

  return now >= self->pause_end && self->n_open < max_open;
}

static gboolean
set_trouble (CorridorTileHost *self,
             const GError     *trouble)
{
  if (trouble == NULL && self->trouble == NULL)
    return FALSE;
  if (trouble != NULL && self->trouble != NULL && g_str_equal (trouble->message, self->trouble->message))
    return FALSE;

  g_clear_error (&self->trouble);
  self->trouble = trouble != NULL ? g_error_copy (trouble) : NULL;
  return TRUE;
}

gboolean
corridor_tile_host_succeed (CorridorTileHost *self)
{
  self->n_failures = 0;
  self->n_pauses = 0;
  self->pause_end = 0;

  return set_trouble (self, NULL);
}

gboolean
corridor_tile_host_fail (CorridorTileHost *self,
                         const GError     *error,
                         gint64            retry_after,
                         gint64            now)
{
  gint64 pause;

  self->n_failures++;
  if (!corridor_tile_error_is_of_host (error) && self->n_failures < CORRIDOR_TILE_HOST_MAX_FAILURES)
    return FALSE;
  if (now < self->pause_end && retry_after < 0) /* the other request that was on its way: the same failure, not the next */
    return FALSE;

  pause = corridor_tile_host_reckon_pause (self, self->n_pauses++);
  self->pause_end = MAX (self->pause_end, now + MAX (pause, retry_after * G_USEC_PER_SEC));

  return set_trouble (self, error);
}

gint64
corridor_tile_host_reckon_pause (CorridorTileHost *self,
                                 guint             n)
{
  double pause = (double) MIN (self->first_pause << MIN (n, 20), self->longest_pause);

  return (gint64) (pause * g_random_double_range (0.75, 1.25));
}
