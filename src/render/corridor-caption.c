/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-caption.h"

#include <glib/gi18n-lib.h>

#include "corridor-panel.h"

#define PADDING 9.0
#define MAX_FILTER_WIDTH 320.0

/* What the query's mode adds to the day; NULL when it is the day alone. */
static char *
describe_mode (const CorridorScene *scene)
{
  const CorridorQuery *query = &scene->query;
  g_autofree char *begin = NULL;

  switch (query->mode)
    {
    case CORRIDOR_MODE_WINDOW:
      return g_strdup_printf (ngettext ("with the events of the last %u day", "with the events of the last %u days",
                                        query->window_days), query->window_days);
    case CORRIDOR_MODE_UP_TO:
      begin = corridor_calendar_format_words (corridor_story_get_begin (scene->story), CORRIDOR_PRECISION_MONTH);
      /* Translators: %s is a month, as in "with all events since February 1988". */
      return g_strdup_printf (_("with all events since %s"), begin);
    case CORRIDOR_MODE_ON_DAY:
    default:
      return NULL;
    }
}

/* (transfer full): a line under the date */
static CorridorTypeset *
add_line (CorridorCaption    *self,
          CorridorTypesetter *typesetter,
          const char         *words,
          double              room)
{
  CorridorTypeset *line = corridor_typesetter_set (typesetter, CORRIDOR_FACE_MODE, words, MAX (room, 40));

  self->box.width = MAX (self->box.width, line->width + 2 * PADDING);
  self->box.height += line->height;
  return line;
}

/* (transfer full): with the month in full and in large letters, as far as there is room */
static CorridorTypeset *
set_date (CorridorTypesetter  *typesetter,
          const CorridorScene *scene,
          gboolean             is_narrow,
          double               room)
{
  CorridorFace face = is_narrow ? CORRIDOR_FACE_DATE_SMALL : CORRIDOR_FACE_DATE;
  g_autofree char *words = corridor_calendar_format_words (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *abridged = corridor_calendar_format_short (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autoptr(CorridorTypeset) date = corridor_typesetter_set (typesetter, face, words, 0);
  g_autoptr(CorridorTypeset) shorter = NULL;

  if (date->width <= room)
    return g_steal_pointer (&date);

  shorter = corridor_typesetter_set (typesetter, face, abridged, 0);
  return shorter->width <= room ? g_steal_pointer (&shorter) : corridor_typesetter_set (typesetter, CORRIDOR_FACE_MODE, abridged, 0);
}

/* With room for the caption of the other side, which is about as large: beside it, or else above. */
static void
put_on_its_side (CorridorCaption     *self,
                 const CorridorScene *scene,
                 double               margin)
{
  self->other_box = self->box;
  self->box.x = scene->viewport.width - margin - self->box.width;
  if (2 * self->box.width + 3 * margin > scene->viewport.width)
    self->box.y += self->box.height + margin / 2;
}

void
corridor_caption_arrange (CorridorCaption     *self,
                          CorridorTypesetter  *typesetter,
                          const CorridorScene *scene,
                          gboolean             is_narrow,
                          double               margin)
{
  double room = scene->viewport.width - 2 * margin - 2 * PADDING;
  g_autofree char *mode = describe_mode (scene);

  corridor_caption_clear (self);
  self->other_box.width = 0;
  self->date = set_date (typesetter, scene, is_narrow, room);
  self->box = (cairo_rectangle_t) {
    margin, margin, self->date->width + 2 * PADDING, self->date->height + PADDING,
  };
  if (mode != NULL)
    self->mode = add_line (self, typesetter, mode, room);
  if (scene->filter != NULL)
    self->filter = add_line (self, typesetter, scene->filter, MIN (room, MAX_FILTER_WIDTH));
  if (self->box.width > scene->viewport.width - 2 * margin || self->box.height > scene->viewport.height - 2 * margin)
    self->box.width = 0;
  if (scene->beside != NULL)
    put_on_its_side (self, scene, margin);
  if (scene->hides_caption)
    {
      self->box = (cairo_rectangle_t) { margin, 0, 0, 0 };
      self->other_box.width = 0;
    }
}

void
corridor_caption_clear (CorridorCaption *self)
{
  g_clear_pointer (&self->date, corridor_typeset_unref);
  g_clear_pointer (&self->mode, corridor_typeset_unref);
  g_clear_pointer (&self->filter, corridor_typeset_unref);
}

void
corridor_caption_paint (const CorridorCaption *self,
                        const CorridorCanvas  *canvas)
{
  CorridorPoint px = { self->box.x + PADDING, self->box.y + PADDING / 2 };

  if (self->box.width <= 0)
    return;

  corridor_panel_paint (canvas, self->box);
  corridor_typeset_paint (self->date, canvas, px, CORRIDOR_INK_TEXT);
  px.y += self->date->height;
  if (self->mode != NULL)
    corridor_typeset_paint (self->mode, canvas, px, CORRIDOR_INK_TEXT_SOFT);
  px.y += self->mode != NULL ? self->mode->height : 0;
  if (self->filter != NULL)
    corridor_typeset_paint (self->filter, canvas, px, CORRIDOR_INK_TEXT_SOFT);
}
