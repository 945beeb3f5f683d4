/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pixels.h"

#include <string.h>
#include <sys/mman.h>

/*
 * Pictures come and go with each frame, tens of them, from 64 kB to 10 MB each, made in one thread and freed in another. Taken
 * from the heap they leave holes in it, so that the program grows and shrinks by a hundred MB; given back to the system
 * each time, each page of them costs a fault, together a quarter of a frame. So they have memory of their own, and what is
 * freed is kept for the next picture of its size.
 */

/* Below this the heap does as well, bytes. */
#define MIN_BYTES 16384
#define PAGE 4096
/*
 * So much is kept with what is in use, bytes: about what a window of a usual size takes at most, when patches have had their
 * fill. So it is the same whether patches are there, as while time moves, or not, as while the map is zoomed. But something is
 * kept in any case. What was freed first goes first.
 */
#define MAX_ALL (96 * 1024 * 1024)
#define MIN_SPARE (8 * 1024 * 1024)

/* Memory for one picture. */
typedef struct
{
  void  *data; /* (owned) */
  gsize  size;
  GList  turn; /* its place among all that is spare, while it is */
} Block;

static GMutex mutex;
static GQueue spare = G_QUEUE_INIT; /* (element-type Block) what was freed last is in front */
static gsize n_spare;
static gsize n_used;

/* Sizes are rounded up by an eighth at most, so that pictures that are nearly as large can have the same memory. */
static gsize
round_up (gsize size)
{
  gsize step = PAGE;

  while (step * 16 < size)
    step *= 2;

  return (size + step - 1) / step * step;
}

static void
unmap (gpointer data)
{
  Block *block = data;

  munmap (block->data, block->size);
  g_free (block);
}

/* The smallest that will do, if it is not much too large. */
static Block *
find_spare (gsize size)
{
  Block *best = NULL;

  for (GList *turn = spare.head; turn != NULL && (best == NULL || best->size > size); turn = turn->next)
    {
      Block *block = turn->data;

      if (block->size >= size && block->size <= size + size / 4 && (best == NULL || block->size < best->size))
        best = block;
    }

  return best;
}

static void
unlink_spare (Block *block)
{
  g_queue_unlink (&spare, &block->turn);
  n_spare -= block->size;
}

/* (transfer full) (element-type Block): what is too much, to be freed when the lock is open again */
static GPtrArray *
take_surplus (void)
{
  GPtrArray *surplus = g_ptr_array_new_with_free_func (unmap);

  while (n_spare > MIN_SPARE && n_spare + n_used > MAX_ALL)
    {
      Block *oldest = g_queue_peek_tail (&spare);

      unlink_spare (oldest);
      g_ptr_array_add (surplus, oldest);
    }

  return surplus;
}

static Block *
take_spare (gsize size)
{
  Block *block;

  g_mutex_lock (&mutex);
  block = find_spare (size);
  if (block != NULL)
    {
      unlink_spare (block);
      n_used += block->size;
    }
  g_mutex_unlock (&mutex);

  return block;
}

static void
use_new (Block *block)
{
  g_autoptr(GPtrArray) surplus = NULL;

  g_mutex_lock (&mutex);
  n_used += block->size;
  surplus = take_surplus ();
  g_mutex_unlock (&mutex);
}

static Block *
map (gsize size)
{
  void *data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  Block *block;

  if (data == MAP_FAILED)
    g_error ("No memory for a picture of %" G_GSIZE_FORMAT " bytes", size);

  block = g_new0 (Block, 1);
  block->data = data;
  block->size = size;
  block->turn.data = block;

  return block;
}

static void
free_block (void *data)
{
  Block *block = data;
  g_autoptr(GPtrArray) surplus = NULL;

  g_mutex_lock (&mutex);
  n_used -= block->size;
  n_spare += block->size;
  g_queue_push_head_link (&spare, &block->turn);
  surplus = take_surplus ();
  g_mutex_unlock (&mutex);
}

/* Blank, with as many bytes of it as are needed. */
static Block *
get_block (gsize size)
{
  Block *block = take_spare (round_up (size));

  if (block != NULL)
    {
      memset (block->data, 0, size);
      return block;
    }

  block = map (round_up (size));
  use_new (block);
  return block;
}

cairo_surface_t *
corridor_pixels_new (int width,
                     int height)
{
  static const cairo_user_data_key_t key;
  int stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  cairo_surface_t *surface;
  Block *block;

  if (stride <= 0 || height <= 0 || (gsize) stride * (gsize) height < MIN_BYTES)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  block = get_block ((gsize) stride * (gsize) height);
  surface = cairo_image_surface_create_for_data (block->data, CAIRO_FORMAT_ARGB32, width, height, stride);
  if (cairo_surface_set_user_data (surface, &key, block, free_block) != CAIRO_STATUS_SUCCESS)
    free_block (block); /* larger than cairo can draw on: what it gives back says so */

  return surface;
}

gsize
corridor_pixels_get_n_used (void)
{
  gsize n;

  g_mutex_lock (&mutex);
  n = n_used;
  g_mutex_unlock (&mutex);

  return n;
}

gsize
corridor_pixels_get_n_spare (void)
{
  gsize n;

  g_mutex_lock (&mutex);
  n = n_spare;
  g_mutex_unlock (&mutex);

  return n;
}
