# SPDX-License-Identifier: GPL-3.0-or-later
"""
Country borders with the time for which each is one.

Between the states of the region the lines are DCW's (within about 0.5 km
where villages allow a check); further off they are Natural Earth's.
"""

import itertools

from shapely.geometry import LineString, MultiLineString, Point
from shapely.ops import linemerge, substring, unary_union

from geo import OPEN_FUTURE, OPEN_PAST, WORLD, as_box, day
from sources import dcw_country, natural_earth_countries, own

STATE, REPUBLIC, UNDEMARCATED = 0, 1, 2

# The Soviet of the Republics declared on this day that the Union had ceased to exist.
END_OF_UNION = day("1991-12-26")

REGION = ["AM", "AZ", "GE", "TR", "IR", "RU"]
UNION = {"AM", "AZ", "GE", "RU", "UKR", "KAZ", "TKM", "UZB", "RUS"}

# Not between these: a border with itself, or none at all.
NOT_NEIGHBOURS = {("AM", "RU"), ("TR", "RU"), ("IR", "RU"), ("GE", "IR")}

# Beyond the region, only what surrounds it: a reader at zoom 5 places the Caucasus by it.
AROUND = ["TUR", "SYR", "IRQ", "IRN", "TKM", "KAZ", "UZB", "RUS", "UKR", "AFG", "PAK", "KWT", "SAU", "JOR", "LBN", "GRC", "BGR"]
IN_REGION = {frozenset(pair) for pair in itertools.combinations(["TUR", "IRN", "RUS"], 2)}

# GMT stores DCW's outlines in steps of 1/65535 of a country's width: two neighbours' copies of a border differ by that.
STEP = {"RU": 0.012}
USUAL_STEP = 0.007

# Closed lines shorter than this (degrees) are exclaves, whose outlines are story data with dates of their own.
EXCLAVE = 0.9

# Around the part of Nakhchivan that DCW leaves out.
SHARUR = (44.6, 39.3, 45.01, 39.85)

# Ends closer than this are the same point where three countries meet.
MEETING = 0.03


def parts(geometry):
    return [part for part in getattr(geometry, "geoms", [geometry]) if isinstance(part, LineString) and part.length > 0]


def merged(geometry):
    lines = parts(geometry)
    return parts(linemerge(MultiLineString(lines))) if lines else []


def shared(first, second, step):
    """The border of @first where it is @second's too, without crumbs."""
    common = first.boundary.intersection(second.boundary.buffer(step))
    lines = bridge(merged(common), 4 * step)
    return [line for line in lines if line.length > 0.03]


def bridge(lines, gap):
    """Joins lines end to end across gaps that the steps of the two copies have left."""
    lines = list(lines)
    joined = True
    while joined:
        joined = False
        for i, j in itertools.combinations(range(len(lines)), 2):
            pair = closest_ends(lines[i], lines[j])
            if pair is not None and pair[0] <= gap:
                lines[i] = pair[1]
                del lines[j]
                joined = True
                break
    return lines


def closest_ends(a, b):
    if a.is_ring or b.is_ring:
        return None
    choices = []
    for one in (list(a.coords), list(a.coords)[::-1]):
        for two in (list(b.coords), list(b.coords)[::-1]):
            choices.append((Point(one[-1]).distance(Point(two[0])), one, two))
    distance, one, two = min(choices, key=lambda choice: choice[0])
    return distance, LineString(one + two)


def snap_meetings(groups):
    """Where three countries meet, moves the ends of the lines onto the mean of them."""
    ends = []
    for key, lines in groups.items():
        for row, line in enumerate(lines):
            if not line.is_ring:
                ends += [(key, row, 0, line.coords[0]), (key, row, -1, line.coords[-1])]
    while ends:
        anchor = ends[0][3]
        near = [end for end in ends if Point(end[3]).distance(Point(anchor)) < MEETING]
        ends = [end for end in ends if end not in near]
        if len({end[0] for end in near}) < 2:
            continue
        mean = tuple(sum(end[3][axis] for end in near) / len(near) for axis in (0, 1))
        for key, row, at, _ in near:
            coords = list(groups[key][row].coords)
            coords[at] = mean
            groups[key][row] = LineString(coords)


def with_sharur(countries):
    """DCW's Azerbaijan ends at 45 E and so lacks the west of Nakhchivan: what its neighbours leave free there is that."""
    others = unary_union([country.buffer(0.002) for country in countries.values()])
    free = as_box(SHARUR).difference(others)
    west = max(getattr(free, "geoms", [free]), key=lambda part: part.area)
    return countries["AZ"].union(west.buffer(0.004)).buffer(0)


