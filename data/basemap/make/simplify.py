# SPDX-License-Identifier: GPL-3.0-or-later
"""
Simplification: each vertex gets the first level at which it is drawn.

Douglas-Peucker, but keeping at which tolerance a vertex appears instead of
throwing it away. A vertex never counts for more than the one that split its
stretch, so the vertices of a level are a subset of the next finer level's:
neighbouring levels agree wherever both have a vertex.
"""

import numpy

from geo import LEVEL_ZOOMS, finest_level, pixels, project

TOLERANCE_PX = 0.4


def significances(points):
    """The tolerance (in units of @points) below which each vertex is kept; the ends are kept always."""
    n = len(points)
    kept = numpy.zeros(n)
    kept[0] = kept[-1] = numpy.inf
    stack = [(0, n - 1, numpy.inf)]
    while stack:
        first, last, parent = stack.pop()
        if last - first < 2:
            continue
        inner = points[first + 1:last]
        chord = points[last] - points[first]
        length = numpy.hypot(*chord)
        offset = inner - points[first]
        if length == 0:
            distance = numpy.hypot(offset[:, 0], offset[:, 1])
        else:
            along = numpy.clip((offset @ chord) / length ** 2, 0, 1)
            distance = numpy.hypot(*(offset - along[:, None] * chord).T)
        split = int(numpy.argmax(distance))
        kept[first + 1 + split] = value = min(parent, distance[split])
        stack += [(first, first + 1 + split, value), (first + 1 + split, last, value)]
    return kept


def ring_significances(points):
    """As above for a closed ring (last = first): split at the vertex farthest from the first."""
    far = int(numpy.argmax(numpy.hypot(*(points - points[0]).T)))
    return numpy.concatenate([significances(points[:far + 1]), significances(points[far:])[1:]])


def levels(coordinates, closed):
    """[(x, y, level)] in Mercator units of what is left of a line or of a ring (first vertex not repeated)."""
    points = numpy.array([project(*c[:2]) for c in coordinates])
    kept = ring_significances(points) if closed else significances(points)
    result = []
    for (lon, lat, *_), (x, y), significance in zip(coordinates, points, kept):
        level = next((k for k, zoom in enumerate(LEVEL_ZOOMS) if significance >= TOLERANCE_PX / pixels(zoom)), None)
        if level is not None and level <= finest_level(lon, lat) or significance == numpy.inf:
            result.append((x, y, level))
    return result[:-1] if closed else result
