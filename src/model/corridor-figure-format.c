/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Figures as text. The separators are translated with the program and not taken from LC_NUMERIC, so that a number reads
 * like the sentence around it.
 */

/* As many decimals as a figure may have. */
#define DECIMALS "3"

/* Enough for every double in "%.3f". */
#define NUMBER_SIZE (G_ASCII_DTOSTR_BUF_SIZE + 310)

/* "-1234567" to "-1,234,567". */
static void
append_grouped (GString    *out,
                const char *digits,
                gsize       n_digits)
{
  /* Translators: between thousands */
  const char *separator = C_("thousands separator", ",");

  for (gsize i = 0; i < n_digits; i++)
    {
      gboolean between_digits = i > 0 && g_ascii_isdigit (digits[i - 1]);

      if (between_digits && (n_digits - i) % 3 == 0)
        g_string_append (out, separator);
      g_string_append_c (out, digits[i]);
    }
}

/* Zeros at the end are left out. */
static char *
number_words (double value)
{
  char number[NUMBER_SIZE];
  GString *words = g_string_new (NULL);
  const char *point;
  gsize n_decimals;

  g_ascii_formatd (number, sizeof number, "%." DECIMALS "f", value);
  point = strchr (number, '.');
  n_decimals = strlen (point + 1);
  while (n_decimals > 0 && point[n_decimals] == '0')
    n_decimals--;

  append_grouped (words, number, (gsize) (point - number));
  if (n_decimals > 0)
    {
      /* Translators: before decimals */
      g_string_append (words, C_("decimal separator", "."));
      g_string_append_len (words, point + 1, (gssize) n_decimals);
    }

  return g_string_free (words, FALSE);
}

static char *
range_words (double low,
             double high)
{
  g_autofree char *low_words = number_words (low);
  g_autofree char *high_words = number_words (high);

  if (g_str_equal (low_words, high_words))
    return g_steal_pointer (&low_words);

  /* Translators: the least and the most of a number that is not known exactly: 6,000–7,000 */
  return g_strdup_printf (C_("figure", "%1$s–%2$s"), low_words, high_words);
}

static char *
range_and_unit_words (double              low,
                      double              high,
                      const CorridorText *unit,
                      const char         *language)
{
  g_autofree char *range = range_words (low, high);

  if (unit == NULL)
    return g_steal_pointer (&range);

  /* Translators: a number and its unit: 120,000 people */
  return g_strdup_printf (C_("figure", "%1$s %2$s"), range, corridor_text_get (unit, language));
}

static char *
about_words (char     *words,
             gboolean  about)
{
  g_autofree char *exactly = words;

  if (!about)
    return g_steal_pointer (&exactly);

  /* Translators: a round number: about 2,000 peacekeepers */
  return g_strdup_printf (C_("figure", "about %s"), exactly);
}

char *
corridor_count_to_words (guint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  GString *words = g_string_new (NULL);

  append_grouped (words, digits, strlen (digits));
  return g_string_free (words, FALSE);
}

char *
corridor_figure_to_words (const CorridorFigure *self,
                          const char           *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return about_words (range_and_unit_words (self->low, self->high, self->unit, language), self->about);
}

char *
corridor_figure_point_to_words (const CorridorFigure      *self,
                                const CorridorFigurePoint *point,
                                const char                *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (point != NULL, NULL);

  return about_words (range_and_unit_words (point->value, point->value, self->unit, language), self->about || point->about);
}
