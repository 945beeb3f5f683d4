/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workload.h"

G_BEGIN_DECLS

/**
 * WorkloadFileKind:
 * @WORKLOAD_FILE_PLAIN: the points as they are
 * @WORKLOAD_FILE_ONE_SPOT: all at the first one's place
 * @WORKLOAD_FILE_ONE_SECOND: all in the same second
 * @WORKLOAD_FILE_ALWAYS: all over the whole time
 * @WORKLOAD_FILE_BAD: each with a latitude that there is not
 * @WORKLOAD_FILE_CUT: without the end of the last one
 *
 * What is made of the workload.
 */
typedef enum
{
  WORKLOAD_FILE_PLAIN,
  WORKLOAD_FILE_ONE_SPOT,
  WORKLOAD_FILE_ONE_SECOND,
  WORKLOAD_FILE_ALWAYS,
  WORKLOAD_FILE_BAD,
  WORKLOAD_FILE_CUT,
  WORKLOAD_N_FILES,
} WorkloadFileKind;

const char *workload_file_get_name (WorkloadFileKind kind);

/**
 * workload_file_write:
 * @n: how many points
 * @path: where to; what is there is overwritten
 *
 * Writes the points as a FeatureCollection, about 190 bytes each.
 */
void        workload_file_write    (WorkloadFileKind kind,
                                    guint            n,
                                    const char      *path);

G_END_DECLS
