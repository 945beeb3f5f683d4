# SPDX-License-Identifier: GPL-3.0-or-later
"""Land, lakes and rivers from GSHHG, and the rivers set by hand."""

from shapely.geometry import LineString, Point, Polygon
from shapely.ops import linemerge, polygonize, substring, unary_union

from geo import CORE, DETAIL, WORLD, as_box
from sources import gmt_region, gmt_segments, gmt_where, own

OCEAN, LAND, LAKE = "ocean", "land", "lake"

NEAR_BORDER = 0.035  # degrees: GSHHG's rivers run within some 3 km of the frontier that follows them
SHORTEST_RUN = 0.12  # degrees: what meets a frontier for less only crosses it

ON_LINE = 0.01  # degrees
NEAR_MOUTH = 0.06  # degrees

# GSHHG's classes of rivers (0 and 1 great, 2 and 3 lesser, 4 minor; 5 and up dry out or are canals) to ours.
KINDS = {0: 0, 1: 0, 2: 1, 3: 1, 4: 2}


def faces(resolution, bounds):
    """{class: polygon} of a box. GMT cuts shores at its bins; with the box's frame they close into faces again."""
    lines = [LineString(points) for _, points in gmt_segments(gmt_region(bounds), "-D" + resolution, "-W")]
    found = list(polygonize(unary_union([*lines, as_box(bounds).exterior])))
    inside = [face.representative_point() for face in found]
    sorts = gmt_where(resolution, bounds, [(point.x, point.y) for point in inside], (OCEAN, LAND, LAKE))
    return {sort: unary_union([face for face, is_sort in zip(found, sorts) if is_sort == sort])
            for sort in (OCEAN, LAND, LAKE)}


def shores():
    """(land, lakes): fine around the region, coarse beyond. Land includes what lies under lakes."""
    fine, coarse = faces("f", DETAIL), faces("i", WORLD)
    detail = as_box(DETAIL)
    land = as_box(WORLD).difference(unary_union([coarse[OCEAN].difference(detail), fine[OCEAN]]))
    lakes = unary_union([coarse[LAKE].difference(detail), fine[LAKE]])
    return polygons(land), polygons(lakes)


def polygons(geometry):
    return [part for part in getattr(geometry, "geoms", [geometry]) if isinstance(part, Polygon)]


def lines_of(geometry):
    return [part for part in getattr(geometry, "geoms", [geometry]) if isinstance(part, LineString) and part.length > 0]


def rivers(borders):
    """[(kind, names, line)]; where a river is a frontier it takes the frontier's course, so that both lie on each other."""
    named = [(properties, geometry) for _, properties, geometry in own("rivers.geojson")]
    labels = [(properties, geometry) for properties, geometry in named if isinstance(geometry, Point)]
    found = [named_by(labels, kind, line) for kind, line in gshhg_rivers()]
    by_hand = [(properties["class"], properties["names"], line) for properties, line in named if isinstance(line, LineString)]
    result = [(kind, names, on_border(line, borders)) for kind, names, line in found + by_hand]
    lines = [line for _, _, line in result]
    return [(kind, names, to_confluence(line, lines) if row >= len(found) else line)
            for row, (kind, names, line) in enumerate(result)]


def gshhg_rivers():
    """[(kind, line)]: all that flow the year round in the region, the great ones beyond."""
    for bounds, resolution, classes, cut in ((CORE, "f", range(5), None), (WORLD, "i", range(2), as_box(CORE))):
        by_kind = {}
        for header, points in gmt_segments(gmt_region(bounds), "-D" + resolution, "-Ia"):
            sort = int(header.split()[-1])
            if sort in classes:
                by_kind.setdefault(KINDS[sort], []).append(LineString(points))
        for kind, lines in sorted(by_kind.items()):
            merged = unary_union(lines)
            for line in lines_of(linemerge(merged if cut is None else merged.difference(cut))):
                yield kind, line


def named_by(labels, kind, line):
    """GSHHG has no names: a line on which one of our points lies takes the point's name and class."""
    for properties, point in labels:
        if line.distance(point) < ON_LINE:
            return properties["class"], properties["names"], line
    return kind, {}, line


def to_confluence(line, others):
    """A river set by hand ends somewhere near the one it flows into: its last point goes onto that."""
    mouth = Point(line.coords[-1])
    reached = min((other for other in others if other is not line), key=mouth.distance)
    if not 0 < mouth.distance(reached) < NEAR_MOUTH:
        return line
    crossing = line.intersection(reached)
    if not crossing.is_empty:
        first = min(line.project(Point(point.coords[0])) for point in getattr(crossing, "geoms", [crossing]))
        if line.length - first < 2 * NEAR_MOUTH:
            return substring(line, 0, first)
    on_it = reached.interpolate(reached.project(mouth))
    return LineString([*line.coords, on_it.coords[0]])


def on_border(line, borders):
    """The line with each stretch that runs along one of @borders replaced by the border's own course."""
    for border in borders:
        for start, end in runs(line, border):
            a, b = border.project(line.interpolate(start)), border.project(line.interpolate(end))
            course = substring(border, a, b)
            if course.length > 0:
                before = list(substring(line, 0, start).coords) if start > 0 else []
                after = list(substring(line, end, line.length).coords) if end < line.length else []
                return on_border(LineString([*before[:-1], *course.coords, *after[1:]]),
                                 [other for other in borders if other is not border])
    return line


def runs(line, border):
    """[(start, end)] along @line of its longest stretch near @border, if it follows it at all."""
    near = lines_of(line.intersection(border.buffer(NEAR_BORDER)))
    spans = sorted((line.project(Point(part.coords[0])), line.project(Point(part.coords[-1]))) for part in near)
    joined = []
    for start, end in spans:
        if joined and start - joined[-1][1] < 2 * NEAR_BORDER:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    joined = [span for span in joined if span[1] - span[0] > SHORTEST_RUN]
    return [max(joined, key=lambda span: span[1] - span[0])] if joined else []
