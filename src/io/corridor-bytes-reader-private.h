/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-faults-private.h"

G_BEGIN_DECLS

GBytes *corridor_bytes_reader_read (GFile          *file,
                                    CorridorFaults *faults,
                                    GCancellable   *cancellable,
                                    GError        **error);

G_END_DECLS
