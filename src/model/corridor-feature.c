/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-feature.h"

#include "corridor-phase-private.h"

#include <string.h>

#define DEFAULT_IMPORTANCE 3
#define LEAST_IMPORTANCE   5

struct _CorridorFeature
{
  GObject           parent_instance;
  char             *id;       /* (owned) */
  CorridorCategory *category; /* (owned) */
  CorridorGeometry *geometry; /* (owned) (nullable) */
  guint             importance;
  double            uncertainty; /* metres */
  char             *basis;       /* (owned) (nullable) */
  char             *kind;        /* (owned) (nullable) */
  char             *parent;      /* (owned) (nullable) an id: features may come in any order */
  GPtrArray        *names;       /* (owned) (element-type CorridorName) */
  GPtrArray        *phases;      /* (owned) (element-type CorridorPhase) */
};

G_DEFINE_FINAL_TYPE (CorridorFeature, corridor_feature, G_TYPE_OBJECT)

static void
corridor_feature_finalize (GObject *object)
{
  CorridorFeature *self = CORRIDOR_FEATURE (object);

  /* Someone may still hold a phase. */
  for (guint i = 0; i < self->phases->len; i++)
    corridor_phase_attach (g_ptr_array_index (self->phases, i), NULL, 0);

  g_free (self->id);
  corridor_category_unref (self->category);
  g_clear_pointer (&self->geometry, corridor_geometry_unref);
  g_free (self->basis);
  g_free (self->kind);
  g_free (self->parent);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->phases);

  G_OBJECT_CLASS (corridor_feature_parent_class)->finalize (object);
}

static void
corridor_feature_class_init (CorridorFeatureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_feature_finalize;
}

static void
corridor_feature_init (CorridorFeature *self)
{
  self->importance = DEFAULT_IMPORTANCE;
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_name_unref);
  self->phases = g_ptr_array_new_with_free_func (g_object_unref);
}

CorridorFeature *
corridor_feature_new (const char       *id,
                      CorridorCategory *category,
                      CorridorGeometry *geometry)
{
  CorridorFeature *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (category != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_FEATURE, NULL);
  self->id = g_strdup (id);
  self->category = corridor_category_ref (category);
  self->geometry = geometry != NULL ? corridor_geometry_ref (geometry) : NULL;

  return self;
}

void
corridor_feature_set_importance (CorridorFeature *self,
                                 guint            importance)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));
  g_return_if_fail (importance >= 1 && importance <= LEAST_IMPORTANCE);

  self->importance = importance;
}

void
corridor_feature_set_uncertainty (CorridorFeature *self,
                                  double           metres,
                                  const char      *basis)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));
  g_return_if_fail (metres >= 0);

  self->uncertainty = metres;
  g_free (self->basis);
  self->basis = g_strdup (basis);
}

void
corridor_feature_set_kind (CorridorFeature *self,
                           const char      *kind)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));

  g_free (self->kind);
  self->kind = g_strdup (kind);
}

void
corridor_feature_set_parent (CorridorFeature *self,
                             const char      *id)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));

  g_free (self->parent);
  self->parent = g_strdup (id);
}

void
corridor_feature_add_name (CorridorFeature *self,
                           CorridorName    *name)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));
  g_return_if_fail (name != NULL);

  g_ptr_array_add (self->names, name);
}

void
corridor_feature_add_phase (CorridorFeature *self,
                            CorridorPhase   *phase)
{
  g_return_if_fail (CORRIDOR_IS_FEATURE (self));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));
  g_return_if_fail (corridor_phase_get_feature (phase) == NULL);

  corridor_phase_attach (phase, self, self->phases->len);
  g_ptr_array_add (self->phases, phase);
}

CorridorPhase *
corridor_feature_into_phase (CorridorFeature *self)
{
  CorridorPhase *phase;

  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);
  g_return_val_if_fail (self->phases->len == 1, NULL);

  phase = g_ptr_array_index (self->phases, 0);
  g_ptr_array_set_free_func (self->phases, NULL);
  corridor_phase_keep_feature (phase, self);

  return phase;
}

void
corridor_feature_lose_phase (CorridorFeature *self)
{
  g_ptr_array_set_size (self->phases, 0);
}

const char *
corridor_feature_get_id (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->id;
}

CorridorCategory *
corridor_feature_get_category (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->category;
}

CorridorGeometry *
corridor_feature_get_geometry (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->geometry;
}

guint
corridor_feature_get_importance (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), DEFAULT_IMPORTANCE);

  return self->importance;
}

double
corridor_feature_get_uncertainty (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), 0);

  return self->uncertainty;
}

const char *
corridor_feature_get_basis (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->basis;
}

const char *
corridor_feature_get_kind (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->kind;
}

const char *
corridor_feature_get_parent (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->parent;
}

GPtrArray *
corridor_feature_get_names (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->names;
}

GPtrArray *
corridor_feature_get_phases (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);

  return self->phases;
}

gboolean
corridor_feature_is_event (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), FALSE);

  return self->phases->len == 1 && (self->geometry == NULL || self->geometry->kind == CORRIDOR_GEOMETRY_POINTS);
}

static gboolean
has_toponym (gconstpointer a,
             gconstpointer b)
{
  return g_str_equal (((const CorridorName *) a)->toponym, ((const CorridorName *) b)->toponym);
}

/* Adds the names tagged with the first @length bytes of @language that are not in @forms yet. Returns how many there are. */
static guint
collect_forms (CorridorFeature *self,
               const char      *language,
               gsize            length,
               GPtrArray       *forms)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      CorridorName *name = g_ptr_array_index (self->names, i);

      if (strlen (name->language) == length && g_ascii_strncasecmp (name->language, language, length) == 0 &&
          !g_ptr_array_find_with_equal_func (forms, name, has_toponym, NULL))
        g_ptr_array_add (forms, name);
    }

  return forms->len;
}

char *
corridor_feature_dup_label (CorridorFeature      *self,
                            const CorridorNaming *naming)
{
  g_autoptr(GPtrArray) forms = NULL;
  const char *language;

  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), NULL);
  g_return_val_if_fail (naming != NULL, NULL);

  if (self->names->len == 0)
    return g_strdup (self->id);

  language = naming->language;
  forms = g_ptr_array_new ();
  if (language != NULL && collect_forms (self, language, strlen (language), forms) == 0)
    collect_forms (self, language, strcspn (language, "-"), forms);
  if (collect_forms (self, "en", strlen ("en"), forms) == 0)
    g_ptr_array_add (forms, g_ptr_array_index (self->names, 0));

  return corridor_names_to_label (forms, naming);
}

gboolean
corridor_feature_has_dated_names (CorridorFeature *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (self), FALSE);

  for (guint i = 0; i < self->names->len; i++)
    if (((const CorridorName *) g_ptr_array_index (self->names, i))->spans != NULL)
      return TRUE;

  return FALSE;
}
