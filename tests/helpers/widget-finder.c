/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-finder.h"

static gboolean
reads (GtkWidget  *widget,
       const char *text)
{
  if (text == NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0 ||
           g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), text) == 0;

  return FALSE;
}

GtkWidget *
widget_finder_find (GtkWidget  *root,
                    GType       type,
                    const char *text)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && reads (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widget_finder_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
collect_text (GtkWidget *root,
              GString   *text)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return;
  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

char *
widget_finder_dup_text (GtkWidget *root)
{
  GString *text = g_string_new (NULL);

  collect_text (root, text);
  return g_string_free (text, FALSE);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  int *frames = user_data;

  (*frames)++;
  return G_SOURCE_CONTINUE;
}

void
widget_finder_settle (GtkWidget *widget)
{
  int frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);

  while (frames < 3)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, tick);
}
