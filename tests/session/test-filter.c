/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libglib-testing/signal-logger.h>

#include "corridor-session-filter.h"
#include "story-maker.h"

static const char *const categories[] = { "ground", "road", "event" };
static const char *const states[] = { "open", "closed" };
static const char *const claimants[] = { "North", "South", "The press" };

static void
add_claim (CorridorPhase *phase,
           const char    *by)
{
  g_autoptr(CorridorText) name = corridor_text_new (by);
  g_autoptr(CorridorText) text = corridor_text_new ("So it is.");

  corridor_phase_add_claim (phase, corridor_claim_new (name, text));
}

static void
add_states (CorridorStory *story)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(CorridorText) label = corridor_text_new (states[i]);

      corridor_story_add_state (story, corridor_state_new (states[i], label));
    }
}

/* One feature with one phase. */
static void
add_thing (CorridorStory *story,
           const char    *id,
           const char    *category,
           const char    *when,
           const char    *state,
           const char    *claims,
           double         metres)
{
  g_autoptr(CorridorText) title = corridor_text_new (id);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = g_strsplit (claims, ",", -1);
  CorridorFeature *feature = corridor_feature_new (id, corridor_story_lookup_category (story, category), NULL);
  CorridorPhase *phase;
  CorridorSpan span;

  corridor_span_parse_edtf (when, &span, &error);
  g_assert_no_error (error);
  phase = corridor_phase_new (&span, 1, title);
  if (state != NULL)
    corridor_phase_set_state (phase, corridor_story_lookup_state (story, state));
  for (guint i = 0; names[i] != NULL; i++)
    add_claim (phase, names[i]);
  corridor_feature_set_uncertainty (feature, metres, NULL);
  corridor_feature_add_phase (feature, phase);
  corridor_story_add_feature (story, feature);
}

static CorridorStory *
new_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  add_states (story);
  add_thing (story, "a", "road", "2020-03-01/2020-03-31", "open", "", 0);
  add_thing (story, "b", "road", "2020-03-01/2020-03-31", "closed", "North,North", 0);
  add_thing (story, "c", "event", "2020-03", NULL, "North,South", 0);
  add_thing (story, "d", "event", "2020-03-10", NULL, "South", 5000);
  add_thing (story, "e", "event", "2020-05-01", NULL, "The press", 0);
  corridor_story_seal (story);
  return story;
}

static char *
shown (CorridorSession *session)
{
  GString *ids = g_string_new (NULL);
  guint n_hits;
  const CorridorHit *hits = corridor_session_get_hits (session, &n_hits);

  for (guint i = 0; i < n_hits; i++)
    g_string_append (ids, corridor_feature_get_id (corridor_phase_get_feature (hits[i].phase)));
  return g_string_free (ids, FALSE);
}

static void
assert_shown (CorridorSession *session,
              const char      *expected)
{
  g_autofree char *ids = shown (session);

  g_assert_cmpstr (ids, ==, expected);
  g_assert_cmpuint (corridor_session_count_visible (session), ==, strlen (expected));
}

static char *
facet (CorridorSession *session,
       CorridorFacet    of)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, of);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const CorridorFacetValue *value = g_ptr_array_index (values, i);

      g_string_append_printf (text, "%s%s:%u%s", i > 0 ? " " : "", value->label != NULL ? value->value : "-", value->n,
                              value->shown ? "" : "x");
    }
  return g_string_free (text, FALSE);
}

