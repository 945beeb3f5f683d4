# SPDX-License-Identifier: GPL-3.0-or-later
"""
Remakes data/basemap/caucasus.basemap from its sources.

    /usr/bin/python3 data/basemap/make

Needs Debian's gmt, gmt-gshhg-full, gmt-dcw, qgis-common, python3-shapely and
python3-numpy; building Corridor does not.
"""

import math
import re

from borders import borders, frontier_rivers, region
from compact import write
from geo import LEVEL_ZOOMS, OPEN_FUTURE, OPEN_PAST, finest_level, project
from simplify import levels
from sources import HERE, own
from water import rivers, shores

LAND, LAKE, RIVER, ROAD, BORDER = range(5)
OUTER, HOLE = 0, 1

PLACE_KINDS = {"settlement": 0, "country": 1, "region": 2, "sea": 3, "lake": 4}
RIVER_NAME = 5
LANGUAGES = ("en", "hy", "az", "ru")

# From which zoom a body this wide (px) or a line of this kind is drawn.
SMALLEST_PX = 3.0
LINE_ZOOMS = {RIVER: [5.0, 7.0, 8.5], ROAD: [6.0, 7.5, 9.0], BORDER: [0.0, 0.0, 0.0]}


def body(group, kind, ring):
    """A shore as a feature, or None where it is too small for its distance from the region."""
    coordinates = list(ring.coords)
    corners = [project(*c[:2]) for c in coordinates]
    area = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, corners[1:]))) / 2
    min_zoom = max(math.log2(SMALLEST_PX / (256 * math.sqrt(area))), 0.0)
    if min_zoom > LEVEL_ZOOMS[max(finest_level(*c[:2]) for c in coordinates)]:
        return None
    vertices = levels(coordinates, True)
    return (group, kind, 1, min_zoom, OPEN_PAST, OPEN_FUTURE, "", vertices) if len(vertices) > 2 else None


def bodies(group, polygons):
    for polygon in polygons:
        yield body(group, OUTER, polygon.exterior)
        for ring in polygon.interiors:
            yield body(group, HOLE, ring)


def line(group, kind, coordinates, name, start=OPEN_PAST, end=OPEN_FUTURE):
    return group, kind, 0, LINE_ZOOMS[group][kind], start, end, name, levels(coordinates, False)


def number_of(names):
    """The number of a road, which is what a map writes along it: "M2". Its whole name is for the one who looks after the data."""
    found = re.search(r"\(([A-Z]\d+)\b[^)]*\)$", names["en"])
    return found.group(1) if found else ""


def features():
    groups = region()
    land, lakes = shores()
    yield from bodies(LAND, land)
    yield from bodies(LAKE, lakes)
    for kind, names, river in rivers(frontier_rivers(groups)):
        yield line(RIVER, kind, list(river.coords), names.get("en", ""))
    for _, properties, road in own("roads.geojson"):
        yield line(ROAD, properties["class"], list(road.coords), number_of(properties["names"]))
    for kind, start, end, border in borders(groups):
        yield line(BORDER, kind, list(border.coords), "", start, end)


def names_of(properties):
    return [properties["names"].get(language, "") for language in LANGUAGES]


def places():
    for _, properties, point in own("places.geojson"):
        yield (*project(point.x, point.y), PLACE_KINDS[properties["kind"]], properties["rank"], properties["min_zoom"],
               names_of(properties))
    yield from river_names()


def river_names():
    """The names of a river in every language once, however many pieces it has; a piece bears the English one."""
    seen = set()
    for _, properties, geometry in own("rivers.geojson"):
        if properties["names"]["en"] not in seen:
            seen.add(properties["names"]["en"])
            kind = properties["class"]
            yield (*project(*geometry.coords[0]), RIVER_NAME, 2 + 2 * kind, round(LINE_ZOOMS[RIVER][kind]), names_of(properties))


def in_order(found):
    """By class, then the less important first, so that the more important is drawn over it."""
    found = [feature for feature in found if feature is not None]
    return sorted(found, key=lambda feature: (feature[0], -feature[1], -feature[3]))


size, n_features, n_vertices, n_places = write(
    HERE / "caucasus.basemap", in_order(features()), sorted(places(), key=lambda place: (place[3], place[5][0])))
print(f"{size} bytes: {n_features} features, {n_vertices} vertices, {n_places} places")
