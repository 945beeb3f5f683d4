/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-network-source.h"
#include "corridor-tile-layer.h"
#include "tile-fixture.h"

/* Well as long as data is set, else busy. Missing where the path says so. */
static void
answer (TileServer        *self,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  if (g_str_has_prefix (path, "/404/"))
    tile_server_send_status (message, 404);
  else if (self->data == NULL)
    tile_server_send_status (message, 503);
  else
    tile_server_send_picture (message);
}

typedef struct
{
  TileFixture           *fixture; /* (owned) */
  CorridorNetworkSource *source; /* (owned) */
  CorridorTileTeller    *teller; /* (unowned) the source's */
  guint                  n_notified; /* of trouble */
} Stage;

static void
on_trouble (Stage *stage)
{
  stage->n_notified++;
}

static void
stage_init (Stage      *stage,
            const char *path,
            int         scale,
            gboolean    well)
{
  g_autofree char *url = NULL;
  g_autoptr(CorridorTileTemplate) template = NULL;
  g_autoptr(GError) error = NULL;

  stage->fixture = tile_fixture_new (answer);
  stage->fixture->server->data = well ? stage : NULL;
  stage->n_notified = 0;
  url = tile_server_dup_url (stage->fixture->server, path);
  template = corridor_tile_template_new (url, &error);
  g_assert_no_error (error);
  stage->source = corridor_network_source_new (template, 3, 17, "© Somebody", stage->fixture->fetcher, scale);
  stage->teller = corridor_network_source_get_teller (stage->source);
  g_signal_connect_swapped (stage->teller, "notify::trouble", G_CALLBACK (on_trouble), stage);
}

/* Nothing may hold the source when nothing is going on. */
static void
stage_clear (Stage *stage)
{
  GWeakRef weak;
  gpointer survivor;

  g_weak_ref_init (&weak, stage->source);
  g_signal_handlers_disconnect_by_data (stage->teller, stage);
  g_clear_object (&stage->source);
  for (int i = 0; i < 2000 && (survivor = g_weak_ref_get (&weak)) != NULL; i++)
    {
      g_object_unref (survivor);
      tile_fixture_wait_for (stage->fixture, 1);
    }
  g_assert_null (g_weak_ref_get (&weak));
  g_weak_ref_clear (&weak);
  tile_fixture_free (stage->fixture);
}

/* A tile as libshumate would have it, and what became of it. */
typedef struct
{
  ShumateTile  *tile; /* (owned) */
  GCancellable *cancellable; /* (owned) */
  gboolean      done;
  GError       *error; /* (owned) (nullable) */
} Fill;

static void
on_filled (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fill *fill = user_data;
  gboolean filled = shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &fill->error);

  g_assert_false (fill->done);
  g_assert_cmpint (filled, ==, fill->error == NULL);
  fill->done = TRUE;
}

static Fill *
begin (Stage *stage,
       guint  x)
{
  Fill *fill = g_new0 (Fill, 1);

  fill->tile = shumate_tile_new_full (x, 3, 256, 5);
  fill->cancellable = g_cancellable_new ();
  shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (stage->source), fill->tile, fill->cancellable, on_filled, fill);
  return fill;
}

static void
fill_free (Fill *fill)
{
  g_assert_true (fill->done);
  g_clear_object (&fill->tile);
  g_clear_object (&fill->cancellable);
  g_clear_error (&fill->error);
  g_free (fill);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fill, fill_free)

static void
test_fill (void)
{
  Stage stage;
  g_autoptr(Fill) fill = NULL;

  stage_init (&stage, "/{z}/{x}/{y}{r}.png", 1, TRUE);
  tile_fixture_wait_for (stage.fixture, 50);
  g_assert_cmpuint (stage.fixture->server->requests->len, ==, 0);

  fill = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fill->done);
  g_assert_no_error (fill->error);
  g_assert_true (GDK_IS_TEXTURE (shumate_tile_get_paintable (fill->tile)));
  g_assert_cmpint (shumate_tile_get_state (fill->tile), ==, SHUMATE_STATE_DONE);
  g_assert_cmpuint (tile_server_count (stage.fixture->server, "/5/7/3.png"), ==, 1);
  g_assert_null (corridor_tile_teller_get_trouble (stage.teller));
  g_assert_cmpuint (stage.n_notified, ==, 0);
  g_assert_cmpstr (shumate_map_source_get_license (SHUMATE_MAP_SOURCE (stage.source)), ==, "© Somebody");
  g_assert_cmpuint (shumate_map_source_get_min_zoom_level (SHUMATE_MAP_SOURCE (stage.source)), ==, 3);
  g_assert_cmpuint (shumate_map_source_get_max_zoom_level (SHUMATE_MAP_SOURCE (stage.source)), ==, 17);
  stage_clear (&stage);
}

