/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-options-private.h"

#include "corridor-link.h"
#include "corridor-mbtiles-info.h"
#include "corridor-record-store.h"
#include "corridor-story-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DEFAULT_WIDTH  1600 /* px */
#define DEFAULT_HEIGHT 1000

/* No number of days and no scale that somebody can give is these. */
#define NO_WINDOW G_MININT
#define NO_SCALE  (-G_MAXDOUBLE)

/* The options as the shell gave them. */
typedef struct
{
  char   **stories;
  char    *at;
  char    *compare;
  char    *divider;
  int      window;
  gboolean since_start;
  char    *axis;
  char    *select;
  char    *bbox;
  char   **categories;
  char   **states;
  char   **claimants;
  gboolean certain;
  char    *language;
  char    *names;
  gboolean list;
  gboolean json;
  gboolean check;
  gboolean strict;
  char    *export_path;
  char    *size;
  double   scale;
  char    *theme;
  gboolean reset;
  gboolean help;
  gboolean version;
  gboolean service;
} Raw;

G_DEFINE_QUARK (corridor-options-error-quark, corridor_options_error)

static void
raw_clear (Raw *raw)
{
  g_strfreev (raw->stories);
  g_free (raw->at);
  g_free (raw->compare);
  g_free (raw->divider);
  g_free (raw->axis);
  g_free (raw->select);
  g_free (raw->bbox);
  g_strfreev (raw->categories);
  g_strfreev (raw->states);
  g_strfreev (raw->claimants);
  g_free (raw->language);
  g_free (raw->names);
  g_free (raw->export_path);
  g_free (raw->size);
  g_free (raw->theme);
}

