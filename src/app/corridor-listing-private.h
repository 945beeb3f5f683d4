/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-phase.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* What the listings of a day and of the changes between two days share. Errors are those of #GFileError and name the standard output. */

/* corridor-listing-output.c */
gboolean corridor_listing_write         (const char       *text,
                                         FILE             *out,
                                         GError          **error);
gboolean corridor_listing_flush         (FILE             *out, /* at the end */
                                         GError          **error);

/* corridor-listing-members.c */
void     corridor_listing_add_string    (JsonBuilder      *builder,
                                         const char       *member,
                                         const char       *value); /* (nullable) */
void     corridor_listing_add_certainty (JsonBuilder      *builder,
                                         CorridorCertainty certainty);
void     corridor_listing_add_state     (JsonBuilder      *builder,
                                         CorridorPhase    *phase);
void     corridor_listing_add_sources   (JsonBuilder      *builder,
                                         CorridorPhase    *phase);

G_END_DECLS
