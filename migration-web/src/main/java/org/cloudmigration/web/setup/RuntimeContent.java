package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.RuntimeView;
import org.cloudmigration.web.runtime.RuntimeWords;
import org.cloudmigration.web.runtime.RuntimesNavigation;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.StatusMark;

/** How the source is reached: the runtime's state, and how to install it where that is needed. */
final class RuntimeContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Paragraph meaning = new Paragraph();
  private final RuntimeInstructions instructions;
  private final Div standing = new Div();
  private final Div key = new Div();

  RuntimeContent(GuideDesk desk) {
    this.desk = desk;
    instructions = new RuntimeInstructions(desk);
    standing.getElement().setAttribute("aria-live", "polite");
    key.add(
        new H3("Authentication key"),
        new Paragraph(
            "A node registers at this runtime with this key. The built-in node does so by itself; in"
                + " this version no other node executes work."),
        new RuntimeKey(desk));
    add(meaning, instructions, new H3("How it stands"), standing, key);
  }

  @Override
  void show(GuideState state, boolean editable) {
    RuntimeView runtime = state.guide().runtime();
    boolean own = runtime != null && !runtime.builtIn();
    instructions.setVisible(own);
    key.setVisible(runtime != null && runtime.builtIn());
    meaning.setText(meaning(runtime));
    standing.removeAll();
    standing.add(facts(state.guide()));
  }

  private static String meaning(RuntimeView runtime) {
    if (runtime == null) {
      return "This source is reached without an integration runtime. Nothing has to be installed.";
    }
    return runtime.builtIn()
        ? "This server reaches the source itself, through its built-in node, which registers by itself"
            + " when the preparation begins. Nothing has to be installed."
        : "An integration runtime carries the data from your network to the cloud. Install it on the"
            + " machine that holds the database, or on one that reaches it. The machine should not"
            + " hibernate.";
  }

  private Facts facts(GuideView guide) {
    Facts facts = new Facts();
    if (!guide.dataFactory().isBlank()) {
      Span reason = new Span(guide.dataFactoryReason());
      reason.addClassName("guidance");
      facts.fact("Data factory", new Div(new Span(guide.dataFactory()), reason));
    }
    RuntimeView runtime = guide.runtime();
    if (runtime != null) {
      facts
          .fact("Integration runtime", RuntimesNavigation.link(runtime.name()))
          .fact(
              "State",
              StatusMark.of(RuntimeWords.of(runtime.state()), RuntimeWords.tone(runtime.state())));
      for (NodeView node : runtime.nodes()) {
        facts
            .fact("Node", node.name() + ", version " + node.version())
            .fact("Last contact", desk.formats().time(node.lastContactAt()));
      }
    }
    return facts;
  }

  @Override
  String nextLabel() {
    return "Start preparation";
  }

  @Override
  void next() {
    desk.commands().forward(() -> desk.guides().prepare(desk.environment()));
  }
}
