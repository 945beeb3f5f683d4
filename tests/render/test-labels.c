/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-calendar.h"
#include "corridor-feature.h"
#include "corridor-scene-cache-private.h"
#include "stage.h"

/*
 * Names stay where they are while the bundled story is dragged and scrubbed. A name that was in the picture has to be in
 * the next one, at the same place beside what it names, unless that has left the view, has changed, or something has come
 * to lie there that is not a name, or is a much more important one.
 */

#define WIDTH 1100
#define HEIGHT 760
#define MAX_BOXES 128
/* Two ranks of settlements: what is only a little more important drives nothing away. */
#define MUCH_MORE_IMPORTANT 18

/* A name as it was. */
typedef struct
{
  CorridorLabel     label;
  CorridorPoint     shift; /* from the anchor */
  char             *text; /* (owned) */
  cairo_rectangle_t boxes[MAX_BOXES];
  guint             n_boxes;
} Seen;

typedef struct
{
  guint n_kept;
  guint n_excused;
  guint n_lost; /* without an excuse */
} Score;

static void
look_at (Stage  *stage,
           double  latitude,
           double  longitude,
           double  zoom)
{
  stage->scene.viewport = (CorridorViewport) {
    corridor_mercator_project ((CorridorPosition) { latitude, longitude }), zoom, WIDTH, HEIGHT,
  };
}

static void
clear_seen (gpointer data)
{
  g_free (((Seen *) data)->text);
}

static GArray *
look (Stage *stage)
{
  CorridorFrame *frame = stage_take (stage);
  const GArray *labels = corridor_labels_get (corridor_frame_get_labels (frame));
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (Seen));

  g_array_set_clear_func (seen, clear_seen);
  for (guint i = 0; i < labels->len; i++)
    {
      const CorridorLabel *label = &g_array_index (labels, CorridorLabel, i);
      Seen one = {
        .label = *label,
        .shift = { label->px.x - label->anchor.x, label->px.y - label->anchor.y },
        .text = g_strdup (pango_layout_get_text (label->text->layout)),
      };

      one.n_boxes = corridor_label_get_boxes (label, one.boxes, MAX_BOXES);
      g_array_append_val (seen, one);
    }

  return seen;
}

