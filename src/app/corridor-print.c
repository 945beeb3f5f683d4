/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-print.h"

#include "corridor-source-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINTS_PER_PX 0.75
#define SETTINGS "corridor-print-settings"
#define PAGE "corridor-print-page"

/* A print job in the making. */
typedef struct
{
  CorridorSceneCopy   *screen; /* (owned) */
  CorridorSheetParts   parts;
  CorridorSheet       *sheet; /* (owned) (nullable) from the beginning of printing on, as is the next */
  CorridorSourcePages *sources; /* (owned) (nullable) */
} Job;

static void
job_free (Job      *job,
          GClosure *closure)
{
  g_clear_pointer (&job->sources, corridor_source_pages_free);
  g_clear_pointer (&job->sheet, corridor_sheet_free);
  corridor_scene_copy_unref (job->screen);
  g_free (job);
}

/* A preview begins once, and the job itself again: perhaps on other paper. */
static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  double width = gtk_print_context_get_width (context) / POINTS_PER_PX;
  double height = gtk_print_context_get_height (context) / POINTS_PER_PX;
  CorridorScene scene = corridor_scene_copy_get (job->screen);
  CorridorSheetOptions options = { .parts = job->parts, .rest = _("next page") };
  guint n_pages = 1;

  scene.theme = CORRIDOR_THEME_LIGHT;
  scene.viewport.zoom += log2 (MIN (width / scene.viewport.width, height / scene.viewport.height));
  scene.viewport.width = width;
  scene.viewport.height = height;

  g_clear_pointer (&job->sources, corridor_source_pages_free);
  g_clear_pointer (&job->sheet, corridor_sheet_free);
  job->sheet = corridor_sheet_new (&scene, &options);
  if (corridor_sheet_has_sources (job->sheet))
    {
      job->sources = corridor_source_pages_new (corridor_sheet_get_credits (job->sheet), width, height);
      n_pages += corridor_source_pages_get_n (job->sources);
    }
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  if (page == 0)
    corridor_sheet_paint (job->sheet, cr, NULL);
  else
    corridor_source_pages_paint (job->sources, (guint) page - 1, CORRIDOR_THEME_LIGHT, cr);
}

static void
set_page (GtkPrintOperation   *operation,
          const CorridorScene *scene)
{
  g_autoptr(GtkPageSetup) page = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (page, scene->viewport.width > scene->viewport.height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                                       : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, page);
}

GtkPrintOperation *
corridor_print_new (CorridorSceneCopy  *screen,
                    CorridorSheetParts  parts)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  CorridorScene scene = corridor_scene_copy_get (screen);
  const char *title = corridor_text_get (corridor_story_get_title (scene.story), scene.language);
  g_autofree char *days = corridor_credits_describe_days (&scene);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, days);
  Job *job = g_new0 (Job, 1);

  job->screen = corridor_scene_copy_ref (screen);
  job->parts = parts;
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  set_page (operation, &scene);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (on_begin_print), job, (GClosureNotify) job_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);

  return operation;
}

/* The window that stays: what was chosen last is kept with it. */
static GObject *
get_keeper (GtkWindow *window)
{
  GtkWindow *below = gtk_window_get_transient_for (window);

  return G_OBJECT (below != NULL ? below : window);
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GObject                 *keeper)
{
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;

  g_object_set_data_full (keeper, SETTINGS, g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);
  g_object_set_data_full (keeper, PAGE, g_object_ref (gtk_print_operation_get_default_page_setup (operation)), g_object_unref);
}

void
corridor_print_run (GtkPrintOperation *operation,
                    GtkWindow         *parent)
{
  GObject *keeper = get_keeper (parent);
  GtkPrintSettings *settings = g_object_get_data (keeper, SETTINGS);
  GtkPageSetup *page = g_object_get_data (keeper, PAGE);

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
  if (page != NULL)
    gtk_print_operation_set_default_page_setup (operation, page);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), keeper, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL); /* done tells of errors, too */
}

char *
corridor_print_dup_failure (GtkPrintOperation       *operation,
                            GtkPrintOperationResult  result)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return NULL;

  gtk_print_operation_get_error (operation, &error);
  return g_strdup_printf (_("The map was not printed: %s"), error != NULL ? error->message : "");
}
