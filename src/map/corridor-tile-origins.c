/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-origins.h"

GStrv
corridor_tile_origins_list (CorridorTileTemplate *template)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint x = 0; x < 3; x++)
    {
      g_autofree char *url = corridor_tile_template_expand (template, 2, x, 0, 1);
      g_autofree char *origin = corridor_tile_fetcher_dup_origin (url);

      g_strv_builder_add (builder, origin);
    }

  return g_strv_builder_end (builder);
}

const GError *
corridor_tile_origins_find_trouble (GStrv                origins,
                                    CorridorTileFetcher *fetcher)
{
  for (guint i = 0; origins[i] != NULL; i++)
    {
      const GError *trouble = corridor_tile_fetcher_get_trouble (fetcher, origins[i]);

      if (trouble != NULL)
        return trouble;
    }

  return NULL;
}
