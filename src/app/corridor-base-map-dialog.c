/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-dialog.h"

#include "corridor-ground-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEST_ZOOM 8 /* where a tile shows a province: no server of maps lacks that */

struct _CorridorBaseMapDialog
{
  AdwWindow            parent_instance;
  CorridorBaseMap     *map; /* (owned) (nullable) as it was */
  CorridorTileFetcher *fetcher; /* (owned) */
  CorridorPosition     place;
  GCancellable        *testing; /* (owned) (nullable) */

  /* (unowned) the template's, all of them */
  GtkEditable         *map_title;
  GtkEditable         *address;
  GtkEditable         *attribution;
  GtkLabel            *words;
  GtkWidget           *levels;
  GtkSpinButton       *min_zoom;
  GtkSpinButton       *max_zoom;
  GtkWidget           *test;
  GtkWidget           *test_button;
  GtkLabel            *answer;
  GtkWidget           *accept;
  GtkLabel            *accept_label;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorBaseMapDialog, corridor_base_map_dialog, ADW_TYPE_WINDOW)

static gboolean
is_file (CorridorBaseMapDialog *self)
{
  return self->map != NULL && corridor_base_map_get_kind (self->map) == CORRIDOR_BASE_MAP_MBTILES;
}

/* (transfer full) without blanks around */
static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* (transfer full) */
static char *
dup_location (CorridorBaseMapDialog *self)
{
  return is_file (self) ? g_strdup (corridor_base_map_get_location (self->map)) : dup_text (self->address);
}

/* Tiles have places to be filled in, a style is one address. */
static CorridorBaseMapKind
get_kind (CorridorBaseMapDialog *self,
          const char            *location)
{
  if (is_file (self))
    return CORRIDOR_BASE_MAP_MBTILES;
  return strchr (location, '{') != NULL ? CORRIDOR_BASE_MAP_TILES : CORRIDOR_BASE_MAP_STYLE;
}

/* What the fields say; NULL with @error set to what is still to be said. (transfer full) */
static CorridorBaseMap *
make_map (CorridorBaseMapDialog  *self,
          GError                **error)
{
  g_autofree char *title = dup_text (self->map_title);
  g_autofree char *location = dup_location (self);
  g_autofree char *attribution = dup_text (self->attribution);
  CorridorBaseMapKind kind = get_kind (self, location);
  gboolean is_same = self->map != NULL && g_str_equal (corridor_base_map_get_location (self->map), location);

  if (*location == '\0')
    {
      g_set_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE,
                   _("Expected the address of a tile, with {z}, {x} and {y} where zoom level, column and row go: "
                     "https://tile.example.org/{z}/{x}/{y}.png"));
      return NULL;
    }
  if (!corridor_ground_source_check (kind, location, error))
    return NULL;
  if (*title == '\0')
    {
      g_set_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE, _("Expected a title, for the list of base maps"));
      return NULL;
    }
  return corridor_base_map_new (kind, is_same ? corridor_base_map_get_id (self->map) : NULL, title, location, attribution,
                                (guint) gtk_spin_button_get_value_as_int (self->min_zoom),
                                (guint) gtk_spin_button_get_value_as_int (self->max_zoom), error);
}

static void
mark (CorridorBaseMapDialog *self,
      const char            *fault)
{
  gboolean begun = *gtk_editable_get_text (self->address) != '\0' || is_file (self);

  gtk_label_set_text (self->words, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), fault != NULL);
  if (fault != NULL && begun)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
}

static void
stop_test (CorridorBaseMapDialog *self)
{
  if (self->testing != NULL)
    g_cancellable_cancel (self->testing);
  g_clear_object (&self->testing);
}

static void
validate (CorridorBaseMapDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorBaseMap) map = make_map (self, &error);
  g_autofree char *location = dup_location (self);

  mark (self, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (self->accept, map != NULL);
  gtk_widget_set_sensitive (self->test_button, corridor_ground_source_check (get_kind (self, location), location, NULL));
}

/* What was found out holds for what was asked. */
static void
on_address_changed (CorridorBaseMapDialog *self)
{
  stop_test (self);
  gtk_label_set_text (self->answer, _("Asks the server for one tile."));
  validate (self);
}

static void
on_min_zoom_changed (CorridorBaseMapDialog *self)
{
  if (gtk_spin_button_get_value (self->max_zoom) < gtk_spin_button_get_value (self->min_zoom))
    gtk_spin_button_set_value (self->max_zoom, gtk_spin_button_get_value (self->min_zoom));
  validate (self);
}

static void
on_max_zoom_changed (CorridorBaseMapDialog *self)
{
  if (gtk_spin_button_get_value (self->min_zoom) > gtk_spin_button_get_value (self->max_zoom))
    gtk_spin_button_set_value (self->min_zoom, gtk_spin_button_get_value (self->max_zoom));
  validate (self);
}

static void
answer (CorridorBaseMapDialog *self,
        const char            *text)
{
  gtk_label_set_text (self->answer, text);
}

