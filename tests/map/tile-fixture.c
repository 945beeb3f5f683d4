/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tile-fixture.h"

#include <glib/gstdio.h>
#include <time.h>

/* Answers for 127.0.0.1 as usual, and for any other name that there is none, without asking anybody. */
#define TYPE_NO_RESOLVER (no_resolver_get_type ())
G_DECLARE_FINAL_TYPE (NoResolver, no_resolver, NO, RESOLVER, GResolver)

struct _NoResolver
{
  GResolver parent_instance;
};

G_DEFINE_FINAL_TYPE (NoResolver, no_resolver, G_TYPE_RESOLVER)

static GList *
look_up (GResolver               *resolver,
         const char              *name,
         GResolverNameLookupFlags flags,
         GCancellable            *cancellable,
         GError                 **error)
{
  g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "no such host: %s", name);
  return NULL;
}

static void
look_up_async (GResolver               *resolver,
               const char              *name,
               GResolverNameLookupFlags flags,
               GCancellable            *cancellable,
               GAsyncReadyCallback      callback,
               gpointer                 user_data)
{
  g_autoptr(GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  GError *error = NULL;

  look_up (resolver, name, flags, cancellable, &error);
  g_task_return_error (task, error);
}

static GList *
look_up_finish (GResolver    *resolver,
                GAsyncResult *result,
                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GList *
look_up_plain (GResolver    *resolver,
               const char   *name,
               GCancellable *cancellable,
               GError      **error)
{
  return look_up (resolver, name, 0, cancellable, error);
}

static void
look_up_plain_async (GResolver          *resolver,
                     const char         *name,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  look_up_async (resolver, name, 0, cancellable, callback, user_data);
}

static void
no_resolver_class_init (NoResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name = look_up_plain;
  resolver_class->lookup_by_name_async = look_up_plain_async;
  resolver_class->lookup_by_name_finish = look_up_finish;
  resolver_class->lookup_by_name_with_flags = look_up;
  resolver_class->lookup_by_name_with_flags_async = look_up_async;
  resolver_class->lookup_by_name_with_flags_finish = look_up_finish;
}

static void
no_resolver_init (NoResolver *self)
{
}

void
tile_fixture_init (int    *argc,
                   char ***argv)
{
  g_autoptr(GResolver) resolver = NULL;

  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (argc, argv, NULL);

  resolver = g_object_new (TYPE_NO_RESOLVER, NULL);
  g_resolver_set_default (resolver);
}

static gint64
tell_time (gpointer data)
{
  return ((TileFixture *) data)->now;
}

void
tile_fixture_restart (TileFixture *self)
{
  g_clear_object (&self->fetcher);
  self->fetcher = corridor_tile_fetcher_new (&(CorridorTileFetcherOptions) {
    .folder = self->folder,
    .cache_size = self->cache_size,
    .deadline = self->deadline,
    .first_pause = self->pause,
    .longest_pause = 4 * self->pause,
    .clock = tell_time,
    .clock_data = self,
  });
}

TileFixture *
tile_fixture_new_secure (TileServerAnswer answer,
                         GTlsCertificate *certificate)
{
  TileFixture *self = g_new0 (TileFixture, 1);
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("corridor-tiles-XXXXXX", &error);
  g_assert_no_error (error);
  self->now = 1700000000;
  self->pause = TILE_FIXTURE_PAUSE;
  self->server = answer != NULL ? tile_server_new (answer, certificate) : NULL;
  tile_fixture_restart (self);

  return self;
}

TileFixture *
tile_fixture_new (TileServerAnswer answer)
{
  return tile_fixture_new_secure (answer, NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
tile_fixture_free (TileFixture *self)
{
  GWeakRef weak;
  gpointer survivor;

  /* Whatever was going on: when nothing is, the fetcher goes. */
  g_weak_ref_init (&weak, self->fetcher);
  g_clear_object (&self->fetcher);
  for (int i = 0; i < 2000 && (survivor = g_weak_ref_get (&weak)) != NULL; i++)
    {
      g_object_unref (survivor);
      tile_fixture_wait_for (self, 1);
    }
  survivor = g_weak_ref_get (&weak);
  g_assert_null (survivor);
  g_weak_ref_clear (&weak);

  g_clear_pointer (&self->server, tile_server_free);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

static gint64
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

void
tile_fixture_turn (TileFixture *self)
{
  gint64 begin = get_thread_time ();

  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (200);
  self->n_turns++;
  self->longest_turn = MAX (self->longest_turn, get_thread_time () - begin);
}

void
tile_fixture_wait (TileFixture    *self,
                   const gboolean *done)
{
  tile_fixture_wait_until (self, *done);
}

void
tile_fixture_wait_for (TileFixture *self,
                       guint        ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    tile_fixture_turn (self);
}

static void
on_fetched (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TileFetch *fetch = user_data;

  g_assert_false (fetch->done);
  fetch->texture = corridor_tile_fetcher_fetch_finish (CORRIDOR_TILE_FETCHER (source), result, &fetch->error);
  fetch->done = TRUE;
  g_assert_true ((fetch->texture == NULL) == (fetch->error != NULL));
}

static void
on_progress (GObject      *stale,
             const GError *trouble,
             gpointer      user_data)
{
  TileFetch *fetch = user_data;

  g_assert_false (fetch->done);
  if (stale != NULL)
    {
      g_assert_null (fetch->stale);
      fetch->stale = g_object_ref (GDK_TEXTURE (stale));
    }
  if (trouble != NULL)
    {
      g_assert_null (fetch->trouble);
      fetch->trouble = g_error_copy (trouble);
    }
}

TileFetch *
tile_fixture_begin (TileFixture *self,
                    const char  *url)
{
  TileFetch *fetch = g_new0 (TileFetch, 1);
  g_autofree char *whole = *url == '/' ? tile_server_dup_url (self->server, url) : g_strdup (url);

  fetch->cancellable = g_cancellable_new ();
  corridor_tile_fetcher_fetch_async (self->fetcher, whole, on_progress, fetch, fetch->cancellable, on_fetched, fetch);
  return fetch;
}

void
tile_fetch_free (TileFetch *fetch)
{
  if (!fetch->done)
    g_cancellable_cancel (fetch->cancellable);
  while (!fetch->done)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&fetch->cancellable);
  g_clear_object (&fetch->texture);
  g_clear_object (&fetch->stale);
  g_clear_error (&fetch->error);
  g_clear_error (&fetch->trouble);
  g_free (fetch);
}

GdkTexture *
tile_fixture_fetch (TileFixture *self,
                    const char  *path)
{
  g_autoptr(TileFetch) fetch = tile_fixture_begin (self, path);

  tile_fixture_wait (self, &fetch->done);
  g_assert_no_error (fetch->error);
  return g_steal_pointer (&fetch->texture);
}

const GError *
tile_fixture_get_trouble (TileFixture *self)
{
  g_autofree char *url = tile_server_dup_url (self->server, "/");
  g_autofree char *origin = corridor_tile_fetcher_dup_origin (url);

  return corridor_tile_fetcher_get_trouble (self->fetcher, origin);
}
