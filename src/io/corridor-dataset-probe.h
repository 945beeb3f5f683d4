/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * corridor_dataset_probe:
 * @file: a file
 *
 * Tells whether a file is to be opened as a dataset and not as a story: it is a FeatureCollection without the member
 * `corridor`, or has one feature after the other. It has to be gone through for that, which takes about 0.3 s for 200 MB.
 * What can be read only once is not looked at, and is no dataset.
 *
 * Returns: %FALSE for a story, and for whatever cannot be read or is neither
 */
gboolean corridor_dataset_probe (GFile *file);

G_END_DECLS
