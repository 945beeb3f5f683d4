/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-details-sections.h"

#include "corridor-languages.h"
#include "corridor-place-words.h"
#include "corridor-series-view.h"
#include "corridor-wrapped-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PHASE_KEY    "corridor-phase"
#define LANGUAGE_KEY "corridor-language"

static void
add_all (GPtrArray *sources,
         GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find (sources, g_ptr_array_index (more, i), NULL))
      g_ptr_array_add (sources, g_ptr_array_index (more, i));
}

/*
 * A series runs through the whole of what is told of a feature, so it is shown beside each of its phases.
 */
static gboolean
is_shown_beside (const CorridorFigure *figure,
                 CorridorPhase        *owner,
                 CorridorPhase        *phase)
{
  return owner == phase || figure->points != NULL;
}

static void
add_sources_of_figures (GPtrArray     *sources,
                        CorridorPhase *owner,
                        CorridorPhase *phase)
{
  GPtrArray *figures = corridor_phase_get_figures (owner);

  for (guint i = 0; i < figures->len; i++)
    {
      const CorridorFigure *figure = g_ptr_array_index (figures, i);

      if (is_shown_beside (figure, owner, phase))
        add_all (sources, figure->sources);
    }
}

static void
add_sources_of_names (GPtrArray       *sources,
                      CorridorFeature *feature)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    add_all (sources, ((CorridorName *) g_ptr_array_index (names, i))->sources);
}

