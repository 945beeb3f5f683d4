/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-chooser-row.h"

#include "corridor-feature.h"
#include "corridor-sample.h"

#define SAMPLE_SIZE 20
#define MARGIN 6

/* What is drawn beside the words. */
typedef struct
{
  CorridorPhase *phase; /* (owned) */
  CorridorTheme  theme;
} Sample;

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_words (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE); /* or its lines are broken where their natural width ends */
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), make_label ("dim-label"));

  return box;
}

static GtkWidget *
make_sample (void)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_widget_set_size_request (area, SAMPLE_SIZE, SAMPLE_SIZE);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1); /* the words say it */

  return area;
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

/* "Lachin road · blockaded · 12 December 2022 – 22 April 2023" */
static char *
describe (CorridorPhase *phase,
          const char    *language)
{
  g_autofree char *kind = corridor_phase_kind_to_words (phase, language, " · ");
  g_autofree char *dates = corridor_phase_dates_to_words (phase);

  return g_strjoin (" · ", kind, dates, NULL);
}

GtkWidget *
corridor_chooser_row_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_box_append (GTK_BOX (box), make_sample ());
  gtk_box_append (GTK_BOX (box), make_words ());

  return box;
}

void
corridor_chooser_row_show (GtkWidget     *row,
                           CorridorPhase *phase,
                           CorridorTheme  theme,
                           const char    *language)
{
  GtkWidget *area = gtk_widget_get_first_child (row);
  GtkWidget *words = gtk_widget_get_last_child (row);
  GtkWidget *item = gtk_widget_get_parent (row);
  const char *title = corridor_text_get (corridor_phase_get_title (phase), language);
  g_autofree char *details = describe (phase, language);
  Sample *sample = g_new (Sample, 1);

  *sample = (Sample) { g_object_ref (phase), theme };
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample, sample, sample_free);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), details);
  /* GTK 4.8 has no gtk_list_item_set_accessible_label(); the widget of the item is the parent of its child. */
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                    -1);
}
