/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-file.h"

#include <glib/gstdio.h>

char *
text_file_write (const char *text)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("corridor-XXXXXX.geojson", &path, &error);

  g_assert_no_error (error);
  g_close (file, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}
