/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-plan.h"

#include <math.h>

/* A4 in px of 1/96 inch, and the scale at which these are dots of 1/300 inch. */
#define A4_SHORT (210 / 25.4 * 96)
#define A4_LONG (297 / 25.4 * 96)
#define PRINT_SCALE (300 / 96.0)

static const struct
{
  double width;
  double height;
  double scale;
} sizes[CORRIDOR_EXPORT_N_SIZES] = {
  [CORRIDOR_EXPORT_SIZE_HD] = { 1920, 1080, 1.5 },
  [CORRIDOR_EXPORT_SIZE_UHD] = { 3840, 2160, 3 },
  [CORRIDOR_EXPORT_SIZE_SQUARE] = { 2048, 2048, 2 },
  [CORRIDOR_EXPORT_SIZE_A4_PORTRAIT] = { A4_SHORT, A4_LONG, 1 },
  [CORRIDOR_EXPORT_SIZE_A4_LANDSCAPE] = { A4_LONG, A4_SHORT, 1 },
};

static gboolean
is_paper (CorridorExportSize size)
{
  return size == CORRIDOR_EXPORT_SIZE_A4_PORTRAIT || size == CORRIDOR_EXPORT_SIZE_A4_LANDSCAPE;
}

void
corridor_export_plan_set_size (CorridorExportPlan *self,
                               CorridorExportSize  size,
                               double              screen_width,
                               double              screen_height,
                               double              screen_scale)
{
  self->size = size;
  if (size == CORRIDOR_EXPORT_SIZE_OTHER)
    return;

  if (size == CORRIDOR_EXPORT_SIZE_SCREEN)
    {
      self->scale = screen_scale;
      self->width = screen_width * screen_scale;
      self->height = screen_height * screen_scale;
      return;
    }

  self->width = sizes[size].width;
  self->height = sizes[size].height;
  self->scale = sizes[size].scale;
  if (is_paper (size) && self->format == CORRIDOR_EXPORT_PNG)
    {
      self->width = round (self->width * PRINT_SCALE);
      self->height = round (self->height * PRINT_SCALE);
      self->scale *= PRINT_SCALE;
    }
}

void
corridor_export_plan_apply (const CorridorExportPlan *self,
                            CorridorScene            *scene,
                            CorridorExportOptions    *options)
{
  CorridorViewport *view = &scene->viewport;

  *options = (CorridorExportOptions) {
    .sheet = { .parts = self->parts, .keeps_map = self->size == CORRIDOR_EXPORT_SIZE_SCREEN },
    .scale = self->scale,
  };
  scene->theme = self->theme;
  if (self->size == CORRIDOR_EXPORT_SIZE_SCREEN)
    return;

  view->zoom += log2 (MIN (self->width / self->scale / view->width, self->height / self->scale / view->height));
  view->width = self->width / self->scale;
  view->height = self->height / self->scale;
}
