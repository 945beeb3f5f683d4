#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-translations.sh SOURCE-FOLDER
#
# Every file with text for the user is in POTFILES.in and every file there exists; every catalogue compiles, has its
# language in LINGUAS, and its messages keep the formats of the originals.
set -eu

cd "$1"
status=0

listed=$(mktemp)
found=$(mktemp)
trap 'rm -f "$listed" "$found"' EXIT
grep -v '^#' po/POTFILES.in | sort >"$listed"
# find fails when the grep it runs finds nothing, which is no fault here.
{
  find src -name '*.c' -exec grep -lE '(^|[^[:alnum:]_])([NC]|NC)?_ ?\("|gettext ?\(' {} + || true
  find ui -name '*.ui' -exec grep -l 'translatable="' {} + || true
  find data -maxdepth 1 \( -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*.gschema.xml' \)
} | sort -u >"$found"

if diff -U0 "$listed" "$found" | grep '^[-+][^-+]'; then
  echo "po/POTFILES.in: above, + is a file with text for the user that it lacks, - one without any" >&2
  status=1
fi

for catalogue in po/*.po; do
  [ -e "$catalogue" ] || continue
  language=$(basename "$catalogue" .po)
  grep -qx "$language" po/LINGUAS || { echo "po/LINGUAS: expected a line \"$language\"" >&2; status=1; }
  msgfmt --check --output-file=/dev/null "$catalogue" || status=1
done
exit "$status"
