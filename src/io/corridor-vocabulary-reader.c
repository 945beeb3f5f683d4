/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-value-reader-private.h"
#include "corridor-vocabulary-reader-private.h"

/* A line may be as wide as this, in pixels at scale 1, and no wider: it would cover what it runs through. */
#define MAX_WIDTH 50.0
#define DEFAULT_WIDTH 2.0

/* In the order of the enumerations of corridor-vocabulary.h. */
static const char *const shapes[] = {
  "circle", "square", "diamond", "triangle", "triangle-down", "pentagon", "hexagon", "star", "plus", "cross", "octagon", "bubble",
  NULL
};
static const char *const fills[] = { "tint", "hatch", "back-hatch", "cross-hatch", "dots", "none", NULL };
static const char *const dashes[] = { "solid", "dashed", "dotted", "dash-dot", NULL };
static const char *const arrows[] = { "none", "forward", "backward", NULL };

typedef gpointer (*ReadItem) (const CorridorJsonCursor *cursor,
                              const char               *id);

static gpointer
read_category (const CorridorJsonCursor *cursor,
               const char               *id)
{
  CorridorJsonCursor label_cursor = corridor_json_cursor_member (cursor, "label");
  CorridorJsonCursor shape_cursor = corridor_json_cursor_member (cursor, "shape");
  CorridorJsonCursor color_cursor = corridor_json_cursor_member (cursor, "color");
  g_autoptr(CorridorText) label = corridor_value_reader_read_text (&label_cursor);
  guint64 n_faults_before = cursor->faults->n_faults;
  CorridorCategory *category;
  CorridorColor color;
  guint shape;

  corridor_json_cursor_get_choice (&shape_cursor, shapes, &shape);
  corridor_value_reader_read_colors (&color_cursor, &color);
  if (label == NULL || cursor->faults->n_faults > n_faults_before)
    return NULL;

  category = corridor_category_new (id, label);
  category->shape = (CorridorShape) shape;
  category->color = color;
  return category;
}

/* Members that are not there leave what is in @style. */
static void
read_style (const CorridorJsonCursor *cursor,
            CorridorState            *style)
{
  CorridorJsonCursor color, fill, dash, arrow, width;
  guint choice;

  if (!corridor_json_cursor_check_object (cursor, "a style such as {\"color\": {…}, \"fill\": \"hatch\"}"))
    return;

  color = corridor_json_cursor_member (cursor, "color");
  corridor_value_reader_read_colors (&color, &style->color);

  fill = corridor_json_cursor_member (cursor, "fill");
  if (corridor_json_cursor_exists (&fill) && corridor_json_cursor_get_choice (&fill, fills, &choice))
    style->fill = (CorridorFill) choice;

  dash = corridor_json_cursor_member (cursor, "dash");
  if (corridor_json_cursor_exists (&dash) && corridor_json_cursor_get_choice (&dash, dashes, &choice))
    style->dash = (CorridorDash) choice;

  arrow = corridor_json_cursor_member (cursor, "arrow");
  if (corridor_json_cursor_exists (&arrow) && corridor_json_cursor_get_choice (&arrow, arrows, &choice))
    style->arrow = (CorridorArrow) choice;

  width = corridor_json_cursor_member (cursor, "width");
  if (corridor_json_cursor_exists (&width))
    corridor_json_cursor_get_number (&width, 0.1, MAX_WIDTH, "a width from 0.1 to 50 pixels", &style->width);
}

static gpointer
read_state (const CorridorJsonCursor *cursor,
            const char               *id)
{
  CorridorJsonCursor label_cursor = corridor_json_cursor_member (cursor, "label");
  CorridorJsonCursor style_cursor = corridor_json_cursor_member (cursor, "style");
  g_autoptr(CorridorText) label = corridor_value_reader_read_text (&label_cursor);
  CorridorState style = { .fill = CORRIDOR_FILL_TINT, .dash = CORRIDOR_DASH_SOLID, .width = DEFAULT_WIDTH };
  CorridorState *state;

  read_style (&style_cursor, &style);
  if (label == NULL)
    return NULL;

  state = corridor_state_new (id, label);
  state->color = style.color;
  state->fill = style.fill;
  state->dash = style.dash;
  state->arrow = style.arrow;
  state->width = style.width;
  return state;
}

static void
read_source_date (const CorridorJsonCursor *cursor,
                  CorridorSource           *source)
{
  CorridorJsonCursor date = corridor_json_cursor_member (cursor, "date");

  source->has_date = !corridor_json_cursor_is_null (&date)
                     && corridor_value_reader_read_date (&date, &source->date);
}

static void
read_source_accessed (const CorridorJsonCursor *cursor,
                      CorridorSource           *source)
{
  CorridorJsonCursor accessed = corridor_json_cursor_member (cursor, "accessed");

  if (!corridor_json_cursor_exists (&accessed) || !corridor_value_reader_read_date (&accessed, &source->accessed))
    return;

  source->was_accessed = source->accessed.precision == CORRIDOR_PRECISION_DAY;
  if (!source->was_accessed)
    corridor_json_cursor_fault (&accessed, "a day such as 2026-11-25");
}

