/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-labels.h"

#include "corridor-badge.h"
#include "corridor-calendar.h"
#include "corridor-dated-names.h"
#include "corridor-feature.h"
#include "corridor-label-name.h"
#include "corridor-path.h"

#include <math.h>

/* Room between a place and its name: enough for a marker, so that a name stays where it is when a marker comes. */
#define GAP 10.0
/* And for the ring around what is selected. */
#define SELECTED_GAP 16.0
#define FURTHER 9.0
/* Room around a label, px. */
#define AIR 2.0
#define LINE_GAP 5.0
/* Of the number on a cluster. */
#define NUMBER_HEIGHT 12.0
/* Names that have a form in common are one place if they are no further apart than this. */
#define SAME_PX 70.0
#define SAME_METRES 4000.0
#define MAX_SPOTS 28
/* A line is named when it is as long as so much of its name: else one could not tell which line is meant. */
#define MIN_LINE_SHARE 1.0
#define MIN_GREAT_LINE_SHARE 0.5
/* Side of the boxes that stand for a line, and about their distance, px. */
#define LINE_BOX 7.0
#define LINE_MARGIN 32.0

/* Where the priorities of the kinds of names start; lower comes first. */
#define PRIORITY_SELECTED -1
#define PRIORITY_STEP 10

typedef enum
{
  SPOTS_AROUND, /* beside a point */
  SPOTS_ALONG, /* above or below a line */
  SPOTS_WITHIN, /* in the middle of an area */
} Spots;

/* A name that wants a place. */
typedef struct
{
  const CorridorLabelName *name; /* (unowned) */
  Spots                    spots;
  int                      priority;
  CorridorPoint            point; /* mercator */
  const CorridorGeometry  *geometry; /* (unowned) (nullable) of lines and areas */
  gboolean                 must_fit; /* inside of @geometry */
  CorridorInk              ink;
  double                   dot_radius;
} Candidate;

/* A marker or a cluster in the picture. */
typedef struct
{
  CorridorPoint px;
  double        radius;
  double        gap; /* from its middle to the name of what it covers */
} Spot;

/* A name that has a place, to find the same name again. */
typedef struct
{
  const CorridorLabelName *name; /* (unowned) */
  CorridorPoint            px; /* of the place, not of the label */
} Placed;

struct _CorridorLabels
{
  CorridorTypesetter  *typesetter; /* (unowned) */
  CorridorLabelPlacer *placer; /* (owned) */
  GHashTable          *names; /* (owned) (element-type gpointer CorridorLabelName) by what bears them */
  GHashTable          *selected_names; /* (owned) likewise, in the face of the selection */
  CorridorBasemap     *basemap; /* (owned) (nullable) whose names are kept */
  char                *language; /* (owned) of the names kept */
  CorridorNaming       naming; /* of the names kept: language as above */
  CorridorDatedNames  *dated_names; /* (owned) (nullable) of the story, for settlements */
  GArray              *settlements; /* (owned) (element-type CorridorSettlement) reused */
  GArray              *extents; /* (owned) (element-type CorridorExtentName) reused */
  GArray              *candidates; /* (owned) (element-type Candidate) reused */
  GArray              *markers; /* (owned) (element-type Spot) reused */
  GArray              *placed; /* (owned) (element-type Placed) reused */
  GArray              *labels; /* (owned) (element-type CorridorLabel) */
};

static void
free_name (gpointer name)
{
  corridor_label_name_free (name);
}

/**
 * corridor_labels_new:
 * @typesetter: lays out the names; must outlive the labels
 *
 * Returns: (transfer full): no labels yet
 */
CorridorLabels *
corridor_labels_new (CorridorTypesetter *typesetter)
{
  CorridorLabels *self = g_new0 (CorridorLabels, 1);

  self->typesetter = typesetter;
  self->placer = corridor_label_placer_new ();
  self->names = g_hash_table_new_full (NULL, NULL, NULL, free_name);
  self->selected_names = g_hash_table_new_full (NULL, NULL, NULL, free_name);
  self->settlements = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  self->extents = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->markers = g_array_new (FALSE, FALSE, sizeof (Spot));
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->labels = g_array_new (FALSE, FALSE, sizeof (CorridorLabel));

  return self;
}

