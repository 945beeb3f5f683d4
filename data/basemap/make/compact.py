# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the compact form; README.md describes it byte by byte."""

import struct

MAGIC = b"CORRBASE"
VERSION = 1
UNITS = 2 ** 28  # positions: parts of the width of the world

HEADER = struct.Struct("<8s6I")
FEATURE = struct.Struct("<4B2I2iI")
PLACE = struct.Struct("<2I4B4I")
VERTEX = struct.Struct("<2I")


class Strings:
    """A table of distinct NUL-terminated UTF-8 strings; offset 0 is the empty one."""

    def __init__(self):
        self.data = bytearray(b"\0")
        self.offsets = {"": 0}

    def offset(self, text):
        if text not in self.offsets:
            self.offsets[text] = len(self.data)
            self.data += text.encode("utf-8") + b"\0"
        return self.offsets[text]


def units(value):
    return min(max(round(value * UNITS), 0), UNITS - 1)


def write(path, features, places):
    """
    features: (class, kind, closed, min_zoom, from, to, name, [(x, y, level)])
    places: (x, y, kind, rank, min_zoom, [name in en, hy, az, ru])
    """
    strings = Strings()
    feature_data, vertex_data, place_data = bytearray(), bytearray(), bytearray()
    n_vertices = 0
    for group, kind, closed, min_zoom, start, end, name, vertices in features:
        feature_data += FEATURE.pack(group, kind, closed, round(min_zoom * 10), n_vertices, len(vertices),
                                     start, end, strings.offset(name))
        for x, y, level in vertices:
            vertex_data += VERTEX.pack(units(x) | level << 28, units(y))
        n_vertices += len(vertices)
    for x, y, kind, rank, min_zoom, names in places:
        place_data += PLACE.pack(units(x), units(y), kind, rank, min_zoom, 0, *(strings.offset(name) for name in names))
    size = HEADER.size + len(feature_data) + len(place_data) + len(vertex_data) + len(strings.data)
    header = HEADER.pack(MAGIC, VERSION, size, len(features), n_vertices, len(places), len(strings.data))
    path.write_bytes(header + feature_data + place_data + vertex_data + strings.data)
    return size, len(features), n_vertices, len(places)
