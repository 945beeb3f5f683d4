/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-details.h"

#include "corridor-change-list.h"
#include "corridor-columns.h"
#include "corridor-details-sections.h"
#include "corridor-one-stop.h"
#include "corridor-session-filter.h"
#include "corridor-session-visit.h"
#include "corridor-symbol.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>

#define CLAIM_WIDTH   146 /* px: some four words a line */
#define CLAIM_SPACING 10

struct _CorridorDetails
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */

  /* (unowned) the template's, all of them */
  GtkScrolledWindow *scroller;
  GtkWidget         *story_page;
  GtkWidget         *phase_page;
  GtkLabel          *story_title;
  GtkLabel          *story_method;
  CorridorChangeList *changes;
  CorridorSymbol    *symbol;
  GtkLabel          *kind;
  GtkLabel          *title;
  GtkLabel          *place;
  GtkLabel          *dates;
  GtkLabel          *text;
  GtkWidget         *notice;
  GtkLabel          *notice_text;
  GtkWidget         *go;
  GtkWidget         *claims;
  GtkWidget         *figures;
  GtkWidget         *names;
  GtkWidget         *certainty;
  GtkWidget         *sources;
  GtkListBox        *history;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorDetails, corridor_details, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
set_optional_text (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_heading (CorridorDetails *self,
              CorridorPhase   *phase,
              const char      *language)
{
  CorridorText *text = corridor_phase_get_text (phase);
  g_autofree char *kind = corridor_phase_kind_to_words (phase, language, " · ");
  g_autofree char *dates = corridor_phase_dates_to_words (phase);

  corridor_symbol_set_phase (self->symbol, phase);
  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->title, corridor_text_get (corridor_phase_get_title (phase), language));
  gtk_label_set_text (self->dates, dates);
  set_optional_text (self->text, text != NULL ? corridor_text_get (text, language) : NULL);
}

static void
show_phase (CorridorDetails *self,
            CorridorPhase   *phase)
{
  const char *language = corridor_session_get_language (self->session);
  g_autoptr(GPtrArray) sources = corridor_sections_collect_sources (phase);

  show_heading (self, phase, language);
  corridor_sections_fill_claims (self->claims, phase, language, sources);
  corridor_sections_fill_figures (self->figures, phase, self->session, sources);
  corridor_sections_fill_names (self->names, phase, sources);
  corridor_sections_fill_certainty (self->certainty, phase);
  corridor_sections_fill_sources (self->sources, sources);
  corridor_sections_fill_history (self->history, phase, language);
}

static void
show_story (CorridorDetails *self)
{
  CorridorStory *story = corridor_session_get_story (self->session);
  const char *language = corridor_session_get_language (self->session);
  CorridorText *method = corridor_story_get_method (story);

  gtk_label_set_text (self->story_title, corridor_text_get (corridor_story_get_title (story), language));
  set_optional_text (self->story_method, method != NULL ? corridor_text_get (method, language) : NULL);
}

/* The only part that depends on the time, so that scrubbing rebuilds nothing. */
static void
on_changed (CorridorDetails *self)
{
  CorridorPhase *phase = corridor_session_get_selected (self->session);
  CorridorCertainty certainty = phase != NULL ? corridor_session_get_certainty (self->session, phase) : CORRIDOR_CERTAINTY_CERTAIN;
  g_autofree char *date = corridor_words_date (self->session);
  g_autofree char *place = phase != NULL ? corridor_session_dup_label (self->session, corridor_phase_get_feature (phase)) : NULL;
  g_autofree char *text = NULL;

  set_optional_text (self->place, place);
  if (certainty == CORRIDOR_CERTAINTY_NOT)
    text = g_strdup_printf (_("Not true on %s, the shown date."), date);
  else if (phase != NULL && corridor_session_is_hidden (self->session, phase))
    text = g_strdup (_("Hidden by the filter on the map and in the list."));
  else if (certainty == CORRIDOR_CERTAINTY_POSSIBLE)
    text = g_strdup_printf (_("Possible, not certain, on %s."), date);

  gtk_widget_set_visible (self->notice, text != NULL);
  gtk_widget_set_visible (self->go, certainty == CORRIDOR_CERTAINTY_NOT);
  gtk_label_set_text (self->notice_text, text != NULL ? text : "");
}

static void
on_selected_notify (CorridorDetails *self)
{
  CorridorPhase *phase = corridor_session_get_selected (self->session);

  if (phase != NULL)
    show_phase (self, phase);
  else
    show_story (self);

  /* Not a GtkStack: the width that it asks for is that of its pages at their least height. */
  gtk_widget_set_visible (self->phase_page, phase != NULL);
  gtk_widget_set_visible (self->story_page, phase == NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  on_changed (self);
}

static void
on_go (CorridorDetails *self)
{
  CorridorPhase *phase = corridor_session_get_selected (self->session);

  if (phase != NULL)
    corridor_session_visit (self->session, phase);
}

static void
on_history_activated (CorridorDetails *self,
                      GtkListBoxRow   *row)
{
  corridor_session_set_selected (self->session, corridor_sections_get_phase (row));
}

static void
corridor_details_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_DETAILS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_details_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_details_set_session (CORRIDOR_DETAILS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GSignalGroup *
watch_sessions (CorridorDetails *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "changed", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (group, "notify::story", G_CALLBACK (on_selected_notify), self);
  g_signal_group_connect_swapped (group, "notify::selected", G_CALLBACK (on_selected_notify), self);
  g_signal_group_connect_swapped (group, "notify::language", G_CALLBACK (on_selected_notify), self);

  return group;
}

static void
corridor_details_dispose (GObject *object)
{
  CorridorDetails *self = CORRIDOR_DETAILS (object);

  corridor_details_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_DETAILS);

  G_OBJECT_CLASS (corridor_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, story_page);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, phase_page);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, story_title);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, story_method);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, changes);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, symbol);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, place);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, dates);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, text);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, notice);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, notice_text);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, go);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, claims);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, figures);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, names);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, certainty);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, sources);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetails, history);
}

static void
corridor_details_class_init (CorridorDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_details_get_property;
  object_class->set_property = corridor_details_set_property;
  object_class->dispose = corridor_details_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CORRIDOR_TYPE_CHANGE_LIST);
  g_type_ensure (CORRIDOR_TYPE_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-details.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_go);
  gtk_widget_class_bind_template_callback (widget_class, on_history_activated);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /* Not a region, which GTK 4.8 tells to screen readers as a mere filler: a group is a panel. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_details_init (CorridorDetails *self)
{
  self->session_signals = watch_sessions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_one_stop_make (self->history);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
  gtk_widget_set_layout_manager (self->claims, corridor_columns_new (CLAIM_WIDTH, CLAIM_SPACING));
}

void
corridor_details_set_session (CorridorDetails *self,
                              CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_DETAILS (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (self->changes != NULL)
    corridor_change_list_set_session (self->changes, session);
  if (session != NULL)
    on_selected_notify (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
corridor_details_take_focus (CorridorDetails *self)
{
  GtkLabel *first;
  gboolean taken;

  g_return_val_if_fail (CORRIDOR_IS_DETAILS (self), FALSE);

  first = gtk_widget_get_visible (self->phase_page) ? self->title : self->story_title;
  taken = gtk_widget_grab_focus (GTK_WIDGET (first));
  gtk_label_select_region (first, 0, 0); /* GTK selects all of a label that gets the focus; nobody asked for that here */
  return taken;
}
