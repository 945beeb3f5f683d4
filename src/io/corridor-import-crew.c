/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-crew-private.h"

/* So that a few long features do not fill memory: json-glib takes up to 20 times their text. */
#define MAX_LENGTH (16 * 1024 * 1024)

/* What the threads share. They may outlive the crew by the feature that they are in, when nobody wants to wait for it. */
typedef struct
{
  GMutex lock; /* of every job's is_done */
  GCond  is_done;
  gint   is_cancelled; /* atomic */
} Desk;

typedef struct
{
  CorridorImportBatch *batch; /* (owned) */
  Desk                *desk; /* (owned) */
  gsize                length; /* of its text */
  gboolean             is_done;
} Job;

struct _CorridorImportCrew
{
  GThreadPool *pool; /* (owned) */
  Desk        *desk; /* (owned) */
  GQueue       jobs; /* (owned) (element-type Job) in order; each has one more reference in the pool */
  gsize        length; /* of the text of all jobs */
};

static void
clear_desk (Desk *desk)
{
  g_mutex_clear (&desk->lock);
  g_cond_clear (&desk->is_done);
}

static void
unref_desk (Desk *desk)
{
  g_atomic_rc_box_release_full (desk, (GDestroyNotify) clear_desk);
}

static void
clear_job (Job *job)
{
  corridor_import_batch_unref (job->batch);
  unref_desk (job->desk);
}

static void
unref_job (Job *job)
{
  g_atomic_rc_box_release_full (job, (GDestroyNotify) clear_job);
}

static void
work (gpointer data,
      gpointer user_data)
{
  Job *job = data;
  Desk *desk = job->desk;

  corridor_import_batch_read (job->batch, &desk->is_cancelled);
  g_mutex_lock (&desk->lock);
  job->is_done = TRUE;
  g_cond_signal (&desk->is_done);
  g_mutex_unlock (&desk->lock);
  unref_job (job);
}

CorridorImportCrew *
corridor_import_crew_new (void)
{
  CorridorImportCrew *self = g_new0 (CorridorImportCrew, 1);

  self->desk = g_atomic_rc_box_new0 (Desk);
  g_mutex_init (&self->desk->lock);
  g_cond_init (&self->desk->is_done);
  self->pool = g_thread_pool_new (work, NULL, (int) g_get_num_processors (), FALSE, NULL);
  g_queue_init (&self->jobs);
  return self;
}

/*
 * corridor_import_crew_free:
 *
 * Does not wait for the threads.
 */
void
corridor_import_crew_free (CorridorImportCrew *self)
{
  g_atomic_int_set (&self->desk->is_cancelled, 1);
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) unref_job);
  unref_desk (self->desk);
  g_free (self);
}

/* @batch: (transfer full) */
void
corridor_import_crew_push (CorridorImportCrew  *self,
                           CorridorImportBatch *batch)
{
  Job *job = g_atomic_rc_box_new0 (Job);

  job->batch = batch;
  job->desk = g_atomic_rc_box_acquire (self->desk);
  job->length = corridor_import_batch_get_length (batch);
  self->length += job->length;
  g_queue_push_tail (&self->jobs, job);
  g_thread_pool_push (self->pool, g_atomic_rc_box_acquire (job), NULL);
}

/* Returns: whether one has to be taken back before the next one is given */
gboolean
corridor_import_crew_is_full (CorridorImportCrew *self)
{
  return g_queue_get_length (&self->jobs) > 2 * g_get_num_processors () || self->length > MAX_LENGTH;
}

gboolean
corridor_import_crew_is_empty (CorridorImportCrew *self)
{
  return g_queue_is_empty (&self->jobs);
}

/*
 * corridor_import_crew_pop:
 * @patience: ms to wait
 *
 * Returns: (transfer full) (nullable): the oldest one, when it has been read
 */
CorridorImportBatch *
corridor_import_crew_pop (CorridorImportCrew *self,
                          guint               patience)
{
  gint64 deadline = g_get_monotonic_time () + patience * G_TIME_SPAN_MILLISECOND;
  Job *job = g_queue_peek_head (&self->jobs);
  CorridorImportBatch *batch;
  gboolean is_done;

  if (job == NULL)
    return NULL;

  g_mutex_lock (&self->desk->lock);
  while (!job->is_done && g_cond_wait_until (&self->desk->is_done, &self->desk->lock, deadline))
    ;
  is_done = job->is_done;
  g_mutex_unlock (&self->desk->lock);
  if (!is_done)
    return NULL;

  g_queue_pop_head (&self->jobs);
  self->length -= job->length;
  batch = corridor_import_batch_ref (job->batch);
  unref_job (job);
  return batch;
}
