/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-legend-entries.h"

/* What the story's rows of a legend are: each kind of thing in the picture once, by geometry, then in the story's own order. */

CorridorRowKind
corridor_legend_row_kind (CorridorGeometryKind kind)
{
  switch (kind)
    {
    case CORRIDOR_GEOMETRY_AREAS:
      return CORRIDOR_ROW_AREA;
    case CORRIDOR_GEOMETRY_LINES:
      return CORRIDOR_ROW_LINE;
    case CORRIDOR_GEOMETRY_POINTS:
    default:
      return CORRIDOR_ROW_MARK;
    }
}

static gboolean
has_entry (const GArray              *entries,
           const CorridorLegendEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const CorridorLegendEntry *other = &g_array_index (entries, CorridorLegendEntry, i);

      if (other->kind == entry->kind && other->category == entry->category && other->state == entry->state)
        return TRUE;
    }

  return FALSE;
}

static void
add_entry (GArray             *entries,
           CorridorLegendEntry entry)
{
  if (!has_entry (entries, &entry))
    g_array_append_val (entries, entry);
}

static gboolean
is_in_words (const GArray        *entries,
             const CorridorState *state)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, CorridorLegendEntry, i).state == state)
      return TRUE;

  return FALSE;
}

static guint32
color_of_shapes (CorridorTheme theme)
{
  guint32 ink = corridor_theme_ink (theme, CORRIDOR_INK_NEUTRAL);

  return corridor_theme_strengthen (theme, corridor_theme_mix (ink, corridor_theme_ink (theme, CORRIDOR_INK_PANEL), 0.8));
}

/* What makes a thing known: whether its category says it, or its state, or each something. */
typedef struct
{
  gboolean category;
  gboolean state;
  gboolean hidden;
} Wanted;

/* A point with a state has the shape of its category and the colour of its state: two rows, the second only once. */
static void
add_mark (GArray                      *entries,
          const CorridorLegendContent *content,
          const CorridorThing         *thing,
          CorridorStyle                style,
          Wanted                       wanted)
{
  CorridorLegendEntry shape = { CORRIDOR_ROW_MARK, thing->category, NULL, style, wanted.hidden };

  if (thing->state != NULL)
    {
      if (wanted.state && !is_in_words (entries, thing->state))
        add_entry (entries, (CorridorLegendEntry) { CORRIDOR_ROW_MARK, thing->category, thing->state, style, wanted.hidden });
      shape.style.rgb = color_of_shapes (content->theme);
    }
  if (wanted.category)
    add_entry (entries, shape);
}

static void
add_thing (GArray                      *entries,
           const CorridorLegendContent *content,
           const CorridorThing         *thing,
           Wanted                       wanted)
{
  CorridorRowKind kind = corridor_legend_row_kind (thing->geometry->kind);
  CorridorStyle style = corridor_thing_style (thing, content->theme);

  style.possible = FALSE;
  if (kind == CORRIDOR_ROW_MARK)
    add_mark (entries, content, thing, style, wanted);
  else if (thing->state == NULL || g_hash_table_contains (content->shared_states, thing->state) ||
           !is_in_words (entries, thing->state))
    add_entry (entries, (CorridorLegendEntry) { kind, thing->category, thing->state, style, wanted.hidden });
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const CorridorLegendEntry *p = a;
  const CorridorLegendEntry *q = b;

  if (p->kind != q->kind)
    return p->kind < q->kind ? -1 : 1;
  if (p->category->order != q->category->order)
    return p->category->order < q->category->order ? -1 : 1;
  if (p->state == NULL || q->state == NULL)
    return (p->state != NULL) - (q->state != NULL);

  return p->state->order < q->state->order ? -1 : p->state->order > q->state->order;
}

GArray *
corridor_legend_entries_new (const CorridorLegendContent *content)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (CorridorLegendEntry));

  for (guint i = 0; i < content->things->len; i++)
    add_thing (entries, content, &g_array_index (content->things, CorridorThing, i), (Wanted) { TRUE, TRUE, FALSE });
  for (guint i = 0; i < content->hidden->len; i++)
    {
      const CorridorHiddenHit *hidden = &g_array_index (content->hidden, CorridorHiddenHit, i);
      CorridorThing thing = corridor_thing_new (hidden->hit);

      /* That a state is hidden does not strike out the category of a point, which says its shape. */
      if (thing.state != NULL || hidden->by_category)
        add_thing (entries, content, &thing, (Wanted) { hidden->by_category, TRUE, TRUE });
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static guint
count_states (const GArray              *entries,
              const CorridorLegendEntry *entry)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const CorridorLegendEntry *other = &g_array_index (entries, CorridorLegendEntry, i);

      n += other->kind == entry->kind && other->category == entry->category;
    }

  return n;
}

gboolean
corridor_legend_entries_needs_category (const GArray              *entries,
                                        const CorridorLegendEntry *entry,
                                        GHashTable                *shared_states,
                                        gboolean                  *needs_state)
{
  gboolean is_shared = entry->state != NULL && g_hash_table_contains (shared_states, entry->state);

  *needs_state = entry->state != NULL && (!is_shared || count_states (entries, entry) > 1);

  return entry->state == NULL || is_shared;
}
