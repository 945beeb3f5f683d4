/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-columns.h"

#define MAX_COLUMNS 2

struct _CorridorColumns
{
  GtkLayoutManager parent_instance;
  int              column_width; /* px */
  int              spacing; /* px */
};

G_DEFINE_FINAL_TYPE (CorridorColumns, corridor_columns, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
count_columns (CorridorColumns *self,
               GtkWidget       *widget,
               int              width)
{
  GtkWidget *first = next_visible (gtk_widget_get_first_child (widget));
  GtkWidget *second = first != NULL ? next_visible (gtk_widget_get_next_sibling (first)) : NULL;

  return second != NULL && width >= MAX_COLUMNS * self->column_width + self->spacing ? MAX_COLUMNS : 1;
}

static int
get_column_width (CorridorColumns *self,
                  int              columns,
                  int              width)
{
  return (width - (columns - 1) * self->spacing) / columns;
}

/* Takes one row's children off *child and gives the height that the row needs. */
static int
measure_row (GtkWidget **child,
             int         columns,
             int         column_width)
{
  int height = 0;

  for (int column = 0; column < columns && *child != NULL; column++)
    {
      int minimum;

      gtk_widget_measure (*child, GTK_ORIENTATION_VERTICAL, column_width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
      *child = next_visible (gtk_widget_get_next_sibling (*child));
    }

  return height;
}

static int
measure_height (CorridorColumns *self,
                GtkWidget       *widget,
                int              width)
{
  int columns = count_columns (self, widget, width);
  int column_width = get_column_width (self, columns, width);
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      height += measure_row (&child, columns, column_width);
      if (child != NULL)
        height += self->spacing;
    }

  return height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
corridor_columns_get_request_mode (GtkLayoutManager *layout,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_columns_measure (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  int least = 0, wished = 0;

  measure_width (widget, &least, &wished);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    least = wished = measure_height (CORRIDOR_COLUMNS (layout), widget, for_size < 0 ? wished : for_size);

  *minimum = least;
  *natural = wished;
}

static void
corridor_columns_allocate (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  CorridorColumns *self = CORRIDOR_COLUMNS (layout);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = count_columns (self, widget, width);
  int column_width = get_column_width (self, columns, width);
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *end = child;
      int row = measure_row (&end, columns, column_width);

      for (int column = 0; child != end; column++)
        {
          int place = mirrored ? columns - 1 - column : column;

          gtk_widget_size_allocate (child, &(GtkAllocation) { place * (column_width + self->spacing), y, column_width, row }, -1);
          child = next_visible (gtk_widget_get_next_sibling (child));
        }
      y += row + self->spacing;
    }
}

static void
corridor_columns_class_init (CorridorColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = corridor_columns_get_request_mode;
  layout_class->measure = corridor_columns_measure;
  layout_class->allocate = corridor_columns_allocate;
}

static void
corridor_columns_init (CorridorColumns *self)
{
}

GtkLayoutManager *
corridor_columns_new (int column_width,
                      int spacing)
{
  CorridorColumns *self = g_object_new (CORRIDOR_TYPE_COLUMNS, NULL);

  self->column_width = column_width;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
