/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-name-store.h"

#include "corridor-calendar.h"
#include "corridor-dated-names.h"
#include "corridor-feature.h"

struct _CorridorNameStore
{
  CorridorTypesetter *typesetter; /* (unowned) */
  GHashTable         *names; /* (owned) (element-type gpointer CorridorLabelName) by what bears them */
  GHashTable         *line_names; /* (owned) likewise, of rivers and roads: a village may bear the name of its river */
  GHashTable         *selected_names; /* (owned) likewise, in the face of the selection */
  CorridorBasemap    *basemap; /* (owned) (nullable) whose names are kept */
  char               *language; /* (owned) of the names kept */
  CorridorNaming      naming; /* of the names kept: language as above */
  CorridorDatedNames *dated_names; /* (owned) (nullable) of the story, for settlements */
};

static void
free_name (gpointer name)
{
  corridor_label_name_free (name);
}

CorridorNameStore *
corridor_name_store_new (CorridorTypesetter *typesetter)
{
  CorridorNameStore *self = g_new0 (CorridorNameStore, 1);

  self->typesetter = typesetter;
  self->names = g_hash_table_new_full (NULL, NULL, NULL, free_name);
  self->line_names = g_hash_table_new_full (NULL, NULL, NULL, free_name);
  self->selected_names = g_hash_table_new_full (NULL, NULL, NULL, free_name);

  return self;
}

void
corridor_name_store_clear (CorridorNameStore *self)
{
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->line_names);
  g_hash_table_remove_all (self->selected_names);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->dated_names, corridor_dated_names_free);
  self->naming = (CorridorNaming) { .time = CORRIDOR_TIME_MIN };
}

void
corridor_name_store_free (CorridorNameStore *self)
{
  corridor_name_store_clear (self);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->line_names);
  g_hash_table_unref (self->selected_names);
  g_free (self);
}

static gboolean
is_dated (gpointer bearer,
          gpointer name,
          gpointer user_data)
{
  return ((const CorridorLabelName *) name)->dated;
}

/* Of names in the order of their use, those with dates are of one day. */
static void
keep_day (CorridorNameStore *self,
          gint64             time)
{
  gint64 day = corridor_calendar_floor_day (time);

  if (self->naming.order != CORRIDOR_NAME_ORDER_IN_USE || self->naming.time == day)
    return;

  g_hash_table_foreach_remove (self->names, is_dated, NULL);
  g_hash_table_foreach_remove (self->selected_names, is_dated, NULL);
  self->naming.time = day;
}

void
corridor_name_store_keep (CorridorNameStore   *self,
                          const CorridorScene *scene)
{
  if (self->basemap != scene->basemap || g_strcmp0 (self->language, scene->language) != 0 ||
      self->naming.order != scene->name_order)
    {
      corridor_name_store_clear (self);
      self->basemap = scene->basemap != NULL ? corridor_basemap_ref (scene->basemap) : NULL;
      self->language = g_strdup (scene->language);
      self->naming.language = self->language;
      self->naming.order = scene->name_order;
    }
  if (self->dated_names == NULL && scene->name_order == CORRIDOR_NAME_ORDER_IN_USE)
    self->dated_names = corridor_dated_names_new (scene->story);

  keep_day (self, scene->query.now);
}

static gboolean
is_language (const char *language,
             const char *code)
{
  return language != NULL && g_str_has_prefix (language, code) && (language[2] == '\0' || language[2] == '-');
}

/* A form of the base map's, with the dates that the story has for it. */
static void
add_form (CorridorNameStore *self,
          GPtrArray         *forms,
          const char        *toponym,
          CorridorPoint      place)
{
  CorridorName *dated = self->dated_names != NULL ? corridor_dated_names_find (self->dated_names, toponym, place) : NULL;

  g_ptr_array_add (forms, dated != NULL ? corridor_name_ref (dated) : corridor_name_new (toponym, "en"));
}

/* The name in the reader's language, then the English forms unless they are the same. */
static GPtrArray *
settlement_forms (CorridorNameStore        *self,
                  const CorridorSettlement *settlement)
{
  g_auto(GStrv) english = g_strsplit (settlement->name, CORRIDOR_NAME_SEPARATOR, -1);
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_name_unref);
  const char *own = NULL;

  if (is_language (self->language, "hy"))
    own = settlement->name_hy;
  else if (is_language (self->language, "az"))
    own = settlement->name_az;
  else if (is_language (self->language, "ru"))
    own = settlement->name_ru;

  if (own != NULL)
    add_form (self, forms, own, settlement->point);
  for (guint i = 0; english[i] != NULL; i++)
    if (own == NULL || !g_str_equal (english[i], own))
      add_form (self, forms, english[i], settlement->point);

  return forms;
}

static gboolean
has_dates (gconstpointer name,
           gconstpointer nothing)
{
  return ((const CorridorName *) name)->spans != NULL;
}

static CorridorLabelName *
new_name (CorridorNameStore        *self,
          const CorridorSettlement *settlement,
          CorridorFace              face)
{
  g_autoptr(GPtrArray) forms = settlement_forms (self, settlement);
  g_autofree char *label = corridor_names_to_label (forms, &self->naming);
  CorridorLabelName *name = corridor_label_name_new (self->typesetter, face, label);

  name->dated = g_ptr_array_find_with_equal_func (forms, NULL, has_dates, NULL);

  return name;
}

const CorridorLabelName *
corridor_name_store_settlement (CorridorNameStore        *self,
                                const CorridorSettlement *settlement,
                                CorridorFace              face)
{
  CorridorLabelName *name = g_hash_table_lookup (self->names, settlement->name);

  if (name == NULL)
    {
      name = new_name (self, settlement, face);
      g_hash_table_insert (self->names, (gpointer) settlement->name, name);
    }

  return name;
}

const CorridorLabelName *
corridor_name_store_line (CorridorNameStore       *self,
                          const CorridorNamedLine *line)
{
  CorridorLabelName *name = g_hash_table_lookup (self->line_names, line->label.name);

  if (name == NULL)
    {
      name = new_name (self, &line->label, line->road ? CORRIDOR_FACE_ROAD : CORRIDOR_FACE_RIVER);
      g_hash_table_insert (self->line_names, (gpointer) line->label.name, name);
    }

  return name;
}

const CorridorLabelName *
corridor_name_store_feature (CorridorNameStore *self,
                             CorridorFeature   *feature,
                             CorridorFace       face)
{
  GHashTable *names = face == CORRIDOR_FACE_SELECTED ? self->selected_names : self->names;
  CorridorLabelName *name = g_hash_table_lookup (names, feature);
  g_autofree char *label = NULL;

  if (name != NULL)
    return name;

  label = corridor_feature_dup_label (feature, &self->naming);
  name = corridor_label_name_new (self->typesetter, face, label);
  name->dated = corridor_feature_has_dated_names (feature);
  g_hash_table_insert (names, feature, name);

  return name;
}
