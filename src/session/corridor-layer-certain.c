/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-certain.h"
#include "corridor-layer-private.h"

/*
 * What is certain of a layer is made out when it is asked for, in a thread where it would be felt. Until it is there what is shown
 * stays, with the whole that it is a part of; whatever is set in the meantime makes that work a thing of the past.
 */

/* Of so many records it is made out at once: some 5 ms. */
#define AT_ONCE 25000

void
corridor_layer_stop_making (CorridorLayer *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->found);
}

static gboolean
has_uncertain (CorridorDataset *dataset)
{
  return corridor_dataset_count_uncertain (dataset) > 0;
}

/* What is certain has to be made out of it: it is asked for, and not there. */
static gboolean
lacks_certain (CorridorLayer   *self,
               CorridorDataset *dataset)
{
  return self->only_certain && has_uncertain (dataset) && (dataset != self->shown || self->certain == NULL);
}

/* Takes @found with what is certain of it, if that is there, and the whole that it is of. */
static void
show (CorridorLayer   *self,
      CorridorDataset *found,
      CorridorDataset *certain)
{
  g_autoptr(CorridorDataset) whole = g_object_ref (self->next != NULL ? self->next : self->whole);

  corridor_layer_stop_making (self);
  g_clear_object (&self->next);
  corridor_layer_show (self, whole, found, certain);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CorridorDataset *found = CORRIDOR_DATASET (source);
  g_autoptr(CorridorDataset) certain = corridor_dataset_dup_certain_finish (found, result, NULL);
  g_autoptr(CorridorLayer) self = NULL;

  if (certain == NULL)
    return; /* superseded or closed: the layer may be gone */

  self = g_object_ref (user_data); /* whoever is told may close it */
  g_object_freeze_notify (G_OBJECT (self));
  show (self, found, certain);
  corridor_layer_notify (self, CORRIDOR_LAYER_PROP_FILTERING);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
start (CorridorLayer   *self,
       CorridorDataset *found)
{
  corridor_layer_stop_making (self);
  self->found = g_object_ref (found);
  self->making = g_cancellable_new ();
  corridor_dataset_dup_certain_async (found, self->making, on_made, self);
}

void
corridor_layer_show_found (CorridorLayer   *self,
                           CorridorDataset *found)
{
  g_autoptr(CorridorDataset) kept = g_object_ref (found);
  g_autoptr(CorridorDataset) certain = NULL;

  if (lacks_certain (self, found) && corridor_dataset_get_n_records (found) > AT_ONCE)
    {
      start (self, found);
      return;
    }

  if (lacks_certain (self, found))
    certain = corridor_dataset_dup_certain (found);
  else if (found == self->shown && self->certain != NULL)
    certain = g_object_ref (self->certain);
  show (self, kept, certain);
}

/* Of what is shown, where that is quickly done. */
static void
make_few (CorridorLayer *self)
{
  if (lacks_certain (self, self->shown) && corridor_dataset_get_n_records (self->shown) <= AT_ONCE)
    self->certain = corridor_dataset_dup_certain (self->shown);
}

/* What is shown stays, or makes room for more of the file that waits for this; or later for what has the words that are looked for. */
static void
take_effect (CorridorLayer *self)
{
  g_autoptr(CorridorDataset) found = g_object_ref (self->found != NULL ? self->found : self->shown);

  make_few (self);
  if (self->filtering != NULL)
    return;

  if (lacks_certain (self, found) || found != self->shown || self->next != NULL)
    corridor_layer_show_found (self, found);
  else
    corridor_layer_stop_making (self);
}

gboolean
corridor_layer_get_only_certain (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);

  return self->only_certain;
}

void
corridor_layer_set_only_certain (CorridorLayer *self,
                                 gboolean       only_certain)
{
  gboolean was_filtering;

  g_return_if_fail (CORRIDOR_IS_LAYER (self));

  if (self->only_certain == !!only_certain)
    return;

  was_filtering = corridor_layer_get_filtering (self);
  self->only_certain = !!only_certain;
  take_effect (self);
  if (was_filtering != corridor_layer_get_filtering (self))
    corridor_layer_notify (self, CORRIDOR_LAYER_PROP_FILTERING);
}

void
corridor_layer_make_certain (CorridorLayer *self)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));

  if (self->certain == NULL && has_uncertain (self->shown))
    self->certain = corridor_dataset_dup_certain (self->shown);
}

CorridorDataset *
corridor_layer_get_seen (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->only_certain && self->certain != NULL ? self->certain : self->shown;
}