static void
test_scale (void)
{
  Stage stage;
  g_autoptr(Fill) fill = NULL;

  stage_init (&stage, "/{z}/{x}/{y}{r}.png", 2, TRUE);
  fill = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fill->done);
  g_assert_no_error (fill->error);
  g_assert_cmpuint (tile_server_count (stage.fixture->server, "/5/7/3@2x.png"), ==, 1);
  stage_clear (&stage);
}

/* Answered at once and transparent, so that libshumate has no reason to keep anything; the picture comes later. */
static void
test_recovery (void)
{
  Stage stage;
  g_autoptr(Fill) fill = NULL;
  g_autoptr(GError) trouble = NULL;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, FALSE);
  fill = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fill->done);
  g_assert_error (fill->error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  g_assert_null (shumate_tile_get_paintable (fill->tile));
  g_assert_cmpint (shumate_tile_get_state (fill->tile), ==, SHUMATE_STATE_DONE);
  g_assert_true (corridor_tile_teller_get_blank (stage.teller));

  g_object_get (stage.teller, "trouble", &trouble, NULL);
  g_assert_error (trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  g_assert_cmpstr (trouble->message, ==, "127.0.0.1 is busy or under repair");
  tile_fixture_wait_for (stage.fixture, 5 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (stage.n_notified, ==, 1);

  stage.fixture->server->data = &stage;
  tile_fixture_wait_until (stage.fixture, shumate_tile_get_paintable (fill->tile) != NULL);
  g_assert_null (corridor_tile_teller_get_trouble (stage.teller));
  g_assert_cmpuint (stage.n_notified, ==, 2);
  g_assert_false (corridor_tile_teller_get_blank (stage.teller));
  stage_clear (&stage);
}

static void
count (guint *n)
{
  (*n)++;
}

/* In trouble, but with an old picture of all that is asked for. */
static void
test_stale (void)
{
  Stage stage;
  g_autoptr(Fill) fresh = NULL;
  g_autoptr(Fill) stale = NULL;
  g_autoptr(Fill) none = NULL;
  GdkPaintable *old;
  guint n_blank;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, TRUE);
  fresh = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fresh->done);
  g_assert_false (corridor_tile_teller_get_blank (stage.teller));

  stage.fixture->now += 8 * 24 * 60 * 60;
  stage.fixture->server->data = NULL;
  stale = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &stale->done);
  g_assert_no_error (stale->error);
  g_assert_nonnull (shumate_tile_get_paintable (stale->tile));
  g_assert_nonnull (corridor_tile_teller_get_trouble (stage.teller));
  g_assert_false (corridor_tile_teller_get_blank (stage.teller));

  none = begin (&stage, 8);
  tile_fixture_wait (stage.fixture, &none->done);
  g_assert_error (none->error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  g_assert_true (corridor_tile_teller_get_blank (stage.teller));
  g_clear_object (&none->tile);
  g_assert_true (corridor_tile_teller_get_blank (stage.teller)); /* until the request has ended */
  tile_fixture_wait_until (stage.fixture, !corridor_tile_teller_get_blank (stage.teller));

  /* From view to view of an old map, and then from hole to hole: no back and forth. */
  n_blank = 0;
  g_signal_connect_swapped (stage.teller, "notify::blank", G_CALLBACK (count), &n_blank);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr(Fill) again = begin (&stage, 7);

      tile_fixture_wait (stage.fixture, &again->done);
    }
  g_assert_cmpuint (n_blank, ==, 0);
  for (guint x = 10; x < 14; x++)
    {
      Fill *next = begin (&stage, x);

      g_clear_pointer (&none, fill_free);
      none = next;
      tile_fixture_wait (stage.fixture, &none->done);
      tile_fixture_wait_for (stage.fixture, 5);
    }
  g_assert_cmpuint (n_blank, ==, 1);
  g_assert_true (corridor_tile_teller_get_blank (stage.teller));
  g_signal_handlers_disconnect_by_data (stage.teller, &n_blank);

  old = shumate_tile_get_paintable (stale->tile);
  stage.fixture->server->data = &stage;
  tile_fixture_wait_until (stage.fixture, corridor_tile_teller_get_trouble (stage.teller) == NULL);
  tile_fixture_wait_until (stage.fixture, shumate_tile_get_paintable (stale->tile) != old); /* renewed */
  stage_clear (&stage);
}

