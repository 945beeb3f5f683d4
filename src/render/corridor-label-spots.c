/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-spots.h"

/*
 * The spots at which a name may be, each with a number that is the same in every picture: by it a name finds its spot
 * again. None depends on where the place is in the picture.
 */

/* Beyond the number on a marker. */
#define FURTHER 9.0
#define LINE_GAP 5.0

/* Of a stretch of line, the middle first. */
static const double shares[] = { 0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9 };
/* Likewise for curved names, which need more choice; nearer to the ends of its stretch one would come too close to the next. */
static const double bent_shares[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82 };
#define N_BENT_SHARES G_N_ELEMENTS (bent_shares)

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

/* Beside some places of a stretch of line. */
static guint
spots_beside (const CorridorCandidate *candidate,
              const CorridorViewport  *viewport,
              double                   width,
              double                   height,
              CorridorPoint           *spots)
{
  double world = corridor_viewport_world (viewport);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double along = candidate->from + shares[i] * (candidate->to - candidate->from);
      CorridorPoint px = corridor_viewport_to_px (viewport, corridor_course_at (candidate->course, along / world));

      spots[n++] = (CorridorPoint) { px.x + LINE_GAP + 3, px.y + LINE_GAP };
      spots[n++] = (CorridorPoint) { px.x - LINE_GAP - 3 - width, px.y - LINE_GAP - height };
      spots[n++] = (CorridorPoint) { px.x + LINE_GAP + 3, px.y - LINE_GAP - height };
      spots[n++] = (CorridorPoint) { px.x - LINE_GAP - 3 - width, px.y + LINE_GAP };
    }

  return n;
}

guint
corridor_label_spots_straight (const CorridorCandidate *candidate,
                               const CorridorViewport  *viewport,
                               CorridorPoint            px,
                               double                   gap,
                               CorridorPoint           *spots)
{
  double width = candidate->name->text->width;
  double height = candidate->name->text->height;

  switch (candidate->spots)
    {
    case CORRIDOR_SPOTS_ALONG:
      return candidate->geometry != NULL ? spots_beside (candidate, viewport, width, height, spots) : 0;
    case CORRIDOR_SPOTS_ON:
      return 0;
    case CORRIDOR_SPOTS_WITHIN:
      return spots_within (px, width, height, spots);
    case CORRIDOR_SPOTS_AROUND:
    default:
      return spots_around (px, gap, width, height, spots);
    }
}

guint
corridor_label_spots_bent (const CorridorCandidate *candidate)
{
  switch (candidate->spots)
    {
    case CORRIDOR_SPOTS_ALONG:
      return 2 * N_BENT_SHARES;
    case CORRIDOR_SPOTS_ON:
      return N_BENT_SHARES;
    case CORRIDOR_SPOTS_AROUND:
    case CORRIDOR_SPOTS_WITHIN:
    default:
      return 0;
    }
}

double
corridor_label_spots_get_bend (const CorridorCandidate *candidate,
                               guint                    spot,
                               CorridorSide            *side)
{
  gboolean on = candidate->spots == CORRIDOR_SPOTS_ON;
  double share = bent_shares[on ? spot : spot / 2];

  *side = on ? CORRIDOR_SIDE_ON : spot % 2 == 0 ? CORRIDOR_SIDE_ABOVE : CORRIDOR_SIDE_BELOW;

  return candidate->from + share * (candidate->to - candidate->from);
}

gboolean
corridor_label_spots_fit (const CorridorCandidate *candidate,
                          const CorridorViewport  *viewport,
                          cairo_rectangle_t        box)
{
  const CorridorPoint places[] = {
    { box.x + box.width / 2, box.y + box.height / 2 },
    { box.x, box.y }, { box.x + box.width, box.y },
    { box.x, box.y + box.height }, { box.x + box.width, box.y + box.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places) && candidate->must_fit; i++)
    if (!corridor_geometry_contains (candidate->geometry, corridor_viewport_from_px (viewport, places[i])))
      return FALSE;

  return TRUE;
}
