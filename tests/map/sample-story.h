/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/* The place of the one marker that every sample story has, "monument": at the middle of the story's own view. */
#define SAMPLE_LATITUDE 39.8
#define SAMPLE_LONGITUDE 46.5

/*
 * A story of 2020 to 2024 made by hand: an area with a hole ("area") under a line ("road") under the marker "monument",
 * all true all the time, @n_twins more markers right on it, and @n_markers scattered over the region, each true for
 * one year. Where things are comes from a seed of its own, so it is the same every time.
 */
CorridorStory *sample_story_new   (guint n_markers,
                                   guint n_twins);

/* The first phase of a feature. */
CorridorPhase *sample_story_phase (CorridorStory *story,
                                   const char    *id);

/* Seconds of a date such as "2022-06-01". */
gint64         sample_time        (const char *date);

G_END_DECLS
