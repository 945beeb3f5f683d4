/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vocabulary.h"

static void
clear_category (CorridorCategory *self)
{
  g_free (self->id);
  corridor_text_unref (self->label);
}

static void
clear_state (CorridorState *self)
{
  g_free (self->id);
  corridor_text_unref (self->label);
}

static void
clear_source (CorridorSource *self)
{
  g_free (self->id);
  g_free (self->publisher);
  g_free (self->title);
  g_free (self->language);
  g_free (self->note);
  g_free (self->url);
}

static void
clear_claim (CorridorClaim *self)
{
  corridor_text_unref (self->by);
  corridor_text_unref (self->text);
  g_ptr_array_unref (self->sources);
}

static void
clear_figure (CorridorFigure *self)
{
  corridor_text_unref (self->label);
  g_clear_pointer (&self->unit, corridor_text_unref);
  g_free (self->points);
  g_ptr_array_unref (self->sources);
}

static void
clear_name (CorridorName *self)
{
  g_free (self->toponym);
  g_free (self->language);
  g_clear_pointer (&self->spans, g_array_unref);
  g_ptr_array_unref (self->sources);
}

static GPtrArray *
new_sources (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
}

CorridorCategory *
corridor_category_new (const char   *id,
                       CorridorText *label)
{
  CorridorCategory *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorCategory);
  self->id = g_strdup (id);
  self->label = corridor_text_ref (label);

  return self;
}

CorridorCategory *
corridor_category_ref (CorridorCategory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_category_unref (CorridorCategory *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_category);
}

CorridorState *
corridor_state_new (const char   *id,
                    CorridorText *label)
{
  CorridorState *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorState);
  self->id = g_strdup (id);
  self->label = corridor_text_ref (label);
  self->width = 1;

  return self;
}

CorridorState *
corridor_state_ref (CorridorState *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_state_unref (CorridorState *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_state);
}

CorridorSource *
corridor_source_new (const char *id)
{
  CorridorSource *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorSource);
  self->id = g_strdup (id);

  return self;
}

CorridorSource *
corridor_source_ref (CorridorSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_source_unref (CorridorSource *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_source);
}

CorridorClaim *
corridor_claim_new (CorridorText *by,
                    CorridorText *text)
{
  CorridorClaim *self;

  g_return_val_if_fail (by != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorClaim);
  self->by = corridor_text_ref (by);
  self->text = corridor_text_ref (text);
  self->sources = new_sources ();

  return self;
}

void
corridor_claim_unref (CorridorClaim *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_claim);
}

CorridorFigure *
corridor_figure_new (CorridorText *label)
{
  CorridorFigure *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorFigure);
  self->label = corridor_text_ref (label);
  self->sources = new_sources ();

  return self;
}

void
corridor_figure_unref (CorridorFigure *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_figure);
}

CorridorName *
corridor_name_new (const char *toponym,
                   const char *language)
{
  CorridorName *self;

  g_return_val_if_fail (toponym != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorName);
  self->toponym = g_strdup (toponym);
  self->language = g_strdup (language);
  self->sources = new_sources ();

  return self;
}

CorridorName *
corridor_name_ref (CorridorName *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_name_set_spans (CorridorName *self,
                         GArray       *spans)
{
  g_return_if_fail (self != NULL);

  if (spans != NULL)
    g_array_ref (spans);
  g_clear_pointer (&self->spans, g_array_unref);
  self->spans = spans;
}

void
corridor_name_unref (CorridorName *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_name);
}
