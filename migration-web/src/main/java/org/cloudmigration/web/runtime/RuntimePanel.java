package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Place;
import org.cloudmigration.web.shell.StatusMark;

/** An integration runtime with its nodes, and what administrators can do with it. */
final class RuntimePanel extends Section {

  private static final long serialVersionUID = 1L;

  /** What somebody wants of the runtime that is shown. */
  record Commands(
      SerializableConsumer<String> getKeys,
      SerializableConsumer<String> resetKeys,
      SerializableConsumer<NodeView> remove) {}

  private final Formats formats;
  private final boolean holdsKeys;
  private final transient Commands commands;
  private transient IntegrationRuntimeView shown;

  RuntimePanel(Formats formats, Viewer viewer, Commands commands) {
    this.formats = formats;
    this.holdsKeys = viewer.holdsKeys();
    this.commands = commands;
    addClassNames("panel", "runtime-panel");
  }

  /** Nothing is built anew that looks as before. */
  void show(IntegrationRuntimeView runtime) {
    if (runtime.equals(shown)) {
      return;
    }
    shown = runtime;
    removeAll();
    H2 title = new H2(runtime.name());
    Div head = new Div(title, buttons(runtime.name()));
    head.addClassName("panel-head");
    Div body = new Div(facts(runtime), new H3("Nodes"), nodes(runtime));
    body.addClassName("runtime-body");
    add(head, body);
  }

  private Component buttons(String name) {
    Button get = new Button("Get runtime service key", VaadinIcon.KEY.create());
    get.addClickListener(click -> commands.getKeys().accept(name));
    Button reset = new Button("Reset runtime service key …");
    reset.addClickListener(click -> commands.resetKeys().accept(name));
    get.setEnabled(holdsKeys);
    reset.setEnabled(holdsKeys);
    Div buttons = new Div(get, reset);
    buttons.addClassName("actions");
    if (!holdsKeys) {
      buttons.add(note("Only an administrator may see and reset keys, and remove nodes. Ask one."));
    }
    return buttons;
  }

  private Facts facts(IntegrationRuntimeView runtime) {
    Div state =
        new Div(
            StatusMark.of(RuntimeWords.of(runtime.state()), RuntimeWords.tone(runtime.state())),
            note(RuntimeWords.meaning(runtime.state())));
    Div environments = new Div();
    environments.addClassName("runtime-environments");
    runtime.environments().forEach(name -> environments.add(environment(name)));
    if (runtime.environments().isEmpty()) {
      environments.add(new Span("None"));
    }
    return new Facts()
        .fact("State", state)
        .fact("Data factory", runtime.dataFactory())
        .fact("Used by", environments)
        .fact("Created", formats.time(runtime.createdAt()))
        .fact("Keys last reset", formats.time(runtime.keysResetAt()));
  }

  private static Anchor environment(String name) {
    Anchor link = new Anchor(Place.MANAGEMENT_PATH + "/" + name, name);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private Component nodes(IntegrationRuntimeView runtime) {
    Div all = new Div();
    all.addClassName("runtime-nodes");
    if (runtime.nodes().isEmpty()) {
      all.add(note("None has registered."));
    }
    for (NodeView node : runtime.nodes()) {
      all.add(new NodeCard(formats, node, runtime.executesWork(node), remove(node)));
    }
    return all;
  }

  private Button remove(NodeView node) {
    Button remove = new Button("Remove …", click -> commands.remove().accept(node));
    remove.setAriaLabel("Remove " + node.name());
    remove.setEnabled(holdsKeys);
    return remove;
  }

  private static Component note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("guidance");
    return note;
  }
}
