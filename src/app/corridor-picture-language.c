/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-picture-language.h"

#include "corridor-link.h"

#include <locale.h>

/* (transfer full) (nullable): as with the link's parameters among them */
static char **
expand (const char *const *arguments)
{
  for (gsize i = 1; arguments[i] != NULL; i++)
    if (corridor_link_is_one (arguments[i]))
      return corridor_link_expand (arguments[i], arguments, NULL);

  return g_strdupv ((char **) arguments);
}

/* (transfer full) (nullable): corridor_options_parse() would translate what it says of each option. */
static char *
find_language (const char *const *arguments)
{
  g_autofree char *language = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &path, NULL, NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) copy = expand (arguments);

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_set_help_enabled (context, FALSE);
  if (copy == NULL || !g_option_context_parse_strv (context, &copy, NULL))
    return NULL; /* whoever reads the options in earnest tells why */

  return path != NULL ? g_steal_pointer (&language) : NULL;
}

/* In a locale of C nothing is translated, nor in its UTF-8 form since glibc 2.39. LANGUAGE says into what, so any other does;
 * where none is installed, the words of the program stay in English. */
static void
leave_c_locale (void)
{
  static const char *const others[] = {
    "en_US.UTF-8", "en_GB.UTF-8", "ru_RU.UTF-8", "hy_AM.UTF-8", "az_AZ.UTF-8", "pt_PT.UTF-8", "pt_BR.UTF-8", "C.UTF-8",
  };
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (locale != NULL && !g_str_equal (locale, "C") && !g_str_equal (locale, "POSIX") && !g_str_has_prefix (locale, "C."))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (setlocale (LC_MESSAGES, others[i]) != NULL)
      return;
}

void
corridor_picture_language_use (const char *const *arguments)
{
  g_autofree char *language = find_language (arguments);

  if (language == NULL)
    return;

  g_setenv ("LANGUAGE", language, TRUE);
  leave_c_locale ();
}