/* Nobody asks any more for a tile that went out of view while it waited, by whichever way. */
static void
test_let_go (gconstpointer data)
{
  gboolean by_cancelling = GPOINTER_TO_INT (data);
  Stage stage;
  Fill *fill;
  guint n;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, FALSE);
  fill = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fill->done);
  if (by_cancelling)
    g_cancellable_cancel (fill->cancellable);
  else
    g_clear_object (&fill->tile);
  tile_fixture_wait_for (stage.fixture, 20);

  n = stage.fixture->server->requests->len;
  tile_fixture_wait_for (stage.fixture, 10 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (stage.fixture->server->requests->len, ==, n);
  fill_free (fill);
  stage_clear (&stage);
}

static void
test_cancel (void)
{
  Stage stage;
  g_autoptr(Fill) fill = NULL;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, TRUE);
  fill = begin (&stage, 7);
  g_cancellable_cancel (fill->cancellable);
  tile_fixture_wait (stage.fixture, &fill->done);
  g_assert_error (fill->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (shumate_tile_get_paintable (fill->tile));
  g_assert_cmpuint (stage.fixture->server->requests->len, ==, 0);
  stage_clear (&stage);
}

static void
test_stop (void)
{
  Stage stage;
  g_autoptr(Fill) before = NULL;
  g_autoptr(Fill) after = NULL;
  guint n;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, FALSE);
  before = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &before->done);
  corridor_network_source_stop (stage.source);
  after = begin (&stage, 8);
  tile_fixture_wait (stage.fixture, &after->done);
  g_assert_error (after->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  n = stage.fixture->server->requests->len;
  tile_fixture_wait_for (stage.fixture, 10 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (stage.fixture->server->requests->len, ==, n);
  stage_clear (&stage);
}

/* A few missing tiles are the edge of a map, many in a row a wrong address. */
static void
test_many_missing (void)
{
  Stage stage;

  stage_init (&stage, "/404/{z}/{x}/{y}.png", 1, TRUE);
  for (guint x = 0; x < 6; x++)
    {
      g_autoptr(Fill) fill = begin (&stage, x);

      g_assert_null (corridor_tile_teller_get_trouble (stage.teller));
      tile_fixture_wait (stage.fixture, &fill->done);
      g_assert_error (fill->error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING);
      g_assert_cmpint (shumate_tile_get_state (fill->tile), ==, SHUMATE_STATE_DONE);
    }
  g_assert_error (corridor_tile_teller_get_trouble (stage.teller), CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING);
  g_assert_true (corridor_tile_teller_get_blank (stage.teller));
  g_assert_cmpuint (stage.n_notified, ==, 1);
  stage_clear (&stage);
}

/* A map that comes back to a server in trouble knows of it from the start. */
static void
test_known_trouble (void)
{
  Stage stage;
  g_autoptr(Fill) fill = NULL;
  g_autofree char *url = NULL;
  g_autoptr(CorridorTileTemplate) template = NULL;
  g_autoptr(CorridorNetworkSource) other = NULL;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, FALSE);
  fill = begin (&stage, 7);
  tile_fixture_wait (stage.fixture, &fill->done);

  url = tile_server_dup_url (stage.fixture->server, "/other/{z}/{x}/{y}.png");
  template = corridor_tile_template_new (url, NULL);
  other = corridor_network_source_new (template, 0, 19, NULL, stage.fixture->fetcher, 1);
  g_assert_nonnull (corridor_tile_teller_get_trouble (corridor_network_source_get_teller (other)));
  g_clear_object (&other);
  corridor_network_source_stop (stage.source);
  stage_clear (&stage);
}

