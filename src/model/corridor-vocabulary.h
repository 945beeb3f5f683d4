/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-date.h"
#include "corridor-text.h"

G_BEGIN_DECLS

/*
 * What phases refer to by id: categories, states, sources; and the small parts of a phase.
 * Ref-counted boxes (g_atomic_rc_box); the fields are filled by whoever makes one and never change after that.
 */

typedef struct
{
  guint32 light; /* 0xRRGGBB */
  guint32 dark;
} CorridorColor;

typedef enum
{
  CORRIDOR_SHAPE_CIRCLE,
  CORRIDOR_SHAPE_SQUARE,
  CORRIDOR_SHAPE_DIAMOND,
  CORRIDOR_SHAPE_TRIANGLE,
  CORRIDOR_SHAPE_TRIANGLE_DOWN,
  CORRIDOR_SHAPE_PENTAGON,
  CORRIDOR_SHAPE_HEXAGON,
  CORRIDOR_SHAPE_STAR,
  CORRIDOR_SHAPE_PLUS,
  CORRIDOR_SHAPE_CROSS,
} CorridorShape;

typedef enum
{
  CORRIDOR_FILL_TINT,
  CORRIDOR_FILL_HATCH,
  CORRIDOR_FILL_BACK_HATCH,
  CORRIDOR_FILL_CROSS_HATCH,
  CORRIDOR_FILL_DOTS,
  CORRIDOR_FILL_NONE,
} CorridorFill;

typedef enum
{
  CORRIDOR_DASH_SOLID,
  CORRIDOR_DASH_DASHED,
  CORRIDOR_DASH_DOTTED,
  CORRIDOR_DASH_DASH_DOT,
} CorridorDash;

typedef struct
{
  char         *id;
  CorridorText *label;
  CorridorShape shape;
  CorridorColor color;
  guint         order; /* place in the story's list, the lowest drawn first */
} CorridorCategory;

/* Which way traffic goes on a line, as seen from its first point. */
typedef enum
{
  CORRIDOR_ARROW_NONE, /* both ways, or it has no meaning */
  CORRIDOR_ARROW_FORWARD,
  CORRIDOR_ARROW_BACKWARD,
} CorridorArrow;

typedef struct
{
  char         *id;
  CorridorText *label;
  CorridorColor color;
  CorridorFill  fill;
  CorridorDash  dash;
  CorridorArrow arrow;
  double        width; /* px at scale 1 */
  guint         order;
} CorridorState;

typedef struct
{
  char        *id;
  char        *publisher;
  char        *title;
  char        *language; /* BCP 47 */
  char        *note; /* (nullable) */
  char        *url; /* (nullable) http or https */
  gboolean     has_date;
  CorridorDate date;
} CorridorSource;

typedef struct
{
  char         *by;
  CorridorText *text;
  GPtrArray    *sources; /* (element-type CorridorSource) */
} CorridorClaim;

typedef struct
{
  CorridorText *label;
  char         *unit; /* (nullable) */
  double        low; /* equal to high for a plain value */
  double        high;
  gboolean      about;
  GPtrArray    *sources; /* (element-type CorridorSource) */
} CorridorFigure;

typedef struct
{
  char *toponym;
  char *language; /* BCP 47 */
} CorridorName;

CorridorCategory *corridor_category_new   (const char *id, CorridorText *label);
CorridorCategory *corridor_category_ref   (CorridorCategory *self);
void              corridor_category_unref (CorridorCategory *self);
CorridorState    *corridor_state_new      (const char *id, CorridorText *label);
CorridorState    *corridor_state_ref      (CorridorState *self);
void              corridor_state_unref    (CorridorState *self);
CorridorSource   *corridor_source_new     (const char *id);
CorridorSource   *corridor_source_ref     (CorridorSource *self);
void              corridor_source_unref   (CorridorSource *self);
CorridorClaim    *corridor_claim_new      (const char *by, CorridorText *text);
void              corridor_claim_unref    (CorridorClaim *self);
CorridorFigure   *corridor_figure_new     (CorridorText *label);
void              corridor_figure_unref   (CorridorFigure *self);
char             *corridor_figure_to_words (const CorridorFigure *self);
CorridorName     *corridor_name_new       (const char *toponym, const char *language);
void              corridor_name_unref     (CorridorName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCategory, corridor_category_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorState, corridor_state_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSource, corridor_source_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorClaim, corridor_claim_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorFigure, corridor_figure_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorName, corridor_name_unref)

G_END_DECLS
