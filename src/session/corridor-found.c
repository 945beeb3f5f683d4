/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-found.h"

struct _CorridorFound
{
  GObject        parent_instance;
  CorridorPhase *phase; /* (owned) */
  char          *text; /* (owned) */
  CorridorLayer *layer; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CorridorFound, corridor_found, G_TYPE_OBJECT)

static void
corridor_found_finalize (GObject *object)
{
  CorridorFound *self = CORRIDOR_FOUND (object);

  g_object_unref (self->phase);
  g_free (self->text);
  g_clear_object (&self->layer);

  G_OBJECT_CLASS (corridor_found_parent_class)->finalize (object);
}

static void
corridor_found_class_init (CorridorFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_found_finalize;
}

static void
corridor_found_init (CorridorFound *self)
{
}

CorridorFound *
corridor_found_new (CorridorPhase *phase,
                    const char    *text,
                    CorridorLayer *layer)
{
  CorridorFound *self;

  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_FOUND, NULL);
  self->phase = g_object_ref (phase);
  self->text = g_strdup (text);
  self->layer = layer != NULL ? g_object_ref (layer) : NULL;
  return self;
}

CorridorPhase *
corridor_found_get_phase (CorridorFound *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FOUND (self), NULL);

  return self->phase;
}

const char *
corridor_found_get_text (CorridorFound *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FOUND (self), NULL);

  return self->text;
}

CorridorLayer *
corridor_found_get_layer (CorridorFound *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FOUND (self), NULL);

  return self->layer;
}