static void
test_subdomains (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (NULL);
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new ("http://{s}.tiles.invalid/{z}/{x}/{y}.png", NULL);
  g_autoptr(CorridorNetworkSource) source = corridor_network_source_new (template, 0, 19, NULL, fixture->fetcher, 1);
  Stage stage = { fixture, source, corridor_network_source_get_teller (source), 0 };

  for (guint x = 0; x < 3; x++)
    {
      g_autoptr(Fill) fill = begin (&stage, x);

      tile_fixture_wait (fixture, &fill->done);
      g_assert_error (fill->error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE);
      g_assert_error (corridor_tile_teller_get_trouble (stage.teller), CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE);
    }
}

/* --- on a map --- */

static void
show_map (GtkWidget       **window,
          ShumateLayer     *layer)
{
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (layer));
  gtk_window_present (GTK_WINDOW (*window));
}

static ShumateViewport *
make_viewport (Stage *stage)
{
  ShumateViewport *viewport = shumate_viewport_new ();

  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (stage->source));
  shumate_viewport_set_zoom_level (viewport, 8);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 39.8, 46.7);
  return viewport;
}

/* A dead server, a reader who looks around: the map comes when the server does, and only what is in view is asked for. */
static void
test_map (void)
{
  Stage stage;
  g_autoptr(ShumateViewport) viewport = NULL;
  ShumateLayer *layer;
  GtkWidget *window;
  guint n;

  stage_init (&stage, "/{z}/{x}/{y}.png", 1, FALSE);
  viewport = make_viewport (&stage);
  layer = corridor_tile_layer_new (SHUMATE_MAP_SOURCE (stage.source), viewport);
  show_map (&window, layer);
  tile_fixture_wait_until (stage.fixture, corridor_tile_teller_get_trouble (stage.teller) != NULL);

  for (int zoom = 4; zoom <= 15; zoom++)
    {
      shumate_viewport_set_zoom_level (viewport, zoom);
      tile_fixture_wait_for (stage.fixture, 30);
    }
  n = stage.fixture->server->requests->len;
  stage.fixture->server->data = &stage;
  tile_fixture_wait_until (stage.fixture, corridor_tile_layer_is_complete (CORRIDOR_TILE_LAYER (layer)));
  tile_fixture_wait_for (stage.fixture, 200);
  g_assert_null (corridor_tile_teller_get_trouble (stage.teller));
  g_assert_cmpuint (stage.fixture->server->requests->len - n, <=, 20); /* 600 x 400 px are at most 4 x 3 tiles */
  g_assert_cmpuint (stage.fixture->server->max_open, <=, 2);

  corridor_network_source_stop (stage.source);
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&viewport);
  stage_clear (&stage);
}

int
main (int    argc,
      char **argv)
{
  tile_fixture_init (&argc, &argv);
  gtk_init ();

  g_test_add_func ("/network-source/fill", test_fill);
  g_test_add_func ("/network-source/scale", test_scale);
  g_test_add_func ("/network-source/recovery", test_recovery);
  g_test_add_func ("/network-source/stale", test_stale);
  g_test_add_data_func ("/network-source/let-go/dropped", GINT_TO_POINTER (FALSE), test_let_go);
  g_test_add_data_func ("/network-source/let-go/cancelled", GINT_TO_POINTER (TRUE), test_let_go);
  g_test_add_func ("/network-source/cancel", test_cancel);
  g_test_add_func ("/network-source/stop", test_stop);
  g_test_add_func ("/network-source/many-missing", test_many_missing);
  g_test_add_func ("/network-source/known-trouble", test_known_trouble);
  g_test_add_func ("/network-source/subdomains", test_subdomains);
  g_test_add_func ("/network-source/map", test_map);

  return g_test_run ();
}
