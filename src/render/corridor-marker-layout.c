/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-marker-layout.h"

#include "corridor-feature.h"

#include <math.h>

/* The table of groups starts so big, and is at most half full. */
#define MIN_BUCKETS 64
#define NONE G_MAXUINT

/* A point that wants a marker. */
typedef struct
{
  CorridorPoint px; /* of the world */
  CorridorPoint point; /* mercator */
  guint         thing;
  guint         rank; /* lower comes first and is on top */
} Candidate;

/* A marker in the making: a list of members through @next. */
typedef struct
{
  guint candidate; /* the first */
  guint head, tail; /* links */
  guint n_members;
  guint next_in_bucket;
} Group;

typedef struct
{
  guint thing;
  guint next;
} Link;

/* Groups by the square of the world they are in. */
typedef struct
{
  guint  *buckets; /* (owned) numbers of groups */
  guint   n_buckets; /* a power of two */
  GArray *groups; /* (owned) (element-type Group) */
  GArray *links; /* (owned) (element-type Link) */
} Table;

void
corridor_marker_layout_init (CorridorMarkerLayout *self)
{
  self->markers = g_array_new (FALSE, FALSE, sizeof (CorridorMarker));
  self->members = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
corridor_marker_layout_clear (CorridorMarkerLayout *self)
{
  g_clear_pointer (&self->markers, g_array_unref);
  g_clear_pointer (&self->members, g_array_unref);
}

/* Importance first, then the category that is drawn on top. */
static guint
rank_of (const CorridorThing *thing)
{
  return corridor_feature_get_importance (thing->feature) * 4096 + (4095 - MIN (thing->category->order, 4095));
}

static GArray *
collect_candidates (const CorridorThing *things,
                    guint                n_things,
                    double               world)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < n_things; i++)
    {
      const CorridorGeometry *geometry = things[i].geometry;
      guint rank = rank_of (&things[i]);

      for (guint j = 0; j < geometry->n_points; j++)
        {
          CorridorPoint p = geometry->points[j];
          Candidate candidate = { { p.x * world, p.y * world }, p, i, rank };

          g_array_append_val (candidates, candidate);
        }
    }

  return candidates;
}

/* Ties go to what is earlier in the story, so that what comes later does not take over a marker. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *p = a;
  const Candidate *q = b;

  if (p->rank != q->rank)
    return p->rank < q->rank ? -1 : 1;
  if (p->thing != q->thing)
    return p->thing < q->thing ? -1 : 1;
  if (p->px.x != q->px.x)
    return p->px.x < q->px.x ? -1 : 1;

  return p->px.y < q->px.y ? -1 : p->px.y > q->px.y;
}

static guint
bucket_of (const Table *table,
           gint64       column,
           gint64       row)
{
  guint64 hash = (guint64) column * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^
                 (guint64) row * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return (guint) (hash >> 32) & (table->n_buckets - 1);
}

static void
init_table (Table *table,
            guint  n_candidates)
{
  table->n_buckets = MIN_BUCKETS;
  while (table->n_buckets < 2 * n_candidates)
    table->n_buckets *= 2;
  table->buckets = g_new (guint, table->n_buckets);
  for (guint i = 0; i < table->n_buckets; i++)
    table->buckets[i] = NONE;
  table->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  table->links = g_array_new (FALSE, FALSE, sizeof (Link));
}

static void
clear_table (Table *table)
{
  g_free (table->buckets);
  g_array_unref (table->groups);
  g_array_unref (table->links);
}

static gint64
square_of (double px)
{
  return (gint64) floor (px / CORRIDOR_MARKER_DISTANCE);
}

/* The closest group within reach, which can only be in this square or one next to it. */
static guint
find_group (const Table     *table,
            const Candidate *candidates,
            CorridorPoint    px)
{
  double closest = CORRIDOR_MARKER_DISTANCE;
  guint found = NONE;

  for (gint64 column = square_of (px.x) - 1; column <= square_of (px.x) + 1; column++)
    for (gint64 row = square_of (px.y) - 1; row <= square_of (px.y) + 1; row++)
      for (guint i = table->buckets[bucket_of (table, column, row)]; i != NONE;
           i = g_array_index (table->groups, Group, i).next_in_bucket)
        {
          CorridorPoint other = candidates[g_array_index (table->groups, Group, i).candidate].px;
          double distance = hypot (px.x - other.x, px.y - other.y);

          if (distance < closest || (distance == closest && i < found))
            {
              closest = distance;
              found = i;
            }
        }

  return found;
}

static void
add_group (Table           *table,
           const Candidate *candidates,
           guint            i)
{
  guint bucket = bucket_of (table, square_of (candidates[i].px.x), square_of (candidates[i].px.y));
  Group group = { i, table->links->len, table->links->len, 1, table->buckets[bucket] };
  Link link = { candidates[i].thing, NONE };

  table->buckets[bucket] = table->groups->len;
  g_array_append_val (table->groups, group);
  g_array_append_val (table->links, link);
}

/* The points of one thing come one after another, so looking at the last member is enough to count it once. */
static void
join_group (Table *table,
            guint  number,
            guint  thing)
{
  Group *group = &g_array_index (table->groups, Group, number);
  Link link = { thing, NONE };

  if (g_array_index (table->links, Link, group->tail).thing == thing)
    return;

  g_array_index (table->links, Link, group->tail).next = table->links->len;
  group->tail = table->links->len;
  group->n_members++;
  g_array_append_val (table->links, link);
}

static double
radius_of (const CorridorThing *thing,
           guint                n_members)
{
  guint importance = corridor_feature_get_importance (thing->feature);

  if (n_members > 1)
    return 7.5;

  return importance <= 2 ? 7 : importance == 3 ? 6 : 5.25;
}

/* The most important group was found first and has to be drawn last. */
static void
write_markers (CorridorMarkerLayout *self,
               const Table          *table,
               const Candidate      *candidates,
               const CorridorThing  *things,
               double                text_scale)
{
  for (guint i = table->groups->len; i-- > 0;)
    {
      const Group *group = &g_array_index (table->groups, Group, i);
      const Candidate *candidate = &candidates[group->candidate];
      CorridorMarker marker = {
        .point = candidate->point,
        .thing = candidate->thing,
        .first = self->members->len,
        .n_members = group->n_members,
        .radius = radius_of (&things[candidate->thing], group->n_members) * text_scale,
      };

      for (guint j = group->head; j != NONE; j = g_array_index (table->links, Link, j).next)
        g_array_append_val (self->members, g_array_index (table->links, Link, j).thing);
      g_array_append_val (self->markers, marker);
    }
}

void
corridor_marker_layout_place (CorridorMarkerLayout *self,
                              const CorridorThing  *things,
                              guint                 n_things,
                              double                zoom,
                              double                text_scale)
{
  g_autoptr(GArray) list = collect_candidates (things, n_things, CORRIDOR_TILE_SIZE * exp2 (zoom) / text_scale);
  const Candidate *candidates;
  Table table;

  g_array_set_size (self->markers, 0);
  g_array_set_size (self->members, 0);
  g_array_sort (list, compare_candidates);
  candidates = (const Candidate *) (gpointer) list->data;
  init_table (&table, list->len);

  for (guint i = 0; i < list->len; i++)
    {
      guint found = find_group (&table, candidates, candidates[i].px);

      if (found == NONE)
        add_group (&table, candidates, i);
      else
        join_group (&table, found, candidates[i].thing);
    }

  write_markers (self, &table, candidates, things, text_scale);
  clear_table (&table);
}
