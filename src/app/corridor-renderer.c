/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-renderer.h"

/* Where the kernel has graphics cards: its own drivers, NVIDIA's, and that of Windows around a Linux. */
static const char *const cards[] = { "/dev/dri", "/dev/nvidiactl", "/dev/dxg" };

static gboolean
has_card (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_file_test (cards[i], G_FILE_TEST_EXISTS))
      return TRUE;

  return FALSE;
}

void
corridor_renderer_choose (void)
{
  if (!has_card ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}
