/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * corridor_renderer_choose:
 *
 * To be called before GTK is initialized. Without a graphics card GTK would have its pictures put together by a shader compiler on the
 * processor, which for our windows takes three to four times the work of cairo, twice as long to start, and 85 MB (bench-frames,
 * bench-start). So cairo is chosen then, unless GSK_RENDERER says otherwise.
 */
void corridor_renderer_choose (void);

G_END_DECLS
