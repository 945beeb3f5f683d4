/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-link.h"

#include "corridor-options-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A link comes from anybody, so only what changes a view is allowed in it: no option that reads or writes a file. */
static const struct
{
  const char *name;
  gboolean    has_value;
} parameters[] = {
  { "at", TRUE },
  { "compare", TRUE },
  { "divider", TRUE },
  { "window", TRUE },
  { "since-start", FALSE },
  { "axis", TRUE },
  { "bbox", TRUE },
  { "select", TRUE },
  { "category", TRUE },
  { "state", TRUE },
  { "claimed-by", TRUE },
  { "certain", FALSE },
  { "lang", TRUE },
  { "names", TRUE },
};

gboolean
corridor_link_is_one (const char *text)
{
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  scheme = g_uri_parse_scheme (text);
  return scheme != NULL && g_ascii_strcasecmp (scheme, CORRIDOR_LINK_SCHEME) == 0;
}

static char *
dup_known (void)
{
  GString *known = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parameters); i++)
    g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", parameters[i].name);

  return g_string_free (known, FALSE);
}

static gboolean
append_argument (GPtrArray  *arguments,
                 const char *name,
                 const char *value,
                 GError    **error)
{
  g_autofree char *known = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parameters); i++)
    {
      if (!g_str_equal (parameters[i].name, name))
        continue;
      if (!parameters[i].has_value && *value != '\0')
        return corridor_options_fail (error, _("link: %s: expected no value, got \"%s\""), name, value);

      g_ptr_array_add (arguments, parameters[i].has_value ? g_strdup_printf ("--%s=%s", name, value) : g_strdup_printf ("--%s", name));
      return TRUE;
    }

  known = dup_known ();
  return corridor_options_fail (error, _("link: expected one of the parameters %s, got \"%s\""), known, name);
}

/* GUriParamsIter wants a value of every parameter, but "since-start" has none. */
static char *
complete (const char *query)
{
  g_auto(GStrv) parts = g_strsplit (query, "&", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s%s", text->len > 0 ? "&" : "", parts[i], strchr (parts[i], '=') != NULL ? "" : "=");

  return g_string_free (text, FALSE);
}

static void
refuse (const char *link,
        GError    **error)
{
  corridor_options_fail (error, _("link: expected corridor:? and parameters, such as corridor:?at=2022-12-12, got \"%s\""), link);
}

static char *
dup_query (const char *link,
           GError    **error)
{
  g_autoptr(GUri) uri = g_uri_parse (link, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *path = uri != NULL ? g_uri_get_path (uri) : NULL;

  if (uri == NULL || g_ascii_strcasecmp (g_uri_get_scheme (uri), CORRIDOR_LINK_SCHEME) != 0 || (host != NULL && *host != '\0') ||
      (*path != '\0' && !g_str_equal (path, "/")) || g_uri_get_fragment (uri) != NULL)
    {
      refuse (link, error);
      return NULL;
    }

  return complete (g_uri_get_query (uri) != NULL ? g_uri_get_query (uri) : "");
}

static char **
to_arguments (const char *link,
              GError    **error)
{
  g_autofree char *query = NULL;
  g_autoptr(GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) why = NULL;
  GUriParamsIter iter;
  char *name, *value;

  query = dup_query (link, error);
  if (query == NULL)
    return NULL;

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&iter, &name, &value, &why))
    {
      g_autofree char *owned_name = name;
      g_autofree char *owned_value = value;

      if (!append_argument (arguments, name, value, error))
        return NULL;
    }
  if (why != NULL)
    {
      corridor_options_fail (error, _("link: expected parameters in UTF-8, got \"%s\""), query);
      return NULL;
    }

  g_ptr_array_add (arguments, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&arguments), FALSE);
}

/* Takes the last link out of the arguments, from the end of which GOption collects files. */
static char **
without_link (const char *const *arguments,
              const char        *link)
{
  GPtrArray *rest = g_ptr_array_new ();
  guint at = g_strv_length ((char **) arguments);

  while (!g_str_equal (arguments[--at], link))
    ;
  for (guint i = 0; arguments[i] != NULL; i++)
    if (i != at)
      g_ptr_array_add (rest, g_strdup (arguments[i]));

  g_ptr_array_add (rest, NULL);
  return (char **) g_ptr_array_free (rest, FALSE);
}

/* What is wrong with a link is not told as if it were an option that somebody typed. */
static gboolean
check_alone (char   **options,
             GError **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) alone = NULL;
  g_autoptr(GError) why = NULL;
  g_autoptr(CorridorOptions) self = NULL;

  g_strv_builder_add (builder, "corridor");
  g_strv_builder_addv (builder, (const char **) options);
  alone = g_strv_builder_end (builder);
  self = corridor_options_parse ((const char *const *) alone, &why);
  if (self == NULL)
    return corridor_options_fail (error, _("link: %s"), g_str_has_prefix (why->message, "--") ? why->message + 2 : why->message);

  return TRUE;
}

char **
corridor_link_expand (const char        *link,
                      const char *const *arguments,
                      GError           **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) options = NULL;
  g_auto(GStrv) rest = NULL;

  g_return_val_if_fail (link != NULL, NULL);
  g_return_val_if_fail (g_strv_contains (arguments, link), NULL);

  options = to_arguments (link, error);
  if (options == NULL || !check_alone (options, error))
    return NULL;

  rest = without_link (arguments, link);
  g_strv_builder_add (builder, rest[0]);
  g_strv_builder_addv (builder, (const char **) options);
  g_strv_builder_addv (builder, (const char **) rest + 1);
  return g_strv_builder_end (builder);
}

CorridorOptions *
corridor_link_parse (const char *link,
                     GError    **error)
{
  const char *arguments[] = { "corridor", "--", link, NULL };

  g_return_val_if_fail (link != NULL, NULL);

  if (!corridor_link_is_one (link))
    {
      refuse (link, error);
      return NULL;
    }
  return corridor_options_parse (arguments, error);
}
