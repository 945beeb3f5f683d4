/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-file-private.h"

#include "corridor-record-phase-private.h"
#include "corridor-record-run-private.h"
#include "corridor-rest-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long to wait for a pipe before whoever reads gets to look after other things. */
#define PATIENCE 30 /* ms */

struct _CorridorRecordFile
{
  GObject       parent_instance;
  char         *name; /* (owned) for messages */
  int           fd; /* to read records again */
  int           pipe_fd; /* to read once, or -1 */
  GInputStream *stream; /* (owned) (nullable) to read once, where there is no fd */
  guint64       size; /* when it was opened, 0 when it cannot be known */
  struct stat   was; /* when it had been read */
  gboolean      is_closed;
};

static CorridorPhase *dup_phase (CorridorRecordStore        *store,
                                 const CorridorRecordPlace  *place,
                                 CorridorCategory           *category,
                                 GError                    **error);

static gboolean match (CorridorRecordStore        *store,
                       const CorridorRecordPlace  *places,
                       guint                       n_places,
                       const CorridorKeywords     *words,
                       gboolean                   *matches,
                       GCancellable               *cancellable,
                       GError                    **error);

static void
init_store (CorridorRecordStoreInterface *iface)
{
  iface->dup_phase = dup_phase;
  iface->match = match;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorRecordFile, corridor_record_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CORRIDOR_TYPE_RECORD_STORE, init_store))

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

static void
corridor_record_file_finalize (GObject *object)
{
  CorridorRecordFile *self = CORRIDOR_RECORD_FILE (object);

  close_fd (&self->fd);
  close_fd (&self->pipe_fd);
  g_clear_object (&self->stream);
  g_free (self->name);

  G_OBJECT_CLASS (corridor_record_file_parent_class)->finalize (object);
}

static void
corridor_record_file_class_init (CorridorRecordFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_record_file_finalize;
}

static void
corridor_record_file_init (CorridorRecordFile *self)
{
  self->fd = self->pipe_fd = -1;
}

static gboolean
fail (CorridorRecordFile  *self,
      int                  code,
      GError             **error)
{
  const char *message = code == ENOENT ? "expected a file, got nothing of that name"
                        : code == EISDIR ? "expected a file, got a directory"
                        : code == EACCES ? "expected a file that may be read, got no permission"
                                         : NULL;

  if (message != NULL)
    g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_READ, "%s: %s", self->name, message);
  else
    g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_READ,
                 "%s: expected a file that can be read, got: %s", self->name, g_strerror (code));
  return FALSE;
}

static gboolean
open_spool (CorridorRecordFile  *self,
            GError             **error)
{
  g_autofree char *path = NULL;

  self->fd = g_file_open_tmp ("corridor-XXXXXX", &path, error);
  if (self->fd < 0)
    {
      g_prefix_error (error, "%s: expected room for a temporary file: ", self->name);
      return FALSE;
    }

  g_unlink (path);
  return TRUE;
}

