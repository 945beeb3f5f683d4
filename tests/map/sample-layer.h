/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/* Where its thirty records at one spot are, and where the one that is alone, "record 30". */
#define SAMPLE_CROWD_LATITUDE  39.2
#define SAMPLE_CROWD_LONGITUDE 46.0
#define SAMPLE_LONE_LATITUDE   39.9
#define SAMPLE_LONE_LONGITUDE  47.0

/* Adds a layer of the reader's own: all of it is of 1 June 2022, and of one kind. */
void sample_layer_add (CorridorSession *session);

G_END_DECLS
