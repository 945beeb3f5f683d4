#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-rooms.py SOURCE-FOLDER BUILD-FOLDER

Shows that the build refuses an include that points up: compiles, with the flags of each room, a file that includes a
header of each other room, and a header of each library that not every room may know. What a room may use must compile,
everything else must not be found. Every header of a room must also stand alone.
"""

import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

# Room: the rooms it may use.
ROOMS = {
    'time': [],
    'model': ['time'],
    'io': ['model', 'time'],
    'session': ['model', 'time'],
    'render': ['model', 'time'],
    'map': ['render', 'session', 'model', 'time'],
    'widgets': ['render', 'session', 'model', 'time'],
    'app': ['map', 'widgets', 'render', 'io', 'session', 'model', 'time'],
}

# Header of a library: the rooms that may use it.
LIBRARIES = {
    'gio/gio.h': ROOMS.keys(),
    'json-glib/json-glib.h': ['io', 'app'],
    'cairo.h': ['render', 'map', 'widgets', 'app'],
    'pango/pangocairo.h': ['render', 'map', 'widgets', 'app'],
    'gtk/gtk.h': ['map', 'widgets', 'app'],
    'adwaita.h': ['widgets', 'app'],
    'shumate/shumate.h': ['map', 'app'],
}


def room_flags(build):
    """The compiler call of one file of each room, without the file, what is written and where warnings turn errors."""
    flags = {}
    for command in json.loads((build / 'compile_commands.json').read_text()):
        parts = pathlib.PurePath(command['file']).parts
        if 'src' not in parts or not command['file'].endswith('.c'):
            continue
        room = parts[parts.index('src') + 1]
        words = shlex.split(command['command'])
        keep = [word for word in words if word.startswith(('-I', '-D', '-std', '-isystem', '-f', '-m', '-pthread'))]
        compiler = [word for word in words[:2] if not word.startswith('-')][-1]
        flags.setdefault(room, [compiler] + keep)
    return flags


class Checker:
    def __init__(self, source, build):
        self.source = source
        self.build = build
        self.flags = room_flags(build)
        self.headers = {room: sorted(path.name for path in (source / 'src' / room).glob('*.h')) for room in ROOMS}
        self.faults = []
        self.checks = 0

    def run(self, room, text, *how):
        """Gives what the compiler says of the text, compiled in a folder without headers; empty when it is content."""
        self.checks += 1
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'probe.c'
            path.write_text(text)
            done = subprocess.run(self.flags[room] + [*how, '-o', '/dev/null', str(path)], cwd=self.build,
                                  capture_output=True, text=True)
            return '' if done.returncode == 0 else done.stderr

    def expect_found(self, room, headers):
        text = '#include "config.h"\n' + ''.join(f'#include "{header}"\n' for header in headers)
        said = self.run(room, text, '-fsyntax-only')
        if said:
            self.faults.append(f'src/{room} may use {", ".join(headers)}, but:\n{said}')

    def expect_refused(self, room, header):
        said = self.run(room, f'#include "config.h"\n#include "{header}"\n', '-E')
        if 'No such file' not in said and 'not found' not in said:
            self.faults.append(f'src/{room} must not know {header}, but the build finds it')

    def check_room(self, room):
        for header in self.headers[room]:
            self.expect_found(room, [header])
        for other in ROOMS:
            if other == room:
                continue
            for header in self.headers[other]:
                if other not in ROOMS[room]:
                    self.expect_refused(room, header)
                self.expect_refused(room, f'src/{other}/{header}')
            if other in ROOMS[room] and self.headers[other]:
                self.expect_found(room, self.headers[other])
        for header, users in LIBRARIES.items():
            if room not in users:
                self.expect_refused(room, header)

    def check_paths(self):
        """A path in an include would reach any room, whatever the flags."""
        for path in sorted((self.source / 'src').glob('*/*.[ch]')):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                words = line.replace('#', ' ').split()
                if words[:1] == ['include'] and len(words) > 1 and words[1].startswith('"') and '/' in words[1]:
                    self.faults.append(f'{path}:{number}: expected a file name without a folder, got {words[1]}')


def main():
    checker = Checker(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    built = [room for room in ROOMS if room in checker.flags]
    for room in built:
        checker.check_room(room)
    checker.check_paths()
    for fault in checker.faults:
        print(fault)
    print(f'{checker.checks} includes tried in {len(built)} rooms, {len(checker.faults)} faults')
    return 1 if checker.faults or len(built) < len(ROOMS) else 0


if __name__ == '__main__':
    sys.exit(main())
