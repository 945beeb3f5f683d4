/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-marker-layout.h"
#include "story-maker.h"

#include <math.h>

/* Few places close together, so that many points meet and many distances tie. */
#define N_THINGS 150
#define ZOOM 8.0

/* What the obvious loop makes of a marker. */
typedef struct
{
  CorridorPoint px;
  GArray       *members; /* (owned) (element-type guint) */
} Group;

typedef struct
{
  CorridorPoint px;
  guint         thing;
} Spot;

static void
clear_group (gpointer data)
{
  g_array_unref (((Group *) data)->members);
}

static CorridorGeometry *
random_points (void)
{
  CorridorPosition positions[3];
  CorridorPart part = { 0, (guint) g_test_rand_int_range (1, 4) };

  for (guint i = 0; i < part.n_points; i++)
    positions[i] = (CorridorPosition) { 40 + 0.01 * g_test_rand_int_range (0, 40), 46 + 0.01 * g_test_rand_int_range (0, 40) };

  return corridor_geometry_new (CORRIDOR_GEOMETRY_POINTS, positions, &part, 1);
}

/* All of one category and importance: the order is that of the things, then of the places. */
static CorridorStory *
random_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  for (guint i = 0; i < N_THINGS; i++)
    {
      g_autofree char *id = g_strdup_printf ("thing-%03u", i);

      story_maker_add (story, id, "event", random_points (), "2020-05-05", NULL);
    }
  corridor_story_seal (story);

  return story;
}

static GArray *
take_things (CorridorStory *story)
{
  CorridorQuery query = { .now = story_maker_time ("2020-05-05") };
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  GArray *things = g_array_new (FALSE, FALSE, sizeof (CorridorThing));

  corridor_story_query (story, &query, hits);
  g_assert_cmpuint (hits->len, ==, N_THINGS);
  for (guint i = 0; i < hits->len; i++)
    {
      CorridorThing thing = corridor_thing_new (g_array_index (hits, CorridorHit, i));

      g_array_append_val (things, thing);
    }

  return things;
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const Spot *p = a;
  const Spot *q = b;

  if (p->thing != q->thing)
    return p->thing < q->thing ? -1 : 1;
  if (p->px.x != q->px.x)
    return p->px.x < q->px.x ? -1 : 1;

  return p->px.y < q->px.y ? -1 : p->px.y > q->px.y;
}

static GArray *
collect_spots (GArray *things)
{
  double world = CORRIDOR_TILE_SIZE * exp2 (ZOOM);
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));

  for (guint i = 0; i < things->len; i++)
    {
      const CorridorGeometry *geometry = g_array_index (things, CorridorThing, i).geometry;

      for (guint j = 0; j < geometry->n_points; j++)
        {
          Spot spot = { { geometry->points[j].x * world, geometry->points[j].y * world }, i };

          g_array_append_val (spots, spot);
        }
    }
  g_array_sort (spots, compare_spots);

  return spots;
}

/* Each spot joins the closest group within reach, the earlier of two equally close, or founds one. */
static GArray *
group_slowly (GArray *things)
{
  g_autoptr(GArray) spots = collect_spots (things);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);
      double closest = CORRIDOR_MARKER_DISTANCE;
      Group *found = NULL;

      for (guint j = 0; j < groups->len; j++)
        {
          Group *group = &g_array_index (groups, Group, j);
          double distance = hypot (group->px.x - spot->px.x, group->px.y - spot->px.y);

          if (distance < closest)
            {
              closest = distance;
              found = group;
            }
        }
      if (found == NULL)
        {
          Group group = { spot->px, g_array_new (FALSE, FALSE, sizeof (guint)) };

          g_array_append_val (group.members, spot->thing);
          g_array_append_val (groups, group);
        }
      else if (g_array_index (found->members, guint, found->members->len - 1) != spot->thing)
        {
          g_array_append_val (found->members, spot->thing);
        }
    }

  return groups;
}

static void
test_random (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr(CorridorStory) story = random_story ();
      g_autoptr(GArray) things = take_things (story);
      g_autoptr(GArray) groups = group_slowly (things);
      g_auto(CorridorMarkerLayout) layout = { NULL, };

      corridor_marker_layout_init (&layout);
      corridor_marker_layout_place (&layout, (const CorridorThing *) (gpointer) things->data, things->len, ZOOM, 1);
      g_assert_cmpuint (layout.markers->len, ==, groups->len);
      for (guint i = 0; i < groups->len; i++)
        {
          const Group *group = &g_array_index (groups, Group, i);
          const CorridorMarker *marker = &g_array_index (layout.markers, CorridorMarker, groups->len - 1 - i);

          g_assert_cmpmem (&g_array_index (layout.members, guint, marker->first), marker->n_members * sizeof (guint),
                           group->members->data, group->members->len * sizeof (guint));
          g_assert_cmpuint (marker->thing, ==, g_array_index (group->members, guint, 0));
        }
    }
}

/* Close up, every place has a marker of its own. */
static void
test_close_up (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  CorridorQuery query = { .now = story_maker_time ("2020-05-05") };
  CorridorThing things[2];
  g_auto(CorridorMarkerLayout) layout = { NULL, };

  story_maker_add (story, "a", "event", story_maker_point (40, 46), "2020-05-05", NULL);
  story_maker_add (story, "b", "event", story_maker_point (40, 46.01), "2020-05-05", NULL);
  corridor_story_seal (story);
  corridor_story_query (story, &query, hits);
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    things[i] = corridor_thing_new (g_array_index (hits, CorridorHit, i));

  corridor_marker_layout_init (&layout);
  corridor_marker_layout_place (&layout, things, 2, 7, 1);
  g_assert_cmpuint (layout.markers->len, ==, 1);
  g_assert_cmpuint (g_array_index (layout.markers, CorridorMarker, 0).n_members, ==, 2);
  corridor_marker_layout_place (&layout, things, 2, 14, 1);
  g_assert_cmpuint (layout.markers->len, ==, 2);
  corridor_marker_layout_place (&layout, things, 0, 14, 1);
  g_assert_cmpuint (layout.markers->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marker-layout/place/random", test_random);
  g_test_add_func ("/marker-layout/place/close-up", test_close_up);

  return g_test_run ();
}
