/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

#include <math.h>

/* How time moves by itself: so many days a second, or from event to event with time to read each. */

/*
 * Words a minute of adults who read English without moving their lips, and texts that tell of facts. Source: M. Brysbaert, "How many
 * words do we read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019), 104047.
 * Languages with longer words have fewer of them and are read in about the same time.
 */
#define WORDS_A_MINUTE 238.0

/* Seconds: to find where it is written; that even a title of one word stays; and after which nobody is held up any more, as a
 * pause is a key away. */
#define READING_START 2.0
#define READING_LEAST 3.0
#define READING_MOST 40.0

/* What the last day of the time needs before it begins anew, in seconds. */
#define PAUSE_AT_END 1.0

/* Below this, in days a second, hours are seen to pass. */
#define SLOW 1.0

GType
corridor_pace_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { CORRIDOR_PACE_TIME, "CORRIDOR_PACE_TIME", "time" },
        { CORRIDOR_PACE_EVENTS, "CORRIDOR_PACE_EVENTS", "events" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("CorridorPace", values));
    }

  return type;
}

static gboolean
is_at_end (CorridorSession *self)
{
  return self->query.now >= corridor_session_get_last_day (self);
}

/* In the language that is read: what is between blanks, and has a letter or a digit. */
static guint
count_words (CorridorSession *self,
             CorridorText    *text)
{
  const char *words = text != NULL ? corridor_text_get (text, self->language) : "";
  gboolean in_word = FALSE;
  guint n = 0;

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        in_word = FALSE;
      else if (!in_word && g_unichar_isalnum (letter))
        {
          in_word = TRUE;
          n++;
        }
    }
  return n;
}

double
corridor_session_get_reading_time (CorridorSession *self)
{
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  if (self->selected == NULL)
    return READING_LEAST;

  n = count_words (self, corridor_phase_get_title (self->selected)) + count_words (self, corridor_phase_get_text (self->selected));
  return CLAMP (READING_START + n * 60 / WORDS_A_MINUTE, READING_LEAST, READING_MOST);
}

static void
start_anew (CorridorSession *self)
{
  corridor_session_set_now (self, corridor_session_get_begin (self));
  self->rest = self->pace == CORRIDOR_PACE_EVENTS ? INFINITY : 0;
}

/* At the end, when @seconds of it have been seen. */
static void
end_or_loop (CorridorSession *self,
             double           seconds)
{
  if (!self->loop)
    {
      corridor_session_set_playing (self, FALSE);
      return;
    }

  self->pause += seconds;
  if (self->pause < PAUSE_AT_END)
    return;

  self->pause = 0;
  start_anew (self);
}

static void
advance_by_time (CorridorSession *self,
                 double           seconds)
{
  CorridorPrecision unit = self->speed < SLOW ? CORRIDOR_PRECISION_HOUR : CORRIDOR_PRECISION_DAY;
  double a_day = unit == CORRIDOR_PRECISION_HOUR ? 24 : 1;
  double units;

  if (is_at_end (self))
    {
      end_or_loop (self, seconds);
      return;
    }

  self->rest += seconds * self->speed;
  units = floor (self->rest * a_day);
  self->rest = fmod (self->rest * a_day, 1) / a_day;
  if (units >= 1)
    corridor_session_step (self, (int) MIN (units, G_MAXINT), unit);
  if (is_at_end (self) && !self->loop)
    corridor_session_set_playing (self, FALSE);
}

/* One event a call at most: each is drawn at least once. */
static void
advance_by_events (CorridorSession *self,
                   double           seconds)
{
  gboolean is_new_round = self->query.now == corridor_session_get_begin (self) && isinf (self->rest);

  self->rest += seconds;
  if (self->rest < corridor_session_get_reading_time (self))
    return;

  if ((is_new_round && corridor_session_select_start (self)) || corridor_session_step_event (self, 1))
    self->rest = self->pause = 0;
  else
    end_or_loop (self, seconds);
}

gboolean
corridor_session_get_playing (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->playing;
}

void
corridor_session_set_playing (CorridorSession *self,
                              gboolean         playing)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->playing == !!playing)
    return;

  if (playing && is_at_end (self))
    start_anew (self);

  self->playing = !!playing;
  self->rest = self->pace == CORRIDOR_PACE_EVENTS ? INFINITY : 0; /* what is selected has been read */
  self->pause = 0;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_PLAYING);
}

double
corridor_session_get_speed (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_SESSION_DEFAULT_SPEED);

  return self->speed;
}

void
corridor_session_set_speed (CorridorSession *self,
                            double           speed)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (speed > 0 && speed <= CORRIDOR_SESSION_MAX_SPEED);

  if (self->speed == speed)
    return;

  self->speed = speed;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_SPEED);
}

CorridorPace
corridor_session_get_pace (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_PACE_TIME);

  return self->pace;
}

void
corridor_session_set_pace (CorridorSession *self,
                           CorridorPace     pace)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (pace == CORRIDOR_PACE_TIME || pace == CORRIDOR_PACE_EVENTS);

  if (self->pace == pace)
    return;

  self->pace = pace;
  self->rest = 0;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_PACE);
}

gboolean
corridor_session_get_loop (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->loop;
}

void
corridor_session_set_loop (CorridorSession *self,
                           gboolean         loop)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->loop == !!loop)
    return;

  self->loop = !!loop;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_LOOP);
}

void
corridor_session_set_scrubbing (CorridorSession *self,
                                gboolean         scrubbing)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->scrubbing == !!scrubbing)
    return;

  self->scrubbing = !!scrubbing;
  self->rest = 0;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_SCRUBBING);
}

void
corridor_session_advance (CorridorSession *self,
                          double           seconds)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (seconds >= 0);

  if (!self->playing || self->scrubbing)
    return;

  if (self->pace == CORRIDOR_PACE_EVENTS)
    advance_by_events (self, seconds);
  else
    advance_by_time (self, seconds);
}
