/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pdf-layers.h"

#include <cairo-pdf.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

/*
 * cairo knows no layers of a PDF that could be switched on and off, which PDF calls optional content groups. It can mark parts of a
 * page, though, as sections for a screen reader. What is marked so on the first page is made a group each when the file is whole.
 */

#define SECTION "Sect" /* PDF 32000-1:2008, 14.8.4.2 */

typedef struct
{
  qpdf_data          qpdf;
  qpdf_oh            page; /* the first */
  const char *const *names; /* (unowned) of the groups */
} Layers;

void
corridor_pdf_layers_begin (cairo_t *cr)
{
  cairo_tag_begin (cr, SECTION, NULL);
}

void
corridor_pdf_layers_end (cairo_t *cr)
{
  cairo_tag_end (cr, SECTION);
}

/*
 * Puts the content of each section into a group. cairo writes an operator at the end of a line, and no line ends in a string, so what
 * begins and ends a marked part can be told by its line.
 */
static char *
group_sections (const char *content)
{
  g_auto(GStrv) lines = g_strsplit (content, "\n", -1);
  GString *grouped = g_string_sized_new (strlen (content) + 1024);
  guint n_groups = 0, depth = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean begins = g_str_has_suffix (lines[i], " BDC");
      gboolean ends = g_str_equal (lines[i], "EMC");

      if (ends && --depth == 0)
        g_string_append (grouped, "EMC\n");
      g_string_append_printf (grouped, "%s\n", lines[i]);
      if (begins && depth++ == 0)
        g_string_append_printf (grouped, "/OC /Layer%u BDC\n", n_groups++);
    }

  return g_string_free (grouped, FALSE);
}

static gboolean
group_page (Layers *self)
{
  qpdf_oh content = qpdf_oh_get_key (self->qpdf, self->page, "/Contents");
  qpdf_oh none = qpdf_oh_new_null (self->qpdf);
  unsigned char *data;
  gsize length;
  g_autofree char *text = NULL;
  g_autofree char *grouped = NULL;

  if ((qpdf_oh_get_page_content_data (self->qpdf, self->page, &data, &length) & QPDF_ERRORS) != 0)
    return FALSE;

  text = g_strndup ((const char *) data, length);
  free (data);
  grouped = group_sections (text);
  qpdf_oh_replace_stream_data (self->qpdf, content, (const unsigned char *) grouped, strlen (grouped), none, none);
  return TRUE;
}

static qpdf_oh
make_group (Layers     *self,
            const char *name)
{
  qpdf_oh group = qpdf_oh_new_dictionary (self->qpdf);

  qpdf_oh_replace_key (self->qpdf, group, "/Type", qpdf_oh_new_name (self->qpdf, "/OCG"));
  qpdf_oh_replace_key (self->qpdf, group, "/Name", qpdf_oh_new_unicode_string (self->qpdf, name));
  return qpdf_make_indirect_object (self->qpdf, group);
}

/* The topmost layer is the first in the list that a reader sees, as in a drawing program. */
static void
list_groups (Layers        *self,
             const qpdf_oh *groups,
             guint          n_groups)
{
  qpdf_oh all = qpdf_oh_new_array (self->qpdf);
  qpdf_oh order = qpdf_oh_new_array (self->qpdf);
  qpdf_oh configuration = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh properties = qpdf_oh_new_dictionary (self->qpdf);

  for (guint i = 0; i < n_groups; i++)
    {
      qpdf_oh_append_item (self->qpdf, all, groups[i]);
      qpdf_oh_append_item (self->qpdf, order, groups[n_groups - 1 - i]);
    }
  qpdf_oh_replace_key (self->qpdf, configuration, "/Order", order);
  qpdf_oh_replace_key (self->qpdf, properties, "/OCGs", all);
  qpdf_oh_replace_key (self->qpdf, properties, "/D", configuration);
  qpdf_oh_replace_key (self->qpdf, qpdf_get_root (self->qpdf), "/OCProperties", properties);
}

static void
add_groups (Layers *self)
{
  guint n_groups = g_strv_length ((char **) self->names);
  g_autofree qpdf_oh *groups = g_new (qpdf_oh, n_groups);
  qpdf_oh used = qpdf_oh_new_dictionary (self->qpdf);

  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *key = g_strdup_printf ("/Layer%u", i);

      groups[i] = make_group (self, self->names[i]);
      qpdf_oh_replace_key (self->qpdf, used, key, groups[i]);
    }
  qpdf_oh_replace_key (self->qpdf, qpdf_oh_get_key (self->qpdf, self->page, "/Resources"), "/Properties", used);
  list_groups (self, groups, n_groups);
}

static gboolean
name_layers (Layers *self,
             GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  if ((qpdf_read_memory (self->qpdf, "PDF", data, length, NULL) & QPDF_ERRORS) != 0)
    return FALSE;

  self->page = qpdf_get_page_n (self->qpdf, 0);
  if (!group_page (self))
    return FALSE;

  add_groups (self);
  return (qpdf_init_write_memory (self->qpdf) & QPDF_ERRORS) == 0 && (qpdf_write (self->qpdf) & QPDF_ERRORS) == 0;
}

GBytes *
corridor_pdf_layers_name (GBytes             *pdf,
                          const char *const  *names,
                          GError            **error)
{
  Layers self = { .qpdf = qpdf_init (), .names = names };
  GBytes *named = NULL;

  qpdf_silence_errors (self.qpdf);
  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);
  if (name_layers (&self, pdf))
    named = g_bytes_new (qpdf_get_buffer (self.qpdf), qpdf_get_buffer_length (self.qpdf));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         qpdf_get_error_full_text (self.qpdf, qpdf_get_error (self.qpdf)));
  qpdf_cleanup (&self.qpdf);

  return named;
}
