/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-opener.h"

#include "corridor-file-kind.h"
#include "corridor-mbtiles-opening.h"
#include "corridor-options.h"
#include "corridor-story-reader.h"

#include <glib/gi18n-lib.h>

struct _CorridorOpener
{
  GObject           parent_instance;
  CorridorSession  *session; /* (owned) */
  CorridorImporter *importer; /* (owned) */
  CorridorBaseMaps *base_maps; /* (owned) */
  GCancellable     *reading; /* (owned) (nullable) of the newest request that has a story */
  guint             n_cancelled; /* how many times everything was given up */
};

/* Some files, on their way. */
typedef struct
{
  GPtrArray *files; /* (owned) (element-type GFile) */
  GArray    *kinds; /* (owned) (element-type CorridorFileKind) of each */
  guint      n_cancelled; /* the opener's, when it came */
  guint      n_pending; /* those that are being read */
  GError    *error; /* (owned) (nullable) the first */
} Request;

/* One that is being imported. */
typedef struct
{
  GTask *task; /* (owned) of its request */
  guint  i; /* which file of it */
} Importing;

enum
{
  STORY_SHOWN,
  IMPORTED,
  BASE_MAP_SHOWN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorOpener, corridor_opener, G_TYPE_OBJECT)

static void
request_free (Request *self)
{
  g_ptr_array_unref (self->files);
  g_array_unref (self->kinds);
  g_clear_error (&self->error);
  g_free (self);
}

static CorridorFileKind
get_kind (GArray *kinds,
          guint   i)
{
  return g_array_index (kinds, CorridorFileKind, i);
}

static gboolean
check_stories (GPtrArray  *files,
               GArray     *kinds,
               GError    **error)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n_stories = 0;

  for (guint i = 0; i < kinds->len; i++)
    if (get_kind (kinds, i) == CORRIDOR_FILE_KIND_STORY)
      {
        g_autofree char *name = g_file_get_parse_name (files->pdata[i]);

        g_string_append_printf (names, "%s%s", n_stories > 0 ? ", " : "", name);
        n_stories++;
      }
  if (n_stories <= 1)
    return TRUE;

  g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE,
               _("expected one story, got %u: %s"), n_stories, names->str);
  return FALSE;
}

static void
find_kinds (GPtrArray    *files,
            GArray       *kinds,
            GCancellable *cancellable)
{
  for (guint i = 0; i < files->len; i++)
    {
      CorridorFileKind kind = corridor_file_kind_read (files->pdata[i], cancellable);

      g_array_append_val (kinds, kind);
    }
}

/* Takes the error, and tells of it unless somebody gave the file up. */
static void
take_error (GTask  *task,
            GError *error)
{
  Request *request = g_task_get_task_data (task);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (g_task_get_source_object (task), signals[FAILED], 0, error);

  if (request->error == NULL)
    request->error = error;
  else
    g_error_free (error);
}

