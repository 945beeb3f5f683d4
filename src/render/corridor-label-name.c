/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-name.h"

#include "corridor-name-order.h"

/* No name is longer, px. */
#define ONE_LINE 4000.0

static char *
set_in_capitals (const char *label)
{
  return g_utf8_strup (label, -1);
}

CorridorLabelName *
corridor_label_name_new (CorridorTypesetter *typesetter,
                         CorridorFace        face,
                         const char         *label)
{
  CorridorLabelName *self = g_new0 (CorridorLabelName, 1);
  gboolean capitals = face == CORRIDOR_FACE_AREA || face == CORRIDOR_FACE_COUNTRY;
  g_autofree char *shown = capitals ? set_in_capitals (label) : g_strdup (label);
  g_auto(GStrv) parts = g_strsplit (label, CORRIDOR_NAME_SEPARATOR, CORRIDOR_NAME_MAX_PARTS);

  self->text = corridor_typesetter_set (typesetter, face, shown, 0);
  self->line = pango_layout_get_line_count (self->text->layout) > 1
               ? corridor_typesetter_set (typesetter, face, shown, ONE_LINE) : corridor_typeset_ref (self->text);
  for (guint i = 0; parts[i] != NULL; i++)
    self->parts[self->n_parts++] = g_utf8_casefold (parts[i], -1);

  return self;
}

void
corridor_label_name_free (CorridorLabelName *self)
{
  corridor_typeset_unref (self->text);
  corridor_typeset_unref (self->line);
  for (guint i = 0; i < self->n_parts; i++)
    g_free (self->parts[i]);
  g_free (self);
}

gboolean
corridor_label_name_same (const CorridorLabelName *a,
                          const CorridorLabelName *b)
{
  for (guint i = 0; i < a->n_parts; i++)
    for (guint j = 0; j < b->n_parts; j++)
      if (g_str_equal (a->parts[i], b->parts[j]))
        return TRUE;

  return FALSE;
}