static gboolean
open_path (CorridorRecordFile  *self,
           const char          *path,
           GError             **error)
{
  /* Without O_NONBLOCK this would wait for whoever is to write into a pipe; what is a plain file does not care. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0 || fstat (fd, &self->was) != 0)
    {
      int code = errno;

      close_fd (&fd);
      return fail (self, code, error);
    }
  if (S_ISDIR (self->was.st_mode))
    {
      close_fd (&fd);
      return fail (self, EISDIR, error);
    }

  if (!S_ISREG (self->was.st_mode))
    {
      self->pipe_fd = fd;
      return open_spool (self, error);
    }
  self->fd = fd;
  self->size = (guint64) self->was.st_size;
  return TRUE;
}

static gboolean
open_stream (CorridorRecordFile  *self,
             GFile               *file,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autoptr(GError) failure = NULL;

  self->stream = G_INPUT_STREAM (g_file_read (file, cancellable, &failure));
  if (self->stream != NULL)
    return open_spool (self, error);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_READ,
                 "%s: expected a file that can be read, got: %s", self->name, failure->message);
  return FALSE;
}

CorridorRecordFile *
corridor_record_file_open (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr(CorridorRecordFile) self = g_object_new (CORRIDOR_TYPE_RECORD_FILE, NULL);
  const char *path = g_file_peek_path (file);

  self->name = g_file_get_parse_name (file);
  if (path != NULL ? !open_path (self, path, error) : !open_stream (self, file, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
corridor_record_file_get_name (CorridorRecordFile *self)
{
  return self->name;
}

/* Returns: bytes, or 0 when it cannot be known before it has been read */
guint64
corridor_record_file_get_size (CorridorRecordFile *self)
{
  return self->size;
}

/* Returns: whether there may be something to read, or the end */
static gboolean
wait_for_pipe (CorridorRecordFile *self,
               GCancellable       *cancellable)
{
  GPollFD fds[2] = { { self->pipe_fd, G_IO_IN | G_IO_HUP | G_IO_ERR, 0 } };
  gboolean watches = g_cancellable_make_pollfd (cancellable, &fds[1]);

  g_poll (fds, watches ? 2 : 1, PATIENCE);
  if (watches)
    g_cancellable_release_fd (cancellable);
  return fds[0].revents != 0;
}

static gboolean
write_spool (CorridorRecordFile  *self,
             const char          *buffer,
             gsize                length,
             GError             **error)
{
  while (length > 0)
    {
      gssize n = write (self->fd, buffer, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (self, errno, error);
      buffer += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static gssize
read_once (CorridorRecordFile  *self,
           char                *buffer,
           gsize                size,
           GCancellable        *cancellable,
           GError             **error)
{
  gssize n;

  if (self->stream != NULL)
    return g_input_stream_read (self->stream, buffer, size, cancellable, error);

  do
    n = read (self->pipe_fd >= 0 ? self->pipe_fd : self->fd, buffer, size);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    fail (self, errno, error);
  return n;
}

/*
 * corridor_record_file_read:
 * @has_ended: (out): whether there is no more
 *
 * Reads what comes next, and waits for a pipe only for a moment.
 *
 * Returns: the number of bytes, which may be 0; or -1
 */
gssize
corridor_record_file_read (CorridorRecordFile  *self,
                           char                *buffer,
                           gsize                size,
                           gboolean            *has_ended,
                           GCancellable        *cancellable,
                           GError             **error)
{
  gssize n;

  *has_ended = FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->pipe_fd >= 0 && !wait_for_pipe (self, cancellable))
    return 0;

  n = read_once (self, buffer, size, cancellable, error);
  *has_ended = n == 0;
  if (n > 0 && (self->pipe_fd >= 0 || self->stream != NULL) && !write_spool (self, buffer, (gsize) n, error))
    return -1;
  return n;
}

static gboolean
is_same (const struct stat *a,
         const struct stat *b)
{
  return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/*
 * corridor_record_file_close_stream:
 *
 * Says that all has been read: what is there now is what records are read from again.
 *
 * Returns: whether the file stayed as it was meanwhile
 */
gboolean
corridor_record_file_close_stream (CorridorRecordFile *self)
{
  gboolean is_copy = self->pipe_fd >= 0 || self->stream != NULL;
  struct stat was = self->was;

  close_fd (&self->pipe_fd);
  g_clear_object (&self->stream);
  self->is_closed = fstat (self->fd, &self->was) == 0;
  return is_copy || is_same (&was, &self->was);
}

/*
 * corridor_record_file_leave:
 *
 * Gives up reading, for somebody who reads @file another way. What can be read only once is left with it: what was read so far
 * and where it goes on. After that nothing can be read here.
 */
gboolean
corridor_record_file_leave (CorridorRecordFile  *self,
                            GFile               *file,
                            GError             **error)
{
  GInputStream *rest = g_steal_pointer (&self->stream);

  if (rest == NULL && self->pipe_fd < 0)
    return TRUE;
  if (lseek (self->fd, 0, SEEK_SET) != 0)
    {
      g_clear_object (&rest);
      return fail (self, errno, error);
    }

  if (rest == NULL)
    rest = g_unix_input_stream_new (self->pipe_fd, TRUE);
  corridor_rest_leave (file, g_unix_input_stream_new (self->fd, TRUE), rest);
  self->fd = self->pipe_fd = -1;
  return TRUE;
}

/* Returns: whether the file is still what records were read from */
static gboolean
check_same (CorridorRecordFile  *self,
            GError             **error)
{
  struct stat is;

  if (fstat (self->fd, &is) != 0)
    return fail (self, errno, error);
  if (!self->is_closed || is_same (&is, &self->was))
    return TRUE;

  g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED,
               "%s: expected the file as it was when it was opened, got one that has changed since: open it again",
               self->name);
  return FALSE;
}

static gboolean
read_again (CorridorRecordFile  *self,
            guint64              offset,
            gsize                length,
            char                *text,
            GError             **error)
{
  gsize n_read = 0;

  while (n_read < length)
    {
      gssize n = pread (self->fd, text + n_read, length - n_read, (off_t) (offset + n_read));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (self, n < 0 ? errno : EIO, error);
      n_read += (gsize) n;
    }
  return TRUE;
}

static CorridorPhase *
dup_phase (CorridorRecordStore        *store,
           const CorridorRecordPlace  *place,
           CorridorCategory           *category,
           GError                    **error)
{
  CorridorRecordFile *self = CORRIDOR_RECORD_FILE (store);
  g_autofree char *text = g_malloc (place->length);

  if (!check_same (self, error) || !read_again (self, place->offset, place->length, text, error))
    return NULL;
  return corridor_record_phase_make (text, place, category, self->name, error);
}

static gboolean
match (CorridorRecordStore        *store,
       const CorridorRecordPlace  *places,
       guint                       n_places,
       const CorridorKeywords     *words,
       gboolean                   *matches,
       GCancellable               *cancellable,
       GError                    **error)
{
  CorridorRecordFile *self = CORRIDOR_RECORD_FILE (store);
  g_autoptr(GByteArray) text = g_byte_array_new ();
  g_autoptr(GString) folded = g_string_new (NULL);
  gsize length;
  guint n;

  if (!check_same (self, error))
    return FALSE;

  for (guint i = 0; i < n_places; i += n)
    {
      n = corridor_record_run_measure (places + i, n_places - i, &length);
      g_byte_array_set_size (text, (guint) length);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !read_again (self, places[i].offset, text->len, (char *) text->data, error))
        return FALSE;
      corridor_record_run_match ((const char *) text->data, places + i, n, words, folded, matches + i);
    }
  return check_same (self, error); /* it may have changed in between */
}