static void
assert_facet (CorridorSession *session,
              CorridorFacet    of,
              const char      *expected)
{
  g_autofree char *text = facet (session, of);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_facets (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  guint edition;

  corridor_session_set_now (session, story_maker_time ("2020-03-10"));
  assert_shown (session, "abcd");
  g_assert_false (corridor_session_is_filtered (session));
  assert_facet (session, CORRIDOR_FACET_CATEGORY, "ground:0 road:2 event:2");
  assert_facet (session, CORRIDOR_FACET_STATE, "open:1 closed:1 -:2");
  assert_facet (session, CORRIDOR_FACET_CLAIMANT, "North:2 South:2 The press:0 -:1");

  edition = corridor_session_get_edition (session);
  corridor_session_set_value_shown (session, CORRIDOR_FACET_CLAIMANT, "South", FALSE);
  g_assert_cmpuint (corridor_session_get_edition (session), !=, edition);
  assert_shown (session, "abc"); /* the third is North's, too */
  g_assert_true (corridor_session_is_filtered (session));
  g_assert_cmpuint (corridor_session_count_all (session), ==, 4);
  assert_facet (session, CORRIDOR_FACET_CLAIMANT, "North:2 South:2x The press:0 -:1"); /* what it would give */
  assert_facet (session, CORRIDOR_FACET_CATEGORY, "ground:0 road:2 event:1");

  corridor_session_set_facet_shown (session, CORRIDOR_FACET_STATE, FALSE);
  assert_shown (session, "");
  corridor_session_set_value_shown (session, CORRIDOR_FACET_STATE, "closed", TRUE);
  assert_shown (session, "b");
  g_assert_true (corridor_session_is_hidden (session, story_maker_phase (story, "d", 0)));
  g_assert_false (corridor_session_is_hidden (session, story_maker_phase (story, "b", 0)));
  g_assert_false (corridor_session_is_hidden (session, story_maker_phase (story, "e", 0))); /* not true anyway */

  corridor_session_clear_filter (session);
  assert_shown (session, "abcd");
  g_assert_false (corridor_session_is_filtered (session));
}

static void
test_certain (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSession) session = corridor_session_new (story);

  corridor_session_set_now (session, story_maker_time ("2020-03-10"));
  corridor_session_set_only_certain (session, TRUE);
  assert_shown (session, "ab"); /* "in March" is possible only, and the last is somewhere within 5 km */
  g_assert_cmpuint (corridor_session_count_all (session), ==, 4);

  /* From event to event there is nothing but what is certain. */
  corridor_session_set_now (session, story_maker_time ("2020-01-01"));
  g_assert_true (corridor_session_step_event (session, 1));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-01"));
  g_assert_true (corridor_session_step_event (session, 1));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-05-01"));
}

static void
assert_changed (GtSignalLogger  *log,
                CorridorSession *session)
{
  gt_signal_logger_assert_emission_pop (log, session, "changed", NULL);
}

static void
test_signals (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  g_autoptr(CorridorFilter) filter = corridor_filter_new ();
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

  gt_signal_logger_connect (log, session, "changed");
  corridor_session_set_filter (session, filter);
  corridor_session_clear_filter (session);
  corridor_session_set_value_shown (session, CORRIDOR_FACET_STATE, "open", TRUE);
  gt_signal_logger_assert_no_emissions (log);

  corridor_filter_set_shown (filter, CORRIDOR_FACET_STATE, "open", FALSE);
  corridor_filter_set_only_certain (filter, TRUE);
  corridor_session_set_filter (session, filter); /* both in one go */
  assert_changed (log, session);
  gt_signal_logger_assert_no_emissions (log);
  corridor_session_clear_filter (session);
  assert_changed (log, session);
  gt_signal_logger_assert_no_emissions (log);
}

static void
test_reveal (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSession) session = corridor_session_new (story);

  corridor_session_set_now (session, story_maker_time ("2020-03-10"));
  corridor_session_set_only_certain (session, TRUE);
  corridor_session_set_facet_shown (session, CORRIDOR_FACET_CATEGORY, FALSE);
  corridor_session_set_value_shown (session, CORRIDOR_FACET_STATE, "open", FALSE);
  corridor_session_reveal (session, story_maker_phase (story, "b", 0), story_maker_time ("2020-03-10"));
  assert_shown (session, "b");
  g_assert_true (corridor_filter_get_only_certain (corridor_session_get_filter (session)));
  corridor_session_reveal (session, story_maker_phase (story, "c", 0), story_maker_time ("2020-03-10"));
  assert_shown (session, "bcd"); /* its kind, and what is uncertain */

  corridor_session_set_only_certain (session, TRUE);
  corridor_session_reveal (session, story_maker_phase (story, "d", 0), story_maker_time ("2020-03-10"));
  assert_shown (session, "bcd"); /* the day is certain, the place is not */
}