/**
 * corridor_labels_clear:
 * @self: labels
 *
 * Forgets all names: what bears them is about to go.
 */
void
corridor_labels_clear (CorridorLabels *self)
{
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->candidates, 0);
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->selected_names);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->dated_names, corridor_dated_names_free);
  self->naming = (CorridorNaming) { .time = CORRIDOR_TIME_MIN };
}

/**
 * corridor_labels_free:
 * @self: (transfer full): labels
 */
void
corridor_labels_free (CorridorLabels *self)
{
  corridor_labels_clear (self);
  corridor_label_placer_free (self->placer);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->selected_names);
  g_array_unref (self->settlements);
  g_array_unref (self->extents);
  g_array_unref (self->candidates);
  g_array_unref (self->markers);
  g_array_unref (self->placed);
  g_array_unref (self->labels);
  g_free (self);
}

static gboolean
is_dated (gpointer bearer,
          gpointer name,
          gpointer user_data)
{
  return ((const CorridorLabelName *) name)->dated;
}

/* Of names in the order of their use, those with dates are of one day. */
static void
keep_day (CorridorLabels *self,
          gint64          time)
{
  gint64 day = corridor_calendar_floor_day (time);

  if (self->naming.order != CORRIDOR_NAME_ORDER_IN_USE || self->naming.time == day)
    return;

  g_hash_table_foreach_remove (self->names, is_dated, NULL);
  g_hash_table_foreach_remove (self->selected_names, is_dated, NULL);
  self->naming.time = day;
}

/* Kept names are of one base map, one language and one order. */
static void
keep_names_of (CorridorLabels      *self,
               const CorridorScene *scene)
{
  if (self->basemap != scene->basemap || g_strcmp0 (self->language, scene->language) != 0 ||
      self->naming.order != scene->name_order)
    {
      corridor_labels_clear (self);
      self->basemap = scene->basemap != NULL ? corridor_basemap_ref (scene->basemap) : NULL;
      self->language = g_strdup (scene->language);
      self->naming.language = self->language;
      self->naming.order = scene->name_order;
    }
  if (self->dated_names == NULL && scene->name_order == CORRIDOR_NAME_ORDER_IN_USE)
    self->dated_names = corridor_dated_names_new (scene->story);

  keep_day (self, scene->query.now);
}

static gboolean
is_language (const char *language,
             const char *code)
{
  return language != NULL && g_str_has_prefix (language, code) && (language[2] == '\0' || language[2] == '-');
}

/* A form of the base map's, with the dates that the story has for it. */
static void
add_form (CorridorLabels *self,
          GPtrArray      *forms,
          const char     *toponym,
          CorridorPoint   place)
{
  CorridorName *dated = self->dated_names != NULL ? corridor_dated_names_find (self->dated_names, toponym, place) : NULL;

  g_ptr_array_add (forms, dated != NULL ? corridor_name_ref (dated) : corridor_name_new (toponym, "en"));
}

/* The name in the reader's language, then the English forms unless they are the same. */
static GPtrArray *
settlement_forms (CorridorLabels           *self,
                  const CorridorSettlement *settlement)
{
  g_auto(GStrv) english = g_strsplit (settlement->name, CORRIDOR_NAME_SEPARATOR, -1);
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_name_unref);
  const char *own = NULL;

  if (is_language (self->language, "hy"))
    own = settlement->name_hy;
  else if (is_language (self->language, "az"))
    own = settlement->name_az;
  else if (is_language (self->language, "ru"))
    own = settlement->name_ru;

  if (own != NULL)
    add_form (self, forms, own, settlement->point);
  for (guint i = 0; english[i] != NULL; i++)
    if (own == NULL || !g_str_equal (english[i], own))
      add_form (self, forms, english[i], settlement->point);

  return forms;
}

