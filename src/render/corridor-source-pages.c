/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-source-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "corridor-typeset.h"

#define MARGIN 40.0
#define SMALL_MARGIN 10.0 /* of pages that have no room to spare */
#define ROOMY_WIDTH 500.0
#define GAP 28.0 /* between columns */
#define SKIP 9.0 /* between sources */
#define COLUMN_WIDTH 330.0 /* at least, where there is more than one: some sixty letters, which read best */
#define MAX_COLUMNS 4

typedef struct
{
  CorridorTypeset *words; /* (owned) */
  CorridorTypeset *address; /* (owned) (nullable) */
  char            *link; /* (owned) (nullable) what cairo takes for a link to it */
  guint            page;
  CorridorPoint    px; /* top left */
} Entry;

struct _CorridorSourcePages
{
  CorridorTypesetter *typesetter; /* (owned) */
  CorridorTypeset    *heading; /* (owned) */
  CorridorTypeset    *of; /* (owned) whose sources they are */
  GArray             *entries; /* (owned) (element-type Entry) */
  guint               n_pages;
  double              width;
  double              height;
  double              margin;
  double              column_width;
  guint               n_columns;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  corridor_typeset_unref (entry->words);
  g_clear_pointer (&entry->address, corridor_typeset_unref);
  g_free (entry->link);
}

/* cairo reads attributes of a tag from a text in which ' ends a value. An address is ASCII, whatever the story has. */
static char *
dup_link (const char *url)
{
  g_autofree char *escaped = g_uri_escape_string (url, ":/?#[]@!$&()*+,;=%", FALSE);

  return g_strdup_printf ("uri='%s'", escaped);
}

static double
entry_height (const Entry *entry)
{
  return entry->words->height + (entry->address != NULL ? entry->address->height : 0);
}

static void
add_words (CorridorSourcePages *self,
           const char          *words)
{
  Entry entry = { .words = corridor_typesetter_set (self->typesetter, CORRIDOR_FACE_LEGEND, words, self->column_width) };

  g_array_append_val (self->entries, entry);
}

static void
add_source (CorridorSourcePages  *self,
            const CorridorSource *source)
{
  g_autofree char *words = corridor_credits_describe_source (source);
  Entry *entry;

  add_words (self, words);
  if (source->url == NULL)
    return;

  entry = &g_array_index (self->entries, Entry, self->entries->len - 1);
  entry->address = corridor_typesetter_set (self->typesetter, CORRIDOR_FACE_PRINT, source->url, self->column_width);
  entry->link = dup_link (source->url);
}

/* Column by column, page by page. What is higher than a column is put into one all the same. */
static void
place_entries (CorridorSourcePages *self)
{
  double top = self->margin + self->heading->height + self->of->height + self->margin / 2;
  double bottom = self->height - self->margin;
  double y = top;
  guint column = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (y > top && y + entry_height (entry) > bottom)
        {
          column++;
          y = top;
        }
      entry->page = column / self->n_columns;
      entry->px = (CorridorPoint) { self->margin + column % self->n_columns * (self->column_width + GAP), y };
      y += entry_height (entry) + SKIP;
      self->n_pages = entry->page + 1;
    }
}

CorridorSourcePages *
corridor_source_pages_new (const CorridorCredits *credits,
                           double                 width,
                           double                 height)
{
  CorridorSourcePages *self = g_new0 (CorridorSourcePages, 1);
  g_autofree char *of = g_strdup_printf ("%s: %s", credits->title, credits->days);
  g_autofree char *datasets = corridor_credits_list_datasets (credits);
  double room;

  self->width = width;
  self->height = height;
  self->margin = width < ROOMY_WIDTH ? SMALL_MARGIN : MARGIN;
  room = MAX (width - 2 * self->margin, 1);
  self->n_columns = (guint) CLAMP (floor ((room + GAP) / (COLUMN_WIDTH + GAP)), 1, MAX_COLUMNS);
  self->column_width = (room - GAP * (self->n_columns - 1)) / self->n_columns;
  self->typesetter = corridor_typesetter_new ();
  self->heading = corridor_typesetter_set (self->typesetter, CORRIDOR_FACE_DATE_SMALL, _("Sources"), room);
  self->of = corridor_typesetter_set (self->typesetter, CORRIDOR_FACE_MODE, of, room);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  if (datasets != NULL)
    add_words (self, datasets);
  for (guint i = 0; i < credits->sources->len; i++)
    add_source (self, g_ptr_array_index (credits->sources, i));
  place_entries (self);

  return self;
}

void
corridor_source_pages_free (CorridorSourcePages *self)
{
  g_array_unref (self->entries);
  corridor_typeset_unref (self->heading);
  corridor_typeset_unref (self->of);
  corridor_typesetter_free (self->typesetter);
  g_free (self);
}

guint
corridor_source_pages_get_n (CorridorSourcePages *self)
{
  return self->n_pages;
}

static void
paint_entry (const Entry          *entry,
             const CorridorCanvas *canvas)
{
  CorridorPoint px = entry->px;

  if (entry->link != NULL)
    cairo_tag_begin (canvas->cr, CAIRO_TAG_LINK, entry->link);
  corridor_typeset_paint (entry->words, canvas, px, CORRIDOR_INK_TEXT);
  px.y += entry->words->height;
  if (entry->address != NULL)
    corridor_typeset_paint (entry->address, canvas, px, CORRIDOR_INK_TEXT_SOFT);
  if (entry->link != NULL)
    cairo_tag_end (canvas->cr, CAIRO_TAG_LINK);
}

void
corridor_source_pages_paint (CorridorSourcePages *self,
                             guint                page,
                             CorridorTheme        theme,
                             cairo_t             *cr)
{
  CorridorCanvas canvas = { .theme = theme, .typesetter = self->typesetter };

  corridor_canvas_set_target (&canvas, cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_PANEL), 1);
  cairo_fill (cr);

  corridor_typeset_paint (self->heading, &canvas, (CorridorPoint) { self->margin, self->margin }, CORRIDOR_INK_TEXT);
  corridor_typeset_paint (self->of, &canvas, (CorridorPoint) { self->margin, self->margin + self->heading->height },
                          CORRIDOR_INK_TEXT_SOFT);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->page == page)
        paint_entry (entry, &canvas);
    }
}
