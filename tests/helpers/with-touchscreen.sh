#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-touchscreen.sh COMMAND [ARGUMENT…]
#
# Runs a command on a Wayland display of 1280x800, a session bus and a home of its own. The compositor is Mutter, because it
# takes fingers from the session bus: fingers.h.
set -eu

room=$(mktemp -d)
clean_up ()
{
  rm -rf "$room"
}
trap clean_up EXIT
trap 'exit 143' HUP INT TERM

mkdir -m 700 "$room/run" "$room/home"
export HOME="$room/home" XDG_RUNTIME_DIR="$room/run"
export XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
export GDK_BACKEND=wayland GTK_A11Y=none GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

# Inside of the session: the compositor, and what it sends pictures of a monitor through; without them no finger touches it.
# shellcheck disable=SC2016
dbus-run-session -- sh -c '
  G_DEBUG= pipewire >"$XDG_RUNTIME_DIR/pipewire.log" 2>&1 &
  G_DEBUG= mutter --headless --wayland --no-x11 --wayland-display=corridor --virtual-monitor=1280x800 \
    >"$XDG_RUNTIME_DIR/mutter.log" 2>&1 &
  mutter=$!
  tries=0
  while [ ! -S "$XDG_RUNTIME_DIR/corridor" ] || [ ! -S "$XDG_RUNTIME_DIR/pipewire-0" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $mutter; then cat "$XDG_RUNTIME_DIR"/*.log >&2; exit 99; fi
    sleep 0.1
  done
  status=0
  WAYLAND_DISPLAY=corridor "$@" || status=$?
  kill $mutter
  exit $status' sh "$@"
