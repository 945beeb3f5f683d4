# SPDX-License-Identifier: GPL-3.0-or-later
"""Boxes, validity days and the projection that all parts of the maker share."""

import datetime
import math

from shapely.geometry import box

# The region the map is about, in full detail: west, south, east, north in degrees.
CORE = (39.0, 37.5, 50.0, 43.0)
# Shores come at full resolution a little further, so that no cut shows at the rim of the region.
DETAIL = (36.5, 36.0, 52.5, 45.0)
# Coarse surroundings: a wide window at zoom 5 shows a map, not an island of detail in a void.
WORLD = (-20.0, 2.0, 110.0, 70.0)

# Rings around the region with the finest simplification level that is kept there.
LEVEL_BOXES = [((38.3, 36.9, 50.7, 43.6), 4), ((33.0, 32.0, 56.0, 47.5), 2), ((18.0, 22.0, 78.0, 58.0), 1), (WORLD, 0)]

# A vertex of level k is needed above the zoom of level k - 1; the last level holds everything.
LEVEL_ZOOMS = [6.0, 7.5, 9.0, 10.5, 13.0]

OPEN_PAST = -(2 ** 31)
OPEN_FUTURE = 2 ** 31 - 1


def day(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def as_box(bounds):
    return box(*bounds)


def project(lon, lat):
    """Web Mercator as a unit square, y from north to south."""
    sine = math.sin(math.radians(lat))
    return (lon + 180.0) / 360.0, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def pixels(zoom):
    """Width of the world in px."""
    return 256.0 * 2.0 ** zoom


def finest_level(x, y):
    """The finest level worth keeping at a place, in degrees."""
    for (west, south, east, north), level in LEVEL_BOXES:
        if west <= x <= east and south <= y <= north:
            return level
    return 0
