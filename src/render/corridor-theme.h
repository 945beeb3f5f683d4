/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_THEME_LIGHT,
  CORRIDOR_THEME_DARK,
} CorridorTheme;

G_END_DECLS
