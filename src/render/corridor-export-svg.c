/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-private.h"

#include <cairo-svg.h>

#include "corridor-svg-group.h"

static void
append_size (GString *svg,
             double   width,
             double   height)
{
  char w[G_ASCII_DTOSTR_BUF_SIZE];
  char h[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (w, sizeof w, "%.6g", width);
  g_ascii_formatd (h, sizeof h, "%.6g", height);
  g_string_append_printf (svg, " width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\"", w, h, w, h);
}

static void
append_element (GString    *svg,
                const char *element,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (svg, "<%s>%s</%s>\n", element, escaped, element);
}

/* What catalogues read, in the vocabulary that drawing programs write. */
static void
append_metadata (GString       *svg,
                 CorridorSheet *sheet)
{
  const CorridorScene *scene = corridor_sheet_get_scene (sheet);
  const CorridorCredits *credits = corridor_sheet_get_credits (sheet);
  const char *licence = corridor_story_get_licence (scene->story);
  g_autofree char *date = corridor_calendar_format_iso (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *other = scene->beside != NULL ? corridor_calendar_format_iso (scene->beside->query.now, CORRIDOR_PRECISION_DAY) : NULL;

  g_string_append (svg, "<metadata><rdf:RDF><rdf:Description rdf:about=\"\">\n");
  append_element (svg, "dc:title", credits->title);
  append_element (svg, "dc:coverage", date);
  if (other != NULL)
    append_element (svg, "dc:coverage", other);
  if (licence != NULL)
    append_element (svg, "dc:rights", licence);
  for (guint i = 0; i < credits->sources->len; i++)
    {
      const CorridorSource *source = g_ptr_array_index (credits->sources, i);
      g_autofree char *words = corridor_credits_describe_source (source);
      g_autofree char *cited = g_strjoin (" ", words, source->url, NULL);

      append_element (svg, "dc:source", cited);
    }
  g_string_append (svg, "</rdf:Description></rdf:RDF></metadata>\n");
}

static void
append_head (GString       *svg,
             CorridorSheet *sheet,
             double         width,
             double         height)
{
  const CorridorCredits *credits = corridor_sheet_get_credits (sheet);
  g_autofree char *title = g_strdup_printf ("%s: %s", credits->title, credits->days);

  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                   " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\""
                   " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
  append_size (svg, width, height);
  g_string_append (svg, " version=\"1.1\">\n");
  append_element (svg, "title", title);
  append_metadata (svg, sheet);
}

static gboolean
append_layer (GString        *svg,
              CorridorSheet  *sheet,
              guint           layer,
              double          scale,
              GError        **error)
{
  g_autofree char *name = corridor_sheet_dup_layer_name (sheet, layer);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GString) texts = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (corridor_export_append, bytes,
                                                                  corridor_sheet_get_width (sheet) * scale,
                                                                  corridor_sheet_get_height (sheet) * scale);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cairo_scale (cr, scale, scale);
  corridor_sheet_paint_layer (sheet, layer, cr, texts);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!corridor_export_check_status (status, error))
    return FALSE;
  if (!corridor_svg_group_append (svg, (const char *) bytes->data, bytes->len, texts->str,
                                  corridor_sheet_get_layer_id (sheet, layer), name))
    g_return_val_if_reached (FALSE);

  return TRUE;
}

GBytes *
corridor_export_encode_svg (CorridorSheet  *sheet,
                            double          scale,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_autoptr(GString) svg = g_string_new (NULL);

  append_head (svg, sheet, corridor_sheet_get_width (sheet) * scale, corridor_sheet_get_height (sheet) * scale);
  for (guint i = 0; i < corridor_sheet_get_n_layers (sheet); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (corridor_sheet_has_layer (sheet, i) && !append_layer (svg, sheet, i, scale, error))
        return NULL;
    }
  g_string_append (svg, "</svg>\n");

  return g_string_free_to_bytes (g_steal_pointer (&svg));
}
