/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bytes-reader-private.h"

#include "corridor-rest-private.h"

/*
 * A file may be a pipe or /dev/zero, so its size is not asked for but counted.
 */
#define MAX_SIZE (128 * 1024 * 1024)
#define CHUNK (256 * 1024)

static void
add_fault (CorridorFaults *faults,
           const GError   *error)
{
  g_autofree char *message = NULL;

  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      message = g_strdup ("expected a file, got nothing of that name");
      break;
    case G_IO_ERROR_IS_DIRECTORY:
      message = g_strdup ("expected a file, got a directory");
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
      message = g_strdup ("expected a file that may be read, got no permission");
      break;
    default:
      message = g_strdup_printf ("expected a file that can be read, got: %s", error->message);
      break;
    }
  corridor_faults_add (faults, CORRIDOR_STORY_ERROR_READ, "", message);
}

static gboolean
read_stream (GInputStream  *stream,
             GByteArray    *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  gssize n_read;

  do
    {
      guint n_before = bytes->len;

      g_byte_array_set_size (bytes, n_before + CHUNK);
      n_read = g_input_stream_read (stream, bytes->data + n_before, CHUNK, cancellable, error);
      g_byte_array_set_size (bytes, n_before + (guint) MAX (n_read, 0));
    }
  while (n_read > 0 && bytes->len <= MAX_SIZE);

  return n_read >= 0;
}

/* From where somebody left it, who took it for something else. */
static gboolean
read_file (GFile         *file,
           GByteArray    *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GInputStream) begin = NULL;
  g_autoptr(GInputStream) rest = NULL;

  if (corridor_rest_take (file, &begin, &rest))
    return read_stream (begin, bytes, cancellable, error) && read_stream (rest, bytes, cancellable, error);

  rest = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  return rest != NULL && read_stream (rest, bytes, cancellable, error);
}

/*
 * corridor_bytes_reader_read:
 * @error: return location for %G_IO_ERROR_CANCELLED, the one failure that is not a fault of the file
 *
 * Returns: (transfer full) (nullable): NULL after a fault or with @error set
 */
GBytes *
corridor_bytes_reader_read (GFile           *file,
                            CorridorFaults  *faults,
                            GCancellable    *cancellable,
                            GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GError) failure = NULL;

  if (!read_file (file, bytes, cancellable, &failure))
    {
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        add_fault (faults, failure);
      return NULL;
    }
  if (bytes->len > MAX_SIZE)
    {
      corridor_faults_add (faults, CORRIDOR_STORY_ERROR_READ, "", "expected a file of at most 128 MiB, got a larger one");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