static gpointer
read_source (const CorridorJsonCursor *cursor,
             const char               *id)
{
  CorridorJsonCursor publisher = corridor_json_cursor_member (cursor, "publisher");
  CorridorJsonCursor title = corridor_json_cursor_member (cursor, "title");
  CorridorJsonCursor url = corridor_json_cursor_member (cursor, "url");
  CorridorJsonCursor language = corridor_json_cursor_member (cursor, "language");
  CorridorJsonCursor note = corridor_json_cursor_member (cursor, "note");
  g_autoptr(CorridorSource) source = corridor_source_new (id);

  source->publisher = g_strdup (corridor_json_cursor_get_string (&publisher, "the name of a publisher"));
  source->title = g_strdup (corridor_json_cursor_get_string (&title, "the title of the source"));
  source->language = g_strdup (corridor_value_reader_read_language (&language));
  read_source_date (cursor, source);
  read_source_accessed (cursor, source);
  if (!corridor_json_cursor_is_null (&url))
    source->url = g_strdup (corridor_value_reader_read_url (&url));
  if (corridor_json_cursor_exists (&note))
    source->note = g_strdup (corridor_json_cursor_get_string (&note, "a note"));
  return g_steal_pointer (&source);
}

static void
init_table (CorridorIdTable *self,
            const char      *section,
            GDestroyNotify   free_item)
{
  self->section = section;
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->by_id = NULL;
}

static void
clear_table (CorridorIdTable *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
}

/* Takes over @item. */
static void
add_item (CorridorIdTable *self,
          const char      *id,
          gpointer         item)
{
  if (item != NULL)
    g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_id, g_strdup (id), item);
}

static void
read_list_item (CorridorIdTable          *self,
                const CorridorJsonCursor *cursor,
                ReadItem                  read_item)
{
  CorridorJsonCursor id_cursor;
  const char *id;

  if (!corridor_json_cursor_check_object (cursor, "an object"))
    return;

  id_cursor = corridor_json_cursor_member (cursor, "id");
  id = corridor_json_cursor_get_string (&id_cursor, "an id");
  if (id != NULL && g_hash_table_contains (self->by_id, id))
    corridor_json_cursor_fault (&id_cursor, "an id that no other of this list has");
  else if (id != NULL)
    add_item (self, id, read_item (cursor, id));
}

/* An array of objects, each with its id inside. */
static void
read_list (CorridorIdTable          *self,
           const CorridorJsonCursor *cursor,
           ReadItem                  read_item)
{
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 0, "an array", &n))
    return;

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor item = corridor_json_cursor_element (cursor, i);

      read_list_item (self, &item, read_item);
    }
}

/* An object from id to object. */
static void
read_map (CorridorIdTable          *self,
          const CorridorJsonCursor *cursor,
          ReadItem                  read_item)
{
  JsonObjectIter iter;
  const char *id;

  if (!corridor_json_cursor_check_object (cursor, "an object"))
    return;

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_object_iter_init_ordered (&iter, json_node_get_object (cursor->node));
  while (json_object_iter_next_ordered (&iter, &id, NULL))
    {
      CorridorJsonCursor item = corridor_json_cursor_member (cursor, id);

      if (*id == '\0')
        corridor_json_cursor_fault_full (cursor, "expected an id as the name of each member, got an empty one");
      else if (corridor_json_cursor_check_object (&item, "an object"))
        add_item (self, id, read_item (&item, id));
      else
        add_item (self, id, NULL);
    }
}

void
corridor_vocabulary_init (CorridorVocabulary *self)
{
  init_table (&self->categories, "corridor.categories", (GDestroyNotify) corridor_category_unref);
  init_table (&self->states, "corridor.states", (GDestroyNotify) corridor_state_unref);
  init_table (&self->sources, "corridor.sources", (GDestroyNotify) corridor_source_unref);
}

void
corridor_vocabulary_clear (CorridorVocabulary *self)
{
  clear_table (&self->categories);
  clear_table (&self->states);
  clear_table (&self->sources);
}

/*
 * corridor_vocabulary_read:
 * @header: at the object "corridor"
 *
 * Reads what the features refer to by id.
 */
void
corridor_vocabulary_read (CorridorVocabulary       *self,
                          const CorridorJsonCursor *header)
{
  CorridorJsonCursor categories = corridor_json_cursor_member (header, "categories");
  CorridorJsonCursor states = corridor_json_cursor_member (header, "states");
  CorridorJsonCursor sources = corridor_json_cursor_member (header, "sources");

  read_list (&self->categories, &categories, read_category);
  read_list (&self->states, &states, read_state);
  read_map (&self->sources, &sources, read_source);
}

/*
 * corridor_id_table_read_item:
 * @cursor: at the id of something in @self
 *
 * Returns: (transfer none) (nullable): NULL when there is no such thing, or when it has a fault itself
 */
gpointer
corridor_id_table_read_item (const CorridorIdTable    *self,
                             const CorridorJsonCursor *cursor)
{
  const char *id = corridor_json_cursor_get_string (cursor, "an id");
  g_autofree char *expected = NULL;
  gpointer item = NULL;

  if (id == NULL || self->by_id == NULL || g_hash_table_lookup_extended (self->by_id, id, NULL, &item))
    return item;

  expected = g_strdup_printf ("the id of something in %s", self->section);
  corridor_json_cursor_fault (cursor, expected);
  return NULL;
}

/*
 * corridor_vocabulary_read_sources:
 * @owner: at a phase, a claim, a figure, a name or a period
 * @sources: (element-type CorridorSource): gets references to those that its "sources" name
 *
 * Whatever is told has to say where it comes from: at least one source.
 */
void
corridor_vocabulary_read_sources (const CorridorVocabulary *self,
                                  const CorridorJsonCursor *owner,
                                  GPtrArray                *sources)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "sources");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 1, "an array of at least one source id", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor id = corridor_json_cursor_element (&cursor, i);
      CorridorSource *source = corridor_id_table_read_item (&self->sources, &id);

      if (source != NULL)
        g_ptr_array_add (sources, corridor_source_ref (source));
    }
}