static gboolean
slow_allows (const CorridorFilter *filter,
             CorridorPhase        *phase,
             CorridorFacet         left_out)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  CorridorState *state = corridor_phase_get_state (phase);
  GPtrArray *claims = corridor_phase_get_claims (phase);
  gboolean claimed = claims->len == 0 && corridor_filter_get_shown (filter, CORRIDOR_FACET_CLAIMANT, "");

  for (guint i = 0; i < claims->len; i++)
    if (corridor_filter_get_shown (filter, CORRIDOR_FACET_CLAIMANT,
                                   corridor_text_get (((CorridorClaim *) g_ptr_array_index (claims, i))->by, "en")))
      claimed = TRUE;

  return (left_out == CORRIDOR_FACET_CLAIMANT || claimed) &&
         (left_out == CORRIDOR_FACET_STATE || corridor_filter_get_shown (filter, CORRIDOR_FACET_STATE, state ? state->id : "")) &&
         (left_out == CORRIDOR_FACET_CATEGORY ||
          corridor_filter_get_shown (filter, CORRIDOR_FACET_CATEGORY, corridor_feature_get_category (feature)->id)) &&
         !(corridor_filter_get_only_certain (filter) && corridor_feature_get_uncertainty (feature) > 3000);
}

static gboolean
slow_is_true (CorridorSession *session,
              CorridorPhase   *phase,
              CorridorFacet    left_out)
{
  const CorridorFilter *filter = corridor_session_get_filter (session);
  CorridorCertainty certainty = corridor_session_get_certainty (session, phase);

  return certainty != CORRIDOR_CERTAINTY_NOT && slow_allows (filter, phase, left_out) &&
         (certainty == CORRIDOR_CERTAINTY_CERTAIN || !corridor_filter_get_only_certain (filter));
}

static guint
slow_count (CorridorSession *session,
            CorridorFacet    of,
            const char      *value)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));
  guint n = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorState *state = corridor_phase_get_state (phase);
      GPtrArray *claims = corridor_phase_get_claims (phase);
      gboolean has = FALSE;

      if (of == CORRIDOR_FACET_CATEGORY)
        has = g_str_equal (corridor_feature_get_category (corridor_phase_get_feature (phase))->id, value);
      else if (of == CORRIDOR_FACET_STATE)
        has = g_str_equal (state != NULL ? state->id : "", value);
      else
        has = claims->len == 0 && *value == '\0';
      for (guint j = 0; of == CORRIDOR_FACET_CLAIMANT && j < claims->len; j++)
        has = has || g_str_equal (corridor_text_get (((CorridorClaim *) g_ptr_array_index (claims, j))->by, "en"), value);

      n += has && slow_is_true (session, phase, of) ? 1 : 0;
    }
  return n;
}

static CorridorStory *
new_random_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");
  guint n = (guint) g_test_rand_int_range (0, 30);

  add_states (story);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%02u", i);
      g_autofree char *when = g_test_rand_bit () ? g_strdup_printf ("2020-%02d", g_test_rand_int_range (1, 4))
                                                 : g_strdup_printf ("2020-01-%02d/2020-0%d", g_test_rand_int_range (1, 29), g_test_rand_int_range (2, 4));
      g_autofree char *claims = g_strdup_printf ("%s%s%s", claimants[g_test_rand_int_range (0, 3)], g_test_rand_bit () ? "," : "",
                                                 g_test_rand_bit () ? claimants[g_test_rand_int_range (0, 3)] : "");

      add_thing (story, id, categories[g_test_rand_int_range (0, 3)], when, g_test_rand_bit () ? states[g_test_rand_int_range (0, 2)] : NULL,
                 g_test_rand_bit () ? claims : "", g_test_rand_bit () ? 4000 : 100);
    }
  corridor_story_seal (story);
  return story;
}

