/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-rows.h"

#define N_KINDS (CORRIDOR_GEOMETRY_AREAS + 1)

/* Which kinds are there of which category of which layer. */
typedef struct
{
  guint    *firsts; /* (owned) place of the first category of each layer */
  gboolean *seen; /* (owned) [N_KINDS] for each category of each layer */
} Census;

static guint
n_categories_of (const CorridorLayerView *layer)
{
  return corridor_dataset_get_categories (layer->dataset)->len;
}

static void
see (Census              *census,
     guint                layer,
     guint                category,
     CorridorGeometryKind kind)
{
  census->seen[(census->firsts[layer] + category) * N_KINDS + kind] = TRUE;
}

static void
see_clusters (Census                      *census,
              const CorridorClusterLayout *layout,
              const CorridorLayerView     *layers)
{
  for (guint i = 0; i < layout->clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (layout->clusters, CorridorCluster, i);

      for (guint j = 0; j < n_categories_of (&layers[cluster->layer]); j++)
        if (g_array_index (layout->counts, guint, cluster->first_count + j) > 0)
          see (census, cluster->layer, j, CORRIDOR_GEOMETRY_POINTS);
    }
}

static void
see_singles (Census                      *census,
             const CorridorClusterLayout *layout)
{
  for (guint i = 0; i < layout->singles->len; i++)
    {
      const CorridorSingle *single = &g_array_index (layout->singles, CorridorSingle, i);

      see (census, single->layer, single->category, CORRIDOR_GEOMETRY_POINTS);
    }
}

static void
see_traces (Census              *census,
            const GArray        *traces,
            CorridorGeometryKind kind)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, i);

      see (census, trace->layer, trace->category, kind);
    }
}

static void
add_rows (GArray       *rows,
          const Census *census,
          guint         layer,
          guint         n_categories)
{
  for (guint i = 0; i < n_categories; i++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      if (census->seen[(census->firsts[layer] + i) * N_KINDS + kind])
        {
          CorridorLayerRow row = { layer, i, (CorridorGeometryKind) kind };

          g_array_append_val (rows, row);
          break;
        }
}

void
corridor_layer_rows_collect (GArray                      *rows,
                             const CorridorClusterLayout *layout,
                             const CorridorLayerView     *layers,
                             guint                        n_layers)
{
  Census census = { .firsts = g_new (guint, n_layers) };
  guint n = 0;

  g_array_set_size (rows, 0);
  for (guint i = 0; i < n_layers; i++)
    {
      census.firsts[i] = n;
      n += n_categories_of (&layers[i]);
    }
  census.seen = g_new0 (gboolean, n * N_KINDS);

  see_clusters (&census, layout, layers);
  see_singles (&census, layout);
  see_traces (&census, layout->lines, CORRIDOR_GEOMETRY_LINES);
  see_traces (&census, layout->areas, CORRIDOR_GEOMETRY_AREAS);
  for (guint i = n_layers; i-- > 0;)
    add_rows (rows, &census, i, n_categories_of (&layers[i]));

  g_free (census.seen);
  g_free (census.firsts);
}
