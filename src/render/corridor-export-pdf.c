/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "corridor-pdf-layers.h"
#include "corridor-source-pages.h"

/* A PDF has the picture on its first page, in layers, and all sources on those after it. */

static char *
dup_title (CorridorSheet *sheet)
{
  const CorridorCredits *credits = corridor_sheet_get_credits (sheet);

  return g_strdup_printf ("%s: %s", credits->title, credits->days);
}

/* What kinds of things the picture shows, and when. */
static char *
dup_keywords (const CorridorScene *scene)
{
  g_autoptr(GPtrArray) shown = corridor_scene_dup_shown (scene);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *date = corridor_calendar_format_iso (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *other = scene->beside != NULL ? corridor_calendar_format_iso (scene->beside->query.now, CORRIDOR_PRECISION_DAY) : NULL;
  GString *keywords = g_string_new (other);

  g_string_append_printf (keywords, "%s%s", other != NULL ? ", " : "", date);

  for (guint i = 0; i < shown->len; i++)
    {
      CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (g_ptr_array_index (shown, i)));

      if (g_hash_table_add (seen, category))
        g_string_append_printf (keywords, ", %s", corridor_text_get (category->label, scene->language));
    }

  return g_string_free (keywords, FALSE);
}

static void
set_metadata (cairo_surface_t *surface,
              CorridorSheet   *sheet)
{
  const CorridorScene *scene = corridor_sheet_get_scene (sheet);
  const char *licence = corridor_story_get_licence (scene->story);
  g_autofree char *title = dup_title (sheet);
  g_autofree char *keywords = dup_keywords (scene);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  /* A story names nobody as its author: the program made the picture of it. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Corridor");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Corridor " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, made);
  if (licence != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, licence);
}

static void
set_outline (cairo_surface_t *surface,
             CorridorSheet   *sheet,
             gboolean         has_sources)
{
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, corridor_sheet_get_credits (sheet)->days, "page=1", CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (has_sources)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, _("Sources"), "page=2", CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
append_source_pages (cairo_surface_t *surface,
                     CorridorSheet   *sheet,
                     double           unit)
{
  const CorridorScene *scene = corridor_sheet_get_scene (sheet);
  g_autoptr(CorridorSourcePages) pages = corridor_source_pages_new (corridor_sheet_get_credits (sheet),
                                                                    corridor_sheet_get_width (sheet),
                                                                    corridor_sheet_get_height (sheet));
  guint n = corridor_sheet_has_sources (sheet) ? corridor_source_pages_get_n (pages) : 0;
  cairo_t *cr = cairo_create (surface);

  set_outline (surface, sheet, n > 0);
  cairo_scale (cr, unit, unit);
  for (guint i = 0; i < n; i++)
    {
      corridor_source_pages_paint (pages, i, scene->theme, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/* Returns: whether all of them are painted; @names is told their names then */
static gboolean
paint_layers (CorridorSheet   *sheet,
              cairo_t         *cr,
              GStrvBuilder    *names,
              GCancellable    *cancellable,
              GError         **error)
{
  for (guint i = 0; i < corridor_sheet_get_n_layers (sheet); i++)
    {
      g_autofree char *name = corridor_sheet_dup_layer_name (sheet, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!corridor_sheet_has_layer (sheet, i))
        continue;
      corridor_pdf_layers_begin (cr);
      corridor_sheet_paint_layer (sheet, i, cr, NULL);
      corridor_pdf_layers_end (cr);
      g_strv_builder_add (names, name);
    }

  return TRUE;
}

static gboolean
paint_pages (CorridorSheet    *sheet,
             cairo_surface_t  *surface,
             double            unit,
             GStrvBuilder     *names,
             GCancellable     *cancellable,
             GError          **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  cairo_scale (cr, unit, unit);
  done = paint_layers (sheet, cr, names, cancellable, error);
  cairo_show_page (cr);
  done = done && corridor_export_check_status (cairo_status (cr), error);
  cairo_destroy (cr);
  if (done)
    append_source_pages (surface, sheet, unit);

  return done;
}

GBytes *
corridor_export_encode_pdf (CorridorSheet  *sheet,
                            double          scale,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GBytes) plain = NULL;
  g_auto(GStrv) names = NULL;
  double unit = CORRIDOR_EXPORT_POINTS_PER_PX * scale;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (corridor_export_append, bytes,
                                                                  corridor_sheet_get_width (sheet) * unit,
                                                                  corridor_sheet_get_height (sheet) * unit);
  gboolean done;

  set_metadata (surface, sheet);
  done = paint_pages (sheet, surface, unit, builder, cancellable, error);
  cairo_surface_finish (surface);
  done = done && corridor_export_check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  if (!done)
    return NULL;

  plain = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  names = g_strv_builder_end (builder);
  return corridor_pdf_layers_name (plain, (const char *const *) names, error);
}
