/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-cut-maker-private.h"

void
corridor_cut_maker_init (CorridorCutMaker *self)
{
  *self = (CorridorCutMaker) {
    .text = g_byte_array_new (),
    .cuts = g_array_new (FALSE, FALSE, sizeof (CorridorCut)),
  };
}

void
corridor_cut_maker_clear (CorridorCutMaker *self)
{
  g_clear_pointer (&self->text, g_byte_array_unref);
  g_clear_pointer (&self->cuts, g_array_unref);
}

/* Begins the next cut. */
void
corridor_cut_maker_begin (CorridorCutMaker *self,
                          guint64           offset,
                          guint64           line)
{
  self->cut = (CorridorCut) {
    .start = self->text->len, .offset = offset, .number = self->cut.number + 1, .line = line,
  };
}

void
corridor_cut_maker_add (CorridorCutMaker *self,
                        const char       *from,
                        const char       *to)
{
  if (self->cut.is_too_long)
    return;

  g_byte_array_append (self->text, (const guint8 *) from, (guint) (to - from));
  if (self->text->len - self->cut.start > CORRIDOR_CUTTER_MAX_LENGTH)
    {
      self->cut.is_too_long = TRUE;
      g_byte_array_set_size (self->text, (guint) self->cut.start);
    }
}

/* Takes the last bytes back. */
void
corridor_cut_maker_take_back (CorridorCutMaker *self,
                              gsize             length)
{
  if (!self->cut.is_too_long)
    g_byte_array_set_size (self->text, self->text->len - (guint) length);
}

/* @offset: behind its last byte */
void
corridor_cut_maker_end (CorridorCutMaker *self,
                        guint64           offset)
{
  self->cut.text_length = self->text->len - self->cut.start;
  self->cut.length = offset - self->cut.offset;
  g_array_append_val (self->cuts, self->cut);
}

/* Takes back a cut with nothing in it. */
gboolean
corridor_cut_maker_drop_blank (CorridorCutMaker *self)
{
  for (gsize i = self->cut.start; i < self->text->len; i++)
    if (!corridor_is_blank ((char) self->text->data[i]))
      return FALSE;
  if (self->cut.is_too_long)
    return FALSE;

  g_byte_array_set_size (self->text, (guint) self->cut.start);
  self->cut.number--;
  return TRUE;
}

/* What is being cut is none: its text goes behind that of @other. */
void
corridor_cut_maker_move_to (CorridorCutMaker *self,
                            GString          *other)
{
  g_string_append_len (other, (const char *) self->text->data + self->cut.start, (gssize) (self->text->len - self->cut.start));
  g_byte_array_set_size (self->text, (guint) self->cut.start);
}

/* Returns: how many bytes of whole cuts there are */
gsize
corridor_cut_maker_get_n_ready (CorridorCutMaker *self)
{
  const CorridorCut *last;

  if (self->cuts->len == 0)
    return 0;
  last = &g_array_index (self->cuts, CorridorCut, self->cuts->len - 1);
  return last->start + last->text_length;
}

/*
 * corridor_cut_maker_hand_over:
 * @cuts: (out) (transfer full) (element-type CorridorCut): those that are whole
 *
 * Returns: (transfer full): their text
 */
GByteArray *
corridor_cut_maker_hand_over (CorridorCutMaker  *self,
                              GArray           **cuts)
{
  gsize length = corridor_cut_maker_get_n_ready (self);
  GByteArray *text = self->text;

  self->text = g_byte_array_new ();
  g_byte_array_append (self->text, text->data + length, (guint) (text->len - length));
  g_byte_array_set_size (text, (guint) length);
  self->cut.start -= MIN (self->cut.start, length);

  *cuts = self->cuts;
  self->cuts = g_array_new (FALSE, FALSE, sizeof (CorridorCut));
  return text;
}
