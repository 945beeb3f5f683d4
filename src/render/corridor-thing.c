/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-thing.h"

#include "corridor-feature.h"

/* Of lines whose state says nothing, or nothing sensible. */
#define DEFAULT_WIDTH 2.0
#define MAX_WIDTH 12.0

CorridorThing
corridor_thing_new (CorridorHit hit)
{
  CorridorFeature *feature = corridor_phase_get_feature (hit.phase);

  return (CorridorThing) {
    .phase = hit.phase,
    .feature = feature,
    .geometry = corridor_feature_get_geometry (feature),
    .category = corridor_feature_get_category (feature),
    .state = corridor_phase_get_state (hit.phase),
    .certainty = hit.certainty,
  };
}

static guint32
pick_color (CorridorTheme theme,
            CorridorColor color,
            gboolean      is_mark)
{
  return is_mark ? corridor_theme_pick_filling (theme, color) : corridor_theme_pick (theme, color);
}

CorridorStyle
corridor_thing_style (const CorridorThing *self,
                      CorridorTheme        theme)
{
  gboolean possible = self->certainty == CORRIDOR_CERTAINTY_POSSIBLE;
  gboolean is_mark = self->geometry == NULL || self->geometry->kind == CORRIDOR_GEOMETRY_POINTS;
  CorridorState *state = self->state;

  if (state == NULL)
    return (CorridorStyle) {
      .rgb = pick_color (theme, self->category->color, is_mark),
      .fill = CORRIDOR_FILL_TINT,
      .dash = CORRIDOR_DASH_SOLID,
      .arrow = CORRIDOR_ARROW_NONE,
      .width = DEFAULT_WIDTH,
      .possible = possible,
    };

  return (CorridorStyle) {
    .rgb = pick_color (theme, state->color, is_mark),
    .fill = state->fill,
    .dash = state->dash,
    .arrow = state->arrow,
    .width = state->width > 0 ? MIN (state->width, MAX_WIDTH) : DEFAULT_WIDTH,
    .possible = possible,
  };
}

guint64
corridor_thing_variant (const CorridorThing *self)
{
  return (guint64) self->variant << 8 | (guint64) self->certainty;
}

guint64
corridor_thing_hash (guint64 hash,
                     guint64 word)
{
  return (hash ^ word) * G_GUINT64_CONSTANT (1099511628211);
}

double
corridor_style_width (const CorridorStyle *self,
                      double               zoom)
{
  return self->width * CLAMP (0.6 + (zoom - 6) * 0.2, 0.6, 2);
}

int
corridor_style_dashes (const CorridorStyle *self,
                       double               width,
                       double              *dashes)
{
  double unit = MAX (width, 1.5);

  switch (self->dash)
    {
    case CORRIDOR_DASH_SOLID:
      dashes[0] = 2 * unit;
      dashes[1] = 2 * unit;
      return self->possible ? 2 : 0;
    case CORRIDOR_DASH_DASHED:
      dashes[0] = (self->possible ? 1.5 : 3) * unit;
      dashes[1] = (self->possible ? 3 : 1.6) * unit;
      return 2;
    case CORRIDOR_DASH_DOTTED:
      dashes[0] = unit;
      dashes[1] = (self->possible ? 3 : 1.2) * unit;
      return 2;
    case CORRIDOR_DASH_DASH_DOT:
      dashes[0] = 4 * unit;
      dashes[1] = (self->possible ? 3 : 1.5) * unit;
      dashes[2] = unit;
      dashes[3] = (self->possible ? 3 : 1.5) * unit;
      return 4;
    default:
      g_return_val_if_reached (0);
    }
}
