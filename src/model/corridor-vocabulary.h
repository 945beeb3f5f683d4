/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-span.h"
#include "corridor-text.h"

G_BEGIN_DECLS

/*
 * What phases refer to by id: categories, states, sources; and the small parts of a phase.
 * Ref-counted boxes (g_atomic_rc_box); the fields are filled by whoever makes one and never change after that.
 */

/**
 * CorridorColor:
 * @light: 0xRRGGBB on light ground
 * @dark: 0xRRGGBB on dark ground
 */
typedef struct
{
  guint32 light;
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
  CORRIDOR_SHAPE_OCTAGON,
  CORRIDOR_SHAPE_BUBBLE,
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

/**
 * CorridorCategory:
 * @id: (owned): unique in the story
 * @label: (owned): its name
 * @shape: of its point markers
 * @order: place in the story's list, the lowest drawn first; set by corridor_story_add_category()
 *
 * What kind of thing a feature is.
 */
typedef struct
{
  char         *id;
  CorridorText *label;
  CorridorShape shape;
  CorridorColor color;
  guint         order;
} CorridorCategory;

/**
 * CorridorArrow:
 * @CORRIDOR_ARROW_NONE: both ways, or it has no meaning
 * @CORRIDOR_ARROW_FORWARD: from the line's first position to its last
 * @CORRIDOR_ARROW_BACKWARD: from its last position to its first
 *
 * Which way traffic goes on a line.
 */
typedef enum
{
  CORRIDOR_ARROW_NONE,
  CORRIDOR_ARROW_FORWARD,
  CORRIDOR_ARROW_BACKWARD,
} CorridorArrow;

/**
 * CorridorState:
 * @id: (owned): unique in the story
 * @label: (owned): its name
 * @fill: for areas
 * @dash: for lines and outlines
 * @arrow: for lines
 * @width: for lines, in pixels at scale 1
 * @order: place in the story's list; set by corridor_story_add_state()
 *
 * What a phase says of a line or an area: who holds it, whether it is open.
 */
typedef struct
{
  char         *id;
  CorridorText *label;
  CorridorColor color;
  CorridorFill  fill;
  CorridorDash  dash;
  CorridorArrow arrow;
  double        width;
  guint         order;
} CorridorState;

/**
 * CorridorSource:
 * @id: (owned): unique in the story
 * @publisher: (owned) (nullable): who published it
 * @title: (owned) (nullable): its headline, or in square brackets a description
 * @language: (owned) (nullable): BCP 47
 * @note: (owned) (nullable): what a reader should know of it
 * @url: (owned) (nullable): http or https; %NULL when it has no public address
 * @has_date: whether @date is set
 * @date: when it was published
 * @was_accessed: whether @accessed is set
 * @accessed: the day on which it was looked at, for a page that carries no date
 */
typedef struct
{
  char        *id;
  char        *publisher;
  char        *title;
  char        *language;
  char        *note;
  char        *url;
  gboolean     has_date;
  CorridorDate date;
  gboolean     was_accessed;
  CorridorDate accessed;
} CorridorSource;

/**
 * CorridorClaim:
 * @by: (owned): who makes it: a name, or words for several, in every language of the story
 * @text: (owned): what they say
 * @sources: (owned) (element-type CorridorSource): where; holds references
 */
typedef struct
{
  CorridorText *by;
  CorridorText *text;
  GPtrArray    *sources;
} CorridorClaim;

/**
 * CorridorFigurePoint:
 * @at: the day, month or moment from which on it is known
 * @value: how many
 * @about: whether it is a round number
 *
 * One value of a figure that changes. A plain value.
 */
typedef struct
{
  CorridorDate at;
  double       value;
  gboolean     about;
} CorridorFigurePoint;

/**
 * CorridorFigure:
 * @label: (owned): of what
 * @unit: (owned) (nullable): as in "120,000 people"
 * @low: the least; equal to @high for a plain value
 * @high: the most
 * @about: whether it is a round number
 * @points: (owned) (nullable) (array length=n_points): how it changes, in order of their dates; %NULL for a plain value and
 *   for a range; set by corridor_figure_set_points()
 * @n_points: 0, or at least 2
 * @sources: (owned) (element-type CorridorSource): who says so; holds references
 *
 * A number: a plain value, a range between two, or a series of values with their dates.
 */
typedef struct
{
  CorridorText        *label;
  CorridorText        *unit;
  double               low;
  double               high;
  gboolean             about;
  CorridorFigurePoint *points;
  guint                n_points;
  GPtrArray           *sources;
} CorridorFigure;

/**
 * CorridorName:
 * @toponym: (owned): the name
 * @language: (owned): BCP 47: `hy`, `hy-Latn`, `az`, `ru`, `en`
 * @spans: (owned) (nullable) (element-type CorridorSpan): when whoever held the place used it; %NULL when no dates are known;
 *   set by corridor_name_set_spans()
 * @sources: (owned) (element-type CorridorSource): what @spans rests on; empty for a name that gives none
 *
 * One form of the name of a feature.
 */
typedef struct
{
  char      *toponym;
  char      *language;
  GArray    *spans;
  GPtrArray *sources;
} CorridorName;

/*
 * Each constructor copies the strings and takes references to the texts; what it is not given is 0, NULL or empty.
 * Results are (transfer full).
 */

/**
 * corridor_category_new:
 * @id: unique in the story
 * @label: its name
 *
 * Returns: (transfer full): a category
 */
CorridorCategory *corridor_category_new   (const char *id, CorridorText *label);

/**
 * corridor_category_ref:
 * @self: a category
 *
 * Returns: (transfer full): @self
 */
CorridorCategory *corridor_category_ref   (CorridorCategory *self);

/**
 * corridor_category_unref:
 * @self: (transfer full): a category
 */
void              corridor_category_unref (CorridorCategory *self);

/**
 * corridor_state_new:
 * @id: unique in the story
 * @label: its name
 *
 * Returns: (transfer full): a state of width 1
 */
CorridorState    *corridor_state_new      (const char *id, CorridorText *label);

/**
 * corridor_state_ref:
 * @self: a state
 *
 * Returns: (transfer full): @self
 */
CorridorState    *corridor_state_ref      (CorridorState *self);

/**
 * corridor_state_unref:
 * @self: (transfer full): a state
 */
void              corridor_state_unref    (CorridorState *self);

/**
 * corridor_source_new:
 * @id: unique in the story
 *
 * Returns: (transfer full): a source
 */
CorridorSource   *corridor_source_new     (const char *id);

/**
 * corridor_source_ref:
 * @self: a source
 *
 * Returns: (transfer full): @self
 */
CorridorSource   *corridor_source_ref     (CorridorSource *self);

/**
 * corridor_source_unref:
 * @self: (transfer full): a source
 */
void              corridor_source_unref   (CorridorSource *self);

/**
 * corridor_claim_new:
 * @by: who makes it
 * @text: what they say
 *
 * Returns: (transfer full): a claim without sources
 */
CorridorClaim    *corridor_claim_new      (CorridorText *by, CorridorText *text);

/**
 * corridor_claim_unref:
 * @self: (transfer full): a claim
 */
void              corridor_claim_unref    (CorridorClaim *self);

/**
 * corridor_figure_new:
 * @label: of what
 *
 * Returns: (transfer full): a figure without sources, 0
 */
CorridorFigure   *corridor_figure_new     (CorridorText *label);

/**
 * corridor_figure_unref:
 * @self: (transfer full): a figure
 */
void              corridor_figure_unref   (CorridorFigure *self);

/**
 * corridor_name_new:
 * @toponym: the name
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): a name without dates and sources
 */
CorridorName     *corridor_name_new       (const char *toponym, const char *language);

/**
 * corridor_name_ref:
 * @self: a name
 *
 * Returns: (transfer full): @self
 */
CorridorName     *corridor_name_ref       (CorridorName *self);

/**
 * corridor_name_unref:
 * @self: (transfer full): a name
 */
void              corridor_name_unref     (CorridorName *self);

/**
 * corridor_name_set_spans:
 * @self: a name that is not shared yet
 * @spans: (nullable) (element-type CorridorSpan): in order of their starts; a new reference is taken
 *
 * Dates a name.
 */
void              corridor_name_set_spans (CorridorName *self, GArray *spans);

/**
 * corridor_figure_set_points:
 * @self: a figure that is not shared yet
 * @points: (array length=n_points): each with a later beginning than the one before; copied
 * @n_points: at least 2
 *
 * Makes it a series. Its low and high become the least and the greatest of the values.
 */
void              corridor_figure_set_points (CorridorFigure            *self,
                                              const CorridorFigurePoint *points,
                                              guint                      n_points);

/**
 * corridor_figure_find_point:
 * @self: a figure
 * @time: seconds; only its day counts
 *
 * Finds the value that is known on a day: the last one that is not later. Nothing is drawn out between two points or
 * beyond the last.
 *
 * Returns: (transfer none) (nullable): %NULL before the first point, and when the figure is no series
 */
const CorridorFigurePoint *corridor_figure_find_point (const CorridorFigure *self,
                                                       gint64                time);

/**
 * corridor_figure_to_words:
 * @self: a figure
 * @language: (nullable): a BCP 47 tag for the unit, %NULL for English
 *
 * "120,000 people", "about 2,000 peacekeepers", "6,000–7,000 dead", "1.5 km": numbers rounded to three decimals, in the language of
 * the user interface. The label is not part of it. Of a series it is the range of its values.
 *
 * Returns: (transfer full): the text
 */
char             *corridor_figure_to_words (const CorridorFigure *self,
                                            const char           *language);

/**
 * corridor_figure_point_to_words:
 * @self: a figure
 * @point: one of its points
 * @language: (nullable): as in corridor_figure_to_words()
 *
 * Returns: (transfer full): that value in the same words: "about 9,000 people"
 */
char             *corridor_figure_point_to_words (const CorridorFigure      *self,
                                                  const CorridorFigurePoint *point,
                                                  const char                *language);

/**
 * corridor_count_to_words:
 * @count: how many
 *
 * Returns: (transfer full): with the thousands apart, "1,234,567", as figures have them
 */
char             *corridor_count_to_words  (guint64 count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCategory, corridor_category_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorState, corridor_state_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSource, corridor_source_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorClaim, corridor_claim_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorFigure, corridor_figure_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorName, corridor_name_unref)

G_END_DECLS
