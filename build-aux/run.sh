#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ARGUMENT…]
#
# Installs what is missing, builds, and starts Corridor from the build folder with the arguments given.
# Where there is no display it draws four pictures of the story instead of a window.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
build=$top/_build
app=$build/src/app/corridor

sh "$top/build-aux/install-packages.sh" build run

log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
  [ -e "$build/build.ninja" ] || meson setup "$build" "$top" -Dtests=disabled
  ninja -C "$build" src/app/corridor data/gschemas.compiled
} >"$log" 2>&1 || { cat "$log" >&2; exit 1; }

export GSETTINGS_SCHEMA_DIR="$build/data"
export CORRIDOR_LOCALEDIR="$build/po"

needs_display ()
{
  for argument; do
    case $argument in
      --list | --check | --export | --export=* | --help* | -h | --version) return 1 ;;
    esac
  done
}

draw_pictures ()
{
  mkdir -p "$build/pictures"
  for day in 2020-10-20 2022-12-20 2023-09-28 2024-04-23; do
    "$app" "$@" --at $day --size 1600x1000 --export "$build/pictures/$day.png"
    echo "$build/pictures/$day.png"
  done
}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && needs_display "$@"; then
  echo "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Instead of a window, four pictures of the story:"
  draw_pictures "$@"
else
  rm -f "$log"
  exec "$app" "$@"
fi
