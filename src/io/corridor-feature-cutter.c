/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-feature-cutter-private.h"

#include <string.h>

#define RECORD_SEPARATOR '\x1E'

/* What a line begins with on which there is a feature, without the blanks. */
static const char head[] = "{\"type\":\"Feature\"";

typedef enum
{
  STATE_START, /* nothing but blanks yet */
  STATE_OBJECT, /* in the first object: a collection outside of its features, or a feature on a line */
  STATE_FEATURES, /* between features of a collection */
  STATE_FEATURE, /* in one of them */
  STATE_ODD, /* in something else in the place of one */
  STATE_LINES,
  STATE_SEQUENCE,
  STATE_AFTER, /* behind a collection */
  STATE_BROKEN, /* nothing that comes is looked at */
} State;

struct _CorridorFeatureCutter
{
  State       state;
  GByteArray *text; /* (owned) what was cut, then what is being cut */
  GArray     *cuts; /* (owned) (element-type CorridorCut) */
  GString    *collection; /* (owned) (nullable) a collection without its features */

  const char *data; /* (unowned) what is being fed, with data_offset bytes before it */
  guint64     data_offset;
  guint64     line;

  CorridorCut cut; /* the one that is being made */
  guint       depth;
  gboolean    in_string;
  gboolean    is_escaped;
  int         n_head; /* how much of the head this line has had, or -1 when it begins with something else */
  guint64     head_offset;
  char        key[sizeof "features"]; /* of a member of the first object, cut off */
  guint       n_key;
  gboolean    is_features; /* at the value of that member */

  const char *fault; /* (nullable) (unowned) */
  guint64     fault_offset;
  guint64     fault_line;
};

CorridorFeatureCutter *
corridor_feature_cutter_new (void)
{
  CorridorFeatureCutter *self = g_new0 (CorridorFeatureCutter, 1);

  self->text = g_byte_array_new ();
  self->cuts = g_array_new (FALSE, FALSE, sizeof (CorridorCut));
  self->line = 1;
  self->n_head = -1;
  return self;
}

void
corridor_feature_cutter_free (CorridorFeatureCutter *self)
{
  g_byte_array_unref (self->text);
  g_array_unref (self->cuts);
  if (self->collection != NULL)
    g_string_free (self->collection, TRUE);
  g_free (self);
}

static guint64
offset_of (CorridorFeatureCutter *self,
           const char            *at)
{
  return self->data_offset + (guint64) (at - self->data);
}

static void
set_fault (CorridorFeatureCutter *self,
           const char            *fault,
           guint64                offset)
{
  if (self->fault != NULL)
    return;

  self->fault = fault;
  self->fault_offset = offset;
  self->fault_line = self->line;
}

static void
begin_cut (CorridorFeatureCutter *self,
           guint64                offset)
{
  self->cut = (CorridorCut) {
    .start = self->text->len, .offset = offset, .number = self->cut.number + 1, .line = self->line,
  };
  self->depth = 0;
  self->in_string = self->is_escaped = FALSE;
  self->n_head = -1;
}

/* Adds to what is being cut. */
static void
take (CorridorFeatureCutter *self,
      const char            *from,
      const char            *to)
{
  if (self->cut.is_too_long)
    return;

  g_byte_array_append (self->text, (const guint8 *) from, (guint) (to - from));
  if (self->text->len - self->cut.start > CORRIDOR_CUTTER_MAX_LENGTH)
    {
      self->cut.is_too_long = TRUE;
      g_byte_array_set_size (self->text, (guint) self->cut.start);
    }
}

