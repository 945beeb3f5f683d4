/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-importer.h"

#include "corridor-dataset-reader.h"

struct _CorridorImporter
{
  GObject          parent_instance;
  CorridorSession *session; /* (owned) */
  GQueue           waiting; /* (element-type GTask) (owned) each has its file as data */
  GTask           *reading; /* (owned) (nullable) */
  CorridorLayer   *layer; /* (owned) (nullable) what there is so far of it */
  CorridorReading *progress; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorImporter, corridor_importer, G_TYPE_OBJECT)
static G_DEFINE_QUARK (corridor-import-report, report)

static void
on_progress (const CorridorImportProgress *progress,
             gpointer                      user_data)
{
  CorridorImporter *self = g_task_get_source_object (user_data);

  corridor_reading_advance (self->progress, progress->n_features, progress->n_bytes, progress->n_bytes_total);
}

/* A layer that would show nothing at any time shows what it has. */
static CorridorLayer *
new_layer (CorridorDataset *dataset)
{
  CorridorLayer *layer = corridor_layer_new (dataset);

  corridor_layer_set_undated (layer, corridor_dataset_get_n_records (dataset) == 0);
  return layer;
}

static void
on_partial (CorridorDataset *dataset,
            gpointer         user_data)
{
  CorridorImporter *self = g_task_get_source_object (user_data);

  self->layer = new_layer (dataset);
  corridor_session_add_layer (self->session, self->layer);
}

static void
finish (CorridorImporter     *self,
        CorridorDataset      *dataset,
        CorridorImportReport *report)
{
  if (self->layer != NULL)
    corridor_layer_set_dataset (self->layer, dataset);
  else
    {
      self->layer = new_layer (dataset);
      corridor_session_add_layer (self->session, self->layer);
    }
  g_object_set_qdata_full (G_OBJECT (self->layer), report_quark (), corridor_import_report_ref (report),
                           (GDestroyNotify) corridor_import_report_unref);
}

static void
take_away (CorridorImporter *self)
{
  if (self->layer != NULL)
    corridor_session_remove_layer (self->session, self->layer);
  g_clear_object (&self->layer);
}

static void read_next (CorridorImporter *self);

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorImporter *self = g_task_get_source_object (task);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read_finish (result, &report, &error);
  g_autoptr(CorridorLayer) layer = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return; /* given up: whoever waited knows */

  if (dataset != NULL)
    finish (self, dataset, report);
  else
    take_away (self);
  layer = g_steal_pointer (&self->layer);
  g_clear_object (&self->reading);
  read_next (self);

  if (dataset != NULL)
    g_task_return_pointer (task, g_steal_pointer (&layer), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

static void
read_next (CorridorImporter *self)
{
  CorridorImportWatch watch = { .progress = on_progress, .partial = on_partial };

  g_autofree char *name = NULL;

  self->reading = g_queue_pop_head (&self->waiting);
  if (self->reading == NULL)
    {
      corridor_reading_end (self->progress);
      return;
    }

  name = dup_name (g_task_get_task_data (self->reading));
  corridor_reading_begin (self->progress, name);
  watch.user_data = self->reading;
  corridor_dataset_read_async (g_task_get_task_data (self->reading), &watch, g_task_get_cancellable (self->reading), on_read,
                               g_object_ref (self->reading));
}

static void
corridor_importer_finalize (GObject *object)
{
  CorridorImporter *self = CORRIDOR_IMPORTER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (corridor_importer_parent_class)->finalize (object);
}

static void
corridor_importer_class_init (CorridorImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_importer_finalize;
}

static void
corridor_importer_init (CorridorImporter *self)
{
  g_queue_init (&self->waiting);
  self->progress = corridor_reading_new ();
}

CorridorImporter *
corridor_importer_new (CorridorSession *session)
{
  CorridorImporter *self;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_object_new (CORRIDOR_TYPE_IMPORTER, NULL);
  self->session = g_object_ref (session);
  return self;
}

void
corridor_importer_import_async (CorridorImporter    *self,
                                GFile               *file,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GTask *task;

  g_return_if_fail (CORRIDOR_IS_IMPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_importer_import_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_queue_push_tail (&self->waiting, task);
  if (self->reading == NULL)
    read_next (self);
}

CorridorLayer *
corridor_importer_import_finish (CorridorImporter  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* At once: the threads of the reader may take a while to notice. */
static void
give_up (GTask *task)
{
  g_autoptr(GTask) owned = task;

  g_cancellable_cancel (g_task_get_cancellable (task));
  g_task_return_error_if_cancelled (task);
}

void
corridor_importer_cancel (CorridorImporter *self)
{
  g_return_if_fail (CORRIDOR_IS_IMPORTER (self));

  if (self->reading == NULL)
    return;

  take_away (self);
  give_up (g_steal_pointer (&self->reading));
  read_next (self);
}

void
corridor_importer_cancel_all (CorridorImporter *self)
{
  g_return_if_fail (CORRIDOR_IS_IMPORTER (self));

  while (!g_queue_is_empty (&self->waiting))
    give_up (g_queue_pop_head (&self->waiting));
  corridor_importer_cancel (self);
}

CorridorLayer *
corridor_importer_get_layer (CorridorImporter *self)
{
  g_return_val_if_fail (CORRIDOR_IS_IMPORTER (self), NULL);

  return self->layer;
}

CorridorReading *
corridor_importer_get_progress (CorridorImporter *self)
{
  g_return_val_if_fail (CORRIDOR_IS_IMPORTER (self), NULL);

  return self->progress;
}

CorridorImportReport *
corridor_importer_get_report (CorridorLayer *layer)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (layer), NULL);

  return g_object_get_qdata (G_OBJECT (layer), report_quark ());
}
