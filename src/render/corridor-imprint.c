/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-imprint.h"

#include <glib/gi18n-lib.h>

#define PADDING 8.0

/* Every source of what is shown, the most used first: what carries most of the picture must not be cut off. */
typedef struct
{
  CorridorSource *source; /* (unowned) */
  guint           uses;
  guint           place; /* where it was found first */
} Use;

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Use *p = a;
  const Use *q = b;

  if (p->uses != q->uses)
    return p->uses > q->uses ? -1 : 1;

  return p->place < q->place ? -1 : p->place > q->place;
}

static void
count_use (GArray         *uses,
           GHashTable     *places,
           CorridorSource *source)
{
  gpointer place;

  if (g_hash_table_lookup_extended (places, source, NULL, &place))
    {
      g_array_index (uses, Use, GPOINTER_TO_UINT (place)).uses++;
    }
  else
    {
      Use use = { source, 1, uses->len };

      g_hash_table_insert (places, source, GUINT_TO_POINTER (uses->len));
      g_array_append_val (uses, use);
    }
}

static GArray *
collect_sources (const CorridorScene *scene)
{
  g_autoptr(GPtrArray) shown = corridor_scene_dup_shown (scene);
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (Use));

  for (guint i = 0; i < shown->len; i++)
    {
      GPtrArray *sources = corridor_phase_get_sources (g_ptr_array_index (shown, i));

      for (guint j = 0; j < sources->len; j++)
        count_use (uses, places, g_ptr_array_index (sources, j));
    }
  g_array_sort (uses, compare_uses);

  return uses;
}

static char *
describe_source (const CorridorSource *source)
{
  g_autofree char *date = NULL;

  if (!source->has_date)
    return g_strdup_printf ("%s, %s", source->publisher, source->title);

  date = corridor_date_to_words (&source->date);

  return g_strdup_printf ("%s, %s (%s)", source->publisher, source->title, date);
}

/* The first @n of the sources, and how many more there are. */
static char *
list_sources (const GArray *uses,
              guint         n)
{
  g_autoptr(GString) list = g_string_new (_("Sources: "));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = describe_source (g_array_index (uses, Use, i).source);

      g_string_append_printf (list, "%s%s", i == 0 ? "" : "; ", source);
    }
  if (n < uses->len)
    {
      g_string_append (list, n > 0 ? "; " : "");
      g_string_append_printf (list, ngettext ("and %u more", "and %u more", uses->len - n), uses->len - n);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static CorridorTypeset *
set_sources (CorridorTypesetter *typesetter,
             const GArray       *uses,
             guint               n,
             double              width)
{
  g_autofree char *list = list_sources (uses, n);

  return corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, list, width);
}

/* As many sources as fit: the height grows with their number, so halving finds it. */
static CorridorTypeset *
fit_sources (CorridorTypesetter *typesetter,
             const GArray       *uses,
             double              width,
             double              max_height)
{
  guint fits = 0;
  guint beyond = uses->len + 1;

  while (beyond - fits > 1)
    {
      guint middle = fits + (beyond - fits) / 2;
      g_autoptr(CorridorTypeset) text = set_sources (typesetter, uses, middle, width);

      if (text->height <= max_height)
        fits = middle;
      else
        beyond = middle;
    }

  return set_sources (typesetter, uses, fits, width);
}

/**
 * corridor_imprint_init:
 * @self: (out caller-allocates): set up
 * @typesetter: lays out the words
 * @scene: the picture
 * @width: px
 * @max_height: px
 *
 * Lists the sources of everything in a picture, as many as there is room for, and how many more there are.
 */
void
corridor_imprint_init (CorridorImprint     *self,
                       CorridorTypesetter  *typesetter,
                       const CorridorScene *scene,
                       double               width,
                       double               max_height)
{
  const char *title = corridor_text_get (corridor_story_get_title (scene->story), scene->language);
  g_autoptr(GArray) uses = collect_sources (scene);
  double room = width - 2 * PADDING;

  *self = (CorridorImprint) { .width = width };
  self->title = corridor_typesetter_set (typesetter, CORRIDOR_FACE_IMPRINT, title, room);
  self->height = self->title->height + 2 * PADDING;
  if (uses->len > 0)
    {
      self->sources = fit_sources (typesetter, uses, room, max_height - self->height);
      self->height += self->sources->height;
    }
  self->height = MIN (self->height, max_height);
}

/**
 * corridor_imprint_clear:
 * @self: an imprint
 *
 * Frees what it holds.
 */
void
corridor_imprint_clear (CorridorImprint *self)
{
  g_clear_pointer (&self->title, corridor_typeset_unref);
  g_clear_pointer (&self->sources, corridor_typeset_unref);
}

/**
 * corridor_imprint_paint:
 * @self: an imprint
 * @canvas: where to paint
 * @y: its upper edge, px
 */
void
corridor_imprint_paint (CorridorImprint      *self,
                        const CorridorCanvas *canvas,
                        double                y)
{
  cairo_t *cr = canvas->cr;

  cairo_rectangle (cr, 0, y, self->width, self->height);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL), 1);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, y, self->width, 1);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL_EDGE), 1);
  cairo_fill (cr);

  corridor_typeset_paint (self->title, canvas, (CorridorPoint) { PADDING, y + PADDING }, CORRIDOR_INK_TEXT);
  if (self->sources != NULL)
    corridor_typeset_paint (self->sources, canvas, (CorridorPoint) { PADDING, y + PADDING + self->title->height },
                            CORRIDOR_INK_TEXT_SOFT);
}
