/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-vocabulary-reader-private.h"

G_BEGIN_DECLS

CorridorFigure *corridor_figure_reader_read (const CorridorJsonCursor *cursor,
                                             const CorridorVocabulary *vocabulary);

G_END_DECLS