def region():
    """{(country, country): [line]} from DCW, exclaves left out."""
    countries = {code: dcw_country(code) for code in REGION}
    countries["AZ"] = with_sharur(countries)
    groups = {}
    for pair in itertools.combinations(REGION, 2):
        if pair not in NOT_NEIGHBOURS:
            step = max(STEP.get(code, USUAL_STEP) for code in pair)
            lines = shared(countries[pair[0]], countries[pair[1]], step)
            lines = [line for line in lines if not (is_loop(line) and line.length < EXCLAVE)]
            if lines:
                groups[pair] = lines
    snap_meetings(groups)
    for pair, lines in groups.items():
        groups[pair] = [corrected(line, stretches_of(pair, "demarcated", False)) for line in lines]
    return groups


def stretches_of(pair, name, wanted):
    """[(properties, line)] of our own stretches between two countries that do or do not have a property."""
    return [(properties, line) for _, properties, line in own("border-stretches.geojson")
            if tuple(properties["between"]) == pair and (name in properties) == wanted]


def corrected(line, stretches):
    pieces = spliced(line, [stretch for stretch in stretches if near(line, stretch[1])])
    return LineString([c for piece, _ in pieces for c in piece.coords])


def is_loop(line):
    return Point(line.coords[0]).distance(Point(line.coords[-1])) < 0.05


def around():
    """[(country, country, line)] from Natural Earth, whose neighbours share their vertices."""
    countries = natural_earth_countries(set(AROUND))
    for one, two in itertools.combinations(AROUND, 2):
        if frozenset((one, two)) in IN_REGION or one not in countries or two not in countries:
            continue
        common = countries[one].boundary.intersection(countries[two].boundary)
        for line in merged(common.intersection(as_box(WORLD))):
            if not crimean(line):
                yield one, two, line


def crimean(line):
    """The line across the isthmus of Crimea, which not even both sides call a border."""
    lon, lat = line.centroid.coords[0]
    return 33.0 < lon < 37.0 and lat < 46.4


def spliced(line, stretches):
    """[(piece, stretch's properties or None)]: @line with each hand-set stretch in place of its own course."""
    cuts = []
    for properties, stretch in stretches:
        start, end = (line.project(Point(stretch.coords[at])) for at in (0, -1))
        if start > end:
            start, end, stretch = end, start, LineString(list(stretch.coords)[::-1])
        cuts.append((start, end, stretch, properties))
    cuts.sort(key=lambda cut: cut[0])
    pieces, at = [], 0.0
    for start, end, stretch, properties in cuts:
        before = list(substring(line, at, start).coords)
        if pieces:
            before = [pieces[-1][0].coords[-1], *before[1:]]
        before = [*before[:-1], stretch.coords[0]]
        pieces += [(LineString(before), None), (stretch, properties)]
        at = end
    after = list(substring(line, at, line.length).coords)
    pieces.append((LineString([pieces[-1][0].coords[-1], *after[1:]]) if pieces else line, None))
    return pieces


def near(line, stretch):
    return all(line.distance(Point(stretch.coords[at])) < 0.03 for at in (0, -1))


def dated(pair, lines):
    """Yields (kind, from day, to day, line) of one pair of countries."""
    both_in_union = set(pair) <= UNION
    if not both_in_union:
        yield from ((STATE, OPEN_PAST, OPEN_FUTURE, line) for line in lines)
        return
    for line in lines:
        yield REPUBLIC, OPEN_PAST, END_OF_UNION, line
        yield (UNDEMARCATED if pair == ("AM", "AZ") else STATE), END_OF_UNION, OPEN_FUTURE, line


def armenia_azerbaijan(lines):
    """As dated(), with the stretches that were demarcated since."""
    stretches = stretches_of(("AM", "AZ"), "demarcated", True)
    for line in lines:
        pieces = spliced(line, [stretch for stretch in stretches if near(line, stretch[1])])
        yield REPUBLIC, OPEN_PAST, END_OF_UNION, LineString([c for piece, _ in pieces for c in piece.coords])
        for piece, properties in pieces:
            agreed = properties and properties["demarcated"]
            yield UNDEMARCATED, END_OF_UNION, day(agreed) if agreed else OPEN_FUTURE, piece
            if agreed:
                yield STATE, day(agreed), OPEN_FUTURE, piece


def borders(groups):
    for pair, lines in groups.items():
        yield from armenia_azerbaijan(lines) if pair == ("AM", "AZ") else dated(pair, lines)
    for one, two, line in around():
        yield from dated((one, two), [line])


def frontier_rivers(groups):
    """The frontiers that are rivers for long stretches, each as one line: the Aras with the Akhuryan, the Alazani."""
    aras = [line for pair in (("AM", "TR"), ("AZ", "TR"), ("AZ", "IR"), ("AM", "IR")) for line in groups.get(pair, [])]
    alazani = groups.get(("AZ", "GE"), [])
    return [line for line in [*bridge(merged(unary_union(aras)), 0.05), *alazani] if line.length > 0.1]
