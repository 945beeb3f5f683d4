/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-action-adder.h"

#define PSPEC "corridor-pspec" /* the property that an action is for */

void
corridor_action_adder_verb (GActionMap         *map,
                            CorridorSession    *session,
                            const char         *name,
                            const GVariantType *type,
                            GCallback           run)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, type);

  /* Swapped, "activate" hands over (session, parameter). */
  g_signal_connect_object (action, "activate", run, session, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (action));
}

static const GVariantType *
get_state_type (GParamSpec *pspec)
{
  switch (pspec->value_type)
    {
    case G_TYPE_BOOLEAN:
      return G_VARIANT_TYPE_BOOLEAN;
    case G_TYPE_UINT:
      return G_VARIANT_TYPE_UINT32;
    case G_TYPE_DOUBLE:
      return G_VARIANT_TYPE_DOUBLE;
    default: /* of an enumeration the nick */
      return G_VARIANT_TYPE_STRING;
    }
}

/* (transfer floating) */
static GVariant *
new_state (CorridorSession *session,
           GParamSpec      *pspec)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (session), pspec->name, &value);
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    return g_variant_ref_sink (g_variant_new_string (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                                                       g_value_get_enum (&value))->value_nick));

  return g_dbus_gvalue_to_gvariant (&value, get_state_type (pspec));
}

/* Returns: whether @state is one that the property can have, once a number is brought within its range */
static gboolean
read_state (GVariant   *state,
            GParamSpec *pspec,
            GValue     *value)
{
  GEnumValue *choice;

  if (!G_IS_PARAM_SPEC_ENUM (pspec))
    {
      g_dbus_gvariant_to_gvalue (state, value);
      g_param_value_validate (pspec, value);
      return TRUE;
    }

  choice = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, g_variant_get_string (state, NULL));
  if (choice == NULL)
    return FALSE;

  g_value_init (value, pspec->value_type);
  g_value_set_enum (value, choice->value);
  return TRUE;
}

static void
on_change_state (CorridorSession *session,
                 GVariant        *state,
                 GObject         *action)
{
  GParamSpec *pspec = g_object_get_data (action, PSPEC);
  g_auto(GValue) value = G_VALUE_INIT;

  if (read_state (state, pspec, &value))
    g_object_set_property (G_OBJECT (session), pspec->name, &value);
}

static void
on_notify (CorridorSession *session,
           GParamSpec      *pspec,
           GSimpleAction   *action)
{
  g_autoptr(GVariant) state = new_state (session, pspec);

  g_simple_action_set_state (action, state);
}

/* Left without a handler of its own, "activate" toggles a boolean state and sets any other to its parameter. */
void
corridor_action_adder_state (GActionMap      *map,
                             CorridorSession *session,
                             const char      *name,
                             const char      *property,
                             GCallback        change)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (session), property);
  const GVariantType *parameter = pspec->value_type != G_TYPE_BOOLEAN ? get_state_type (pspec) : NULL;
  g_autoptr(GVariant) state = new_state (session, pspec);
  g_autoptr(GSimpleAction) action = g_simple_action_new_stateful (name, parameter, state);
  g_autofree char *news = g_strconcat ("notify::", property, NULL);

  g_object_set_data (G_OBJECT (action), PSPEC, pspec);
  g_signal_connect_object (action, "change-state", change != NULL ? change : G_CALLBACK (on_change_state), session, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, news, G_CALLBACK (on_notify), action, 0);
  g_action_map_add_action (map, G_ACTION (action));
}
