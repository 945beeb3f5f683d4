/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter-pane.h"

#include "corridor-filter-layers.h"
#include "corridor-filter-row.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>

/* A check of the pane, and the value that it shows and hides. */
typedef struct
{
  CorridorFacet     facet;
  char             *value; /* (owned) */
  CorridorFilterRow row;
} Choice;

struct _CorridorFilterPane
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  GPtrArray       *choices; /* (owned) (element-type Choice) */
  CorridorStory   *story; /* (owned) (nullable) that they are of */
  gboolean         has_layers; /* whether records are among those without a state, and without claims */
  gboolean         following; /* the checks are being set to the session, not the other way round */

  /* (unowned) the template's */
  GtkWidget       *content;
  GtkLabel        *total;
  GtkWidget       *clear;
  GtkCheckButton  *certain;
  CorridorFilterLayers *layers;
  GtkWidget       *sections[CORRIDOR_N_FACETS];
  GtkWidget       *boxes[CORRIDOR_N_FACETS];
  GtkButton       *toggles[CORRIDOR_N_FACETS];
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorFilterPane, corridor_filter_pane, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->value);
  g_free (choice);
}

static void
on_toggled (CorridorFilterPane *self,
            GtkCheckButton     *check)
{
  if (self->following)
    return;

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->row.check == check)
        {
          corridor_session_set_value_shown (self->session, choice->facet, choice->value, gtk_check_button_get_active (check));
          return;
        }
    }
}

/* The number beside the words changes with the time. */
static void
add_choice (CorridorFilterPane       *self,
            CorridorFacet             facet,
            const CorridorFacetValue *value)
{
  Choice *choice = g_new0 (Choice, 1);
  const char *name = corridor_words_facet_value (self->session, facet, value);

  choice->facet = facet;
  choice->value = g_strdup (value->value);
  choice->row = corridor_filter_row_append (GTK_BOX (self->boxes[facet]), name, name);
  g_ptr_array_add (self->choices, choice);
  g_signal_connect_object (choice->row.check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

static void
clear_choices (CorridorFilterPane *self)
{
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    corridor_filter_row_clear (GTK_BOX (self->boxes[i]));
}

/* Where all are alike, there is nothing to choose. */
static void
fill_facet (CorridorFilterPane *self,
            CorridorFacet       facet)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (self->session, facet);

  for (guint i = 0; i < values->len; i++)
    add_choice (self, facet, g_ptr_array_index (values, i));
  gtk_widget_set_visible (self->sections[facet], values->len > 1);
}

static gboolean
shows_all (CorridorFilterPane *self,
           CorridorFacet       facet)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->facet == facet && !gtk_check_button_get_active (choice->row.check))
        return FALSE;
    }
  return TRUE;
}

static void
update_choice (CorridorFilterPane       *self,
               Choice                   *choice,
               const CorridorFacetValue *value)
{
  g_autofree char *count = g_strdup_printf ("%u", value->n);

  gtk_check_button_set_active (choice->row.check, value->shown);
  gtk_label_set_text (choice->row.count, count);
}

/* @first: of its choices, which are in the order of the values as long as the story is the same, and there are layers or none. */
static guint
update_facet (CorridorFilterPane *self,
              CorridorFacet       facet,
              guint               first)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (self->session, facet);

  for (guint i = 0; i < values->len; i++)
    update_choice (self, g_ptr_array_index (self->choices, first + i), g_ptr_array_index (values, i));
  gtk_button_set_label (self->toggles[facet], shows_all (self, facet) ? _("None") : _("All"));
  return first + values->len;
}

static void
update (CorridorFilterPane *self)
{
  const CorridorFilter *filter = corridor_session_get_filter (self->session);
  g_autofree char *count = corridor_words_count (self->session);
  guint first = 0;

  self->following = TRUE;
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    first = update_facet (self, (CorridorFacet) i, first);
  corridor_filter_layers_show (self->layers, self->session);
  gtk_check_button_set_active (self->certain, corridor_filter_get_only_certain (filter));
  gtk_label_set_text (self->total, count);
  gtk_widget_set_sensitive (self->clear, corridor_session_is_filtered (self->session));
  self->following = FALSE;
}

