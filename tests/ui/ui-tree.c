/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-tree-private.h"

/* Deeper than any window nests; a tree that loops must not hang a test. */
#define MAX_DEPTH 60

gboolean
ui_tree_has (AtspiAccessible *accessible,
             AtspiStateType   state)
{
  g_autoptr(UiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* A screen reader reads the name of a row that can be selected, not what it is made of. Rows of fields are another thing. */
static gboolean
is_whole (AtspiAccessible *accessible)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_LIST_ITEM || !ui_tree_has (accessible, ATSPI_STATE_SELECTABLE))
    return FALSE;
  name = atspi_accessible_get_name (accessible, NULL);
  return name != NULL && *name != '\0';
}

static AtspiAccessible *
search (AtspiAccessible *accessible,
        guint            depth,
        UiTreeVisit      matches,
        gpointer         user_data)
{
  int n_children;

  if (matches (accessible, depth, user_data))
    return g_object_ref (accessible);
  if (depth == MAX_DEPTH || is_whole (accessible))
    return NULL;

  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr(UiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, depth + 1, matches, user_data) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Visits in the order of the tree until a visit says that it has what it looks for. (transfer full) (nullable) */
AtspiAccessible *
ui_tree_search (AtspiAccessible *root,
                UiTreeVisit      matches,
                gpointer         user_data)
{
  return search (root, 0, matches, user_data);
}

/* GTK 4.8 tells of its windows only whether they show; what is hidden has no place there. */
gboolean
ui_tree_is_shown (AtspiAccessible *accessible)
{
  g_autoptr(UiComponent) component = atspi_accessible_get_component_iface (accessible);
  g_autofree AtspiRect *extents = NULL;

  if (component == NULL || !ui_tree_has (accessible, ATSPI_STATE_VISIBLE))
    return FALSE;
  extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  return extents != NULL && extents->width > 0 && extents->height > 0;
}

/* The name, or the text of what has no name. (transfer full) */
char *
ui_tree_words (AtspiAccessible *accessible)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autoptr(UiText) text = NULL;
  int n_characters;

  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);

  text = atspi_accessible_get_text_iface (accessible);
  n_characters = text != NULL ? atspi_text_get_character_count (text, NULL) : 0;
  if (n_characters > 0)
    return atspi_text_get_text (text, 0, n_characters, NULL);
  return g_strdup ("");
}

static gboolean
print (AtspiAccessible *accessible,
       guint            depth,
       gpointer         user_data)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *words = ui_tree_words (accessible);

  g_printerr ("%*s%s \"%s\"%s%s\n", (int) (2 * depth), "", role, words,
              ui_tree_is_shown (accessible) ? "" : " (hidden)",
              ui_tree_has (accessible, ATSPI_STATE_FOCUSED) ? " (focus)" : "");
  return FALSE;
}

/* Writes the tree to standard error. */
void
ui_tree_print (AtspiAccessible *root)
{
  g_autoptr(UiAccessible) none = ui_tree_search (root, print, NULL);

  g_assert_null (none);
}
