/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-value-counter-private.h"

#include <glib/gi18n-lib.h>

/* A property with a value of its own for every record is no category, and its values are not kept. */
#define MAX_VALUES 4096

#define OTHER_ID "(other)"
#define NO_VALUE_ID "(none)"

/* With 8 colours and 12 shapes that all go round, so many are not alike in both. */
#define N_LOOKS 24

typedef struct
{
  char   *text; /* (owned) (nullable) NULL for records without one */
  guint   number;
  guint   look; /* how many values came before it: what it looks like does not change when more records come */
  guint64 n_records;
} Value;

struct _CorridorValueCounter
{
  GPtrArray  *values; /* (owned) (element-type Value) by number */
  GHashTable *by_text; /* (owned) (element-type utf8 Value) */
  Value      *without; /* (unowned) (nullable) among the values */
  Value      *rest; /* (unowned) (nullable) among the values: those that came when there were too many */
};

/* Okabe and Ito (2008), darker on light ground and lighter on dark where the original would be too faint to see. */
static const CorridorColor colors[] = {
  { 0x0072B2, 0x56B4E9 },
  { 0xD55E00, 0xFF8A3D },
  { 0x007A58, 0x33C497 },
  { 0xA3457F, 0xE39AC4 },
  { 0x8A6100, 0xE69F00 },
  { 0x2A86BF, 0x8FD0F5 },
  { 0x6B6B00, 0xF0E442 },
  { 0x333333, 0xE6E6E6 },
};

static const CorridorColor grey = { 0x6E6E6E, 0xA8A8A8 };

static void
value_free (Value *value)
{
  g_free (value->text);
  g_free (value);
}

CorridorValueCounter *
corridor_value_counter_new (void)
{
  CorridorValueCounter *self = g_new0 (CorridorValueCounter, 1);

  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  self->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
corridor_value_counter_free (CorridorValueCounter *self)
{
  g_hash_table_unref (self->by_text);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static Value *
append_value (CorridorValueCounter *self,
              const char           *text)
{
  Value *value = g_new0 (Value, 1);

  value->text = g_strdup (text);
  value->number = self->values->len;
  value->look = g_hash_table_size (self->by_text);
  g_ptr_array_add (self->values, value);
  return value;
}

/*
 * corridor_value_counter_add_value:
 * @text: (nullable): NULL for records without one
 *
 * Returns: its number, to count records with
 */
guint
corridor_value_counter_add_value (CorridorValueCounter *self,
                                  const char           *text)
{
  Value *value;

  if (text == NULL)
    {
      if (self->without == NULL)
        self->without = append_value (self, NULL);
      return self->without->number;
    }

  value = g_hash_table_lookup (self->by_text, text);
  if (value != NULL)
    return value->number;

  if (g_hash_table_size (self->by_text) >= MAX_VALUES)
    {
      if (self->rest == NULL)
        self->rest = append_value (self, OTHER_ID);
      return self->rest->number;
    }

  value = append_value (self, text);
  g_hash_table_insert (self->by_text, value->text, value);
  return value->number;
}

void
corridor_value_counter_count (CorridorValueCounter *self,
                              guint                 number)
{
  ((Value *) g_ptr_array_index (self->values, number))->n_records++;
}

/* The most frequent first, those of equal number as they came. */
static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const Value *x = *(const Value *const *) a;
  const Value *y = *(const Value *const *) b;

  if (x->n_records != y->n_records)
    return x->n_records > y->n_records ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

static CorridorCategory *
new_category (const char    *id,
              const char    *name,
              CorridorColor  color,
              CorridorShape  shape,
              guint          order)
{
  g_autoptr(CorridorText) label = corridor_text_new (name);
  CorridorCategory *category = corridor_category_new (id, label);

  category->color = color;
  category->shape = shape;
  category->order = order;
  return category;
}

static CorridorCategory *
make_category (const Value *value,
               guint        order,
               guint        look)
{
  if (value->text == NULL)
    return new_category (NO_VALUE_ID, _("Without category"), grey, CORRIDOR_SHAPE_CIRCLE, order);

  return new_category (value->text, value->text, colors[look % G_N_ELEMENTS (colors)],
                       (CorridorShape) (look % (CORRIDOR_SHAPE_BUBBLE + 1)), order);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const Value *x = *(const Value *const *) a;
  const Value *y = *(const Value *const *) b;

  return (x->number > y->number) - (x->number < y->number);
}

/* No two look the same: of two that would, the one that came later takes the next look that is free. */
static void
choose_looks (GPtrArray *sorted,
              guint      n_own,
              guint     *looks) /* by number */
{
  g_autoptr(GPtrArray) as_they_came = g_ptr_array_new ();
  gboolean is_taken[N_LOOKS] = { FALSE };

  for (guint i = 0; i < n_own; i++)
    if (((const Value *) g_ptr_array_index (sorted, i))->text != NULL)
      g_ptr_array_add (as_they_came, g_ptr_array_index (sorted, i));
  g_ptr_array_sort (as_they_came, compare_numbers);

  for (guint i = 0; i < as_they_came->len; i++)
    {
      const Value *value = g_ptr_array_index (as_they_came, i);
      guint look = value->look % N_LOOKS;

      while (is_taken[look])
        look = (look + 1) % N_LOOKS;
      is_taken[look] = TRUE;
      looks[value->number] = look;
    }
}

/* Returns: (transfer full): the most frequent first, without those that came when there were too many */
static GPtrArray *
sort_values (CorridorValueCounter *self)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->values->len; i++)
    if (g_ptr_array_index (self->values, i) != self->rest)
      g_ptr_array_add (sorted, g_ptr_array_index (self->values, i));
  g_ptr_array_sort (sorted, compare_values);
  return sorted;
}

