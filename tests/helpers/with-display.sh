#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh [-a] COMMAND [ARGUMENT…]
#
# Runs a command on an X server, a session bus and a home of its own, so that a test neither sees nor changes anything
# of the desktop it runs on, and several can run at a time. With -a the accessibility bus is there too.
# SCREEN is the size of the screen, 1280x800 if not given.
set -eu

a11y=none
if [ "$1" = -a ]; then
  a11y=atspi
  shift
fi

room=$(mktemp -d)
server=
clean_up ()
{
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  rm -rf "$room"
}
trap clean_up EXIT
trap 'exit 143' HUP INT TERM

# The server picks a free number itself and tells it when it takes connections: two tests never race for one.
mkfifo "$room/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1280x800}x24" -nolisten tcp -noreset 3>"$room/number" 2>"$room/server.log" &
server=$!
read -r number <"$room/number" || { cat "$room/server.log" >&2; exit 99; }

mkdir -m 700 "$room/run" "$room/home"
export DISPLAY=":$number" HOME="$room/home" XDG_RUNTIME_DIR="$room/run"
export XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
export GDK_BACKEND=x11 GTK_A11Y=$a11y GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

status=0
dbus-run-session -- "$@" || status=$?
exit "$status"