static void
filter_randomly (CorridorSession *session)
{
  g_autoptr(CorridorFilter) filter = corridor_filter_new ();

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, (CorridorFacet) i);

      for (guint j = 0; j < values->len; j++)
        corridor_filter_set_shown (filter, (CorridorFacet) i, ((CorridorFacetValue *) values->pdata[j])->value,
                                   g_test_rand_int_range (0, 3) > 0);
    }
  corridor_filter_set_only_certain (filter, g_test_rand_bit ());
  corridor_session_set_filter (session, filter);
}

/* Whether it would be seen if its category and its state were. */
static gboolean
slow_is_put_away (CorridorSession *session,
                  CorridorPhase   *phase)
{
  g_autoptr(CorridorFilter) filter = corridor_filter_copy (corridor_session_get_filter (session));
  CorridorCertainty certainty = corridor_session_get_certainty (session, phase);
  CorridorState *state = corridor_phase_get_state (phase);
  const char *category = corridor_feature_get_category (corridor_phase_get_feature (phase))->id;
  gboolean is_changed;

  is_changed = corridor_filter_set_shown (filter, CORRIDOR_FACET_CATEGORY, category, TRUE);
  is_changed |= corridor_filter_set_shown (filter, CORRIDOR_FACET_STATE, state != NULL ? state->id : CORRIDOR_FACET_NONE, TRUE);

  return is_changed && corridor_filter_allows (filter, phase) && corridor_filter_allows_certainty (filter, certainty);
}

static void
compare_hidden (CorridorSession *session)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));
  guint n_hidden, n = 0;
  const CorridorHiddenHit *hidden = corridor_session_get_hidden (session, &n_hidden);

  for (guint i = 0; i < phases->len; i++)
    if (slow_is_put_away (session, g_ptr_array_index (phases, i)))
      {
        g_assert_cmpuint (n, <, n_hidden);
        g_assert_true (hidden[n].hit.phase == g_ptr_array_index (phases, i));
        g_assert_true (hidden[n].by_category || hidden[n].by_state);
        n++;
      }
  g_assert_cmpuint (n, ==, n_hidden);
}

static void
compare_with_slow (CorridorSession *session)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));
  guint n_all = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      gboolean is_seen = slow_is_true (session, phase, (CorridorFacet) CORRIDOR_N_FACETS);
      guint position;

      n_all += corridor_session_get_certainty (session, phase) != CORRIDOR_CERTAINTY_NOT ? 1 : 0;
      g_assert_cmpint (corridor_session_find_visible (session, phase, &position), ==, is_seen);
      g_assert_cmpint (corridor_session_is_hidden (session, phase), ==,
                       !is_seen && corridor_session_get_certainty (session, phase) != CORRIDOR_CERTAINTY_NOT);
    }
  g_assert_cmpuint (corridor_session_count_all (session), ==, n_all);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      g_autoptr(GPtrArray) values = corridor_session_dup_facet (session, (CorridorFacet) i);

      for (guint j = 0; j < values->len; j++)
        {
          const CorridorFacetValue *value = g_ptr_array_index (values, j);

          g_assert_cmpuint (value->n, ==, slow_count (session, (CorridorFacet) i, value->value));
        }
    }
}

static void
test_random (void)
{
  for (int i = 0; i < 100; i++)
    {
      g_autoptr(CorridorStory) story = new_random_story ();
      g_autoptr(CorridorSession) session = corridor_session_new (story);

      for (int j = 0; j < 10; j++)
        {
          corridor_session_set_now (session, story_maker_time ("2020-01-01") + g_test_rand_int_range (0, 130) * CORRIDOR_DAY);
          corridor_session_set_mode (session, (CorridorMode) g_test_rand_int_range (0, 3));
          filter_randomly (session);
          compare_with_slow (session);
          compare_hidden (session);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/facets/counts", test_facets);
  g_test_add_func ("/filter/certain/steps", test_certain);
  g_test_add_func ("/filter/signals/once", test_signals);
  g_test_add_func ("/filter/reveal/least", test_reveal);
  g_test_add_func ("/filter/random/slow", test_random);

  return g_test_run ();
}
