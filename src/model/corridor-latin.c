/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-latin-private.h"

#define ARMENIAN_FIRST 0x561
#define CYRILLIC_FIRST 0x430

/* From ա to ֆ. */
static const char armenian[][3] = {
  "a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch", "m",
  "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "w", "p", "k", "o", "f",
};

/* From а to я. */
static const char cyrillic[][5] = {
  "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p",
  "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
};

static const struct
{
  gunichar   c;
  const char latin[3];
} others[] = {
  { 0x454, "ye" }, /* є */
  { 0x456, "i" },  /* і */
  { 0x458, "y" },  /* ј */
  { 0x491, "g" },  /* ґ */
  { 0x493, "gh" }, /* ғ */
  { 0x49d, "g" },  /* ҝ */
  { 0x4af, "u" },  /* ү */
  { 0x4b9, "j" },  /* ҹ */
  { 0x4bb, "h" },  /* һ */
  { 0x4d9, "e" },  /* ә */
  { 0x4e9, "o" },  /* ө */
};

const char *
corridor_latin_find (gunichar c)
{
  if (c >= ARMENIAN_FIRST && c < ARMENIAN_FIRST + G_N_ELEMENTS (armenian))
    return armenian[c - ARMENIAN_FIRST];
  if (c >= CYRILLIC_FIRST && c < CYRILLIC_FIRST + G_N_ELEMENTS (cyrillic))
    return cyrillic[c - CYRILLIC_FIRST];
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].c == c)
      return others[i].latin;
  return NULL;
}
