/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-maker.h"

gint64
story_maker_time (const char *date)
{
  g_autoptr(GError) error = NULL;
  CorridorDate read;

  corridor_date_parse (date, &read, &error);
  g_assert_no_error (error);

  return read.begin;
}

CorridorStory *
story_maker_new (const char *first,
                 const char *last)
{
  static const char *const categories[] = { "ground", "road", "event" };
  g_autoptr(CorridorText) title = corridor_text_new ("A story");
  CorridorStory *story = corridor_story_new (title, story_maker_time (first), story_maker_time (last) + CORRIDOR_DAY,
                                             (CorridorBbox) { 46, 39, 47, 40 });

  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_autoptr(CorridorText) label = corridor_text_new (categories[i]);

      corridor_story_add_category (story, corridor_category_new (categories[i], label));
    }

  return story;
}

static CorridorPhase *
make_phase (const char *when)
{
  g_auto(GStrv) texts = g_strsplit (when, ";", -1);
  g_autoptr(CorridorText) title = corridor_text_new (when);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CorridorSpan));

  for (char **text = texts; *text != NULL; text++)
    {
      g_autoptr(GError) error = NULL;
      CorridorSpan span;

      corridor_span_parse_edtf (*text, &span, &error);
      g_assert_no_error (error);
      g_array_append_val (spans, span);
    }

  return corridor_phase_new ((const CorridorSpan *) (gpointer) spans->data, spans->len, title);
}

void
story_maker_add_list (CorridorStory      *story,
                      const char         *id,
                      const char         *category,
                      CorridorGeometry   *geometry,
                      const char *const  *whens)
{
  CorridorFeature *feature = corridor_feature_new (id, corridor_story_lookup_category (story, category), geometry);

  corridor_feature_add_name (feature, corridor_name_new (id, "en"));
  for (; *whens != NULL; whens++)
    corridor_feature_add_phase (feature, make_phase (*whens));
  corridor_story_add_feature (story, feature);
  g_clear_pointer (&geometry, corridor_geometry_unref);
}

void
story_maker_add (CorridorStory    *story,
                 const char       *id,
                 const char       *category,
                 CorridorGeometry *geometry,
                 ...)
{
  g_autoptr(GPtrArray) whens = g_ptr_array_new ();
  const char *when;
  va_list args;

  va_start (args, geometry);
  do
    {
      when = va_arg (args, const char *);
      g_ptr_array_add (whens, (gpointer) when);
    }
  while (when != NULL);
  va_end (args);

  story_maker_add_list (story, id, category, geometry, (const char *const *) whens->pdata);
}

CorridorPhase *
story_maker_phase (CorridorStory *story,
                   const char    *id,
                   guint          number)
{
  CorridorFeature *feature = corridor_story_lookup_feature (story, id);

  g_assert_nonnull (feature);
  g_assert_cmpuint (number, <, corridor_feature_get_phases (feature)->len);

  return g_ptr_array_index (corridor_feature_get_phases (feature), number);
}

CorridorGeometry *
story_maker_square (double west,
                    double south,
                    double size)
{
  CorridorPosition ring[] = {
    { south, west }, { south, west + size }, { south + size, west + size }, { south + size, west }, { south, west },
  };

  return corridor_geometry_new (CORRIDOR_GEOMETRY_AREAS, ring, &(CorridorPart) { 0, G_N_ELEMENTS (ring) }, 1);
}

CorridorGeometry *
story_maker_point (double latitude,
                   double longitude)
{
  return corridor_geometry_new (CORRIDOR_GEOMETRY_POINTS, &(CorridorPosition) { latitude, longitude },
                                &(CorridorPart) { 0, 1 }, 1);
}
