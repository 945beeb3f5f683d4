#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-man-page.sh PAGE
#
# The page formats without a warning.
set -eu

warnings=$(groff -man -Tutf8 -ww -z "$1" 2>&1)
[ -z "$warnings" ] || { echo "$warnings" >&2; exit 1; }