static gboolean
has_dates (gconstpointer name,
           gconstpointer nothing)
{
  return ((const CorridorName *) name)->spans != NULL;
}

static const CorridorLabelName *
settlement_name (CorridorLabels           *self,
                 const CorridorSettlement *settlement,
                 CorridorFace              face)
{
  CorridorLabelName *name = g_hash_table_lookup (self->names, settlement->name);
  g_autoptr(GPtrArray) forms = NULL;
  g_autofree char *label = NULL;

  if (name != NULL)
    return name;

  forms = settlement_forms (self, settlement);
  label = corridor_names_to_label (forms, &self->naming);
  name = corridor_label_name_new (self->typesetter, face, label);
  name->dated = g_ptr_array_find_with_equal_func (forms, NULL, has_dates, NULL);
  g_hash_table_insert (self->names, (gpointer) settlement->name, name);

  return name;
}

static const CorridorLabelName *
feature_name (CorridorLabels  *self,
              CorridorFeature *feature,
              CorridorFace     face)
{
  GHashTable *names = face == CORRIDOR_FACE_SELECTED ? self->selected_names : self->names;
  CorridorLabelName *name = g_hash_table_lookup (names, feature);
  g_autofree char *label = NULL;

  if (name != NULL)
    return name;

  label = corridor_feature_dup_label (feature, &self->naming);
  name = corridor_label_name_new (self->typesetter, face, label);
  name->dated = corridor_feature_has_dated_names (feature);
  g_hash_table_insert (names, feature, name);

  return name;
}

static CorridorFace
face_of_rank (guint8 rank)
{
  if (rank <= 1)
    return CORRIDOR_FACE_CAPITAL;
  if (rank <= 3)
    return CORRIDOR_FACE_CITY;
  if (rank <= 6)
    return CORRIDOR_FACE_TOWN;

  return CORRIDOR_FACE_VILLAGE;
}

static void
collect_settlements (CorridorLabels      *self,
                     const CorridorScene *scene)
{
  corridor_basemap_settlements (scene->basemap, &scene->viewport, self->settlements);
  for (guint i = 0; i < self->settlements->len; i++)
    {
      const CorridorSettlement *settlement = &g_array_index (self->settlements, CorridorSettlement, i);
      Candidate candidate = {
        .name = settlement_name (self, settlement, face_of_rank (settlement->rank)),
        .spots = SPOTS_AROUND,
        .priority = settlement->rank * PRIORITY_STEP,
        .point = settlement->point,
        .ink = settlement->rank <= 6 ? CORRIDOR_INK_TEXT : CORRIDOR_INK_TEXT_SOFT,
        .dot_radius = settlement->rank <= 1 ? 3 : settlement->rank <= 6 ? 2.3 : 1.7,
      };

      g_array_append_val (self->candidates, candidate);
    }
}

static CorridorFace
face_of_extent (CorridorExtentKind kind)
{
  switch (kind)
    {
    case CORRIDOR_EXTENT_COUNTRY:
      return CORRIDOR_FACE_COUNTRY;
    case CORRIDOR_EXTENT_SEA:
    case CORRIDOR_EXTENT_LAKE:
      return CORRIDOR_FACE_WATER;
    case CORRIDOR_EXTENT_REGION:
    default:
      return CORRIDOR_FACE_REGION;
    }
}

static void
collect_extents (CorridorLabels      *self,
                 const CorridorScene *scene)
{
  corridor_basemap_extent_names (scene->basemap, &scene->viewport, self->extents);
  for (guint i = 0; i < self->extents->len; i++)
    {
      const CorridorExtentName *extent = &g_array_index (self->extents, CorridorExtentName, i);
      CorridorFace face = face_of_extent (extent->kind);
      Candidate candidate = {
        .name = settlement_name (self, &extent->label, face),
        .spots = SPOTS_WITHIN,
        .priority = extent->label.rank * PRIORITY_STEP - 3,
        .point = extent->label.point,
        .ink = face == CORRIDOR_FACE_WATER ? CORRIDOR_INK_TEXT_WATER : CORRIDOR_INK_TEXT_SOFT,
      };

      g_array_append_val (self->candidates, candidate);
    }
}

