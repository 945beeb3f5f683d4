/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-short-number.h"

#include <glib/gi18n-lib.h>

const char *
corridor_short_number (guint  number,
                       char  *buffer)
{
  if (number < 1000)
    g_snprintf (buffer, CORRIDOR_SHORT_NUMBER_SIZE, "%u", number);
  else if (number < 9950)
    /* Translators: thousands, as short as can be: 1.2k. The decimal point is the language's. */
    g_snprintf (buffer, CORRIDOR_SHORT_NUMBER_SIZE, C_("number", "%.1fk"), number / 1e3);
  else if (number < 999500)
    /* Translators: thousands, as short as can be: 12k. */
    g_snprintf (buffer, CORRIDOR_SHORT_NUMBER_SIZE, C_("number", "%.0fk"), number / 1e3);
  else if (number < 9950000)
    /* Translators: millions, as short as can be: 3.4M. The decimal point is the language's. */
    g_snprintf (buffer, CORRIDOR_SHORT_NUMBER_SIZE, C_("number", "%.1fM"), number / 1e6);
  else
    /* Translators: millions, as short as can be: 12M. */
    g_snprintf (buffer, CORRIDOR_SHORT_NUMBER_SIZE, C_("number", "%.0fM"), number / 1e6);

  return buffer;
}
