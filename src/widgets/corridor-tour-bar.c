/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour-bar.h"

#include <glib/gi18n-lib.h>

#include "corridor-session-tour.h"

#define LONG_LINE 130 /* characters: longer ones are hard to read */

struct _CorridorTourBar
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  CorridorTour    *told;    /* (owned) (nullable) the tour whose texts the pages are */

  /* (unowned) the template's, all of them */
  GtkWidget       *content;
  GtkLabel        *title;
  GtkLabel        *place;
  GtkStack        *texts; /* a page a step, so that the highest decides the height */
  GtkWidget       *back;
  GtkWidget       *previous;
  GtkWidget       *next;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorTourBar, corridor_tour_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
remove_pages (CorridorTourBar *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->texts))) != NULL)
    gtk_stack_remove (self->texts, page);
}

static void
add_page (CorridorTourBar  *self,
          CorridorTourStep *step,
          guint             number)
{
  GtkWidget *label = gtk_label_new (corridor_text_get (step->text, corridor_session_get_language (self->session)));
  g_autofree char *name = g_strdup_printf ("%u", number);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONG_LINE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_stack_add_named (self->texts, label, name);
}

static void
fill_pages (CorridorTourBar *self)
{
  remove_pages (self);
  for (guint i = 0; i < self->told->steps->len; i++)
    add_page (self, g_ptr_array_index (self->told->steps, i), i);
}

static void
describe (CorridorTourBar  *self,
          CorridorTourStep *step,
          const char       *place)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", place, corridor_text_get (step->text, corridor_session_get_language (self->session)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_step (CorridorTourBar *self)
{
  guint step = corridor_session_get_tour_step (self->session);
  guint n = self->told->steps->len;
  g_autofree char *name = g_strdup_printf ("%u", step);
  /* Translators: the place in a tour, as "Step 3 of 20" */
  g_autofree char *place = g_strdup_printf (_("Step %u of %u"), step + 1, n);

  gtk_label_set_text (self->place, place);
  gtk_stack_set_visible_child_name (self->texts, name);
  gtk_widget_set_sensitive (self->previous, step > 0);
  gtk_widget_set_sensitive (self->next, step + 1 < n);
  describe (self, g_ptr_array_index (self->told->steps, step), place);
}

static void
on_step (CorridorTourBar *self)
{
  if (self->told != NULL && corridor_session_get_tour (self->session) == self->told)
    show_step (self);
}

/* Back is offered where there is somewhere to go back to. */
static void
on_stray (CorridorTourBar *self)
{
  gtk_widget_set_visible (self->back, self->told != NULL && !corridor_session_is_at_tour_step (self->session));
}

static void
tell (CorridorTourBar *self)
{
  CorridorTour *tour = self->session != NULL ? corridor_session_get_tour (self->session) : NULL;

  g_clear_pointer (&self->told, corridor_tour_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), tour != NULL);
  if (tour == NULL)
    return;

  self->told = corridor_tour_ref (tour);
  gtk_label_set_text (self->title, corridor_text_get (tour->title, corridor_session_get_language (self->session)));
  fill_pages (self);
  show_step (self);
}

static void
go (CorridorTourBar *self,
    int              steps)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tour-step", "i", steps);
}

/* Not action-name: an action has no say in which of its targets makes sense, and the first step has no step before it. */
static void
on_previous_clicked (CorridorTourBar *self)
{
  go (self, -1);
}

static void
on_next_clicked (CorridorTourBar *self)
{
  go (self, 1);
}

static void
on_back_clicked (CorridorTourBar *self)
{
  go (self, 0);
}

static gboolean
corridor_tour_bar_grab_focus (GtkWidget *widget)
{
  CorridorTourBar *self = CORRIDOR_TOUR_BAR (widget);

  return gtk_widget_grab_focus (gtk_widget_get_sensitive (self->next) ? self->next : self->previous);
}

static void
corridor_tour_bar_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_TOUR_BAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_tour_bar_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_tour_bar_set_session (CORRIDOR_TOUR_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GSignalGroup *
watch_sessions (CorridorTourBar *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "notify::tour", G_CALLBACK (tell), self);
  g_signal_group_connect_swapped (group, "notify::language", G_CALLBACK (tell), self);
  g_signal_group_connect_swapped (group, "notify::tour-step", G_CALLBACK (on_step), self);
  g_signal_group_connect_swapped (group, "tour-step-shown", G_CALLBACK (on_stray), self);
  g_signal_group_connect_swapped (group, "notify::selected", G_CALLBACK (on_stray), self);
  g_signal_group_connect_swapped (group, "changed", G_CALLBACK (on_stray), self);

  return group;
}

static void
corridor_tour_bar_dispose (GObject *object)
{
  CorridorTourBar *self = CORRIDOR_TOUR_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->told, corridor_tour_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_TOUR_BAR);

  G_OBJECT_CLASS (corridor_tour_bar_parent_class)->dispose (object);
}

static void
corridor_tour_bar_class_init (CorridorTourBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_tour_bar_get_property;
  object_class->set_property = corridor_tour_bar_set_property;
  object_class->dispose = corridor_tour_bar_dispose;
  widget_class->grab_focus = corridor_tour_bar_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-tour-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, place);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, texts);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, back);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, previous);
  gtk_widget_class_bind_template_child (widget_class, CorridorTourBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_set_css_name (widget_class, "tourbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_tour_bar_init (CorridorTourBar *self)
{
  self->session_signals = watch_sessions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tour"), -1);
  tell (self);
}

void
corridor_tour_bar_set_session (CorridorTourBar *self,
                               CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_TOUR_BAR (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  tell (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
