/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* Servers of tiles want to know who asks, and whom to write to. */
#define CORRIDOR_TILE_USER_AGENT "Corridor/" PACKAGE_VERSION " (+" CONTACT_URL ")"

/**
 * CorridorTileAnswer:
 * @status: the HTTP status
 * @headers: what the server says about it
 * @body: what came; empty unless the status is a success
 *
 * What a server answered.
 */
typedef struct
{
  guint               status;
  SoupMessageHeaders *headers; /* (owned) */
  GBytes             *body; /* (owned) */
} CorridorTileAnswer;

/**
 * corridor_tile_answer_free:
 * @answer: (transfer full): an answer
 */
void                corridor_tile_answer_free     (CorridorTileAnswer *answer);

/**
 * corridor_tile_exchange_async:
 * @session: the session
 * @url: an http or https address
 * @etag: (nullable): the version that is known
 * @modified: (nullable): the date of what is known
 * @deadline: milliseconds from now to the last byte
 *
 * Asks once, and reads the answer, all in the main loop. Follows five redirects, none of them from https to http.
 *
 * Beside GIO's and libsoup's errors there are %G_IO_ERROR_TIMED_OUT for the deadline, which also holds for a server that
 * sends a byte now and then, %G_IO_ERROR_CONNECTION_CLOSED for one that hangs up, %G_IO_ERROR_PARTIAL_INPUT for a body
 * that breaks off, and %G_IO_ERROR_MESSAGE_TOO_LARGE for one of more than %CORRIDOR_TILE_PICTURE_MAX_BYTES, of which no more is read.
 */
void                corridor_tile_exchange_async  (SoupSession         *session,
                                                   const char          *url,
                                                   const char          *etag,
                                                   const char          *modified,
                                                   guint                deadline,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);

/**
 * corridor_tile_exchange_finish:
 *
 * Returns: (transfer full) (nullable): what the server said, whatever its status, or %NULL with @error set
 */
CorridorTileAnswer *corridor_tile_exchange_finish (SoupSession         *session,
                                                   GAsyncResult        *result,
                                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTileAnswer, corridor_tile_answer_free)

G_END_DECLS