GPtrArray *
corridor_sections_collect_sources (CorridorPhase *phase)
{
  GPtrArray *sources = g_ptr_array_new ();
  GPtrArray *claims = corridor_phase_get_claims (phase);
  GPtrArray *siblings = corridor_feature_get_phases (corridor_phase_get_feature (phase));

  add_all (sources, corridor_phase_get_sources (phase));
  for (guint i = 0; i < claims->len; i++)
    add_all (sources, ((CorridorClaim *) g_ptr_array_index (claims, i))->sources);
  add_sources_of_figures (sources, phase, phase);
  for (guint i = 0; i < siblings->len; i++)
    if (g_ptr_array_index (siblings, i) != phase)
      add_sources_of_figures (sources, g_ptr_array_index (siblings, i), phase);
  add_sources_of_names (sources, corridor_phase_get_feature (phase));

  return sources;
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static void
show_section (GtkWidget *box)
{
  gtk_widget_set_visible (gtk_widget_get_parent (box), gtk_widget_get_first_child (box) != NULL);
}

static GtkWidget *
new_note (const char *text)
{
  GtkWidget *label = corridor_wrapped_label_new_selectable (text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* "Sources 2, 5": their places in the numbered list at the end. */
static char *
numbers_to_words (GPtrArray *some,
                  GPtrArray *sources)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    if (g_ptr_array_find (some, g_ptr_array_index (sources, i), NULL))
      g_string_append_printf (numbers, "%s%u", numbers->len == 0 ? "" : ", ", i + 1);

  /* Translators: one or several numbers of the list of sources, such as "2, 5" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Source %s", "Sources %s", some->len), numbers->str);
}

static GtkWidget *
new_reference (GPtrArray *some,
               GPtrArray *sources)
{
  g_autofree char *words = numbers_to_words (some, sources);

  return new_note (words);
}

static GtkWidget *
new_claim (const CorridorClaim *claim,
           const char          *language,
           GPtrArray           *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), corridor_wrapped_label_new_selectable (corridor_text_get (claim->by, language), "heading"));
  gtk_box_append (GTK_BOX (box), corridor_wrapped_label_new_selectable (corridor_text_get (claim->text, language), NULL));
  if (claim->sources->len > 0)
    gtk_box_append (GTK_BOX (box), new_reference (claim->sources, sources));

  gtk_widget_add_css_class (box, "claim");
  return box;
}

void
corridor_sections_fill_claims (GtkWidget     *box,
                               CorridorPhase *phase,
                               const char    *language,
                               GPtrArray     *sources)
{
  GPtrArray *claims = corridor_phase_get_claims (phase);

  empty_box (box);
  for (guint i = 0; i < claims->len; i++)
    gtk_widget_set_parent (new_claim (g_ptr_array_index (claims, i), language, sources), box);
  show_section (box);
}

static GtkWidget *
new_amount (const CorridorFigure *figure,
            const char           *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *value = corridor_figure_to_words (figure, language);

  gtk_box_append (GTK_BOX (box), corridor_wrapped_label_new_selectable (value, "figure"));
  gtk_box_append (GTK_BOX (box), corridor_wrapped_label_new_selectable (corridor_text_get (figure->label, language), NULL));
  return box;
}

static GtkWidget *
new_figure (const CorridorFigure *figure,
            CorridorPhase        *owner,
            CorridorSession      *session,
            GPtrArray            *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), figure->points != NULL ? corridor_series_view_new (session, owner, figure)
                                                        : new_amount (figure, corridor_session_get_language (session)));
  if (figure->sources->len > 0)
    gtk_box_append (GTK_BOX (box), new_reference (figure->sources, sources));

  return box;
}

static void
add_figures (GtkWidget       *box,
             CorridorPhase   *owner,
             gboolean         series,
             CorridorSession *session,
             GPtrArray       *sources)
{
  GPtrArray *figures = corridor_phase_get_figures (owner);

  for (guint i = 0; i < figures->len; i++)
    {
      const CorridorFigure *figure = g_ptr_array_index (figures, i);

      if ((figure->points != NULL) == series)
        gtk_widget_set_parent (new_figure (figure, owner, session, sources), box);
    }
}

void
corridor_sections_fill_figures (GtkWidget       *box,
                                CorridorPhase   *phase,
                                CorridorSession *session,
                                GPtrArray       *sources)
{
  GPtrArray *siblings = corridor_feature_get_phases (corridor_phase_get_feature (phase));

  empty_box (box);
  for (guint i = 0; i < siblings->len; i++)
    add_figures (box, g_ptr_array_index (siblings, i), TRUE, session, sources);
  add_figures (box, phase, FALSE, session, sources);
  show_section (box);
}

/* "Armenian", or "Armenian · 9 May 1992 – 8 November 2020 · Source 3": when who held the place used the name. */
static char *
use_to_words (const CorridorName *name,
              GPtrArray          *sources)
{
  g_autoptr(GString) words = g_string_new (corridor_languages_get_name (name->language));

  for (guint i = 0; name->spans != NULL && i < name->spans->len; i++)
    {
      g_autofree char *dates = corridor_span_to_words (&g_array_index (name->spans, CorridorSpan, i));

      g_string_append_printf (words, "%s%s", i == 0 ? " · " : ", ", dates);
    }
  if (name->sources->len > 0)
    {
      g_autofree char *numbers = numbers_to_words (name->sources, sources);

      g_string_append_printf (words, " · %s", numbers);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
new_name (const CorridorName *name,
          GPtrArray          *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *toponym = corridor_wrapped_label_new_selectable (name->toponym, NULL);
  g_autofree char *use = use_to_words (name, sources);
  GtkWidget *language = corridor_wrapped_label_new_selectable (use, NULL);

  gtk_widget_set_hexpand (toponym, TRUE);
  gtk_widget_set_valign (language, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (toponym, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (language, "caption");
  gtk_widget_add_css_class (language, "dim-label");
  gtk_box_append (GTK_BOX (box), toponym);
  gtk_box_append (GTK_BOX (box), language);
  return box;
}

void
corridor_sections_fill_names (GtkWidget     *box,
                              CorridorPhase *phase,
                              GPtrArray     *sources)
{
  GPtrArray *names = corridor_feature_get_names (corridor_phase_get_feature (phase));

  empty_box (box);
  for (guint i = 0; i < names->len; i++)
    gtk_widget_set_parent (new_name (g_ptr_array_index (names, i), sources), box);
  show_section (box);
}

static const char *
confidence_to_words (CorridorConfidence confidence)
{
  switch (confidence)
    {
    case CORRIDOR_CONFIDENCE_HIGH:
      return _("Confidence is high: several sources agree, or one that is close to it.");
    case CORRIDOR_CONFIDENCE_MEDIUM:
      return _("Confidence is medium: details may be off.");
    case CORRIDOR_CONFIDENCE_LOW:
      return _("Confidence is low: few sources, or sources that differ.");
    case CORRIDOR_CONFIDENCE_UNKNOWN:
    default:
      return NULL;
    }
}

static char *
uncertainty_to_words (double metres)
{
  if (metres < 1000)
    return g_strdup_printf (_("The position is known to about %.0f m."), metres);

  return g_strdup_printf (_("The position is known to about %.3g km."), metres / 1000);
}

void
corridor_sections_fill_certainty (GtkWidget     *box,
                                  CorridorPhase *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  const char *confidence = confidence_to_words (corridor_phase_get_confidence (phase));
  double metres = corridor_feature_get_uncertainty (feature);
  g_autofree char *place = corridor_place_words (feature);

  empty_box (box);
  if (place != NULL)
    gtk_widget_set_parent (corridor_wrapped_label_new_selectable (place, NULL), box);
  if (confidence != NULL)
    gtk_widget_set_parent (corridor_wrapped_label_new_selectable (confidence, NULL), box);
  if (metres > 0)
    {
      g_autofree char *words = uncertainty_to_words (metres);

      gtk_widget_set_parent (corridor_wrapped_label_new_selectable (words, NULL), box);
    }
  if (corridor_feature_get_basis (feature) != NULL)
    gtk_widget_set_parent (new_note (corridor_feature_get_basis (feature)), box);
  show_section (box);
}

static gboolean
is_web_address (const char *uri)
{
  const char *scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  return scheme != NULL && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http"));
}

static gboolean
on_activate_link (GtkLinkButton *button,
                  gpointer       user_data)
{
  return gtk_widget_activate_action (GTK_WIDGET (button), "win.open-link", "s", gtk_link_button_get_uri (button));
}

static GtkWidget *
new_link (const CorridorSource *source)
{
  GtkWidget *link = gtk_link_button_new_with_label (source->url, source->title);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (link));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  g_signal_connect (link, "activate-link", G_CALLBACK (on_activate_link), NULL);
  return link;
}

static char *
source_to_words (const CorridorSource *source)
{
  g_autoptr(GString) words = g_string_new (source->publisher);

  if (source->has_date)
    {
      g_autofree char *date = corridor_date_to_words (&source->date);

      g_string_append_printf (words, " · %s", date);
    }
  else if (source->was_accessed)
    {
      g_autofree char *date = corridor_date_to_words (&source->accessed);
      /* Translators: of a page without a date; %s is a day, such as "25 November 2026" */
      g_autofree char *accessed = g_strdup_printf (_("looked at on %s"), date);

      g_string_append_printf (words, " · %s", accessed);
    }
  if (source->language != NULL && !g_str_equal (source->language, "en"))
    g_string_append_printf (words, " · %s", corridor_languages_get_name (source->language));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
new_source (const CorridorSource *source,
            guint                 number)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *words = source_to_words (source);
  GtkWidget *label = gtk_label_new (number_text);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), is_web_address (source->url) ? new_link (source) : corridor_wrapped_label_new_selectable (source->title, NULL));
  gtk_box_append (GTK_BOX (box), new_note (words));
  if (source->note != NULL)
    gtk_box_append (GTK_BOX (box), new_note (source->note));

  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), box);
  gtk_widget_add_css_class (row, "source");
  return row;
}

void
corridor_sections_fill_sources (GtkWidget *box,
                                GPtrArray *sources)
{
  empty_box (box);
  for (guint i = 0; i < sources->len; i++)
    gtk_widget_set_parent (new_source (g_ptr_array_index (sources, i), i + 1), box);
  show_section (box);
}

static GtkWidget *
new_history_row (CorridorPhase *phase,
                 const char    *language)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *dates = corridor_phase_dates_to_words (phase);
  GtkWidget *title = gtk_label_new (corridor_text_get (corridor_phase_get_title (phase), language));
  GtkWidget *when = gtk_label_new (dates);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (when), TRUE);
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), when);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), PHASE_KEY, g_object_ref (phase), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), LANGUAGE_KEY, g_strdup (language), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (title)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, dates, -1);
  return row;
}