static void
end_cut (CorridorFeatureCutter *self,
         guint64                offset)
{
  self->cut.text_length = self->text->len - self->cut.start;
  self->cut.length = offset - self->cut.offset;
  g_array_append_val (self->cuts, self->cut);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Takes back a cut with nothing in it. */
static gboolean
drop_blank_cut (CorridorFeatureCutter *self)
{
  for (gsize i = self->cut.start; i < self->text->len; i++)
    if (!is_blank ((char) self->text->data[i]))
      return FALSE;
  if (self->cut.is_too_long)
    return FALSE;

  g_byte_array_set_size (self->text, (guint) self->cut.start);
  self->cut.number--;
  return TRUE;
}

/* The feature before was not closed. Its successor begins with the head, which is all that was read of it. */
static void
cut_at_head (CorridorFeatureCutter *self)
{
  end_cut (self, self->head_offset);
  begin_cut (self, self->head_offset);
  take (self, head, head + strlen (head));
  self->depth = 1;
  if (self->state == STATE_OBJECT)
    self->state = STATE_LINES;
}

/* Returns: whether the head is complete with @c */
static gboolean
match_head (CorridorFeatureCutter *self,
            char                   c,
            const char            *at)
{
  if (c == ' ' || c == '\t' || c == '\r' || (c == ',' && self->n_head == 0))
    return FALSE;
  if (c != head[self->n_head])
    {
      self->n_head = -1;
      return FALSE;
    }
  if (self->n_head == 0)
    self->head_offset = offset_of (self, at);
  return ++self->n_head == (int) strlen (head);
}

static void
pass_line_end (CorridorFeatureCutter *self)
{
  self->line++;
  self->n_head = 0;
}

static void
pass_string_byte (CorridorFeatureCutter *self,
                  char                   c)
{
  if (self->is_escaped)
    self->is_escaped = FALSE;
  else if (c == '\\')
    self->is_escaped = TRUE;
  else if (c == '"')
    self->in_string = FALSE;
  if (c == '\n')
    pass_line_end (self);
}

/* Most bytes change nothing. */
static const char *
skip_plain (CorridorFeatureCutter *self,
            const char            *at,
            const char            *end)
{
  if (self->n_head >= 0 || self->is_escaped)
    return at;
  if (self->in_string)
    while (at < end && *at != '"' && *at != '\\' && *at != '\n')
      at++;
  else
    while (at < end && *at != '"' && *at != '{' && *at != '}' && *at != '[' && *at != ']' && *at != '\n')
      at++;
  return at;
}

/* Returns: whether @c closes what is being cut */
static gboolean
pass_byte (CorridorFeatureCutter *self,
           char                   c)
{
  if (self->in_string)
    {
      pass_string_byte (self, c);
      return FALSE;
    }
  switch (c)
    {
    case '"':
      self->in_string = TRUE;
      return FALSE;
    case '{':
    case '[':
      self->depth++;
      return FALSE;
    case '}':
    case ']':
      return --self->depth == 0;
    case '\n':
      pass_line_end (self);
      return FALSE;
    default:
      return FALSE;
    }
}

static const char *
pass_feature (CorridorFeatureCutter *self,
              const char            *begin,
              const char            *end)
{
  for (const char *at = skip_plain (self, begin, end); at < end; at = skip_plain (self, at + 1, end))
    {
      if (self->n_head >= 0 && match_head (self, *at, at))
        {
          take (self, begin, at);
          cut_at_head (self);
          return at + 1;
        }
      if (pass_byte (self, *at))
        {
          take (self, begin, at + 1);
          end_cut (self, offset_of (self, at) + 1);
          self->state = STATE_FEATURES;
          return at + 1;
        }
    }
  take (self, begin, end);
  return end;
}

/* Notes which member of the first object it is in. */
static void
watch_key (CorridorFeatureCutter *self,
           char                   c)
{
  if (self->depth != 1)
    return;

  if (self->in_string)
    {
      if (self->n_key < sizeof self->key)
        self->key[self->n_key++] = c;
    }
  else if (c == '"')
    {
      self->n_key = 0;
    }
  else if (c == ':')
    {
      /* The quotation mark that ends it is the last byte of the key. */
      self->is_features = self->n_key == sizeof self->key && memcmp (self->key, "features\"", self->n_key) == 0;
    }
  else if (c == ',')
    {
      self->is_features = FALSE;
    }
}

static void
move_to_collection (CorridorFeatureCutter *self)
{
  if (self->collection == NULL)
    {
      self->collection = g_string_new (NULL);
      self->cut.number--; /* it was none */
    }
  if (self->cut.is_too_long)
    set_fault (self, "expected at most 64 MiB beside the features, got more", self->cut.offset);
  g_string_append_len (self->collection, (const char *) self->text->data + self->cut.start,
                       (gssize) (self->text->len - self->cut.start));
  g_byte_array_set_size (self->text, (guint) self->cut.start);
}

static void
end_object (CorridorFeatureCutter *self,
            guint64                offset)
{
  if (self->collection == NULL)
    {
      end_cut (self, offset);
      begin_cut (self, offset);
      self->state = STATE_LINES;
      return;
    }
  move_to_collection (self);
  self->state = STATE_AFTER;
}

static const char *
pass_object (CorridorFeatureCutter *self,
             const char            *begin,
             const char            *end)
{
  for (const char *at = begin; at < end; at++)
    {
      if (self->n_head >= 0 && self->collection == NULL && match_head (self, *at, at))
        {
          take (self, begin, at);
          cut_at_head (self);
          return at + 1;
        }
      if (*at == '[' && self->depth == 1 && !self->in_string && self->is_features)
        {
          take (self, begin, at + 1);
          move_to_collection (self);
          self->state = STATE_FEATURES;
          return at + 1;
        }
      watch_key (self, *at);
      if (pass_byte (self, *at))
        {
          take (self, begin, at + 1);
          end_object (self, offset_of (self, at) + 1);
          return at + 1;
        }
    }
  take (self, begin, end);
  return end;
}

/* Goes on with the rest of a collection, which is behind its "features" now. */
static void
resume_collection (CorridorFeatureCutter *self,
                   const char            *at)
{
  guint64 number = self->cut.number;

  begin_cut (self, offset_of (self, at));
  self->cut.number = number;
  take (self, at, at + 1);
  self->depth = 1;
  self->is_features = FALSE;
  self->n_key = 0;
  self->state = STATE_OBJECT;
}

static const char *
pass_between_features (CorridorFeatureCutter *self,
                       const char            *begin,
                       const char            *end)
{
  for (const char *at = begin; at < end; at++)
    {
      if (*at == '\n')
        self->line++;
      if (is_blank (*at) || *at == ',')
        continue;
      if (*at == ']')
        {
          resume_collection (self, at);
          return at + 1;
        }
      begin_cut (self, offset_of (self, at));
      self->state = *at == '{' || *at == '[' ? STATE_FEATURE : STATE_ODD;
      return at;
    }
  return end;
}

static const char *
pass_odd (CorridorFeatureCutter *self,
          const char            *begin,
          const char            *end)
{
  for (const char *at = begin; at < end; at++)
    if (is_blank (*at) || *at == ',' || *at == ']')
      {
        take (self, begin, at);
        end_cut (self, offset_of (self, at));
        self->state = STATE_FEATURES;
        return at;
      }
  take (self, begin, end);
  return end;
}

static void
count_lines (CorridorFeatureCutter *self,
             const char            *begin,
             const char            *end)
{
  while ((begin = memchr (begin, '\n', (gsize) (end - begin))) != NULL)
    {
      self->line++;
      begin++;
    }
}

/* Cuts at every @mark. */
static const char *
pass_marked (CorridorFeatureCutter *self,
             const char            *begin,
             const char            *end,
             char                   mark)
{
  const char *at = memchr (begin, mark, (gsize) (end - begin));

  take (self, begin, at != NULL ? at : end);
  count_lines (self, begin, at != NULL ? at : end);
  if (at == NULL)
    return end;

  if (!drop_blank_cut (self))
    end_cut (self, offset_of (self, at));
  if (mark == '\n')
    self->line++;
  begin_cut (self, offset_of (self, at) + 1);
  return at + 1;
}

static const char *
pass_start (CorridorFeatureCutter *self,
            const char            *begin,
            const char            *end)
{
  static const char byte_order_mark[] = "\xEF\xBB\xBF";

  for (const char *at = begin; at < end; at++)
    {
      guint64 offset = offset_of (self, at);

      if (offset < 3 && *at == byte_order_mark[offset])
        continue;
      if (*at == '\n')
        self->line++;
      if (is_blank (*at))
        continue;

      begin_cut (self, *at == RECORD_SEPARATOR ? offset + 1 : offset);
      self->state = *at == '{' ? STATE_OBJECT : *at == RECORD_SEPARATOR ? STATE_SEQUENCE : STATE_BROKEN;
      if (self->state == STATE_BROKEN)
        set_fault (self, "expected GeoJSON, which begins with \"{\", got something else", offset);
      return *at == RECORD_SEPARATOR ? at + 1 : at;
    }
  return end;
}

static const char *
pass_after (CorridorFeatureCutter *self,
            const char            *begin,
            const char            *end)
{
  for (const char *at = begin; at < end; at++)
    if (!is_blank (*at))
      {
        set_fault (self, "expected the end of the file behind the collection, got more", offset_of (self, at));
        self->state = STATE_BROKEN;
        return end;
      }
    else if (*at == '\n')
      {
        self->line++;
      }
  return end;
}

static const char *
pass (CorridorFeatureCutter *self,
      const char            *at,
      const char            *end)
{
  switch (self->state)
    {
    case STATE_START:
      return pass_start (self, at, end);
    case STATE_OBJECT:
      return pass_object (self, at, end);
    case STATE_FEATURES:
      return pass_between_features (self, at, end);
    case STATE_FEATURE:
      return pass_feature (self, at, end);
    case STATE_ODD:
      return pass_odd (self, at, end);
    case STATE_LINES:
      return pass_marked (self, at, end, '\n');
    case STATE_SEQUENCE:
      return pass_marked (self, at, end, RECORD_SEPARATOR);
    case STATE_AFTER:
      return pass_after (self, at, end);
    case STATE_BROKEN:
    default:
      return end;
    }
}

void
corridor_feature_cutter_feed (CorridorFeatureCutter *self,
                              const char            *data,
                              gsize                  length)
{
  const char *at = data;

  self->data = data;
  while (at < data + length)
    at = pass (self, at, data + length);
  self->data_offset += length;
}

/* Returns: whether what comes next can make a difference */
gboolean
corridor_feature_cutter_wants_more (CorridorFeatureCutter *self)
{
  return self->state != STATE_BROKEN;
}

/*
 * corridor_feature_cutter_end:
 *
 * Says that there is no more. What is not closed becomes the last cut.
 */
void
corridor_feature_cutter_end (CorridorFeatureCutter *self)
{
  gboolean is_whole = self->state == STATE_LINES || self->state == STATE_SEQUENCE;
  gboolean in_collection = self->state == STATE_OBJECT && self->collection != NULL;

  if (self->state == STATE_START)
    set_fault (self, "expected GeoJSON, got an empty file", 0);
  if (self->state == STATE_FEATURES || self->state == STATE_FEATURE || self->state == STATE_ODD || in_collection)
    set_fault (self, "expected the end of the collection, got the end of the file (it is cut short)", self->data_offset);

  if (is_whole ? !drop_blank_cut (self)
               : self->state == STATE_FEATURE || self->state == STATE_ODD || (self->state == STATE_OBJECT && !in_collection))
    {
      self->cut.is_short = !is_whole;
      end_cut (self, self->data_offset);
    }
  self->state = STATE_BROKEN;
}

/* Returns: how many bytes of whole features there are to take. */
gsize
corridor_feature_cutter_get_n_ready (CorridorFeatureCutter *self)
{
  const CorridorCut *last;

  if (self->cuts->len == 0)
    return 0;
  last = &g_array_index (self->cuts, CorridorCut, self->cuts->len - 1);
  return MAX (1, last->start + last->text_length);
}

/*
 * corridor_feature_cutter_take:
 * @cuts: (out) (transfer full) (element-type CorridorCut): the features that are whole, with places in what is returned
 *
 * Returns: (transfer full): their text
 */
GByteArray *
corridor_feature_cutter_take (CorridorFeatureCutter *self,
                              GArray               **cuts)
{
  gsize length = corridor_feature_cutter_get_n_ready (self);
  GByteArray *text = self->text;
  gsize rest;

  if (self->cuts->len > 0)
    length = g_array_index (self->cuts, CorridorCut, self->cuts->len - 1).start
             + g_array_index (self->cuts, CorridorCut, self->cuts->len - 1).text_length;
  rest = text->len - length;
  self->text = g_byte_array_new ();
  g_byte_array_append (self->text, text->data + length, (guint) rest);
  g_byte_array_set_size (text, (guint) length);
  self->cut.start -= MIN (self->cut.start, length);

  *cuts = self->cuts;
  self->cuts = g_array_new (FALSE, FALSE, sizeof (CorridorCut));
  return text;
}

/* Returns: (transfer none) (nullable): the collection with no features in it; NULL when the file is none */
GString *
corridor_feature_cutter_get_collection (CorridorFeatureCutter *self)
{
  return self->collection;
}

/* Returns: (transfer none) (nullable): what is wrong with the file outside of its features */
const char *
corridor_feature_cutter_get_fault (CorridorFeatureCutter *self,
                                   guint64               *offset,
                                   guint64               *line)
{
  *offset = self->fault_offset;
  *line = self->fault_line;
  return self->fault;
}
