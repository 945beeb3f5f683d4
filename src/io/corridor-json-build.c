/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-build-private.h"

#include "corridor-json-check-private.h"

#include <string.h>

/*
 * json-glib's parser takes 7 µs for a small feature: its scanner looks at every character for what only other languages have,
 * and it emits a signal for every value. What corridor_json_check_part() has let through is made into the same tree here in
 * half the time, without a second look at the grammar and without members that nobody will ask for.
 */

typedef struct
{
  const char       *at;
  const char       *end;
  CorridorJsonWants wants; /* (nullable) */
  JsonNode         *open[CORRIDOR_JSON_MAX_DEPTH]; /* (unowned) each is in the one before */
  guint             depth;
  JsonNode         *root; /* (owned) (nullable) */
  GString          *name; /* (owned) of the member that is being read */
  GString          *string; /* (owned) */
} Builder;

static gboolean
is_separator (char c)
{
  return c == ',' || c == ':' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
skip_separators (Builder *self)
{
  while (self->at < self->end && is_separator (*self->at))
    self->at++;
}

static gboolean
is_in_number (char c)
{
  return g_ascii_isdigit (c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

static gunichar
read_code_unit (Builder *self)
{
  gunichar unit = 0;

  for (int i = 0; i < 4; i++)
    unit = unit * 16 + (gunichar) g_ascii_xdigit_value (*self->at++);
  return unit;
}

/* After the backslash. */
static void
read_escape (Builder *self,
             GString *string)
{
  static const char letters[] = "bfnrt", meanings[] = "\b\f\n\r\t";
  const char *letter = strchr (letters, *self->at);
  gunichar c;

  if (*self->at != 'u')
    {
      g_string_append_c (string, letter != NULL ? meanings[letter - letters] : *self->at);
      self->at++;
      return;
    }

  self->at++;
  c = read_code_unit (self);
  if (c >= 0xD800 && c <= 0xDBFF)
    {
      self->at += strlen ("\\u");
      c = 0x10000 + ((c - 0xD800) << 10) + (read_code_unit (self) - 0xDC00);
    }
  g_string_append_unichar (string, c);
}

/* After the opening quotation mark. */
static void
read_string (Builder *self,
             GString *string)
{
  g_string_truncate (string, 0);
  for (;;)
    {
      const char *begin = self->at;

      while (*self->at != '"' && *self->at != '\\')
        self->at++;
      g_string_append_len (string, begin, self->at - begin);
      if (*self->at++ == '"')
        return;
      read_escape (self, string);
    }
}

static JsonNode *
read_number (Builder *self)
{
  const char *begin = self->at;
  gboolean is_integer = TRUE;
  char digits[32];
  gsize length;
  g_autofree char *many = NULL;
  const char *number = digits;

  for (; self->at < self->end && is_in_number (*self->at); self->at++)
    if (*self->at == '.' || *self->at == 'e' || *self->at == 'E')
      is_integer = FALSE;

  /* What follows need not be the end of a number: there may be no more text. */
  length = (gsize) (self->at - begin);
  if (length < sizeof digits)
    {
      memcpy (digits, begin, length);
      digits[length] = '\0';
    }
  else
    {
      number = many = g_strndup (begin, length);
    }
  return is_integer ? json_node_init_int (json_node_alloc (), g_ascii_strtoll (number, NULL, 10))
                    : json_node_init_double (json_node_alloc (), g_ascii_strtod (number, NULL));
}

static JsonNode *
read_word (Builder *self)
{
  char first = *self->at;

  self->at += first == 'f' ? strlen ("false") : strlen ("true");
  return first == 'n' ? json_node_init_null (json_node_alloc ()) : json_node_init_boolean (json_node_alloc (), first == 't');
}

static JsonNode *
read_value (Builder *self)
{
  JsonNode *node;

  switch (*self->at)
    {
    case '{':
      self->at++;
      node = json_node_alloc ();
      json_node_init (node, JSON_NODE_OBJECT);
      json_node_take_object (node, json_object_new ());
      return node;
    case '[':
      self->at++;
      node = json_node_alloc ();
      json_node_init (node, JSON_NODE_ARRAY);
      json_node_take_array (node, json_array_new ());
      return node;
    case '"':
      self->at++;
      read_string (self, self->string);
      return json_node_init_string (json_node_alloc (), self->string->str);
    case 't':
    case 'f':
    case 'n':
      return read_word (self);
    default:
      return read_number (self);
    }
}

static void
skip_string (Builder *self)
{
  for (self->at++; *self->at != '"'; self->at++)
    if (*self->at == '\\')
      self->at++;
  self->at++;
}

/* Passes over a value with all that is in it. */
static void
skip_value (Builder *self)
{
  guint depth = 0;

  do
    {
      char c = *self->at;

      if (c == '"')
        {
          skip_string (self);
          continue;
        }
      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      self->at++;
    }
  while (self->at < self->end && (depth > 0 || (*self->at != ',' && *self->at != '}' && *self->at != ']')));
}

/* Returns: whether the member is wanted, with its name read */
static gboolean
read_name (Builder *self)
{
  const char *begin = ++self->at;

  if (self->wants != NULL)
    {
      const char *quote = begin;

      while (*quote != '"' && *quote != '\\')
        quote++;
      if (*quote == '"' && !self->wants (self->depth, begin, (gsize) (quote - begin)))
        {
          self->at = quote + 1;
          skip_separators (self);
          skip_value (self);
          return FALSE;
        }
    }
  read_string (self, self->name);
  skip_separators (self);
  return TRUE;
}

static void
put_in (Builder  *self,
        JsonNode *node)
{
  JsonNode *parent = self->depth > 0 ? self->open[self->depth - 1] : NULL;

  if (parent == NULL)
    self->root = node;
  else if (JSON_NODE_HOLDS_OBJECT (parent))
    json_object_set_member (json_node_get_object (parent), self->name->str, node);
  else
    json_array_add_element (json_node_get_array (parent), node);
  if (!JSON_NODE_HOLDS_VALUE (node) && !JSON_NODE_HOLDS_NULL (node))
    self->open[self->depth++] = node;
}

static void
build (Builder *self)
{
  do
    {
      skip_separators (self);
      if (self->depth > 0 && (*self->at == '}' || *self->at == ']'))
        {
          self->at++;
          self->depth--;
        }
      else if (self->depth == 0 || JSON_NODE_HOLDS_ARRAY (self->open[self->depth - 1]) || read_name (self))
        {
          put_in (self, read_value (self));
        }
    }
  while (self->depth > 0);
}

/*
 * corridor_json_build:
 * @text: (array length=length): what corridor_json_check_part() has found to be good
 * @wants: (nullable): asked of every member; NULL for all of them
 *
 * Makes the tree that json-glib's parser would, without the members that are not wanted.
 *
 * Returns: (transfer full): the root
 */
JsonNode *
corridor_json_build (const char        *text,
                     gsize              length,
                     CorridorJsonWants  wants)
{
  Builder self = {
    .at = text, .end = text + length, .wants = wants, .name = g_string_new (NULL), .string = g_string_new (NULL),
  };

  build (&self);
  g_string_free (self.name, TRUE);
  g_string_free (self.string, TRUE);
  return self.root;
}