/* From which zoom on features of an importance (1 to 5) are named. */
static gboolean
is_named_at (CorridorFeature *feature,
             double           zoom)
{
  static const double from[] = { 0, 7, 8, 9, 10.5 };
  guint importance = CLAMP (corridor_feature_get_importance (feature), 1, 5);

  return zoom >= from[importance - 1];
}

static int
priority_of (CorridorFeature *feature)
{
  static const int priorities[] = { 8, 24, 48, 66, 84 };
  guint importance = CLAMP (corridor_feature_get_importance (feature), 1, 5);

  return priorities[importance - 1];
}

static gboolean
is_selected (const CorridorScene *scene,
             CorridorFeature     *feature)
{
  return scene->selected != NULL && corridor_phase_get_feature (scene->selected) == feature;
}

static CorridorPart
longest_part (const CorridorGeometry *geometry)
{
  CorridorPart longest = geometry->parts[0];

  for (guint i = 1; i < geometry->n_parts; i++)
    if (geometry->parts[i].n_points > longest.n_points)
      longest = geometry->parts[i];

  return longest;
}

static double
length_of (const CorridorPoint *points,
           guint                n_points)
{
  double length = 0;

  for (guint i = 1; i < n_points; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);

  return length;
}

/* Whether a line is long enough in the picture to bear its name. */
static gboolean
can_bear_name (const CorridorScene *scene,
               const Candidate     *candidate,
               guint                importance)
{
  CorridorPart part = longest_part (candidate->geometry);
  double length = length_of (candidate->geometry->points + part.first, part.n_points) *
                  corridor_viewport_world (&scene->viewport);

  return length >= candidate->name->text->width * (importance == 1 ? MIN_GREAT_LINE_SHARE : MIN_LINE_SHARE);
}

static void
add_feature (CorridorLabels      *self,
             const CorridorScene *scene,
             CorridorFeature     *feature,
             CorridorFace         face,
             Candidate            candidate)
{
  gboolean selected = is_selected (scene, feature);

  if (!selected && !is_named_at (feature, scene->viewport.zoom))
    return;

  candidate.name = feature_name (self, feature, selected ? CORRIDOR_FACE_SELECTED : face);
  candidate.priority = selected ? PRIORITY_SELECTED : priority_of (feature);
  candidate.must_fit = candidate.spots == SPOTS_WITHIN && !selected;
  candidate.ink = CORRIDOR_INK_TEXT;
  if (candidate.spots == SPOTS_ALONG && !selected &&
      !can_bear_name (scene, &candidate, corridor_feature_get_importance (feature)))
    return;
  g_array_append_val (self->candidates, candidate);
}

/* The names of a feature in many places are the names of all of them: only what is selected is named, and once. */
static gboolean
is_at_one_place (const CorridorScene *scene,
                 const CorridorThing *thing,
                 CorridorPoint        point)
{
  const CorridorPoint *first = &thing->geometry->points[0];

  if (thing->geometry->n_points == 1)
    return TRUE;

  return is_selected (scene, thing->feature) && first->x == point.x && first->y == point.y;
}

static void
collect_markers (CorridorLabels           *self,
                 const CorridorLabelScene *around)
{
  const GArray *markers = around->markers->markers;

  for (guint i = markers->len; i-- > 0;)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      const CorridorThing *thing = &g_array_index (around->points, CorridorThing, marker->thing);

      if (is_at_one_place (around->scene, thing, marker->point) &&
          corridor_viewport_overlaps (&around->scene->viewport, marker->point, marker->point, 0))
        add_feature (self, around->scene, thing->feature, CORRIDOR_FACE_PLACE,
                     (Candidate) { .spots = SPOTS_AROUND, .point = marker->point });
    }
}

