/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-rules-private.h"

/* What people live in, hold or travel on has a name with each side, if only two spellings of one. */
static const char *const places[] = {
  "village", "town", "city", "height", "area", "exclave", "oblast", "zone", "corridor", "road", NULL,
};

/* Armenian in its own letters, and in Latin ones for those who cannot read these. */
static const char *const languages[] = { "en", "hy", "hy-Latn", "az", "ru" };

static gboolean
has_name_in (GPtrArray  *names,
             const char *language)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (((CorridorName *) names->pdata[i])->language, language) == 0)
      return TRUE;

  return FALSE;
}

static void
check_languages (CorridorFeature *feature,
                 CorridorFaults  *faults)
{
  g_autofree char *place = g_strdup_printf ("feature %s: names", corridor_feature_get_id (feature));
  GPtrArray *names = corridor_feature_get_names (feature);
  const char *kind = corridor_feature_get_kind (feature);

  if (kind == NULL || !g_strv_contains (places, kind))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (!has_name_in (names, languages[i]))
      corridor_rules_add_fault (faults, place, "expected names of a place (%s) in en, hy, hy-Latn, az and ru, got none in %s",
                                kind, languages[i]);
}

static void
check_dated_names (CorridorFeature *feature,
                   CorridorFaults  *faults)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    {
      const CorridorName *name = names->pdata[i];
      g_autofree char *place = g_strdup_printf ("feature %s: names[%u].sources", corridor_feature_get_id (feature), i);

      if (name->spans != NULL && name->sources->len == 0)
        corridor_rules_add_fault (faults, place, "expected a source for the dates of the name, got none");
    }
}

void
corridor_rules_check_names (CorridorStory  *story,
                            CorridorFaults *faults)
{
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    {
      check_languages (features->pdata[i], faults);
      check_dated_names (features->pdata[i], faults);
    }
}
