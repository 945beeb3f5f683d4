/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-reading.h"

/* Before that, the time that is left is a guess. */
#define GUESS_AFTER (1 * G_USEC_PER_SEC)

struct _CorridorReading
{
  GObject parent_instance;
  char   *name; /* (owned) (nullable) */
  gint64  began; /* on the monotonic clock */
  guint64 count;
  double  fraction;
  double  seconds_left;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorReading, corridor_reading, G_TYPE_OBJECT)

static void
set_progress (CorridorReading *self,
              guint64          count,
              double           fraction,
              double           seconds_left)
{
  self->count = count;
  self->fraction = fraction;
  self->seconds_left = seconds_left;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
corridor_reading_finalize (GObject *object)
{
  g_free (CORRIDOR_READING (object)->name);

  G_OBJECT_CLASS (corridor_reading_parent_class)->finalize (object);
}

static void
corridor_reading_class_init (CorridorReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_reading_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
corridor_reading_init (CorridorReading *self)
{
  self->fraction = self->seconds_left = CORRIDOR_READING_UNKNOWN;
}

CorridorReading *
corridor_reading_new (void)
{
  return g_object_new (CORRIDOR_TYPE_READING, NULL);
}

void
corridor_reading_begin (CorridorReading *self,
                        const char      *name)
{
  g_return_if_fail (CORRIDOR_IS_READING (self));
  g_return_if_fail (name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
  self->began = g_get_monotonic_time ();
  set_progress (self, 0, CORRIDOR_READING_UNKNOWN, CORRIDOR_READING_UNKNOWN);
}

void
corridor_reading_advance (CorridorReading *self,
                          guint64          n_features,
                          guint64          n_bytes,
                          guint64          n_bytes_total)
{
  double fraction = CORRIDOR_READING_UNKNOWN;
  double seconds_left = CORRIDOR_READING_UNKNOWN;
  gint64 elapsed;

  g_return_if_fail (CORRIDOR_IS_READING (self));

  if (self->name == NULL)
    return;

  elapsed = g_get_monotonic_time () - self->began;
  if (n_bytes_total > 0)
    fraction = MIN ((double) n_bytes / (double) n_bytes_total, 1);
  if (fraction > 0 && elapsed >= GUESS_AFTER)
    seconds_left = (double) elapsed / G_USEC_PER_SEC * (1 - fraction) / fraction;
  set_progress (self, n_features, fraction, seconds_left);
}

void
corridor_reading_end (CorridorReading *self)
{
  g_return_if_fail (CORRIDOR_IS_READING (self));

  if (self->name == NULL)
    return;

  g_clear_pointer (&self->name, g_free);
  set_progress (self, 0, CORRIDOR_READING_UNKNOWN, CORRIDOR_READING_UNKNOWN);
}

gboolean
corridor_reading_get_busy (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), FALSE);

  return self->name != NULL;
}

const char *
corridor_reading_get_name (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);

  return self->name;
}

guint64
corridor_reading_get_count (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), 0);

  return self->count;
}

double
corridor_reading_get_fraction (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), CORRIDOR_READING_UNKNOWN);

  return self->fraction;
}

double
corridor_reading_get_seconds_left (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), CORRIDOR_READING_UNKNOWN);

  return self->seconds_left;
}