static void
on_tile (GObject      *fetcher,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CorridorBaseMapDialog) self = user_data; /* the reference given to test_async() */
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) tile = corridor_tile_fetcher_test_finish (CORRIDOR_TILE_FETCHER (fetcher), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* superseded or closed: touch nothing */

  if (tile != NULL)
    text = g_strdup_printf (_("It works: a tile of %d × %d pixels came."), gdk_texture_get_width (tile), gdk_texture_get_height (tile));
  answer (self, tile != NULL ? text : error->message);
}

static void
on_style (GObject      *map,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CorridorBaseMapDialog) self = user_data; /* the reference given to load_async() */
  g_autoptr(GError) error = NULL;
  g_autoptr(ShumateMapSource) source = corridor_ground_source_load_finish (CORRIDOR_BASE_MAP (map), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    answer (self, source != NULL ? _("It works: a style came that can be drawn.") : error->message);
}

static void
test_tiles (CorridorBaseMapDialog *self,
            const char            *location)
{
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (location, NULL);
  guint zoom = (guint) CLAMP (TEST_ZOOM, gtk_spin_button_get_value_as_int (self->min_zoom),
                              gtk_spin_button_get_value_as_int (self->max_zoom));
  CorridorPoint point = corridor_mercator_project (self->place);
  double side = (double) (1u << zoom);

  corridor_tile_fetcher_test_async (self->fetcher, template, zoom, (guint) (point.x * side), (guint) (point.y * side),
                                    self->testing, on_tile, g_object_ref (self));
}

static void
test_style (CorridorBaseMapDialog *self,
            const char            *location)
{
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_STYLE, NULL, location, location, "", 0, TEST_ZOOM, NULL);

  corridor_ground_source_load_async (map, self->fetcher, 1, NULL, NULL, self->testing, on_style, g_object_ref (self));
}

static void
on_test (CorridorBaseMapDialog *self)
{
  g_autofree char *location = dup_text (self->address);

  stop_test (self);
  self->testing = g_cancellable_new ();
  answer (self, _("Asking…"));
  if (get_kind (self, location) == CORRIDOR_BASE_MAP_TILES)
    test_tiles (self, location);
  else
    test_style (self, location);
}

static void
on_accept (CorridorBaseMapDialog *self)
{
  g_autoptr(CorridorBaseMap) map = make_map (self, NULL);

  if (map == NULL)
    return;

  g_signal_emit (self, signals[DONE], 0, map);
  gtk_window_close (GTK_WINDOW (self));
}

static void
corridor_base_map_dialog_dispose (GObject *object)
{
  CorridorBaseMapDialog *self = CORRIDOR_BASE_MAP_DIALOG (object);

  stop_test (self);
  g_clear_object (&self->map);
  g_clear_object (&self->fetcher);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_BASE_MAP_DIALOG);

  G_OBJECT_CLASS (corridor_base_map_dialog_parent_class)->dispose (object);
}

static void
corridor_base_map_dialog_unmap (GtkWidget *widget)
{
  stop_test (CORRIDOR_BASE_MAP_DIALOG (widget)); /* a test keeps the dialog */
  GTK_WIDGET_CLASS (corridor_base_map_dialog_parent_class)->unmap (widget);
}

static void
corridor_base_map_dialog_class_init (CorridorBaseMapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_base_map_dialog_dispose;
  widget_class->unmap = corridor_base_map_dialog_unmap;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, CORRIDOR_TYPE_BASE_MAP);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-base-map-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, map_title);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, address);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, attribution);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, levels);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, min_zoom);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, max_zoom);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, test);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, test_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapDialog, accept_label);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, on_address_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_min_zoom_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_max_zoom_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_test);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
}

static void
corridor_base_map_dialog_init (CorridorBaseMapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (CorridorBaseMapDialog *self,
      CorridorBaseMap       *map)
{
  self->map = g_object_ref (map);
  gtk_window_set_title (GTK_WINDOW (self), _("Edit Base Map"));
  gtk_label_set_label (self->accept_label, _("_Save"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Save"), -1);
  gtk_editable_set_text (self->map_title, corridor_base_map_get_title (map));
  gtk_editable_set_text (self->attribution, corridor_base_map_get_attribution (map));
  gtk_spin_button_set_value (self->max_zoom, corridor_base_map_get_max_zoom (map));
  gtk_spin_button_set_value (self->min_zoom, corridor_base_map_get_min_zoom (map));
  gtk_widget_set_visible (GTK_WIDGET (self->address), !is_file (self));
  gtk_widget_set_visible (self->levels, !is_file (self));
  gtk_widget_set_visible (self->test, !is_file (self));
  if (!is_file (self))
    gtk_editable_set_text (self->address, corridor_base_map_get_location (map));
}

GtkWindow *
corridor_base_map_dialog_new (GtkWindow           *parent,
                              CorridorBaseMap     *map,
                              CorridorTileFetcher *fetcher,
                              CorridorPosition     place)
{
  CorridorBaseMapDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (map == NULL || CORRIDOR_IS_BASE_MAP (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher), NULL);

  self = g_object_new (CORRIDOR_TYPE_BASE_MAP_DIALOG, "transient-for", parent, NULL);
  self->fetcher = g_object_ref (fetcher);
  self->place = place;
  if (map != NULL)
    fill (self, map);
  on_address_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_title));

  return GTK_WINDOW (self);
}