static gboolean
covers (const Seen        *seen,
        CorridorPoint      pan,
        cairo_rectangle_t  box,
        double             air)
{
  for (guint i = 0; i < seen->n_boxes; i++)
    {
      cairo_rectangle_t own = seen->boxes[i];

      if (stage_overlap ((cairo_rectangle_t) { own.x + pan.x - air, own.y + pan.y - air, own.width + 2 * air, own.height + 2 * air },
                   box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
left_the_view (const Seen    *seen,
               CorridorPoint  pan)
{
  CorridorPoint at = { seen->label.anchor.x + pan.x, seen->label.anchor.y + pan.y };

  for (guint i = 0; i < seen->n_boxes; i++)
    {
      cairo_rectangle_t box = seen->boxes[i];

      if (box.x + pan.x < 3 || box.y + pan.y < 3 || box.x + box.width + pan.x > WIDTH - 3 ||
          box.y + box.height + pan.y > HEIGHT - 3)
        return TRUE;
    }

  return seen->label.bent == NULL && (at.x < 0 || at.y < 0 || at.x >= WIDTH || at.y >= HEIGHT);
}

/* Under furniture or a marker, with the room that names leave around themselves. */
static gboolean
is_covered (Stage         *stage,
            const Seen    *seen,
            CorridorPoint  pan)
{
  CorridorFrame *frame = stage_take (stage);
  const GArray *markers = corridor_frame_get_markers (frame)->markers;
  CorridorPoint at = { seen->label.anchor.x + pan.x, seen->label.anchor.y + pan.y };
  cairo_rectangle_t furniture[CORRIDOR_FURNITURE_N_BOXES] = { { 0, }, };

  corridor_furniture_move (corridor_frame_get_furniture (frame), furniture);
  for (guint i = 0; i < G_N_ELEMENTS (furniture); i++)
    if (covers (seen, pan, furniture[i], 3) || stage_overlap ((cairo_rectangle_t) { at.x, at.y, 1, 1 }, furniture[i]))
      return TRUE;
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      CorridorPoint px = corridor_viewport_to_px (&stage->scene.viewport, marker->point);
      double r = marker->radius + 1 + (marker->n_members > 1 ? 16 : 0); /* with its number */

      if (covers (seen, pan, (cairo_rectangle_t) { px.x - r, px.y - r, 2 * r, 2 * r }, 3))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_feature (CorridorStory *story,
               gconstpointer  who)
{
  GPtrArray *features = corridor_story_get_features (story);

  return g_ptr_array_find (features, who, NULL);
}

static gboolean
has_thing (const GArray  *things,
           gconstpointer  who)
{
  for (guint i = 0; i < things->len; i++)
    if (g_array_index (things, CorridorThing, i).feature == who)
      return TRUE;

  return FALSE;
}

/* Whether what bears a name is still drawn, and by itself. */
static gboolean
is_there (Stage      *stage,
          const Seen *seen)
{
  CorridorFrame *frame = stage_take (stage);
  const GArray *points = corridor_frame_get_points (frame);
  const GArray *markers = corridor_frame_get_markers (frame)->markers;

  if (!is_of_feature (stage->scene.story, seen->label.who) ||
      has_thing (corridor_frame_get_lines (frame), seen->label.who) ||
      has_thing (corridor_frame_get_areas (frame), seen->label.who))
    return TRUE;
  for (guint i = 0; i < markers->len; i++)
    if (g_array_index (points, CorridorThing, g_array_index (markers, CorridorMarker, i).thing).feature == seen->label.who)
      return TRUE;

  return FALSE;
}

static gboolean
share_a_name (const char *a,
              const char *b)
{
  g_auto(GStrv) forms = g_strsplit (a, " / ", -1);

  for (guint i = 0; forms[i] != NULL; i++)
    if (strstr (b, forms[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Something much more important has come there, or bears the same name. */
static gboolean
is_driven_away (const Seen    *seen,
                const GArray  *after,
                CorridorPoint  pan)
{
  for (guint i = 0; i < after->len; i++)
    {
      const Seen *other = &g_array_index (after, Seen, i);
      CorridorPoint at = other->label.anchor;

      if (other->label.dot_radius > 0 && covers (seen, pan, (cairo_rectangle_t) { at.x - 3, at.y - 3, 6, 6 }, 3) &&
          other->label.who != seen->label.who)
        return TRUE;
      if (other->label.priority > seen->label.priority - MUCH_MORE_IMPORTANT)
        continue;
      if (share_a_name (seen->text, other->text))
        return TRUE;
      for (guint j = 0; j < other->n_boxes; j++)
        if (covers (seen, pan, other->boxes[j], 5))
          return TRUE;
    }

  return FALSE;
}

static const Seen *
find_again (const GArray *after,
            const Seen   *seen)
{
  for (guint i = 0; i < after->len; i++)
    {
      const Seen *other = &g_array_index (after, Seen, i);

      if (other->label.who == seen->label.who && other->label.part == seen->label.part)
        return other;
    }

  return NULL;
}

static gboolean
is_where_it_was (const Seen *a,
                 const Seen *b)
{
  return b != NULL && fabs (a->shift.x - b->shift.x) < 0.01 && fabs (a->shift.y - b->shift.y) < 0.01;
}

/* @pan: by how much the map has moved, px */
static void
compare (Stage         *stage,
         const GArray  *before,
         const GArray  *after,
         CorridorPoint  pan,
         Score         *score)
{
  g_autofree char *day = corridor_calendar_format_iso (stage->scene.query.now, CORRIDOR_PRECISION_DAY);

  for (guint i = 0; i < before->len; i++)
    {
      const Seen *seen = &g_array_index (before, Seen, i);

      if (is_where_it_was (seen, find_again (after, seen)))
        score->n_kept++;
      else if (left_the_view (seen, pan) || is_covered (stage, seen, pan) || !is_there (stage, seen) ||
               is_driven_away (seen, after, pan))
        score->n_excused++;
      else
        {
          score->n_lost++;
          g_test_message ("“%s” (%d) %s on %s at zoom %.1f", seen->text, seen->label.priority,
                          find_again (after, seen) != NULL ? "jumped" : "went", day, stage->scene.viewport.zoom);
        }
    }
}

static Score
pan (Stage *stage)
{
  static const double zooms[] = { 6.5, 7.5, 9, 10.4, 12 };
  Score score = { 0, };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      double angle = g_test_rand_double_range (0, 2 * G_PI);
      CorridorPoint step = { 9 * cos (angle), 9 * sin (angle) };
      g_autoptr(GArray) before = NULL;

      look_at (stage, 39.75 - 0.2 * sin (angle), 46.6 + 0.3 * cos (angle), zooms[i]);
      stage_set_day (stage, i % 2 == 0 ? "2022-12-12" : "2020-10-20");
      before = look (stage);
      for (guint j = 0; j < 80; j++)
        {
          double world = corridor_viewport_world (&stage->scene.viewport);
          GArray *after;

          stage->scene.viewport.center.x -= step.x / world;
          stage->scene.viewport.center.y -= step.y / world;
          after = look (stage);
          compare (stage, before, after, step, &score);
          g_array_unref (before);
          before = after;
        }
    }

  return score;
}

static Score
scrub (Stage *stage)
{
  static const struct
  {
    double      zoom;
    const char *from;
    guint       n_days;
  } drags[] = { { 8.3, "2020-09-20", 120 }, { 9.2, "2022-11-20", 60 }, { 10.6, "2023-08-15", 90 }, { 8, "1992-01-01", 200 } };
  Score score = { 0, };

  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autoptr(GArray) before = NULL;

      look_at (stage, 39.75, 46.6, drags[i].zoom);
      stage_set_day (stage, drags[i].from);
      before = look (stage);
      for (guint j = 0; j < drags[i].n_days; j++)
        {
          GArray *after;

          stage_set_time (stage, stage->scene.query.now + CORRIDOR_DAY);
          after = look (stage);
          compare (stage, before, after, (CorridorPoint) { 0, 0 }, &score);
          g_array_unref (before);
          before = after;
        }
    }

  return score;
}

/* Without a memory some names jump, or this test proves nothing. */
static void
check (Score (*walk) (Stage *stage),
       guint   min_kept)
{
  g_auto(Stage) stage = { 0 };
  Score score;
  CorridorLabelMemory *memory;

  stage_init_bundled (&stage, WIDTH, HEIGHT);
  stage.scene.label_memory = corridor_label_memory_new ();
  score = walk (&stage);
  g_test_message ("%u kept, %u excused, %u lost", score.n_kept, score.n_excused, score.n_lost);
  g_assert_cmpuint (score.n_lost, ==, 0);
  g_assert_cmpuint (score.n_kept, >, min_kept);
  g_assert_cmpuint (score.n_excused, <, score.n_kept / 12);

  memory = stage.scene.label_memory;
  stage.scene.label_memory = NULL;
  score = walk (&stage);
  stage.scene.label_memory = memory;
  g_test_message ("without a memory: %u kept, %u excused, %u lost", score.n_kept, score.n_excused, score.n_lost);
  g_assert_cmpuint (score.n_lost, >, 0);
}

static void
test_pan (void)
{
  check (pan, 5000);
}

static void
test_scrub (void)
{
  check (scrub, 10000);
}

/* A memory that has seen other pictures keeps none of the rules from being kept: it only prefers. */
static void
test_memory (void)
{
  g_autoptr(CorridorLabelMemory) memory = corridor_label_memory_new ();
  static const char who[] = "ab";
  guint spot;

  g_assert_false (corridor_label_memory_find (memory, &who[0], 0, &spot));
  corridor_label_memory_keep (memory, &who[0], 0, 3);
  corridor_label_memory_keep (memory, &who[0], 1, 4);
  g_assert_false (corridor_label_memory_find (memory, &who[0], 0, &spot)); /* the picture is not done yet */
  corridor_label_memory_turn (memory);
  g_assert_true (corridor_label_memory_find (memory, &who[0], 0, &spot));
  g_assert_cmpuint (spot, ==, 3);
  g_assert_true (corridor_label_memory_find (memory, &who[0], 1, &spot));
  g_assert_cmpuint (spot, ==, 4);
  g_assert_false (corridor_label_memory_find (memory, &who[1], 0, &spot));
  corridor_label_memory_turn (memory);
  g_assert_false (corridor_label_memory_find (memory, &who[0], 0, &spot)); /* it was not in the last picture */
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/memory", test_memory);
  g_test_add_func ("/labels/stay/pan", test_pan);
  g_test_add_func ("/labels/stay/scrub", test_scrub);

  return g_test_run ();
}
