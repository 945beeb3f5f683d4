/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static gboolean
check (int      result,
       GError **error)
{
  if (result != EOF)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("standard output: %s"), g_strerror (errno));
  return FALSE;
}

/* Not g_print(): that would turn names into question marks where the locale is not UTF-8, and says nothing of a full disk. */
gboolean
corridor_listing_write (const char *text,
                        FILE       *out,
                        GError    **error)
{
  return check (fputs (text, out), error);
}

gboolean
corridor_listing_flush (FILE    *out,
                        GError **error)
{
  return check (fflush (out), error);
}
