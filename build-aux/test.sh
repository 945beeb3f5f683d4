#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh
#
# Installs what is missing, builds, and runs every test: first those that need no display, once more, with
# AddressSanitizer and UndefinedBehaviorSanitizer watching, then all. Tests with a window have a display and a session
# bus of their own. Ends with the counts of both runs; fails if one test failed.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"

sh build-aux/install-packages.sh build run test

# build FOLDER OPTION…: quiet unless it fails.
build ()
{
  folder=$1
  shift
  log=$(mktemp)
  if [ -e "$folder/build.ninja" ]; then again=--reconfigure; else again=; fi
  echo "Building in $folder"
  if ! { meson setup $again "$folder" -Dtests=enabled -Dwerror=true "$@" && ninja -C "$folder"; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# count RESULT…: how many tests of both runs ended so.
count ()
{
  for result; do
    cat _build/meson-logs/testlog.json _build-sanitize/meson-logs/testlog.json 2>/dev/null | grep -o "\"result\": \"$result\"" || true
  done | wc -l
}

status=0
rm -f _build/meson-logs/testlog.json _build-sanitize/meson-logs/testlog.json

build _build-sanitize -Db_sanitize=address,undefined
echo "Testing below src/map with AddressSanitizer and UndefinedBehaviorSanitizer"
ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1 \
LSAN_OPTIONS=suppressions=$top/build-aux/leaks.supp:print_suppressions=0 \
UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
  meson test -C _build-sanitize --suite unit --no-rebuild --print-errorlogs || status=1

build _build
echo "Testing everything"
meson test -C _build --no-rebuild --print-errorlogs || status=1

skipped=$(count SKIP)
passed=$(count OK EXPECTEDFAIL)
failed=$(count FAIL TIMEOUT INTERRUPT ERROR UNEXPECTEDPASS)
[ $skipped -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
exit $status
