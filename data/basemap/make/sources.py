# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sources: GSHHG and DCW through gmt, Natural Earth from a GeoPackage, our own GeoJSON."""

import json
import pathlib
import sqlite3
import subprocess
import tempfile

from shapely import wkb
from shapely.geometry import Polygon, shape
from shapely.ops import unary_union
from shapely.validation import make_valid

HERE = pathlib.Path(__file__).resolve().parent.parent
WORLD_MAP = "/usr/share/qgis/resources/data/world_map.gpkg"


def gmt(arguments, text=None):
    """Runs gmt in a folder of its own, where it may leave its history, and returns what it writes."""
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(["gmt", *arguments], input=text, check=True, capture_output=True, text=True, cwd=folder).stdout


def gmt_segments(*arguments):
    """Yields (header, [(lon, lat), ...]) of what `gmt pscoast ... -M` writes."""
    text = gmt(["pscoast", *arguments, "-M"])
    header, points = "", []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith(">"):
            if len(points) > 1:
                yield header, points
            header, points = line[1:].strip(), []
        else:
            lon, lat = line.split()[:2]
            lon = float(lon)
            points.append((round(lon - 360.0 if lon > 180.0 else lon, 6), round(float(lat), 6)))
    if len(points) > 1:
        yield header, points


def gmt_region(bounds):
    west, south, east, north = bounds
    return f"-R{west}/{east}/{south}/{north}"


def dcw_country(code):
    """The country's polygon in the Digital Chart of the World, sea shore included."""
    rings = [Polygon(points).buffer(0) for _, points in gmt_segments("-E" + code) if len(points) > 3]
    return unary_union(rings)


def natural_earth_countries(codes):
    """{ISO code: polygon} from the world map that QGIS ships."""
    database = sqlite3.connect(f"file:{WORLD_MAP}?mode=ro", uri=True)
    countries = {}
    for code, blob in database.execute("SELECT ISO_A3, geom FROM countries ORDER BY fid"):
        if code in codes:
            countries[code] = make_valid(wkb.loads(blob[geopackage_header(blob):]))
    return countries


def geopackage_header(blob):
    """Length of what a GeoPackage puts before the well-known binary (OGC 12-128r18, 2.1.3)."""
    return 8 + [0, 32, 48, 48, 64][(blob[3] >> 1) & 7]


def own(name):
    """Features of one of our GeoJSON files: (id, properties, geometry)."""
    collection = json.loads((HERE / name).read_text(encoding="utf-8"))
    for feature in collection["features"]:
        yield feature["id"], feature["properties"], shape(feature["geometry"])


def gmt_where(resolution, bounds, points, names):
    """What each point lies in by GSHHG: names[0] ocean, names[1] land or an island, names[2] a lake or pond."""
    masks = {names[0]: "k/s/s/s/s", names[1]: "s/k/s/k/s", names[2]: "s/s/k/s/k"}
    text = "".join(f"{lon:.9f} {lat:.9f} {row}\n" for row, (lon, lat) in enumerate(points))
    where = [None] * len(points)
    for name, mask in masks.items():
        for line in gmt(["select", gmt_region(bounds), "-D" + resolution, "-N" + mask], text).splitlines():
            where[int(float(line.split()[-1]))] = name
    return where
