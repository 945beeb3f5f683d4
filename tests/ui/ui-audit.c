/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-audit.h"

#include "ui-tree-private.h"

/* One interactive thing that was met. */
typedef struct
{
  UiAccessible *accessible; /* (owned) */
  AtspiRole     role;
  char         *name; /* (owned) (nullable) */
} Part;

typedef struct
{
  const char *where; /* (unowned) */
  GString    *faults; /* (unowned) */
  GPtrArray  *parts; /* (owned) (element-type Part) */
} Audit;

static const AtspiRole roles[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON, ATSPI_ROLE_COMBO_BOX,
  ATSPI_ROLE_ENTRY, ATSPI_ROLE_TEXT, ATSPI_ROLE_PASSWORD_TEXT, ATSPI_ROLE_SLIDER, ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_LINK,
  ATSPI_ROLE_LIST, ATSPI_ROLE_LIST_BOX, ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_MENU, ATSPI_ROLE_MENU_ITEM,
  ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_TABLE, ATSPI_ROLE_PAGE_TAB,
};

static void
part_free (gpointer data)
{
  Part *part = data;

  g_object_unref (part->accessible);
  g_free (part->name);
  g_free (part);
}

static gboolean
has_role_of_control (AtspiRole role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i] == role)
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable) */
static UiAccessible *
find_around (UiAccessible *accessible,
             AtspiRole     role)
{
  UiAccessible *place = atspi_accessible_get_parent (accessible, NULL);

  while (place != NULL && atspi_accessible_get_role (place, NULL) != role)
    {
      UiAccessible *parent = atspi_accessible_get_parent (place, NULL);

      g_object_unref (place);
      place = parent;
    }
  return place;
}

static gboolean
is_in_toast (UiAccessible *accessible)
{
  g_autoptr(UiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);
  g_autofree char *name = parent != NULL ? atspi_accessible_get_name (parent, NULL) : NULL;

  return g_strcmp0 (name, "AdwToastWidget") == 0;
}

/* Two buttons that GTK makes a menu button of, one in the other, are one. */
static gboolean
is_inside (Part *part,
           Part *outer)
{
  g_autoptr(UiAccessible) around = find_around (part->accessible, outer->role);

  return around != NULL && ui_driver_is_same (around, outer->accessible);
}

/*
 * GTK gives a scrolled window the focus only where nothing inside takes it. A toast goes away by itself: libadwaita 1.2 has no
 * words for the button that sends it away sooner. And what a drop-down shows of its choice in its
 * button says it can take the focus, though it never does.
 */
static gboolean
is_bystander (UiAccessible *accessible,
              AtspiRole     role)
{
  g_autoptr(UiAccessible) button = NULL;

  if (role == ATSPI_ROLE_SCROLL_PANE)
    return TRUE;
  if (is_in_toast (accessible))
    return TRUE;
  if (role == ATSPI_ROLE_FILLER)
    button = find_around (accessible, ATSPI_ROLE_PUSH_BUTTON);
  else if (role == ATSPI_ROLE_PANEL)
    button = find_around (accessible, ATSPI_ROLE_TOGGLE_BUTTON); /* so calls newer GTK the two */
  return button != NULL;
}

gboolean
ui_audit_is_interactive (UiAccessible *accessible)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);

  return !is_bystander (accessible, role) && (has_role_of_control (role) || ui_tree_has (accessible, ATSPI_STATE_FOCUSABLE));
}

/* GTK 4.8 calls what nobody named by the name of its class. */
static gboolean
is_name_of_class (const char *name)
{
  return g_regex_match_simple ("^(Gtk|Adw|Shumate|Corridor)([A-Z][a-z]+)+$", name, 0, 0);
}

char *
ui_audit_words (UiAccessible *accessible)
{
  g_autofree char *words = ui_tree_words (accessible);

  return *g_strstrip (words) == '\0' || is_name_of_class (words) ? NULL : g_steal_pointer (&words);
}

char *
ui_audit_describe (UiAccessible *accessible)
{
  GString *path = g_string_new (NULL);
  UiAccessible *place = g_object_ref (accessible);

  while (place != NULL)
    {
      UiAccessible *parent = atspi_accessible_get_parent (place, NULL);
      g_autofree char *role = atspi_accessible_get_role_name (place, NULL);
      g_autofree char *words = ui_tree_words (place);
      g_autofree char *step = g_strdup_printf ("/%s \"%.40s\"", role, words);

      g_string_prepend (path, step);
      g_object_unref (place);
      place = parent;
    }
  return g_string_free (path, FALSE);
}

static void
add_fault (Audit        *audit,
           UiAccessible *accessible,
           const char   *what)
{
  g_autofree char *path = ui_audit_describe (accessible);

  g_string_append_printf (audit->faults, "%s: %s: %s\n", audit->where, what, path);
}

static gboolean
visit (AtspiAccessible *accessible,
       guint            depth,
       gpointer         user_data)
{
  Audit *audit = user_data;
  Part *part;

  if (!ui_tree_is_shown (accessible) || !ui_audit_is_interactive (accessible))
    return FALSE;

  part = g_new0 (Part, 1);
  part->accessible = g_object_ref (accessible);
  part->role = atspi_accessible_get_role (accessible, NULL);
  part->name = ui_audit_words (accessible);
  g_ptr_array_add (audit->parts, part);
  if (part->name == NULL)
    add_fault (audit, accessible, "no name");
  if (part->role == ATSPI_ROLE_INVALID || part->role == ATSPI_ROLE_UNKNOWN || part->role == ATSPI_ROLE_FILLER)
    add_fault (audit, accessible, "no role");
  return FALSE;
}

/* Texts may say the same twice; what one presses may not. A part of a thing bears its name. */
static void
compare (Audit *audit)
{
  for (guint i = 1; i < audit->parts->len; i++)
    {
      Part *before = audit->parts->pdata[i - 1];
      Part *part = audit->parts->pdata[i];

      if (part->role == before->role && part->role != ATSPI_ROLE_LABEL &&
          part->name != NULL && g_strcmp0 (part->name, before->name) == 0 && !is_inside (part, before))
        add_fault (audit, part->accessible, "the name of its neighbour");
    }
}

guint
ui_audit_windows (const char *where,
                  GString    *faults)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  Audit audit = { where, faults, parts };
  g_autoptr(UiAccessible) desktop = atspi_get_desktop (0);
  g_autoptr(UiAccessible) none = ui_tree_search (desktop, visit, &audit);

  g_assert_null (none);
  compare (&audit);
  return parts->len;
}
