/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-tile-fetcher.h"
#include "tile-server.h"

G_BEGIN_DECLS

/* Milliseconds, so that tests are quick. */
#define TILE_FIXTURE_PAUSE 40

/**
 * TileFixture:
 * @server: (nullable): the server
 * @fetcher: a fetcher with an empty cache, quick pauses and @now as its clock
 * @folder: where it keeps tiles
 * @now: the time, in seconds since 1970
 * @cache_size: bytes it keeps; takes effect with tile_fixture_restart()
 * @deadline: milliseconds an answer may take; takes effect with tile_fixture_restart()
 * @pause: milliseconds of the first pause; takes effect with tile_fixture_restart()
 * @n_turns: how often the main loop went round
 * @longest_turn: microseconds of this thread's own work in the longest of them
 *
 * A server and a fetcher for a test.
 */
typedef struct
{
  TileServer          *server; /* (owned) (nullable) */
  CorridorTileFetcher *fetcher; /* (owned) */
  char                *folder; /* (owned) */
  guint64              cache_size;
  guint                deadline;
  guint                pause;
  gint64               now;
  guint                n_turns;
  gint64               longest_turn;
} TileFixture;

/* One request of a test, and what became of it. */
typedef struct
{
  GCancellable *cancellable; /* (owned) */
  gboolean      done;
  GdkTexture   *texture; /* (owned) (nullable) */
  GError       *error; /* (owned) (nullable) */
  GdkTexture   *stale; /* (owned) (nullable) shown meanwhile */
  GError       *trouble; /* (owned) (nullable) told meanwhile */
} TileFetch;

/* To be called in place of g_test_init(): no proxies, no network. */
void         tile_fixture_init        (int               *argc,
                                       char            ***argv);

/* @answer: (nullable): %NULL for no server */
TileFixture *tile_fixture_new         (TileServerAnswer   answer);
TileFixture *tile_fixture_new_secure  (TileServerAnswer   answer,
                                       GTlsCertificate   *certificate);
void         tile_fixture_free        (TileFixture       *self);

/* Another fetcher with the same cache, as after the program was started again. */
void         tile_fixture_restart     (TileFixture       *self);

TileFetch   *tile_fixture_begin       (TileFixture       *self,
                                       const char        *url); /* or a path of the server */
void         tile_fixture_wait        (TileFixture       *self,
                                       const gboolean    *done); /* fails after 20 s */
void         tile_fixture_wait_for    (TileFixture       *self,
                                       guint              ms);
void         tile_fetch_free          (TileFetch         *fetch);

/* Gets a tile that must come. Returns: (transfer full) */
GdkTexture  *tile_fixture_fetch       (TileFixture       *self,
                                       const char        *path);

/* Turns the main loop until @condition holds. */
#define tile_fixture_wait_until(self, condition) \
  G_STMT_START { \
    gint64 deadline_ = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < deadline_) \
      tile_fixture_turn (self); \
    g_assert_true (condition); \
  } G_STMT_END

void         tile_fixture_turn        (TileFixture       *self);

/* The server of a fixture for get_trouble(). Returns: (transfer none) (nullable) */
const GError *tile_fixture_get_trouble (TileFixture      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TileFixture, tile_fixture_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TileFetch, tile_fetch_free)

G_END_DECLS
