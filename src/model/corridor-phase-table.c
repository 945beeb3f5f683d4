/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-phase-table-private.h"

/* Dead entries are swept out when there are twice as many as were alive the last time. */
#define MIN_SWEEP 256

struct _CorridorPhaseTable
{
  GMutex      lock; /* of what follows */
  GHashTable *phases; /* (owned) (element-type guint GWeakRef) by slot */
  guint       n_sweep;
};

/* On phases: the slot of the record that they were read from, plus 1. Of which table, only the tables know. */
static G_DEFINE_QUARK (corridor-phase-table-slot, slot)

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

CorridorPhaseTable *
corridor_phase_table_new (void)
{
  CorridorPhaseTable *self = g_atomic_rc_box_new0 (CorridorPhaseTable);

  g_mutex_init (&self->lock);
  self->phases = g_hash_table_new_full (NULL, NULL, NULL, free_weak_ref);
  self->n_sweep = MIN_SWEEP;
  return self;
}

CorridorPhaseTable *
corridor_phase_table_ref (CorridorPhaseTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CorridorPhaseTable *self = data;

  g_hash_table_unref (self->phases);
  g_mutex_clear (&self->lock);
}

void
corridor_phase_table_unref (CorridorPhaseTable *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* With the lock held. */
static CorridorPhase *
look_up (CorridorPhaseTable *self,
         guint               slot)
{
  GWeakRef *ref = g_hash_table_lookup (self->phases, GUINT_TO_POINTER (slot));

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

CorridorPhase *
corridor_phase_table_look_up (CorridorPhaseTable *self,
                              guint               slot)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return look_up (self, slot);
}

static gboolean
is_dead (gpointer key,
         gpointer value,
         gpointer user_data)
{
  g_autoptr(GObject) phase = g_weak_ref_get (value);

  return phase == NULL;
}

CorridorPhase *
corridor_phase_table_remember (CorridorPhaseTable *self,
                               guint               slot,
                               CorridorPhase      *phase)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  CorridorPhase *other = look_up (self, slot);
  GWeakRef *ref;

  if (other != NULL)
    return other;

  if (g_hash_table_size (self->phases) >= self->n_sweep)
    {
      g_hash_table_foreach_remove (self->phases, is_dead, NULL);
      self->n_sweep = MAX (MIN_SWEEP, 2 * g_hash_table_size (self->phases));
    }
  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, phase);
  g_object_set_qdata (G_OBJECT (phase), slot_quark (), GUINT_TO_POINTER (slot + 1));
  g_hash_table_replace (self->phases, GUINT_TO_POINTER (slot), ref);
  return g_object_ref (phase);
}

gboolean
corridor_phase_table_find_slot (CorridorPhaseTable *self,
                                CorridorPhase      *phase,
                                guint              *slot)
{
  guint number = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (phase), slot_quark ()));
  g_autoptr(CorridorPhase) known = NULL;

  if (number == 0)
    return FALSE;

  known = corridor_phase_table_look_up (self, number - 1);
  *slot = number - 1;
  return known == phase;
}