static GOptionContext *
new_context (Raw *raw)
{
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &raw->at, N_("The day, month or year to show: 2022-12-12, 2022-12"), N_("DATE") },
    { "compare", 0, 0, G_OPTION_ARG_STRING, &raw->compare, N_("Another date, to be shown on the left: with --list, what differs"), N_("DATE") },
    { "divider", 0, 0, G_OPTION_ARG_STRING, &raw->divider, N_("How much of the map's width the other date has, in percent"), N_("PERCENT") },
    { "window", 0, 0, G_OPTION_ARG_INT, &raw->window, N_("Show also what happened in the last days"), N_("DAYS") },
    { "since-start", 0, 0, G_OPTION_ARG_NONE, &raw->since_start, N_("Show all that happened up to the date"), NULL },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &raw->axis, N_("Show this part of the time on the timeline"), N_("BEGIN/END") },
    { "select", 0, 0, G_OPTION_ARG_STRING, &raw->select, N_("Select a feature"), N_("ID") },
    { "bbox", 0, 0, G_OPTION_ARG_STRING, &raw->bbox, N_("Show this part of the world, in degrees"), N_("W,S,E,N") },
    { "category", 0, 0, G_OPTION_ARG_STRING_ARRAY, &raw->categories,
      N_("Show this category only; may be given several times, or several ids with commas"), N_("ID") },
    { "state", 0, 0, G_OPTION_ARG_STRING_ARRAY, &raw->states, N_("Show only what is in this state; likewise"), N_("ID") },
    { "claimed-by", 0, 0, G_OPTION_ARG_STRING_ARRAY, &raw->claimants,
      N_("Show only what this side says something of; likewise"), N_("NAME") },
    { "certain", 0, 0, G_OPTION_ARG_NONE, &raw->certain, N_("Show only what is certain"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &raw->language, N_("Language of texts and names: en, hy, az, ru, pt"), N_("CODE") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &raw->names,
      N_("Which name of a place comes first: language, in-use or alphabetical"), N_("ORDER") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &raw->list, N_("Print what is true at the date, and open no window"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &raw->json, N_("With --list: print JSON"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &raw->check, N_("Print every fault of the stories, a line each"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &raw->strict, N_("With --check: also what keeps a story from being cited"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &raw->export_path, N_("Write a picture: .png, .svg or .pdf"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &raw->size, N_("Size of the picture in pixels, 1600x1000 if not given"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &raw->scale, N_("Device pixels per pixel of a PNG, 1 if not given"), N_("S") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &raw->theme, N_("Colours of the picture: light or dark"), N_("THEME") },
    { "reset", 0, 0, G_OPTION_ARG_NONE, &raw->reset, N_("Forget all that was kept from earlier starts"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, N_("Print this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &raw->version, N_("Print the version"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &raw->service, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &raw->stories, NULL, N_("[FILE…]") },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);
  g_autofree char *description = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Shows who controlled what, and when, on a map and a timeline. "
                                           "A FILE is a story, or any GeoJSON with dates, which is shown beside the story. "
                                           "Without a story: the bundled one, of Nagorno-Karabakh and the Lachin road."));
  description = g_strconcat (_("With --list and --export, data without a story is by itself, unless there is a link with it."), "\n",
                             _("Exit status: 0 done, 1 the data is bad, 2 the command is wrong."), NULL);
  g_option_context_set_description (context, description);
  /* GOption's own --help would end the program, also one that has a window and is handed somebody's arguments. */
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

gboolean
corridor_options_fail (GError    **error,
                       const char *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE, format, arguments));
  va_end (arguments);
  return FALSE;
}

static gboolean
read_date (const char   *option,
           const char   *text,
           CorridorDate *date,
           char        **kept,
           GError      **error)
{
  g_autoptr(GError) why = NULL;

  if (text == NULL)
    return TRUE;
  if (!corridor_date_parse (text, date, &why))
    return corridor_options_fail (error, "%s: %s", option, why->message);

  *kept = g_strdup (text);
  return TRUE;
}

static gboolean
read_mode (CorridorOptions *self,
           const Raw       *raw,
           gboolean         has_window,
           GError         **error)
{
  if (has_window && raw->since_start)
    return corridor_options_fail (error, _("expected --window or --since-start, got both"));
  if (has_window && raw->window < 1)
    return corridor_options_fail (error, _("--window: expected a number of days, 1 or more, got %d"), raw->window);

  self->has_mode = has_window || raw->since_start;
  self->mode = has_window ? CORRIDOR_MODE_WINDOW : raw->since_start ? CORRIDOR_MODE_UP_TO : CORRIDOR_MODE_ON_DAY;
  self->window_days = has_window ? (guint) raw->window : 0;
  return TRUE;
}

static gboolean
read_axis (CorridorOptions *self,
           const Raw       *raw,
           GError         **error)
{
  g_auto(GStrv) parts = NULL;
  CorridorDate begin, end;

  if (raw->axis == NULL)
    return TRUE;

  parts = g_strsplit (raw->axis, "/", -1);
  if (g_strv_length (parts) != 2 || !corridor_date_parse (parts[0], &begin, NULL) || !corridor_date_parse (parts[1], &end, NULL) ||
      begin.begin >= end.begin)
    return corridor_options_fail (error, _("--axis: expected two dates, such as 2020-09-27/2023-10-01, got \"%s\""), raw->axis);

  self->has_axis = TRUE;
  self->axis = (CorridorAxis) { begin.begin, end.begin };
  return TRUE;
}

static gboolean
read_degrees (const char *text,
              double      limit,
              double     *degrees)
{
  char *end;

  *degrees = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*degrees) && fabs (*degrees) <= limit;
}

static gboolean
read_bbox (CorridorOptions *self,
           const Raw       *raw,
           GError         **error)
{
  CorridorBbox *bbox = &self->bbox;
  g_auto(GStrv) parts = NULL;

  if (raw->bbox == NULL)
    return TRUE;

  parts = g_strsplit (raw->bbox, ",", -1);
  if (g_strv_length (parts) != 4 || !read_degrees (parts[0], 180, &bbox->west) || !read_degrees (parts[1], 90, &bbox->south) ||
      !read_degrees (parts[2], 180, &bbox->east) || !read_degrees (parts[3], 90, &bbox->north) ||
      bbox->west >= bbox->east || bbox->south >= bbox->north)
    return corridor_options_fail (error,
                                  _("--bbox: expected west,south,east,north in degrees, such as 46,39.4,47.2,40.2, got \"%s\""), raw->bbox);

  self->has_bbox = TRUE;
  return TRUE;
}

static gboolean
read_divider (CorridorOptions *self,
              const Raw       *raw,
              GError         **error)
{
  char *end;
  double percent;

  if (raw->divider == NULL)
    return TRUE;

  percent = g_ascii_strtod (raw->divider, &end);
  if (end == raw->divider || *end != '\0' || !(percent >= 0 && percent <= 100))
    return corridor_options_fail (error, _("--divider: expected a number from 0 to 100, got \"%s\""), raw->divider);

  self->has_divider = TRUE;
  self->divider = percent / 100;
  return TRUE;
}

static gboolean
read_pixels (const char *text,
             char      **end,
             int        *pixels)
{
  gint64 value;

  if (!g_ascii_isdigit (*text))
    return FALSE;

  value = g_ascii_strtoll (text, end, 10);
  *pixels = (int) MIN (value, G_MAXINT);
  return *pixels > 0;
}

static gboolean
read_size (CorridorOptions *self,
           const Raw       *raw,
           GError         **error)
{
  char *end;

  self->width = DEFAULT_WIDTH;
  self->height = DEFAULT_HEIGHT;
  if (raw->size == NULL)
    return TRUE;
  if (!read_pixels (raw->size, &end, &self->width) || *end != 'x' || !read_pixels (end + 1, &end, &self->height) || *end != '\0')
    return corridor_options_fail (error, _("--size: expected WIDTHxHEIGHT in pixels, such as 1600x1000, got \"%s\""), raw->size);

  return TRUE;
}

static gboolean
read_look (CorridorOptions *self,
           const Raw       *raw,
           gboolean         has_scale,
           GError         **error)
{
  if (has_scale && !(isfinite (raw->scale) && raw->scale > 0))
    return corridor_options_fail (error, _("--scale: expected a number above 0, got %g"), raw->scale);
  if (raw->theme != NULL && !g_str_equal (raw->theme, "light") && !g_str_equal (raw->theme, "dark"))
    return corridor_options_fail (error, _("--theme: expected light or dark, got \"%s\""), raw->theme);

  self->scale = has_scale ? raw->scale : 1;
  self->theme = g_strcmp0 (raw->theme, "dark") == 0 ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT;
  return TRUE;
}

static gboolean
read_language (CorridorOptions *self,
               const Raw       *raw,
               GError         **error)
{
  if (raw->language == NULL)
    return TRUE;
  /* BCP 47: a language of two or three letters, then parts of letters and digits. */
  if (!g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", raw->language, G_REGEX_DOLLAR_ENDONLY, 0))
    return corridor_options_fail (error,
                                  _("--lang: expected a language tag such as en, hy, az or ru, got \"%s\""), raw->language);

  self->language = g_strdup (raw->language);
  return TRUE;
}

static gboolean
read_names (CorridorOptions *self,
            const Raw       *raw,
            GError         **error)
{
  g_autoptr(GEnumClass) orders = NULL;
  GEnumValue *order;

  if (raw->names == NULL)
    return TRUE;

  orders = g_type_class_ref (CORRIDOR_TYPE_NAME_ORDER);
  order = g_enum_get_value_by_nick (orders, raw->names);
  if (order == NULL)
    return corridor_options_fail (error, _("--names: expected language, in-use or alphabetical, got \"%s\""), raw->names);

  self->has_name_order = TRUE;
  self->name_order = (CorridorNameOrder) order->value;
  return TRUE;
}

/* Both "--category a --category b" and "--category a,b". */
static char **
split_values (char **values)
{
  g_autofree char *joined = NULL;

  if (values == NULL)
    return NULL;

  joined = g_strjoinv (",", values);
  return g_strsplit (joined, ",", -1);
}

static gboolean
read_command (CorridorOptions *self,
              const Raw       *raw,
              gboolean         has_scale,
              GError         **error)
{
  int n_commands = raw->list + raw->check + (raw->export_path != NULL);

  if (n_commands > 1)
    return corridor_options_fail (error, _("expected one of --list, --check and --export, got %d"), n_commands);
  if (raw->json && !raw->list)
    return corridor_options_fail (error, _("--json: expected --list with it"));
  if (raw->strict && !raw->check)
    return corridor_options_fail (error, _("--strict: expected --check with it"));
  if ((raw->size != NULL || has_scale || raw->theme != NULL) && raw->export_path == NULL)
    return corridor_options_fail (error, _("--size, --scale and --theme: expected --export with them"));
  if (raw->reset && n_commands > 0)
    return corridor_options_fail (error, _("--reset: expected none of --list, --check and --export with it"));

  self->command = raw->help ? CORRIDOR_COMMAND_HELP
                : raw->version ? CORRIDOR_COMMAND_VERSION
                : raw->list ? CORRIDOR_COMMAND_LIST
                : raw->check ? CORRIDOR_COMMAND_CHECK
                : raw->export_path != NULL ? CORRIDOR_COMMAND_EXPORT
                : CORRIDOR_COMMAND_WINDOW;
  self->reset = raw->reset;
  self->json = raw->json;
  self->strict = raw->strict;
  return TRUE;
}

static CorridorOptions *
from_raw (const Raw *raw,
          gboolean   has_window,
          gboolean   has_scale,
          GError   **error)
{
  g_autoptr(CorridorOptions) self = g_new0 (CorridorOptions, 1);

  if (!read_command (self, raw, has_scale, error) || !read_date ("--at", raw->at, &self->at, &self->at_text, error) ||
      !read_date ("--compare", raw->compare, &self->other, &self->other_text, error) || !read_mode (self, raw, has_window, error) ||
      !read_divider (self, raw, error) || !read_axis (self, raw, error) || !read_bbox (self, raw, error) || !read_size (self, raw, error) ||
      !read_look (self, raw, has_scale, error) || !read_language (self, raw, error) || !read_names (self, raw, error))
    return NULL;

  self->stories = g_strdupv (raw->stories);
  self->select = g_strdup (raw->select);
  self->categories = split_values (raw->categories);
  self->states = split_values (raw->states);
  self->claimants = split_values (raw->claimants);
  self->only_certain = raw->certain;
  self->export_path = g_strdup (raw->export_path);
  return g_steal_pointer (&self);
}

static guint
count_links (const Raw   *raw,
             const char **link)
{
  guint n = 0;

  for (char **path = raw->stories; path != NULL && *path != NULL; path++)
    if (corridor_link_is_one (*path))
      {
        *link = *path;
        n++;
      }

  return n;
}

static CorridorOptions *
from_raw_or_link (const char *const *arguments,
                  const Raw         *raw,
                  GError           **error)
{
  const char *link = NULL;
  guint n_links = count_links (raw, &link);
  g_auto(GStrv) expanded = n_links == 1 ? corridor_link_expand (link, arguments, error) : NULL;
  CorridorOptions *self = NULL;

  if (n_links > 1)
    corridor_options_fail (error, _("expected one link, got %u"), n_links);
  else if (n_links == 0)
    self = from_raw (raw, raw->window != NO_WINDOW, raw->scale != NO_SCALE, error);
  else if (expanded != NULL)
    self = corridor_options_parse ((const char *const *) expanded, error);

  if (self != NULL && link != NULL)
    self->is_link = TRUE;
  else if (self != NULL)
    self->is_bare = (int) g_strv_length ((char **) arguments) == 1 + raw->reset + raw->service;
  return self;
}

CorridorOptions *
corridor_options_parse (const char *const *arguments,
                        GError           **error)
{
  Raw raw = { .window = NO_WINDOW, .scale = NO_SCALE };
  g_autoptr(GOptionContext) context = new_context (&raw);
  g_autoptr(GError) why = NULL;
  g_auto(GStrv) copy = g_strdupv ((char **) arguments);
  CorridorOptions *self = NULL;

  if (g_option_context_parse_strv (context, &copy, &why))
    self = from_raw_or_link (arguments, &raw, error);
  else
    corridor_options_fail (error, "%s", why->message);

  raw_clear (&raw);
  return self;
}

void
corridor_options_free (CorridorOptions *self)
{
  g_strfreev (self->stories);
  g_free (self->at_text);
  g_free (self->other_text);
  g_free (self->select);
  g_strfreev (self->categories);
  g_strfreev (self->states);
  g_strfreev (self->claimants);
  g_free (self->language);
  g_free (self->export_path);
  g_free (self);
}

char *
corridor_options_dup_help (void)
{
  Raw raw = { 0 };
  g_autoptr(GOptionContext) context = new_context (&raw);

  return g_option_context_get_help (context, TRUE, NULL);
}

CorridorExitStatus
corridor_options_get_exit_status (const GError *error)
{
  if (error == NULL)
    return CORRIDOR_EXIT_DONE;

  return error->domain == CORRIDOR_STORY_ERROR || error->domain == CORRIDOR_DATASET_ERROR ||
         error->domain == CORRIDOR_MBTILES_ERROR ? CORRIDOR_EXIT_DATA : CORRIDOR_EXIT_COMMAND;
}
