#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# take-screenshots.sh
#
# Takes the pictures of the real window that the README shows, from what test.sh has built in _build.
set -eu

cd "$(dirname "$0")/.."
mkdir -p data/screenshots

export CORRIDOR="$PWD/_build/src/app/corridor" GSETTINGS_SCHEMA_DIR="$PWD/_build/data" G_TEST_BUILDDIR="$PWD/_build/tests"
export LC_ALL=C.UTF-8 TZ=UTC

# take NAME COLOURS ARGUMENT…
take ()
{
  name=$1
  colours=$2
  shift 2
  ADW_DEBUG_COLOR_SCHEME=prefer-$colours sh tests/helpers/with-display.sh -a \
    _build/tests/ui/take-screenshot "data/screenshots/$name.png" "$@"
}

take window light --at 2022-12-12 --select lachin-road-new
take window-dark dark --at 2023-09-28 --select lachin-road-new