static void
collect_shapes (CorridorLabels      *self,
                const CorridorScene *scene,
                const GArray        *things,
                CorridorFace         face,
                Spots                spots)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (corridor_viewport_overlaps (&scene->viewport, thing->geometry->min, thing->geometry->max, 0))
        add_feature (self, scene, thing->feature, face,
                     (Candidate) { .spots = spots, .point = corridor_geometry_anchor (thing->geometry),
                                   .geometry = thing->geometry });
    }
}

/* Ties go by place, so that the order does not depend on what else is there. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *p = a;
  const Candidate *q = b;

  if (p->priority != q->priority)
    return p->priority < q->priority ? -1 : 1;
  if (p->point.x != q->point.x)
    return p->point.x < q->point.x ? -1 : 1;
  if (p->point.y != q->point.y)
    return p->point.y < q->point.y ? -1 : 1;

  return (int) p->spots - (int) q->spots;
}

/* Top left corners beside a point, the best first: cartographers put names to the right, rather above than below. */
static guint
add_ring (CorridorPoint  px,
          double         gap,
          double         width,
          double         height,
          CorridorPoint *spots)
{
  double left = px.x - gap - width;
  double right = px.x + gap;
  double middle = px.y - height / 2;
  double above = px.y - gap - height;
  double below = px.y + gap;
  double centre = px.x - width / 2;

  spots[0] = (CorridorPoint) { right, middle };
  spots[1] = (CorridorPoint) { left, middle };
  spots[2] = (CorridorPoint) { centre, above };
  spots[3] = (CorridorPoint) { centre, below };
  spots[4] = (CorridorPoint) { right - 4, above + 4 };
  spots[5] = (CorridorPoint) { right - 4, below - 4 };
  spots[6] = (CorridorPoint) { left + 4, above + 4 };
  spots[7] = (CorridorPoint) { left + 4, below - 4 };

  return 8;
}

/* The second ring is beyond the number on a marker. */
static guint
spots_around (CorridorPoint  px,
              double         gap,
              double         width,
              double         height,
              CorridorPoint *spots)
{
  guint n = add_ring (px, gap, width, height, spots);

  return n + add_ring (px, gap + FURTHER, width, height, spots + n);
}

static guint
spots_within (CorridorPoint  px,
              double         width,
              double         height,
              CorridorPoint *spots)
{
  static const double shifts[][2] = {
    { 0, 0 }, { 0, -1 }, { 0, 1 }, { 0, -2 }, { 0, 2 }, { -0.3, -0.5 }, { 0.3, -0.5 }, { -0.3, 0.5 }, { 0.3, 0.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    spots[i] = (CorridorPoint) {
      px.x - width / 2 + shifts[i][0] * width,
      px.y - height / 2 + shifts[i][1] * (height + 4),
    };

  return G_N_ELEMENTS (shifts);
}

static CorridorPoint
point_along (const CorridorPoint *points,
             guint                n_points,
             double               distance)
{
  for (guint i = 1; i < n_points; i++)
    {
      double segment = hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);

      if (distance <= segment && segment > 0)
        return (CorridorPoint) {
          points[i - 1].x + (points[i].x - points[i - 1].x) * distance / segment,
          points[i - 1].y + (points[i].y - points[i - 1].y) * distance / segment,
        };
      distance -= segment;
    }

  return points[n_points - 1];
}

/* Beside some places of a line that stay the same however the line lies in the picture. */
static guint
spots_along (const CorridorViewport *viewport,
             const CorridorGeometry *geometry,
             double                  width,
             double                  height,
             CorridorPoint          *spots)
{
  static const double shares[] = { 0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9 };
  CorridorPart part = longest_part (geometry);
  const CorridorPoint *points = geometry->points + part.first;
  double length = length_of (points, part.n_points);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      CorridorPoint px = corridor_viewport_to_px (viewport, point_along (points, part.n_points, shares[i] * length));

      spots[n++] = (CorridorPoint) { px.x + LINE_GAP + 3, px.y + LINE_GAP };
      spots[n++] = (CorridorPoint) { px.x - LINE_GAP - 3 - width, px.y - LINE_GAP - height };
      spots[n++] = (CorridorPoint) { px.x + LINE_GAP + 3, px.y - LINE_GAP - height };
      spots[n++] = (CorridorPoint) { px.x - LINE_GAP - 3 - width, px.y + LINE_GAP };
    }

  return n;
}

