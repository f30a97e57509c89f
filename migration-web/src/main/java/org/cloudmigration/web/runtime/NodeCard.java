package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;

/** What is known of a node. */
final class NodeCard extends Article {

  private static final long serialVersionUID = 1L;

  /**
   * @param works whether it executes work
   */
  NodeCard(Formats formats, NodeView node, boolean works, Button remove) {
    addClassName("runtime-node");
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Div head =
        new Div(
            new H4(node.name()),
            StatusMark.of(RuntimeWords.of(node.status()), RuntimeWords.tone(node.status())),
            remove);
    head.addClassName("runtime-node-head");
    add(
        head,
        new Facts()
            .fact("Version", node.version())
            .fact("Registered", formats.time(node.registeredAt()))
            .fact("Last contact", new RelativeTime(node.lastContactAt()))
            .fact("Kind", node.builtIn() ? "Built into a server" : "Registered with a key"));
    if (!works) {
      say(
          "It executes no work: in the embedded engine only the node that is built into a server"
              + " does.");
    }
    if (node.keysReset()) {
      say(
          "A key was reset since it registered. It stays valid; to register again it needs a"
              + " current key.");
    }
  }

  private void say(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("guidance");
    add(note);
  }
}
