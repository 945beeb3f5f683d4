/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-rules-private.h"

/* Where people live, the two sides have a name each, if only two spellings of one. */
static const char *const settlements[] = { "village", "town", "city", NULL };
static const char *const languages[] = { "hy", "az" };

/* `hy-Latn` is Armenian, too. */
static gboolean
is_in (const CorridorName *name,
       const char         *language)
{
  gsize length = strlen (language);

  return g_ascii_strncasecmp (name->language, language, length) == 0
         && (name->language[length] == '\0' || name->language[length] == '-');
}

static gboolean
has_name_in (GPtrArray  *names,
             const char *language)
{
  for (guint i = 0; i < names->len; i++)
    if (is_in (names->pdata[i], language))
      return TRUE;

  return FALSE;
}

static void
check_names (CorridorFeature *feature,
             CorridorFaults  *faults)
{
  g_autofree char *place = g_strdup_printf ("feature %s: names", corridor_feature_get_id (feature));
  GPtrArray *names = corridor_feature_get_names (feature);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (!has_name_in (names, languages[i]))
      corridor_rules_add_fault (faults, place, "expected names of a %s in hy and in az, got none in %s",
                                corridor_feature_get_kind (feature), languages[i]);
}

void
corridor_rules_check_names (CorridorStory  *story,
                            CorridorFaults *faults)
{
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    {
      const char *kind = corridor_feature_get_kind (features->pdata[i]);

      if (kind != NULL && g_strv_contains (settlements, kind))
        check_names (features->pdata[i], faults);
    }
}
