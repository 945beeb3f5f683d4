/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-languages.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "en", N_("English") },
  { "hy", N_("Armenian") },
  { "hy-Latn", N_("Armenian, in Latin script") },
  { "az", N_("Azerbaijani") },
  { "az-Cyrl", N_("Azerbaijani, in Cyrillic script") },
  { "ru", N_("Russian") },
  { "ru-Latn", N_("Russian, in Latin script") },
  { "ka", N_("Georgian") },
  { "tr", N_("Turkish") },
  { "fa", N_("Persian") },
  { "ku", N_("Kurdish") },
  { "fr", N_("French") },
  { "de", N_("German") },
};

const char *
corridor_languages_get_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (languages[i].tag, tag) == 0)
      return _(languages[i].name);

  return tag;
}
