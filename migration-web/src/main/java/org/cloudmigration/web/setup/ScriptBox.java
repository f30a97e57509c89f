package org.cloudmigration.web.setup;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cloudmigration.web.shell.CopyButton;

/** A script to read, copy or take away as a file. */
final class ScriptBox extends Details {

  private static final long serialVersionUID = 1L;

  ScriptBox(String title, String fileName, String script) {
    setSummaryText(title);
    addClassNames("script", "raw-text");
    Anchor download = new Anchor(file(fileName, script), "Download");
    download.getElement().setAttribute("aria-label", "Download " + fileName);
    Div actions = new Div(new CopyButton("the script", () -> script), download);
    actions.addClassName("script-actions");
    add(actions, new Pre(script));
  }

  private static DownloadHandler file(String name, String script) {
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    return DownloadHandler.fromInputStream(
        request ->
            new DownloadResponse(
                new ByteArrayInputStream(bytes), name, "application/sql", bytes.length));
  }
}
