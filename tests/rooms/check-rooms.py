#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-rooms.py SOURCE-FOLDER BUILD-FOLDER

Shows that the build refuses an include that points up: compiles, with the flags of each room, a file that includes a
header of each other room, and a header of each library that not every room may know. What a room may use must compile,
everything else must not be found. Every header of a room must also stand alone.
"""

import concurrent.futures
import json
import os
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
    'json-glib/json-glib.h': ['io', 'map', 'app'],
    'cairo.h': ['render', 'map', 'widgets', 'app'],
    'pango/pangocairo.h': ['render', 'map', 'widgets', 'app'],
    'gtk/gtk.h': ['map', 'widgets', 'app'],
    'adwaita.h': ['widgets', 'app'],
    'shumate/shumate.h': ['map', 'app'],
    'libsoup/soup.h': ['map', 'app'],
}

# The end of the name of a header that two files of one room share and no other room includes.
PRIVATE = '-private.h'

# One line a message.
PLAIN = ['-fdiagnostics-color=never', '-fno-diagnostics-show-caret']


def room_flags(build):
    """The compiler call of one file of each room, without the file, what is written and where warnings turn errors."""
    flags = {}
    for command in json.loads((build / 'compile_commands.json').read_text()):
        parts = pathlib.PurePath(command['file']).parts
        if 'src' not in parts or not command['file'].endswith('.c'):
            continue
        room = parts[parts.index('src') + 1]
        words = shlex.split(command['command'].replace(' -isystem ', ' -isystem'))
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

    def compile(self, room, text):
        """Gives what the compiler says of the text with the room's flags, in a folder without headers; '' when all is well."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'probe.c'
            path.write_text('#include "config.h"\n' + text)
            done = subprocess.run(self.flags[room] + PLAIN + ['-fsyntax-only', str(path)], cwd=self.build,
                                  capture_output=True, text=True)
            return '' if done.returncode == 0 else done.stderr

    def check_found(self, room, headers):
        self.checks += len(headers)
        said = self.compile(room, ''.join(f'#include "{header}"\n' for header in headers))
        if said:
            self.faults.append(f'src/{room} may use {", ".join(headers)}, but:\n{said}')

    def check_refused(self, room, headers):
        """One file for all of them: a line of its own tells of each header that is found."""
        self.checks += len(headers)
        said = self.compile(room, ''.join(f'#if __has_include("{header}")\n#error src/{room} must not find {header}\n#endif\n'
                                          for header in headers))
        self.faults += [line.split('#error ')[1] for line in said.splitlines() if 'must not find' in line]

    def check_room(self, room):
        refused = [header for header, users in LIBRARIES.items() if room not in users]
        for other, headers in self.headers.items():
            if other == room:
                for header in headers:
                    yield self.check_found, room, [header]
                continue
            refused += [f'src/{other}/{header}' for header in headers]
            if other in ROOMS[room]:
                yield self.check_found, room, [header for header in headers if not header.endswith(PRIVATE)]
            else:
                refused += headers
        yield self.check_refused, room, refused

    def check_text(self):
        """What flags cannot refuse: a path in an include would reach any room, and so would the name of a private header."""
        for path in sorted((self.source / 'src').glob('*/*.[ch]')):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                words = line.replace('#', ' ').split()
                if words[:1] != ['include'] or not words[1].startswith('"'):
                    continue
                header = words[1].strip('"')
                if '/' in header:
                    self.faults.append(f'{path}:{number}: expected a file name without a folder, got {header}')
                elif header.endswith(PRIVATE) and header not in self.headers[path.parent.name]:
                    self.faults.append(f'{path}:{number}: {header} is private to another room')


def main():
    checker = Checker(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    built = [room for room in ROOMS if room in checker.flags]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        tasks = [pool.submit(*task) for room in built for task in checker.check_room(room)]
    for task in tasks:
        task.result()
    checker.check_text()
    for fault in checker.faults:
        print(fault)
    print(f'{checker.checks} includes tried in {len(built)} rooms, {len(checker.faults)} faults')
    return 1 if checker.faults or len(built) < len(ROOMS) else 0


if __name__ == '__main__':
    sys.exit(main())
