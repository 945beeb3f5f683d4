/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-credits.h"

#include <glib/gi18n-lib.h>

#include "corridor-layer-rows.h"
#include "corridor-scene-cache-private.h"

/* A source of what is shown, and how much of the picture it carries. */
typedef struct
{
  CorridorSource *source; /* (unowned) */
  guint           uses;
  guint           place; /* where it was found first */
} Use;

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Use *p = a;
  const Use *q = b;

  if (p->uses != q->uses)
    return p->uses > q->uses ? -1 : 1;

  return p->place < q->place ? -1 : p->place > q->place;
}

static void
count_use (GArray         *uses,
           GHashTable     *places,
           CorridorSource *source)
{
  gpointer place;

  if (g_hash_table_lookup_extended (places, source, NULL, &place))
    {
      g_array_index (uses, Use, GPOINTER_TO_UINT (place)).uses++;
    }
  else
    {
      Use use = { source, 1, uses->len };

      g_hash_table_insert (places, source, GUINT_TO_POINTER (uses->len));
      g_array_append_val (uses, use);
    }
}

static GPtrArray *
collect_sources (const CorridorScene *scene)
{
  g_autoptr(GPtrArray) shown = corridor_scene_dup_shown (scene);
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) uses = g_array_new (FALSE, FALSE, sizeof (Use));
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < shown->len; i++)
    {
      GPtrArray *sources = corridor_phase_get_sources (g_ptr_array_index (shown, i));

      for (guint j = 0; j < sources->len; j++)
        count_use (uses, places, g_ptr_array_index (sources, j));
    }

  g_array_sort (uses, compare_uses);
  for (guint i = 0; i < uses->len; i++)
    g_ptr_array_add (sorted, g_array_index (uses, Use, i).source);

  return sorted;
}

/* "Raids, Checkpoints": what datasets that are opened alone, which then are the story, have for its title. */
static char *
join_titles (const CorridorScene *scene)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < scene->n_layers; i++)
    {
      const char *title = corridor_dataset_get_title (scene->layers[i].dataset);

      if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
        g_ptr_array_add (titles, (gpointer) title);
    }
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (_(", "), (char **) titles->pdata);
}

/* Rows come by layer. Those that are opened alone have named themselves in the title. */
static GPtrArray *
collect_datasets (const CorridorScene *scene,
                  const char          *title)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (CorridorLayerRow));
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = join_titles (scene);

  if (g_str_equal (title, all))
    return datasets;

  corridor_layer_rows_collect (rows, corridor_frame_get_clusters (frame), scene->layers, scene->n_layers);
  for (guint i = 0; i < rows->len; i++)
    {
      guint layer = g_array_index (rows, CorridorLayerRow, i).layer;
      const char *name = corridor_dataset_get_title (scene->layers[layer].dataset);

      if (!g_str_equal (name, title) && !g_ptr_array_find_with_equal_func (datasets, name, g_str_equal, NULL))
        g_ptr_array_add (datasets, g_strdup (name));
    }

  return datasets;
}

char *
corridor_credits_describe_days (const CorridorScene *scene)
{
  g_autofree char *day = corridor_calendar_format_words (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *other = NULL;

  if (scene->beside == NULL)
    return g_steal_pointer (&day);

  other = corridor_calendar_format_words (scene->beside->query.now, CORRIDOR_PRECISION_DAY);
  /* Translators: the two days of a picture, from left to right: "1 December 2022 and 1 December 2023" */
  return g_strdup_printf (C_("days", "%1$s and %2$s"), other, day);
}

CorridorCredits *
corridor_credits_new (const CorridorScene *scene)
{
  CorridorCredits *self = g_new0 (CorridorCredits, 1);

  self->title = g_strdup (corridor_text_get (corridor_story_get_title (scene->story), scene->language));
  self->days = corridor_credits_describe_days (scene);
  self->sources = collect_sources (scene);
  self->datasets = collect_datasets (scene, self->title);

  return self;
}

void
corridor_credits_free (CorridorCredits *self)
{
  g_free (self->title);
  g_free (self->days);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->datasets);
  g_free (self);
}

char *
corridor_credits_describe_source (const CorridorSource *source)
{
  const char *publisher = source->publisher != NULL ? source->publisher : "";
  const char *title = source->title != NULL ? source->title : "";
  const char *comma = *publisher != '\0' && *title != '\0' ? ", " : "";
  g_autofree char *date = NULL;

  if (!source->has_date)
    return g_strdup_printf ("%s%s%s", publisher, comma, title);

  date = corridor_date_to_words (&source->date);

  return g_strdup_printf ("%s%s%s (%s)", publisher, comma, title, date);
}

char *
corridor_credits_list_sources (const CorridorCredits *self,
                               guint                  n,
                               const char            *rest)
{
  g_autoptr(GString) list = g_string_new (_("Sources: "));
  guint n_more = self->sources->len - n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = corridor_credits_describe_source (g_ptr_array_index (self->sources, i));

      g_string_append_printf (list, "%s%s", i == 0 ? "" : "; ", source);
    }
  if (n == 0 && n_more > 0)
    g_string_append_printf (list, rest != NULL ? "%u: %s" : "%u", n_more, rest);
  else if (n_more > 0)
    {
      g_string_append (list, n > 0 ? "; " : "");
      /* Translators: how many more sources there are, and where: "and 12 more: corridor --at 2022-12-20 --list --json" */
      if (rest != NULL)
        g_string_append_printf (list, ngettext ("and %u more: %s", "and %u more: %s", n_more), n_more, rest);
      else
        g_string_append_printf (list, ngettext ("and %u more", "and %u more", n_more), n_more);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
corridor_credits_list_datasets (const CorridorCredits *self)
{
  g_autoptr(GString) list = NULL;

  if (self->datasets->len == 0)
    return NULL;

  /* Translators: before the titles of files that a reader has added to a map */
  list = g_string_new (_("Data added: "));
  for (guint i = 0; i < self->datasets->len; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : "; ", (const char *) g_ptr_array_index (self->datasets, i));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
corridor_credits_to_text (const CorridorCredits *self)
{
  g_autofree char *datasets = corridor_credits_list_datasets (self);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", self->title, self->days);
  if (datasets != NULL)
    g_string_append_printf (text, "%s\n", datasets);
  for (guint i = 0; i < self->sources->len; i++)
    {
      const CorridorSource *source = g_ptr_array_index (self->sources, i);
      g_autofree char *words = corridor_credits_describe_source (source);

      g_string_append_printf (text, "%s%s%s\n", words, source->url != NULL ? " " : "", source->url != NULL ? source->url : "");
    }

  return g_string_free (text, FALSE);
}
