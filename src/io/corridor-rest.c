/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-rest-private.h"

static G_DEFINE_QUARK (corridor-rest-begin, begin)
static G_DEFINE_QUARK (corridor-rest-rest, rest)

void
corridor_rest_leave (GFile        *file,
                     GInputStream *begin,
                     GInputStream *rest)
{
  g_object_set_qdata_full (G_OBJECT (file), rest_quark (), rest, g_object_unref);
  g_object_set_qdata_full (G_OBJECT (file), begin_quark (), begin, g_object_unref);
}

gboolean
corridor_rest_take (GFile         *file,
                    GInputStream **begin,
                    GInputStream **rest)
{
  *begin = g_object_steal_qdata (G_OBJECT (file), begin_quark ());
  *rest = g_object_steal_qdata (G_OBJECT (file), rest_quark ());
  return *begin != NULL;
}
