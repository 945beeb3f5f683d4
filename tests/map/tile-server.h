/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * TileServer:
 * @port: of 127.0.0.1, a free one
 * @n_open: requests that have no whole answer yet
 * @max_open: the most that there were
 * @requests: (element-type TileServerRequest): what was asked for, in order
 *
 * A real HTTP server on the loopback device, in the test's own main loop, that misbehaves as it is told.
 */
typedef struct _TileServer TileServer;

/* Answers a request. @n counts those for the same path, from 0. */
typedef void (*TileServerAnswer) (TileServer        *self,
                                  SoupServerMessage *message,
                                  const char        *path,
                                  guint              n);

struct _TileServer
{
  SoupServer      *server; /* (owned) */
  guint            port;
  guint            n_open;
  guint            max_open;
  GPtrArray       *requests; /* (owned) */
  TileServerAnswer answer;
  gpointer         data; /* for @answer */
  GPtrArray       *stalled; /* (owned) (element-type GObject) messages and connections */
};

typedef struct
{
  char               *path; /* (owned) */
  SoupMessageHeaders *headers; /* (owned) */
  gint64              time; /* monotonic microseconds */
} TileServerRequest;

/* @certificate: (nullable): for https */
TileServer *tile_server_new          (TileServerAnswer   answer,
                                      GTlsCertificate   *certificate);

/* The same on a given port, so that a server can come back. */
TileServer *tile_server_new_on       (TileServerAnswer   answer,
                                      GTlsCertificate   *certificate,
                                      guint              port);
void        tile_server_free         (TileServer        *self);

char       *tile_server_dup_url      (TileServer        *self,
                                      const char        *path);
guint       tile_server_count        (TileServer        *self,
                                      const char        *path);
const char *tile_server_get_header   (TileServer        *self,
                                      guint              i,
                                      const char        *name); /* of request @i */

/* --- answers --- */

void        tile_server_send_picture (SoupServerMessage *message); /* 200 and a PNG of 256 x 256 px */
void        tile_server_send_status  (SoupServerMessage *message,
                                      guint              status);
void        tile_server_send_bytes   (SoupServerMessage *message,
                                      const char        *type,
                                      GBytes            *bytes);
void        tile_server_stall        (TileServer        *self,
                                      SoupServerMessage *message); /* until the server goes */
void        tile_server_delay        (SoupServerMessage *message,
                                      guint              delay); /* ms */
void        tile_server_send_raw     (TileServer        *self,
                                      SoupServerMessage *message,
                                      const char        *text,
                                      gsize              size,
                                      gboolean           close); /* as is, head included; else stays open */

/* A PNG of one colour. */
GBytes     *tile_server_make_png     (int                width,
                                      int                height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TileServer, tile_server_free)

G_END_DECLS
