/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-report-private.h"

struct _CorridorImportReport
{
  char                *name; /* (owned) */
  CorridorImportCounts counts;
  guint64              n_faults;
  GPtrArray           *faults; /* (owned) (element-type CorridorImportFault) */
};

static const char *const spelling_names[] = {
  "no date",
  "when.timespans",
  "when",
  "phases",
  "timespan",
  "start_date:edtf, end_date:edtf",
  "start_date, end_date",
  "start, end",
  "times",
  "time",
  "timestamp",
  "date",
};
G_STATIC_ASSERT (G_N_ELEMENTS (spelling_names) == CORRIDOR_N_TIME_SPELLINGS);

void
corridor_import_fault_free (CorridorImportFault *fault)
{
  g_free (fault->id);
  g_free (fault->field);
  g_free (fault->reason);
  g_free (fault);
}

static void
clear (CorridorImportReport *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->faults);
}

/*
 * corridor_import_report_new:
 * @name: what lines call the file
 */
CorridorImportReport *
corridor_import_report_new (const char *name)
{
  CorridorImportReport *self = g_atomic_rc_box_new0 (CorridorImportReport);

  self->name = g_strdup (name);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_import_fault_free);
  return self;
}

CorridorImportReport *
corridor_import_report_ref (CorridorImportReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_import_report_unref (CorridorImportReport *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
corridor_import_report_add_counts (CorridorImportReport       *self,
                                   const CorridorImportCounts *counts)
{
  self->counts.n_features += counts->n_features;
  self->counts.n_shown += counts->n_shown;
  self->counts.n_undated += counts->n_undated;
  self->counts.n_bad += counts->n_bad;
  self->counts.n_records += counts->n_records;
  for (guint i = 0; i < CORRIDOR_N_TIME_SPELLINGS; i++)
    self->counts.n_spelled[i] += counts->n_spelled[i];
}

/* Returns: whether one more fault would only be counted */
static gboolean
is_full (CorridorImportReport *self)
{
  return self->faults->len >= CORRIDOR_IMPORT_REPORT_MAX_FAULTS;
}

/*
 * corridor_import_report_add_fault:
 * @fault: (transfer full) (nullable): NULL for one that is only counted
 */
void
corridor_import_report_add_fault (CorridorImportReport *self,
                                  CorridorImportFault  *fault)
{
  self->n_faults++;
  if (fault == NULL)
    return;

  if (is_full (self))
    corridor_import_fault_free (fault);
  else
    g_ptr_array_add (self->faults, fault);
}

const char *
corridor_import_report_get_name (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

guint64
corridor_import_report_get_n_features (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.n_features;
}

guint64
corridor_import_report_get_n_shown (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.n_shown;
}

guint64
corridor_import_report_get_n_undated (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.n_undated;
}

guint64
corridor_import_report_get_n_bad (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.n_bad;
}

guint64
corridor_import_report_get_n_records (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts.n_records;
}

guint64
corridor_import_report_get_n_spelled (CorridorImportReport *self,
                                      CorridorTimeSpelling  spelling)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (spelling < CORRIDOR_N_TIME_SPELLINGS, 0);

  return self->counts.n_spelled[spelling];
}

guint64
corridor_import_report_get_n_faults (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_faults;
}

GPtrArray *
corridor_import_report_get_faults (CorridorImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->faults;
}

char *
corridor_import_report_fault_to_line (CorridorImportReport      *self,
                                      const CorridorImportFault *fault)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  line = g_string_new (self->name);
  if (fault->number > 0)
    g_string_append_printf (line, ": feature %" G_GUINT64_FORMAT, fault->number);
  if (fault->id != NULL)
    g_string_append_printf (line, " (id %s)", fault->id);
  if (fault->line > 0)
    g_string_append_printf (line, "%s line %" G_GUINT64_FORMAT, fault->number > 0 ? "," : ":", fault->line);
  g_string_append (line, ": ");
  if (*fault->field != '\0')
    g_string_append_printf (line, "%s: ", fault->field);
  g_string_append (line, fault->reason);
  return g_string_free (line, FALSE);
}

const char *
corridor_time_spelling_get_name (CorridorTimeSpelling spelling)
{
  g_return_val_if_fail (spelling < CORRIDOR_N_TIME_SPELLINGS, NULL);

  return spelling_names[spelling];
}

static void
append_count (GString    *text,
              const char *what,
              guint64     n)
{
  g_string_append_printf (text, "%s: %" G_GUINT64_FORMAT "\n", what, n);
}

char *
corridor_import_report_to_text (CorridorImportReport *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n", self->name);
  append_count (text, "Features read", self->counts.n_features);
  append_count (text, "Shown", self->counts.n_shown);
  append_count (text, "Without a date", self->counts.n_undated);
  append_count (text, "Bad", self->counts.n_bad);
  append_count (text, "Records", self->counts.n_records);
  for (guint i = CORRIDOR_TIME_SPELLING_NONE + 1; i < CORRIDOR_N_TIME_SPELLINGS; i++)
    if (self->counts.n_spelled[i] > 0)
      {
        g_string_append (text, "Dates from ");
        append_count (text, spelling_names[i], self->counts.n_spelled[i]);
      }

  for (guint i = 0; i < self->faults->len; i++)
    {
      g_autofree char *line = corridor_import_report_fault_to_line (self, g_ptr_array_index (self->faults, i));

      g_string_append_printf (text, "%s\n", line);
    }
  if (self->n_faults > self->faults->len)
    g_string_append_printf (text, "%s: and %" G_GUINT64_FORMAT " more\n", self->name, self->n_faults - self->faults->len);
  return g_string_free (text, FALSE);
}
