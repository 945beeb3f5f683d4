/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
add_data_credits (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about, _("Story of Nagorno-Karabakh and the Lachin road"), _("Written by the Corridor project"),
                                      GTK_LICENSE_CUSTOM,
                                      _("Under the Creative Commons licence "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">Attribution 4.0 International</a>. "
                                        "Each entry names the public pages that it was written from."));
  adw_about_window_add_legal_section (about, _("Base map: GSHHG and DCW"),
                                      _("Shores, lakes, rivers and borders by Paul Wessel and Walter H. F. Smith, from GSHHG and the "
                                        "Digital Chart of the World"),
                                      GTK_LICENSE_LGPL_3_0, NULL);
  adw_about_window_add_legal_section (about, _("Base map: Natural Earth"), _("Borders further away"), GTK_LICENSE_CUSTOM,
                                      _("Public domain. Made with "
                                        "<a href=\"https://www.naturalearthdata.com/\">Natural Earth</a>."));
  adw_about_window_add_legal_section (about, _("Base map: settlements and roads"), _("Set by hand, some settlements from GeoNames"),
                                      GTK_LICENSE_CUSTOM,
                                      _("Public domain (CC0 1.0). Those from <a href=\"https://www.geonames.org/\">GeoNames</a>: "
                                        "Creative Commons Attribution 4.0 International."));
}

void
corridor_about_present (GtkWindow *parent)
{
  GtkWidget *about;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                        "transient-for", parent,
                        "modal", TRUE,
                        "application-name", _("Corridor"),
                        "application-icon", APPLICATION_ID,
                        "version", PACKAGE_VERSION,
                        "developer-name", _("The Corridor project"),
                        "license-type", GTK_LICENSE_GPL_3_0,
                        "comments", _("See on a map and a timeline who controlled what, and when: Nagorno-Karabakh, the Lachin "
                                      "road and four border villages, with rival claims side by side and dated sources. "
                                      "Control says who held a place on a day, never whose it is."),
                        NULL);
  add_data_credits (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}
