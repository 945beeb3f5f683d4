#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-packages.sh SECTION…
#
# Installs those packages of the given sections of packages.txt that are missing, and says nothing when none is.
# Needs root or sudo only then. On a system without dpkg it leaves the packages to whoever runs it.
set -eu

list=$(dirname "$0")/packages.txt

command -v dpkg-query >/dev/null || exit 0

wanted ()
{
  for section; do
    sed -n "/^\[$section\]\$/,/^\[/p" "$list" | sed '/^[[#]/d; /^[[:space:]]*$/d; s/[[:space:]]//g'
  done
}

is_installed ()
{
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The lines none of whose names is installed.
missing ()
{
  for line in $(wanted "$@"); do
    for name in $(echo "$line" | tr '|' ' '); do
      ! is_installed "$name" || continue 2
    done
    echo "$line"
  done
}

# The first name of a line that this release has.
choose ()
{
  for name in $(echo "$1" | tr '|' ' '); do
    if apt-cache policy "$name" | grep -q 'Candidate: [^(]'; then
      echo "$name"
      return
    fi
  done
  echo "No package $1 in this release" >&2
  return 1
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "Needs root or sudo to install:" $lines >&2
    return 1
  fi
}

# Runs apt-get; shows what it wrote only if it failed.
apt ()
{
  log=$(mktemp)
  status=0
  as_root apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 || status=$?
  [ $status -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return $status
}

lines=$(missing "$@")
[ -n "$lines" ] || exit 0

apt update
packages=
for line in $lines; do
  packages="$packages $(choose "$line")"
done
echo "Installing:$packages"
apt install -y --no-install-recommends $packages