static void
one_less (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  if (--request->n_pending > 0)
    return;

  if (request->error != NULL)
    g_task_return_error (task, g_steal_pointer (&request->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_story_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorOpener *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read_finish (result, &error);

  /* One that was superseded in the last moment is not shown either. */
  if (story != NULL && g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    g_clear_object (&story);

  if (story != NULL)
    {
      corridor_session_set_story (self->session, story);
      g_signal_emit (self, signals[STORY_SHOWN], 0);
    }
  else
    take_error (task, error);
  one_less (task);
}

static void
on_base_map_opened (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(CorridorMbtilesFile) file = corridor_mbtiles_opening_finish (CORRIDOR_BASE_MAPS (source), result, &error);

  if (file != NULL)
    g_signal_emit (g_task_get_source_object (task), signals[BASE_MAP_SHOWN], 0, file);
  else
    take_error (task, error);
  one_less (task);
}

static gboolean
find_kind (GArray           *kinds,
           CorridorFileKind  kind,
           guint            *found)
{
  for (guint i = 0; i < kinds->len; i++)
    if (get_kind (kinds, i) == kind)
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
has_story (GArray *kinds)
{
  guint found;

  return find_kind (kinds, CORRIDOR_FILE_KIND_STORY, &found) || find_kind (kinds, CORRIDOR_FILE_KIND_UNKNOWN, &found);
}

static void
supersede (CorridorOpener *self,
           GCancellable   *cancellable)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_set_object (&self->reading, cancellable);
}

/* A file that looked like a dataset as far as it was looked at, or a pipe that could not be. */
static void
read_late_story (GTask *task,
                 guint  i)
{
  CorridorOpener *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  g_array_index (request->kinds, CorridorFileKind, i) = CORRIDOR_FILE_KIND_STORY;
  if (!check_stories (request->files, request->kinds, &error))
    {
      take_error (task, error);
      one_less (task);
      return;
    }

  supersede (self, g_task_get_cancellable (task));
  corridor_story_read_async (request->files->pdata[i], g_task_get_cancellable (task), on_story_read, g_object_ref (task));
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree Importing *importing = user_data;
  g_autoptr(GTask) task = importing->task;
  GError *error = NULL;
  g_autoptr(CorridorLayer) layer = corridor_importer_import_finish (CORRIDOR_IMPORTER (source), result, &error);

  if (g_error_matches (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY))
    {
      g_error_free (error);
      read_late_story (task, importing->i);
      return;
    }

  if (layer != NULL)
    g_signal_emit (g_task_get_source_object (task), signals[IMPORTED], 0, layer);
  else
    take_error (task, error);
  one_less (task);
}

static void
import (GTask *task,
        guint  i)
{
  CorridorOpener *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  Importing *importing = g_new0 (Importing, 1);

  importing->task = g_object_ref (task);
  importing->i = i;
  corridor_importer_import_async (self->importer, request->files->pdata[i], on_imported, importing);
}

static void
read_one (GTask *task,
          guint  i)
{
  CorridorOpener *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  GFile *file = request->files->pdata[i];
  GCancellable *cancellable = g_task_get_cancellable (task);

  switch (get_kind (request->kinds, i))
    {
    case CORRIDOR_FILE_KIND_DATASET:
      import (task, i);
      break;
    case CORRIDOR_FILE_KIND_MBTILES:
      corridor_mbtiles_opening_start (self->base_maps, file, cancellable, on_base_map_opened, g_object_ref (task));
      break;
    case CORRIDOR_FILE_KIND_STORY:
    case CORRIDOR_FILE_KIND_UNKNOWN:
    default:
      corridor_story_read_async (file, cancellable, on_story_read, g_object_ref (task));
    }
}

static void
read_all (GTask *task)
{
  CorridorOpener *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);

  if (has_story (request->kinds))
    supersede (self, g_task_get_cancellable (task));

  request->n_pending = request->files->len;
  for (guint i = 0; i < request->files->len; i++)
    read_one (task, i);
}

static void
on_kinds_found (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorOpener *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  if (request->n_cancelled != self->n_cancelled)
    {
      g_cancellable_cancel (g_task_get_cancellable (task));
      g_task_return_error_if_cancelled (task);
      return;
    }

  if (check_stories (request->files, request->kinds, &error))
    {
      read_all (task);
      return;
    }

  request->n_pending = 1;
  take_error (task, error);
  one_less (task);
}

static void
find_in_thread (GTask        *finding,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Request *request = task_data;

  find_kinds (request->files, request->kinds, cancellable);
  g_task_return_boolean (finding, TRUE);
}

static void
corridor_opener_dispose (GObject *object)
{
  CorridorOpener *self = CORRIDOR_OPENER (object);

  g_clear_object (&self->reading);
  g_clear_object (&self->importer);
  g_clear_object (&self->base_maps);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_opener_parent_class)->dispose (object);
}

static void
corridor_opener_class_init (CorridorOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_opener_dispose;

  signals[STORY_SHOWN] = g_signal_new ("story-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, CORRIDOR_TYPE_LAYER);
  signals[BASE_MAP_SHOWN] = g_signal_new ("base-map-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CORRIDOR_TYPE_MBTILES_FILE);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
corridor_opener_init (CorridorOpener *self)
{
}

CorridorOpener *
corridor_opener_new (CorridorSession  *session,
                     CorridorBaseMaps *base_maps)
{
  CorridorOpener *self;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (base_maps), NULL);

  self = g_object_new (CORRIDOR_TYPE_OPENER, NULL);
  self->base_maps = g_object_ref (base_maps);
  self->session = g_object_ref (session);
  self->importer = corridor_importer_new (session);
  return self;
}

CorridorImporter *
corridor_opener_get_importer (CorridorOpener *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OPENER (self), NULL);

  return self->importer;
}

void
corridor_opener_open_async (CorridorOpener      *self,
                            GPtrArray           *files,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GTask) finding = NULL;
  GTask *task;
  Request *request;

  g_return_if_fail (CORRIDOR_IS_OPENER (self));
  g_return_if_fail (files != NULL && files->len > 0);

  request = g_new0 (Request, 1);
  request->files = g_ptr_array_ref (files);
  request->kinds = g_array_new (FALSE, FALSE, sizeof (CorridorFileKind));
  request->n_cancelled = self->n_cancelled;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_opener_open_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);

  /* Not of self, whose last reference must not go in a thread. */
  finding = g_task_new (NULL, cancellable, on_kinds_found, task);
  g_task_set_task_data (finding, request, NULL);
  g_task_run_in_thread (finding, find_in_thread);
}

gboolean
corridor_opener_open_finish (CorridorOpener  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
corridor_opener_cancel (CorridorOpener *self)
{
  g_return_if_fail (CORRIDOR_IS_OPENER (self));

  self->n_cancelled++;
  supersede (self, NULL);
  corridor_importer_cancel_all (self->importer);
}

gboolean
corridor_opener_split (GPtrArray  *files,
                       GFile     **story,
                       GPtrArray **others,
                       GError    **error)
{
  g_autoptr(GArray) kinds = g_array_new (FALSE, FALSE, sizeof (CorridorFileKind));
  guint found = G_MAXUINT;

  g_return_val_if_fail (files != NULL && story != NULL && others != NULL, FALSE);

  find_kinds (files, kinds, NULL);
  if (!check_stories (files, kinds, error))
    return FALSE;

  if (!find_kind (kinds, CORRIDOR_FILE_KIND_STORY, &found))
    find_kind (kinds, CORRIDOR_FILE_KIND_UNKNOWN, &found);
  *others = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    if (i != found)
      g_ptr_array_add (*others, g_object_ref (files->pdata[i]));
  *story = found < files->len ? g_object_ref (files->pdata[found]) : NULL;
  return TRUE;
}