static guint
find_spots (const CorridorViewport *viewport,
            const Candidate        *candidate,
            CorridorPoint           px,
            double                  gap,
            CorridorPoint          *spots)
{
  double width = candidate->name->text->width;
  double height = candidate->name->text->height;

  switch (candidate->spots)
    {
    case SPOTS_ALONG:
      return spots_along (viewport, candidate->geometry, width, height, spots);
    case SPOTS_WITHIN:
      return spots_within (px, width, height, spots);
    case SPOTS_AROUND:
    default:
      return spots_around (px, candidate->priority == PRIORITY_SELECTED ? MAX (gap, SELECTED_GAP) : gap, width, height, spots);
    }
}

static cairo_rectangle_t
box_at (const Candidate *candidate,
        CorridorPoint    spot)
{
  return (cairo_rectangle_t) {
    spot.x - AIR, spot.y - AIR / 2, candidate->name->text->width + 2 * AIR, candidate->name->text->height + AIR,
  };
}

/* Five places of the box in the area are taken for all of it. */
static gboolean
lies_within (const CorridorGeometry *geometry,
             const CorridorViewport *viewport,
             cairo_rectangle_t       box)
{
  const CorridorPoint places[] = {
    { box.x + box.width / 2, box.y + box.height / 2 },
    { box.x, box.y }, { box.x + box.width, box.y },
    { box.x, box.y + box.height }, { box.x + box.width, box.y + box.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (!corridor_geometry_contains (geometry, corridor_viewport_from_px (viewport, places[i])))
      return FALSE;

  return TRUE;
}

static gboolean
is_named_already (const CorridorLabels *self,
                  const Candidate      *candidate,
                  CorridorPoint         px,
                  double                metres_per_px)
{
  double reach = MAX (SAME_PX, SAME_METRES / metres_per_px);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (hypot (placed->px.x - px.x, placed->px.y - px.y) < reach &&
          corridor_label_name_same (placed->name, candidate->name))
        return TRUE;
    }

  return FALSE;
}

/* The marker that covers a place, if any: the dot would peep out from behind it, and the name belongs beside it. */
static const Spot *
find_marker (const CorridorLabels *self,
             CorridorPoint         px)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      const Spot *marker = &g_array_index (self->markers, Spot, i);

      if (hypot (marker->px.x - px.x, marker->px.y - px.y) < marker->radius + 3)
        return marker;
    }

  return NULL;
}

static void
put (CorridorLabels    *self,
     const Candidate   *candidate,
     CorridorPoint      px,
     cairo_rectangle_t  box)
{
  Placed placed = { candidate->name, px };
  CorridorLabel label = {
    .text = candidate->name->text,
    .px = { box.x + AIR, box.y + AIR / 2 },
    .ink = candidate->ink,
    .dot = px,
    .dot_radius = candidate->dot_radius > 0 && find_marker (self, px) == NULL ? candidate->dot_radius : 0,
  };

  corridor_label_placer_block (self->placer, box);
  if (label.dot_radius > 0)
    corridor_label_placer_block (self->placer, (cairo_rectangle_t) { px.x - 3, px.y - 3, 6, 6 });
  g_array_append_val (self->placed, placed);
  g_array_append_val (self->labels, label);
}

