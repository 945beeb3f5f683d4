/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-teller.h"

struct _CorridorTileTeller
{
  GObject   parent_instance;
  GError   *trouble; /* (owned) (nullable) */
  gboolean  is_blank;
};

enum
{
  PROP_TROUBLE = 1,
  PROP_BLANK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorTileTeller, corridor_tile_teller, G_TYPE_OBJECT)

static gboolean
same_error (const GError *a,
            const GError *b)
{
  return a == b || (a != NULL && b != NULL && g_error_matches (a, b->domain, b->code) && g_str_equal (a->message, b->message));
}

static void
corridor_tile_teller_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CorridorTileTeller *self = CORRIDOR_TILE_TELLER (object);

  switch (prop_id)
    {
    case PROP_TROUBLE:
      g_value_set_boxed (value, self->trouble);
      break;
    case PROP_BLANK:
      g_value_set_boolean (value, self->is_blank);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_tile_teller_finalize (GObject *object)
{
  CorridorTileTeller *self = CORRIDOR_TILE_TELLER (object);

  g_clear_error (&self->trouble);

  G_OBJECT_CLASS (corridor_tile_teller_parent_class)->finalize (object);
}

static void
corridor_tile_teller_class_init (CorridorTileTellerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = corridor_tile_teller_get_property;
  object_class->finalize = corridor_tile_teller_finalize;

  properties[PROP_TROUBLE] = g_param_spec_boxed ("trouble", NULL, NULL, G_TYPE_ERROR,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_tile_teller_init (CorridorTileTeller *self)
{
}

CorridorTileTeller *
corridor_tile_teller_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TILE_TELLER, NULL);
}

const GError *
corridor_tile_teller_get_trouble (CorridorTileTeller *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TILE_TELLER (self), NULL);

  return self->trouble;
}

gboolean
corridor_tile_teller_get_blank (CorridorTileTeller *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TILE_TELLER (self), FALSE);

  return self->is_blank;
}

void
corridor_tile_teller_set_trouble (CorridorTileTeller *self,
                                  const GError       *trouble)
{
  g_return_if_fail (CORRIDOR_IS_TILE_TELLER (self));

  if (same_error (self->trouble, trouble))
    return;

  g_clear_error (&self->trouble);
  self->trouble = trouble != NULL ? g_error_copy (trouble) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

void
corridor_tile_teller_set_blank (CorridorTileTeller *self,
                                gboolean            is_blank)
{
  g_return_if_fail (CORRIDOR_IS_TILE_TELLER (self));

  if (self->is_blank == is_blank)
    return;

  self->is_blank = is_blank;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}
