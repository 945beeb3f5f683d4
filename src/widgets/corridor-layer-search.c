/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-search.h"

#include "corridor-popover.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>

struct _CorridorLayerSearch
{
  GtkWidget      parent_instance;
  CorridorLayer *layer; /* (owned) (nullable) before it is set */
  gboolean       following; /* the entry is being set to the layer, not the other way round */

  /* (unowned) the template's */
  GtkWidget     *content;
  GtkEditable   *entry;
  GtkLabel      *found;
};

G_DEFINE_FINAL_TYPE (CorridorLayerSearch, corridor_layer_search, GTK_TYPE_WIDGET)

/* Returns: (transfer full) (nullable): what there is to say of the words */
static char *
dup_state (CorridorLayerSearch *self)
{
  const GError *error = corridor_layer_get_error (self->layer);
  g_autofree char *found = NULL;
  g_autofree char *records = NULL;
  guint n_found, n_records;

  if (error != NULL)
    return g_strdup (error->message);
  if (corridor_layer_get_words (self->layer) == NULL)
    return NULL;
  if (corridor_layer_get_filtering (self->layer))
    /* Translators: while words are looked for in a file, how much of it has been looked at */
    return g_strdup_printf (_("Looking… %u %%"), (guint) (100 * corridor_layer_get_progress (self->layer)));

  corridor_layer_count (self->layer, &n_found, &n_records);
  found = corridor_count_to_words (n_found);
  records = corridor_words_records (n_records);
  /* Translators: how many of a layer's records have the words: "12 of 1,500 records" */
  return g_strdup_printf (_("%1$s of %2$s"), found, records);
}

static void
follow (CorridorLayerSearch *self)
{
  g_autofree char *state = dup_state (self);

  gtk_label_set_text (self->found, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->found), state != NULL);
}

/* Set by somebody else: what is typed here is what the layer has then, but for blanks. */
static void
follow_words (CorridorLayerSearch *self)
{
  const char *words = corridor_layer_get_words (self->layer);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  self->following = TRUE;
  if (words != NULL ? !g_str_equal (words, gtk_editable_get_text (self->entry)) : *typed != '\0')
    gtk_editable_set_text (self->entry, words != NULL ? words : "");
  self->following = FALSE;
  follow (self);
}

static void
name_entry (CorridorLayerSearch *self)
{
  g_autoptr(GString) name = g_string_new (_("Only records of %s with…"));

  /* Not printf(): a title is anybody's text, and so is the format to the compiler. */
  g_string_replace (name, "%s", corridor_dataset_get_title (corridor_layer_get_whole (self->layer)), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
on_changed (CorridorLayerSearch *self)
{
  name_entry (self);
  follow (self);
}

/* At once when the entry is empty, which it also is while it is set to something else. */
static void
on_search_changed (CorridorLayerSearch *self)
{
  if (!self->following)
    corridor_layer_set_words (self->layer, gtk_editable_get_text (self->entry));
}

static void
corridor_layer_search_dispose (GObject *object)
{
  CorridorLayerSearch *self = CORRIDOR_LAYER_SEARCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_LAYER_SEARCH);
  g_clear_object (&self->layer);

  G_OBJECT_CLASS (corridor_layer_search_parent_class)->dispose (object);
}

static void
corridor_layer_search_class_init (CorridorLayerSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_layer_search_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-layer-search.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerSearch, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerSearch, found);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, corridor_popover_close_around);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_layer_search_init (CorridorLayerSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_layer_search_set_layer (CorridorLayerSearch *self,
                                 CorridorLayer       *layer)
{
  g_return_if_fail (CORRIDOR_IS_LAYER_SEARCH (self));
  g_return_if_fail (CORRIDOR_IS_LAYER (layer));
  g_return_if_fail (self->layer == NULL);

  self->layer = g_object_ref (layer);
  g_signal_connect_object (layer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layer, "notify::words", G_CALLBACK (follow_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layer, "notify::filtering", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layer, "notify::progress", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layer, "notify::error", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  name_entry (self);
  follow_words (self);
}
