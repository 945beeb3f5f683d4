/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * corridor_toaster_show:
 * @overlay: where toasts come up; all of its toasts have to be shown in this way
 * @toast: (transfer full): a toast that is not shown yet
 *
 * Shows a toast as adw_toast_overlay_add_toast() does, after those that are there already. One that is dismissed while it
 * comes up, or another comes, goes as soon as that is over, which takes half a second.
 */
void corridor_toaster_show (AdwToastOverlay *overlay,
                            AdwToast        *toast);

G_END_DECLS
