/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundled-basemap.h"

CorridorBasemap *
bundled_basemap_load (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (CORRIDOR_BASEMAP_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CorridorBasemap *basemap;

  g_assert_no_error (error);
  basemap = corridor_basemap_new (bytes, &error);
  g_assert_no_error (error);
  return basemap;
}
