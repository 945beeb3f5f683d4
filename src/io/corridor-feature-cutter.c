/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-feature-cutter-private.h"

#include "corridor-cut-maker-private.h"
#include "corridor-feature-head-private.h"
#include "corridor-json-nesting-private.h"

#include <string.h>

#define RECORD_SEPARATOR '\x1E'

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
  State               state;
  CorridorCutMaker    cuts;
  GString            *collection; /* (owned) (nullable) a collection without its features */
  CorridorJsonNesting nesting; /* in the cut that is being made */
  CorridorMemberWatch watch; /* of the first object */

  const char         *data; /* (unowned) what is being fed, with data_offset bytes before it */
  guint64             data_offset;
  guint64             line;

  CorridorFeatureHead head; /* of a feature that begins though the one before has not ended */

  const char         *fault; /* (nullable) (unowned) */
  guint64             fault_offset;
  guint64             fault_line;
};

CorridorFeatureCutter *
corridor_feature_cutter_new (void)
{
  CorridorFeatureCutter *self = g_new0 (CorridorFeatureCutter, 1);

  corridor_cut_maker_init (&self->cuts);
  self->line = 1;
  corridor_feature_head_close (&self->head);
  return self;
}

void
corridor_feature_cutter_free (CorridorFeatureCutter *self)
{
  corridor_cut_maker_clear (&self->cuts);
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
  corridor_cut_maker_begin (&self->cuts, offset, self->line);
  self->nesting = (CorridorJsonNesting) { 0 };
  corridor_feature_head_close (&self->head);
}

static void
take (CorridorFeatureCutter *self,
      const char            *from,
      const char            *to)
{
  corridor_cut_maker_add (&self->cuts, from, to);
}

static void
end_cut (CorridorFeatureCutter *self,
         guint64                offset)
{
  corridor_cut_maker_end (&self->cuts, offset);
}

/* The feature before was not closed. Its successor begins with the head, which is all that was read of it up to @at. */
static void
cut_at_head (CorridorFeatureCutter *self,
             const char            *begin,
             const char            *at)
{
  take (self, begin, at);
  corridor_cut_maker_take_back (&self->cuts, offset_of (self, at) - self->head.offset);
  end_cut (self, self->head.offset);
  begin_cut (self, self->head.offset);
  take (self, CORRIDOR_FEATURE_HEAD, CORRIDOR_FEATURE_HEAD + strlen (CORRIDOR_FEATURE_HEAD));
  self->nesting.depth = 1;
  if (self->state == STATE_OBJECT)
    self->state = STATE_LINES;
}

/* Most bytes change nothing; while it may be a head that they are of, each is looked at. */
static const char *
skip_plain (CorridorFeatureCutter *self,
            const char            *at,
            const char            *end)
{
  return corridor_feature_head_is_open (&self->head) ? at : corridor_json_nesting_skip (&self->nesting, at, end);
}

/* Returns: whether @c closes what is being cut */
static gboolean
pass_byte (CorridorFeatureCutter *self,
           char                   c)
{
  if (c == '\n')
    {
      self->line++;
      corridor_feature_head_begin_line (&self->head);
    }
  return corridor_json_nesting_pass (&self->nesting, c);
}

static const char *
pass_feature (CorridorFeatureCutter *self,
              const char            *begin,
              const char            *end)
{
  for (const char *at = skip_plain (self, begin, end); at < end; at = skip_plain (self, at + 1, end))
    {
      if (corridor_feature_head_pass (&self->head, *at, offset_of (self, at)))
        {
          cut_at_head (self, begin, at);
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

static void
move_to_collection (CorridorFeatureCutter *self)
{
  if (self->collection == NULL)
    {
      self->collection = g_string_new (NULL);
      self->cuts.cut.number--; /* it was none */
    }
  if (self->cuts.cut.is_too_long)
    set_fault (self, "expected at most 64 MiB beside the features, got more", self->cuts.cut.offset);
  corridor_cut_maker_move_to (&self->cuts, self->collection);
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
      if (self->collection == NULL && corridor_feature_head_pass (&self->head, *at, offset_of (self, at)))
        {
          cut_at_head (self, begin, at);
          return at + 1;
        }
      if (*at == '[' && self->nesting.depth == 1 && !self->nesting.in_string && self->watch.is_features)
        {
          take (self, begin, at + 1);
          move_to_collection (self);
          self->state = STATE_FEATURES;
          return at + 1;
        }
      corridor_member_watch_pass (&self->watch, &self->nesting, *at);
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
  guint64 number = self->cuts.cut.number;

  begin_cut (self, offset_of (self, at));
  self->cuts.cut.number = number;
  take (self, at, at + 1);
  self->nesting.depth = 1;
  self->watch.is_features = FALSE;
  self->watch.n_key = 0;
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
      if (corridor_is_blank (*at) || *at == ',')
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
    if (corridor_is_blank (*at) || *at == ',' || *at == ']')
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

  if (!corridor_cut_maker_drop_blank (&self->cuts))
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
      if (corridor_is_blank (*at))
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
    if (!corridor_is_blank (*at))
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

  if (is_whole ? !corridor_cut_maker_drop_blank (&self->cuts)
               : self->state == STATE_FEATURE || self->state == STATE_ODD || (self->state == STATE_OBJECT && !in_collection))
    {
      self->cuts.cut.is_short = !is_whole;
      end_cut (self, self->data_offset);
    }
  self->state = STATE_BROKEN;
}

/* Returns: whether the first object has the member that makes a file a story */
gboolean
corridor_feature_cutter_has_story_head (CorridorFeatureCutter *self)
{
  return self->watch.has_corridor;
}

/* Returns: how many bytes of whole features there are to take; at least 1 when there is one. */
gsize
corridor_feature_cutter_get_n_ready (CorridorFeatureCutter *self)
{
  return self->cuts.cuts->len == 0 ? 0 : MAX (1, corridor_cut_maker_get_n_ready (&self->cuts));
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
  return corridor_cut_maker_hand_over (&self->cuts, cuts);
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
