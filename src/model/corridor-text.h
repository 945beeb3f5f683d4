/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An immutable text in several languages; English is always there. */
typedef struct _CorridorText CorridorText;

CorridorText *corridor_text_new   (const char   *english);
CorridorText *corridor_text_ref   (CorridorText *self);
void          corridor_text_unref (CorridorText *self);
void          corridor_text_add   (CorridorText *self,
                                   const char   *language,
                                   const char   *value);
const char   *corridor_text_get   (const CorridorText *self,
                                   const char         *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorText, corridor_text_unref)

G_END_DECLS
