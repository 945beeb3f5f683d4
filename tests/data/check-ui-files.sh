#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-ui-files.sh SOURCE-FOLDER
#
# Every template, resource list, icon and settings schema is well-formed XML.
set -eu

cd "$1"
find data ui -name '*.ui' -o -name '*.xml' -o -name '*.xml.in' -o -name '*.svg' | sort | xargs xmllint --noout
