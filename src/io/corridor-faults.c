/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-faults-private.h"

/*
 * corridor_faults_init:
 * @name: what the lines call the file; has to outlive @self
 * @lines: (nullable) (element-type utf8): gets a line for each fault
 */
void
corridor_faults_init (CorridorFaults *self,
                      const char     *name,
                      GPtrArray      *lines)
{
  *self = (CorridorFaults) {
    .name = name,
    .lines = lines != NULL ? g_ptr_array_ref (lines) : NULL,
  };
}

void
corridor_faults_clear (CorridorFaults *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->first_place, g_free);
  g_clear_pointer (&self->first_message, g_free);
}

/*
 * corridor_faults_is_full:
 *
 * Returns: whether the words of one more fault would be thrown away, so that they need not be found.
 */
gboolean
corridor_faults_is_full (CorridorFaults *self)
{
  return self->n_faults >= CORRIDOR_FAULTS_MAX_LINES;
}

/*
 * corridor_faults_add:
 * @place: where in the file, or "" for the whole of it
 * @message: what was expected there and what was found; neither is read once the list is full
 */
void
corridor_faults_add (CorridorFaults    *self,
                     CorridorStoryError code,
                     const char        *place,
                     const char        *message)
{
  if (!corridor_faults_is_full (self))
    {
      g_autofree char *line = g_strconcat (self->name, ": ", place, *place != '\0' ? ": " : "", message, NULL);

      if (self->first == NULL)
        {
          self->first = g_strdup (line);
          self->first_place = g_strdup (place);
          self->first_message = g_strdup (message);
          self->first_code = code;
        }
      if (self->lines != NULL)
        g_ptr_array_add (self->lines, g_steal_pointer (&line));
    }

  self->n_faults++;
}

static void
add_line_for_the_rest (CorridorFaults *self)
{
  guint64 rest = self->n_faults - CORRIDOR_FAULTS_MAX_LINES;

  g_ptr_array_add (self->lines, g_strdup_printf ("%s: and %" G_GUINT64_FORMAT " more fault%s",
                                                 self->name, rest, rest == 1 ? "" : "s"));
}

/*
 * corridor_faults_propagate:
 *
 * Closes the list, and makes an error of the first fault and the number of the others.
 *
 * Returns: TRUE when there was no fault
 */
gboolean
corridor_faults_propagate (CorridorFaults  *self,
                           GError         **error)
{
  if (self->n_faults == 0)
    return TRUE;

  if (self->lines != NULL && self->n_faults > CORRIDOR_FAULTS_MAX_LINES)
    add_line_for_the_rest (self);

  if (self->n_faults == 1)
    g_set_error_literal (error, CORRIDOR_STORY_ERROR, (int) self->first_code, self->first);
  else
    g_set_error (error, CORRIDOR_STORY_ERROR, (int) self->first_code,
                 "%s; and %" G_GUINT64_FORMAT " more fault%s",
                 self->first, self->n_faults - 1, self->n_faults == 2 ? "" : "s");
  return FALSE;
}
