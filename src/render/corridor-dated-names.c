/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dated-names.h"

#include <math.h>

/* How far the story and the base map may be apart about one place: some 4 km at 40° north, mercator. Namesakes are
 * further away. */
#define NEAR 1.3e-4

typedef struct
{
  CorridorName *name; /* (unowned) */
  CorridorPoint place; /* mercator */
} Entry;

struct _CorridorDatedNames
{
  GHashTable *entries; /* (owned) (element-type utf8 GArray) by toponym */
};

static void
add_entry (CorridorDatedNames *self,
           CorridorName       *name,
           CorridorPoint       place)
{
  Entry entry = { name, place };
  GArray *entries = g_hash_table_lookup (self->entries, name->toponym);

  if (entries == NULL)
    {
      entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_hash_table_insert (self->entries, name->toponym, entries);
    }
  g_array_append_val (entries, entry);
}

static void
add_feature (CorridorDatedNames *self,
             CorridorFeature    *feature)
{
  CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
  GPtrArray *names = corridor_feature_get_names (feature);

  if (geometry == NULL || geometry->kind != CORRIDOR_GEOMETRY_POINTS || geometry->n_points != 1)
    return;

  for (guint i = 0; i < names->len; i++)
    {
      CorridorName *name = g_ptr_array_index (names, i);

      if (name->spans != NULL)
        add_entry (self, name, geometry->points[0]);
    }
}

CorridorDatedNames *
corridor_dated_names_new (CorridorStory *story)
{
  CorridorDatedNames *self = g_new (CorridorDatedNames, 1);
  GPtrArray *features = corridor_story_get_features (story);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < features->len; i++)
    add_feature (self, g_ptr_array_index (features, i));

  return self;
}

void
corridor_dated_names_free (CorridorDatedNames *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

CorridorName *
corridor_dated_names_find (const CorridorDatedNames *self,
                           const char               *toponym,
                           CorridorPoint             place)
{
  GArray *entries = g_hash_table_lookup (self->entries, toponym);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (hypot (entry->place.x - place.x, entry->place.y - place.y) < NEAR)
        return entry->name;
    }

  return NULL;
}
