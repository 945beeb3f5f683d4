/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-file-kind.h"

#include <string.h>

/*
 * No parser, since the text most often breaks off somewhere: it goes from bracket to bracket and from string to string, and
 * whether they belong together is for the readers to say.
 */

/* Every SQLite database begins with this and a NUL. */
#define SQLITE_MAGIC "SQLite format 3"

#define FEATURE_DEPTH 3 /* of what is inside a feature: collection, array, feature */

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  gboolean    has_feature; /* at least one has ended */
} Walk;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What may stand before the first bracket: a byte order mark, the sign of a text sequence, white space. */
static void
skip_lead (Walk *walk)
{
  if (walk->end - walk->at >= 3 && memcmp (walk->at, "\xef\xbb\xbf", 3) == 0)
    walk->at += 3;
  while (walk->at < walk->end && (is_space (*walk->at) || *walk->at == '\x1e'))
    walk->at++;
}

/*
 * At a quotation mark: goes past the one that ends the string, or to the end.
 *
 * Returns: bytes between the two
 */
static gsize
skip_string (Walk *walk)
{
  const char *begin = ++walk->at;

  while (walk->at < walk->end && *walk->at != '"')
    walk->at += *walk->at == '\\' ? 2 : 1;
  if (walk->at >= walk->end)
    {
      walk->at = walk->end;
      return 0;
    }
  return (gsize) (walk->at++ - begin);
}

static gboolean
is_before_colon (const Walk *walk)
{
  const char *at = walk->at;

  while (at < walk->end && is_space (*at))
    at++;
  return at < walk->end && *at == ':';
}

/* Returns: whether it is the name of the member that makes a story */
static gboolean
pass_string (Walk *walk)
{
  static const char name[] = "corridor";
  const char *begin = walk->at + 1;
  gsize length = skip_string (walk);

  return walk->depth == 1 && length == strlen (name) && memcmp (begin, name, length) == 0 && is_before_colon (walk);
}

static void
pass_bracket (Walk *walk)
{
  char bracket = *walk->at++;

  if (bracket == '{' || bracket == '[')
    walk->depth++;
  else if (bracket == '}' || bracket == ']')
    {
      walk->has_feature = walk->has_feature || walk->depth == FEATURE_DEPTH;
      walk->depth--;
    }
}

CorridorFileKind
corridor_file_kind_of_text (const char *text,
                            gsize       length,
                            gboolean    is_whole)
{
  Walk walk = { .at = text, .end = text + length };

  g_return_val_if_fail (text != NULL || length == 0, CORRIDOR_FILE_KIND_UNKNOWN);

  if (length >= sizeof (SQLITE_MAGIC) && memcmp (text, SQLITE_MAGIC, sizeof (SQLITE_MAGIC)) == 0)
    return CORRIDOR_FILE_KIND_MBTILES;

  skip_lead (&walk);
  if (walk.at == walk.end || *walk.at != '{')
    return CORRIDOR_FILE_KIND_UNKNOWN;

  do
    {
      if (*walk.at != '"')
        pass_bracket (&walk);
      else if (pass_string (&walk))
        return CORRIDOR_FILE_KIND_STORY;
    }
  while (walk.at < walk.end && walk.depth > 0);

  return walk.depth == 0 || walk.has_feature || !is_whole ? CORRIDOR_FILE_KIND_DATASET : CORRIDOR_FILE_KIND_UNKNOWN;
}

/* Then what is wrong with it is told as of a base map, even where nothing else tells that it is meant to be one. */
static gboolean
is_called_mbtiles (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ".mbtiles");
}

CorridorFileKind
corridor_file_kind_read (GFile        *file,
                         GCancellable *cancellable)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autofree char *text = NULL;
  GFileType type;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), CORRIDOR_FILE_KIND_UNKNOWN);

  if (is_called_mbtiles (file))
    return CORRIDOR_FILE_KIND_MBTILES;

  type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);
  if (type == G_FILE_TYPE_SPECIAL)
    return CORRIDOR_FILE_KIND_DATASET;

  stream = type != G_FILE_TYPE_DIRECTORY ? g_file_read (file, cancellable, NULL) : NULL;
  if (stream == NULL)
    return CORRIDOR_FILE_KIND_UNKNOWN;

  text = g_malloc (CORRIDOR_FILE_KIND_LENGTH);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, CORRIDOR_FILE_KIND_LENGTH, &length, cancellable, NULL))
    return CORRIDOR_FILE_KIND_UNKNOWN;
  return corridor_file_kind_of_text (text, length, length < CORRIDOR_FILE_KIND_LENGTH);
}