static gboolean
try_spots (CorridorLabels         *self,
           const CorridorViewport *viewport,
           const Candidate        *candidate,
           CorridorPoint           px,
           gboolean                clear)
{
  const Spot *marker = candidate->spots == SPOTS_AROUND ? find_marker (self, px) : NULL;
  CorridorPoint spots[MAX_SPOTS];
  guint n_spots = find_spots (viewport, candidate, marker != NULL ? marker->px : px, marker != NULL ? marker->gap : GAP, spots);

  for (guint i = 0; i < n_spots; i++)
    {
      cairo_rectangle_t box = box_at (candidate, spots[i]);

      if (corridor_label_placer_fits (self->placer, box, clear) &&
          (!candidate->must_fit || lies_within (candidate->geometry, viewport, box)))
        {
          put (self, candidate, px, box);
          return TRUE;
        }
    }

  return FALSE;
}

/* Under the legend or the caption there is nothing to be named. */
static gboolean
is_covered (const CorridorFurniture *furniture,
            CorridorPoint            px)
{
  const cairo_rectangle_t boxes[] = {
    furniture->caption, furniture->legend_box, furniture->scale_box, furniture->attribution_box,
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (px.x >= boxes[i].x && px.x < boxes[i].x + boxes[i].width &&
        px.y >= boxes[i].y && px.y < boxes[i].y + boxes[i].height)
      return TRUE;

  return FALSE;
}

/* A name on a road is better than none, but the road's own name has the whole road to find a place. */
static void
place_candidate (CorridorLabels           *self,
                 const CorridorLabelScene *around,
                 const Candidate          *candidate,
                 double                    metres_per_px)
{
  const CorridorViewport *viewport = &around->scene->viewport;
  CorridorPoint px = corridor_viewport_to_px (viewport, candidate->point);

  if (is_named_already (self, candidate, px, metres_per_px) ||
      (candidate->spots == SPOTS_AROUND && is_covered (around->furniture, px)))
    return;
  if (try_spots (self, viewport, candidate, px, TRUE))
    return;
  if (candidate->spots != SPOTS_ALONG || candidate->priority == PRIORITY_SELECTED)
    try_spots (self, viewport, candidate, px, FALSE);
}

static void
block_box (CorridorLabels   *self,
           cairo_rectangle_t box)
{
  if (box.width > 0)
    corridor_label_placer_block (self->placer, box);
}

static void
block_markers (CorridorLabels           *self,
               const CorridorLabelScene *around)
{
  const GArray *markers = around->markers->markers;

  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      CorridorPoint px = corridor_viewport_to_px (&around->scene->viewport, marker->point);
      double radius = marker->radius + 1;
      Spot spot = { px, marker->radius, GAP };

      if (!corridor_viewport_overlaps (&around->scene->viewport, marker->point, marker->point, 2 * radius))
        continue;
      g_array_append_val (self->markers, spot);
      block_box (self, (cairo_rectangle_t) { px.x - radius, px.y - radius, 2 * radius, 2 * radius });
      if (marker->n_members > 1)
        {
          g_autoptr(CorridorTypeset) text = corridor_badge_text (self->typesetter, marker->n_members);

          block_box (self, corridor_badge_box (text, px, marker->radius));
        }
    }
}

/* A box every few px of a run. */
static void
shade_run (CorridorLabels     *self,
           const CorridorPath *path,
           CorridorRun         run)
{
  for (guint i = 1; i < run.n_points; i++)
    {
      CorridorPoint a = g_array_index (path->points, CorridorPoint, run.first + i - 1);
      CorridorPoint b = g_array_index (path->points, CorridorPoint, run.first + i);
      guint n_steps = (guint) (hypot (b.x - a.x, b.y - a.y) / LINE_BOX) + 1;

      for (guint j = 0; j < n_steps; j++)
        corridor_label_placer_shade (self->placer, (cairo_rectangle_t) {
          a.x + (b.x - a.x) * j / n_steps - LINE_BOX / 2, a.y + (b.y - a.y) * j / n_steps - LINE_BOX / 2,
          LINE_BOX, LINE_BOX,
        });
    }
}

static void
shade_lines (CorridorLabels           *self,
             const CorridorLabelScene *around)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  for (guint i = 0; i < around->lines->len; i++)
    {
      const CorridorThing *thing = &g_array_index (around->lines, CorridorThing, i);

      corridor_path_outline (&path, thing->geometry, &around->scene->viewport, LINE_MARGIN);
      for (guint j = 0; j < path.runs->len; j++)
        shade_run (self, &path, g_array_index (path.runs, CorridorRun, j));
    }
}

