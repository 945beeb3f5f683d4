/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-chooser.h"

#include <glib/gi18n.h>

#include "corridor-sample.h"

#define MAX_HEIGHT 320
#define SAMPLE_SIZE 20

struct _CorridorChooser
{
  GtkPopover       parent_instance;

  GtkListBox      *list; /* (unowned) a child */
  CorridorSession *session; /* (owned) (nullable) while something is offered */
  GPtrArray       *phases; /* (owned) (nullable) (element-type CorridorPhase) one a row */
};

G_DEFINE_FINAL_TYPE (CorridorChooser, corridor_chooser, GTK_TYPE_POPOVER)

/* What is drawn beside a row. */
typedef struct
{
  CorridorPhase *phase; /* (owned) */
  CorridorTheme  theme;
} Sample;

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* What kind of thing it is and when: "Talks and decisions · 19 April 2024". */
static char *
describe (CorridorPhase *phase,
          const char    *language)
{
  CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
  g_autofree char *dates = corridor_phase_dates_to_words (phase);

  return g_strjoin (" · ", corridor_text_get (category->label, language), dates, NULL);
}

static void
draw_sample (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        user_data)
{
  const Sample *sample = user_data;

  corridor_sample_paint (cr, sample->phase, sample->theme, MIN (width, height));
}

static void
sample_free (gpointer data)
{
  Sample *sample = data;

  g_object_unref (sample->phase);
  g_free (sample);
}

static GtkWidget *
make_sample (CorridorPhase *phase,
             CorridorTheme  theme)
{
  GtkWidget *area = gtk_drawing_area_new ();
  Sample *sample = g_new (Sample, 1);

  sample->phase = g_object_ref (phase);
  sample->theme = theme;

  gtk_widget_set_size_request (area, SAMPLE_SIZE, SAMPLE_SIZE);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample, sample, sample_free);
  gtk_accessible_update_state (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1); /* the words say it */

  return area;
}

static GtkWidget *
make_words (const char *title,
            const char *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (title, NULL));
  gtk_box_append (GTK_BOX (box), make_label (details, "dim-label"));

  return box;
}

static GtkWidget *
make_row (CorridorPhase *phase,
          CorridorTheme  theme,
          const char    *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *row = gtk_list_box_row_new ();
  const char *title = corridor_text_get (corridor_phase_get_title (phase), language);
  g_autofree char *details = describe (phase, language);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), make_sample (phase, theme));
  gtk_box_append (GTK_BOX (box), make_words (title, details));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                  -1);

  return row;
}

static void
clear (CorridorChooser *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  g_clear_pointer (&self->phases, g_ptr_array_unref);
  g_clear_object (&self->session);
}

static void
on_row_activated (CorridorChooser *self,
                  GtkListBoxRow   *row)
{
  CorridorPhase *phase = g_ptr_array_index (self->phases, gtk_list_box_row_get_index (row));

  corridor_session_set_selected (self->session, phase);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
corridor_chooser_dispose (GObject *object)
{
  CorridorChooser *self = CORRIDOR_CHOOSER (object);

  g_clear_pointer (&self->phases, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_chooser_parent_class)->dispose (object);
}

static void
corridor_chooser_class_init (CorridorChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_chooser_dispose;
}

static void
corridor_chooser_init (CorridorChooser *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is here"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);

  gtk_popover_set_child (GTK_POPOVER (self), window);
}

GtkWidget *
corridor_chooser_new (void)
{
  return g_object_new (CORRIDOR_TYPE_CHOOSER, NULL);
}

void
corridor_chooser_offer (CorridorChooser *self,
                        CorridorSession *session,
                        GPtrArray       *phases,
                        CorridorTheme    theme,
                        double           x,
                        double           y)
{
  g_return_if_fail (CORRIDOR_IS_CHOOSER (self));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (phases != NULL);

  clear (self);
  self->session = g_object_ref (session);
  self->phases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);

      g_ptr_array_add (self->phases, g_object_ref (phase));
      gtk_list_box_append (self->list, make_row (phase, theme, corridor_session_get_language (session)));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
