/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter-layers.h"

#include "corridor-filter-row.h"
#include "corridor-session-filter.h"

#include <glib/gi18n-lib.h>

/* A check, and the kind that it shows and hides. */
typedef struct
{
  CorridorLayer    *layer; /* (owned) */
  CorridorCategory *category; /* (owned) */
  CorridorFilterRow row;
} Kind;

struct _CorridorFilterLayers
{
  GtkWidget  parent_instance;
  GtkWidget *box; /* (unowned) the only child */
  GPtrArray *kinds; /* (owned) (element-type Kind) in the order of layers and categories */
  gboolean   following; /* the checks are being set to the layers, not the other way round */
};

G_DEFINE_FINAL_TYPE (CorridorFilterLayers, corridor_filter_layers, GTK_TYPE_WIDGET)

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_object_unref (kind->layer);
  corridor_category_unref (kind->category);
  g_free (kind);
}

static GPtrArray *
get_categories (CorridorLayer *layer)
{
  return corridor_dataset_get_categories (corridor_layer_get_dataset (layer));
}

static void
on_toggled (CorridorFilterLayers *self,
            GtkCheckButton       *check)
{
  guint category;

  for (guint i = 0; !self->following && i < self->kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (self->kinds, i);

      if (kind->row.check == check && g_ptr_array_find (get_categories (kind->layer), kind->category, &category))
        {
          corridor_layer_set_category_visible (kind->layer, category, gtk_check_button_get_active (check));
          return;
        }
    }
}

static void
add_kind (CorridorFilterLayers *self,
          CorridorLayer        *layer,
          CorridorCategory     *category,
          const char           *language)
{
  const char *label = corridor_text_get (category->label, language);
  const char *title = corridor_dataset_get_title (corridor_layer_get_whole (layer));
  g_autofree char *name = g_strdup_printf (C_("legend", "%s: %s"), title, label); /* two layers may have kinds of one name */
  Kind *kind = g_new0 (Kind, 1);

  kind->layer = g_object_ref (layer);
  kind->category = corridor_category_ref (category);
  kind->row = corridor_filter_row_append (GTK_BOX (self->box), label, name);
  g_ptr_array_add (self->kinds, kind);
  g_signal_connect_object (kind->row.check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

static void
add_layer (CorridorFilterLayers *self,
           CorridorLayer        *layer,
           const char           *language)
{
  GPtrArray *categories = get_categories (layer);
  GtkWidget *title = corridor_filter_row_new_label (corridor_dataset_get_title (corridor_layer_get_whole (layer)));

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (self->box), title);
  for (guint i = 0; i < categories->len; i++)
    add_kind (self, layer, categories->pdata[i], language);
}

/* The topmost first, as in the legend. */
static GPtrArray *
list_layers (CorridorSession *session)
{
  GListModel *layers = corridor_session_get_layers (session);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = g_list_model_get_n_items (layers); i-- > 0;)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);

      if (corridor_layer_get_visible (layer))
        g_ptr_array_add (shown, g_steal_pointer (&layer));
    }
  return shown;
}

static gboolean
has_kinds_of (CorridorFilterLayers *self,
              GPtrArray            *layers)
{
  guint n = 0;

  for (guint i = 0; i < layers->len; i++)
    {
      GPtrArray *categories = get_categories (layers->pdata[i]);

      for (guint j = 0; j < categories->len; j++, n++)
        {
          const Kind *kind = n < self->kinds->len ? g_ptr_array_index (self->kinds, n) : NULL;

          if (kind == NULL || kind->layer != layers->pdata[i] || kind->category != categories->pdata[j])
            return FALSE;
        }
    }
  return n == self->kinds->len;
}

static void
fill (CorridorFilterLayers *self,
      GPtrArray            *layers,
      const char           *language)
{
  g_ptr_array_set_size (self->kinds, 0);
  corridor_filter_row_clear (GTK_BOX (self->box));
  for (guint i = 0; i < layers->len; i++)
    add_layer (self, layers->pdata[i], language);
}

static void
follow (CorridorFilterLayers *self,
        GPtrArray            *layers,
        CorridorSession      *session)
{
  guint n = 0;

  for (guint i = 0; i < layers->len; i++)
    {
      g_autofree guint *counts = corridor_session_count_kinds (session, layers->pdata[i]);
      guint n_categories = get_categories (layers->pdata[i])->len;

      for (guint j = 0; j < n_categories; j++)
        {
          const Kind *kind = g_ptr_array_index (self->kinds, n++);
          g_autofree char *count = g_strdup_printf ("%u", counts[j]);

          gtk_check_button_set_active (kind->row.check, corridor_layer_get_category_visible (layers->pdata[i], j));
          gtk_label_set_text (kind->row.count, count);
        }
    }
}

static void
corridor_filter_layers_dispose (GObject *object)
{
  CorridorFilterLayers *self = CORRIDOR_FILTER_LAYERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (corridor_filter_layers_parent_class)->dispose (object);
}

static void
corridor_filter_layers_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIDOR_FILTER_LAYERS (object)->kinds);

  G_OBJECT_CLASS (corridor_filter_layers_parent_class)->finalize (object);
}

static void
corridor_filter_layers_class_init (CorridorFilterLayersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_filter_layers_dispose;
  object_class->finalize = corridor_filter_layers_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_filter_layers_init (CorridorFilterLayers *self)
{
  self->kinds = g_ptr_array_new_with_free_func (kind_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
corridor_filter_layers_show (CorridorFilterLayers *self,
                             CorridorSession      *session)
{
  g_autoptr(GPtrArray) layers = NULL;

  g_return_if_fail (CORRIDOR_IS_FILTER_LAYERS (self));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  layers = list_layers (session);
  self->following = TRUE;
  if (!has_kinds_of (self, layers))
    fill (self, layers, corridor_session_get_language (session));
  follow (self, layers, session);
  gtk_widget_set_visible (GTK_WIDGET (self), self->kinds->len > 0);
  self->following = FALSE;
}