static gboolean
has_history_of (GtkListBox    *box,
                CorridorPhase *phase,
                const char    *language)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, 0);

  return row != NULL && corridor_phase_get_feature (corridor_sections_get_phase (row)) == corridor_phase_get_feature (phase) &&
         g_str_equal (g_object_get_data (G_OBJECT (row), LANGUAGE_KEY), language);
}

static void
refill_history (GtkListBox    *box,
                CorridorPhase *phase,
                const char    *language)
{
  GPtrArray *phases = corridor_feature_get_phases (corridor_phase_get_feature (phase));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (box, 0)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));

  for (guint i = 0; i < phases->len && phases->len > 1; i++)
    gtk_list_box_append (box, new_history_row (g_ptr_array_index (phases, i), language));
}

void
corridor_sections_fill_history (GtkListBox    *box,
                                CorridorPhase *phase,
                                const char    *language)
{
  GtkListBoxRow *row;

  /* The rows stay while only another of them is selected: the keyboard focus may be on one. */
  if (!has_history_of (box, phase, language))
    refill_history (box, phase, language);

  row = gtk_list_box_get_row_at_index (box, (int) corridor_phase_get_number (phase));
  if (row != NULL)
    gtk_list_box_select_row (box, row);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (box)), row != NULL);
}

CorridorPhase *
corridor_sections_get_phase (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);

  return g_object_get_data (G_OBJECT (row), PHASE_KEY);
}