/* Among many clusters there would be no room for a name beside them: it may lie on a ring, but not on a number. */
static void
block_clusters (CorridorLabels           *self,
                const CorridorLabelScene *around)
{
  const GArray *clusters = around->clusters->clusters;

  for (guint i = 0; i < clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (clusters, CorridorCluster, i);
      CorridorPoint px = corridor_viewport_to_px (&around->scene->viewport, cluster->point);
      double radius = corridor_cluster_radius (cluster->n);
      Spot spot = { px, radius, radius + 3 };

      g_array_append_val (self->markers, spot);
      corridor_label_placer_shade (self->placer, (cairo_rectangle_t) { px.x - radius, px.y - radius, 2 * radius, 2 * radius });
      block_box (self, (cairo_rectangle_t) { px.x - 0.7 * radius, px.y - NUMBER_HEIGHT / 2, 1.4 * radius, NUMBER_HEIGHT });
    }
}

static void
block_what_is_there (CorridorLabels           *self,
                     const CorridorLabelScene *around)
{
  corridor_label_placer_reset (self->placer, around->scene->viewport.width, around->scene->viewport.height);
  block_box (self, around->furniture->caption);
  block_box (self, around->furniture->legend_box);
  block_box (self, around->furniture->scale_box);
  block_box (self, around->furniture->attribution_box);
  block_box (self, around->scene->kept_free);
  block_markers (self, around);
  block_clusters (self, around);
  shade_lines (self, around);
}

/**
 * corridor_labels_place:
 * @self: emptied, then filled
 * @around: the picture, with markers and furniture in their places
 *
 * Places the names of a picture.
 */
void
corridor_labels_place (CorridorLabels           *self,
                       const CorridorLabelScene *around)
{
  const CorridorScene *scene = around->scene;
  double metres_per_px = corridor_viewport_metres_per_px (&scene->viewport);

  keep_names_of (self, scene);
  g_array_set_size (self->candidates, 0);
  g_array_set_size (self->markers, 0);
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->labels, 0);

  if (scene->basemap != NULL && scene->ground_cover == NULL)
    {
      collect_settlements (self, scene);
      collect_extents (self, scene);
    }
  collect_markers (self, around);
  collect_shapes (self, scene, around->lines, CORRIDOR_FACE_ROUTE, SPOTS_ALONG);
  collect_shapes (self, scene, around->areas, CORRIDOR_FACE_AREA, SPOTS_WITHIN);
  g_array_sort (self->candidates, compare_candidates);

  block_what_is_there (self, around);
  for (guint i = 0; i < self->candidates->len; i++)
    place_candidate (self, around, &g_array_index (self->candidates, Candidate, i), metres_per_px);
}

/**
 * corridor_labels_get:
 * @self: labels
 *
 * Returns: (transfer none) (element-type CorridorLabel): what was placed, the most important first
 */
const GArray *
corridor_labels_get (CorridorLabels *self)
{
  return self->labels;
}

static void
paint_dot (const CorridorCanvas *canvas,
           const CorridorLabel  *label)
{
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  cairo_arc (cr, label->dot.x, label->dot.y, label->dot_radius, 0, 2 * G_PI);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_HALO), 0.9);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, label->ink), 1);
  cairo_fill (cr);
}

/**
 * corridor_labels_paint:
 * @self: labels in their places
 * @canvas: where to paint
 */
void
corridor_labels_paint (CorridorLabels       *self,
                       const CorridorCanvas *canvas)
{
  cairo_save (canvas->cr);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const CorridorLabel *label = &g_array_index (self->labels, CorridorLabel, i);

      if (label->dot_radius > 0)
        paint_dot (canvas, label);
      corridor_typeset_paint (label->text, canvas, label->px, label->ink);
    }
  cairo_restore (canvas->cr);
}
