/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include <string.h>

/* The real program, in a process of its own. */

/* An option a facet, of what is shown. Returns: whether the command line can say it */
static gboolean
add_facet (Walk          *self,
           GPtrArray     *arguments,
           CorridorFacet  facet,
           const char    *option)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (self->session, facet);
  const CorridorFilter *filter = corridor_session_get_filter (self->session);
  gboolean hides_none = TRUE;
  guint n_before = arguments->len;

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = ((CorridorFacetValue *) g_ptr_array_index (values, i))->value;
      gboolean shown = corridor_filter_get_shown (filter, facet, value);

      hides_none = hides_none && shown;
      if (shown && g_str_equal (value, CORRIDOR_FACET_NONE))
        n_before = G_MAXUINT; /* only good together with all others */
      else if (shown)
        g_ptr_array_add (arguments, g_strdup_printf ("--%s=%s", option, value));
    }

  if (hides_none)
    {
      g_ptr_array_set_size (arguments, (int) (arguments->len - (values->len - (n_before == G_MAXUINT))));
      return TRUE;
    }
  return n_before != G_MAXUINT && arguments->len > n_before;
}

static void
add_time (Walk      *self,
          GPtrArray *arguments)
{
  CorridorMode mode = corridor_session_get_mode (self->session);
  CorridorCivil day = corridor_calendar_to_civil (corridor_session_get_now (self->session));

  g_ptr_array_add (arguments, g_strdup_printf ("--at=%04d-%02d-%02d", (int) day.year, (int) day.month, (int) day.day));
  if (mode == CORRIDOR_MODE_WINDOW)
    g_ptr_array_add (arguments, g_strdup_printf ("--window=%u", corridor_session_get_window_days (self->session)));
  if (mode == CORRIDOR_MODE_UP_TO)
    g_ptr_array_add (arguments, g_strdup ("--since-start"));
  g_ptr_array_add (arguments, g_strdup_printf ("--lang=%s", corridor_session_get_language (self->session)));
}

/* Returns: (transfer full) (nullable): the command that shows the same of the story; %NULL where none can */
static GPtrArray *
dup_command (Walk *self)
{
  g_autoptr(GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  CorridorStory *story = corridor_session_get_story (self->session);
  gint64 now = corridor_session_get_now (self->session);

  if (now < corridor_story_get_begin (story) || now >= corridor_story_get_end (story))
    return NULL;

  g_ptr_array_add (arguments, g_strdup (self->program));
  g_ptr_array_add (arguments, g_strdup ("--list"));
  add_time (self, arguments);
  if (!add_facet (self, arguments, CORRIDOR_FACET_CATEGORY, "category") || !add_facet (self, arguments, CORRIDOR_FACET_STATE, "state") ||
      !add_facet (self, arguments, CORRIDOR_FACET_CLAIMANT, "claimed-by"))
    return NULL;
  if (corridor_filter_get_only_certain (corridor_session_get_filter (self->session)))
    g_ptr_array_add (arguments, g_strdup ("--certain"));
  g_ptr_array_add (arguments, NULL);
  return g_steal_pointer (&arguments);
}

/* The story's lines come before those of layers. */
static void
keep_lines (char  *text,
            guint  n)
{
  for (; n > 0; n--)
    text = strchr (text, '\n') + 1;
  *text = '\0';
}

void
walk_check_program (Walk *self)
{
  g_autoptr(GPtrArray) command = dup_command (self);
  g_autofree char *expected = NULL;
  g_autofree char *out = NULL;
  g_autoptr(GSubprocess) program = NULL;
  g_autoptr(GError) error = NULL;
  guint n_hits;

  if (command == NULL)
    return;

  expected = walk_dup_listing (self);
  corridor_session_get_hits (self->session, &n_hits);
  keep_lines (expected, n_hits);
  program = g_subprocess_newv ((const char *const *) command->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (program));
  g_assert_cmpstr (out, ==, expected);
  self->n_listed++;
}