/* Those that have a category of their own. */
static GPtrArray *
make_categories (CorridorValueCounter *self,
                 GPtrArray            *sorted,
                 guint                 n_own)
{
  GPtrArray *categories = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_category_unref);
  g_autofree guint *looks = g_new0 (guint, MAX (1, self->values->len));

  choose_looks (sorted, n_own, looks);
  for (guint i = 0; i < n_own; i++)
    {
      const Value *value = g_ptr_array_index (sorted, i);

      g_ptr_array_add (categories, make_category (value, i, looks[value->number]));
    }
  return categories;
}

/*
 * corridor_value_counter_to_categories:
 * @n_max: how many values may have a category of their own; the others share one, behind them
 * @orders: (out) (transfer full): for each number the place in what is returned
 *
 * Returns: (transfer full) (element-type CorridorCategory): at least one
 */
GPtrArray *
corridor_value_counter_to_categories (CorridorValueCounter  *self,
                                      guint                  n_max,
                                      guint                **orders)
{
  g_autoptr(GPtrArray) sorted = sort_values (self);
  GPtrArray *categories;

  g_assert (n_max <= N_LOOKS);
  categories = make_categories (self, sorted, MIN (n_max, sorted->len));

  *orders = g_new (guint, MAX (1, self->values->len));
  for (guint i = 0; i < sorted->len; i++)
    (*orders)[((const Value *) g_ptr_array_index (sorted, i))->number] = MIN (i, n_max);
  if (self->rest != NULL)
    (*orders)[self->rest->number] = categories->len;

  if (sorted->len > n_max || self->rest != NULL)
    g_ptr_array_add (categories, new_category (OTHER_ID, _("Other"), grey, CORRIDOR_SHAPE_CIRCLE, categories->len));
  if (categories->len == 0)
    g_ptr_array_add (categories, new_category (NO_VALUE_ID, _("Without category"), grey, CORRIDOR_SHAPE_CIRCLE, 0));
  return categories;
}
