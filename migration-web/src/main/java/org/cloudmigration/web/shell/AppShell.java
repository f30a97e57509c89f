package org.cloudmigration.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * What holds for the whole page. Push with requests over XHR: over a plain web socket nobody could
 * sign in, and calls of EJBs would be anonymous. Style sheets are loaded in the order they stand
 * here.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://styles/theme.css")
@StyleSheet("context://styles/shell.css")
@StyleSheet("context://styles/environment.css")
@StyleSheet("context://styles/setup.css")
@StyleSheet("context://styles/management.css")
@StyleSheet("context://styles/completion.css")
@StyleSheet("context://styles/configuration.css")
@StyleSheet("context://styles/help.css")
@StyleSheet("context://styles/timeline.css")
@StyleSheet("context://styles/run.css")
@StyleSheet("context://styles/run-timeline.css")
@StyleSheet("context://styles/tables.css")
@StyleSheet("context://styles/runtime.css")
@StyleSheet("context://styles/api.css")
@StyleSheet("context://styles/narrow.css")
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icons/mark.svg", "any");
    settings.addMetaTag("description", "Cloud Migration Manager");
  }
}