static gboolean
shows_layers (CorridorFilterPane *self)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);

      any = any || corridor_layer_get_visible (layer);
    }

  return any;
}

static void
fill (CorridorFilterPane *self)
{
  clear_choices (self);
  self->has_layers = shows_layers (self);
  g_set_object (&self->story, corridor_session_get_story (self->session));
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    fill_facet (self, (CorridorFacet) i);
  update (self);
}

static void
on_changed (CorridorFilterPane *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->story == corridor_session_get_story (self->session) && self->has_layers == shows_layers (self))
    update (self);
  else
    fill (self);
}

static void
on_map (CorridorFilterPane *self)
{
  if (self->session != NULL)
    fill (self);
}

static void
on_facet_toggled (CorridorFilterPane *self,
                  GtkButton          *toggle)
{
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (self->toggles[i] == toggle)
      corridor_session_set_facet_shown (self->session, (CorridorFacet) i, !shows_all (self, (CorridorFacet) i));
}

static void
on_certain_toggled (CorridorFilterPane *self)
{
  if (!self->following)
    corridor_session_set_only_certain (self->session, gtk_check_button_get_active (self->certain));
}

static void
on_clear (CorridorFilterPane *self)
{
  corridor_session_clear_filter (self->session);
}

static void
corridor_filter_pane_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_FILTER_PANE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_filter_pane_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_filter_pane_set_session (CORRIDOR_FILTER_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_filter_pane_dispose (GObject *object)
{
  CorridorFilterPane *self = CORRIDOR_FILTER_PANE (object);

  corridor_filter_pane_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_FILTER_PANE);

  G_OBJECT_CLASS (corridor_filter_pane_parent_class)->dispose (object);
}

static void
corridor_filter_pane_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIDOR_FILTER_PANE (object)->choices);

  G_OBJECT_CLASS (corridor_filter_pane_parent_class)->finalize (object);
}

static void
bind_sections (GtkWidgetClass *widget_class)
{
  static const char *const facets[CORRIDOR_N_FACETS] = { "category", "state", "claimant" };

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      g_autofree char *section = g_strconcat (facets[i], "_section", NULL);
      g_autofree char *box = g_strconcat (facets[i], "_box", NULL);
      g_autofree char *toggle = g_strconcat (facets[i], "_toggle", NULL);
      gssize at = (gssize) (i * sizeof (gpointer));

      gtk_widget_class_bind_template_child_full (widget_class, section, FALSE, G_STRUCT_OFFSET (CorridorFilterPane, sections) + at);
      gtk_widget_class_bind_template_child_full (widget_class, box, FALSE, G_STRUCT_OFFSET (CorridorFilterPane, boxes) + at);
      gtk_widget_class_bind_template_child_full (widget_class, toggle, FALSE, G_STRUCT_OFFSET (CorridorFilterPane, toggles) + at);
    }
}

static void
corridor_filter_pane_class_init (CorridorFilterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_filter_pane_get_property;
  object_class->set_property = corridor_filter_pane_set_property;
  object_class->dispose = corridor_filter_pane_dispose;
  object_class->finalize = corridor_filter_pane_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CORRIDOR_TYPE_FILTER_LAYERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterPane, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterPane, total);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterPane, clear);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterPane, certain);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterPane, layers);
  bind_sections (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_facet_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_certain_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_set_css_name (widget_class, "filterpane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_filter_pane_init (CorridorFilterPane *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_after (self, "map", G_CALLBACK (on_map), NULL);
}

void
corridor_filter_pane_set_session (CorridorFilterPane *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_FILTER_PANE (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    on_changed (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
