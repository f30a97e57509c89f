package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;

/** The table that was opened: what is known of it, and what can be done. */
final class TablePanel extends Aside {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final transient TableCommands commands;
  private final transient Function<TableRunView, Optional<UUID>> overRuns;
  private final String environment;
  private final Runnable close;
  private transient TableRunView shown;
  private boolean stale;

  /**
   * @param overRuns finds the table as it stands over all runs
   */
  TablePanel(
      Formats formats,
      String environment,
      TableCommands commands,
      Function<TableRunView, Optional<UUID>> overRuns,
      Runnable close) {
    this.formats = formats;
    this.environment = environment;
    this.commands = commands;
    this.overRuns = overRuns;
    this.close = close;
    addClassNames("panel", "table-panel");
    setVisible(false);
  }

  /** What the buttons may do has changed, whatever the table says. */
  void runChanged() {
    stale = true;
  }

  /** Builds anew only if something has changed: nobody wants a button to go under his finger. */
  void show(Optional<TableRunView> table) {
    setVisible(table.isPresent());
    if (table.isEmpty()) {
      shown = null;
    } else if (stale || !table.get().equals(shown)) {
      shown = table.get();
      build();
    }
    stale = false;
  }

  private void build() {
    removeAll();
    H2 title = new H2(shown.tableName());
    getElement().setAttribute("aria-label", shown.tableName());
    Button closing = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
    closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    closing.setAriaLabel("Close");
    Div head = new Div(title, closing);
    head.addClassName("panel-head");
    Div state = new Div(StatusMark.of(RunWords.status(shown), RunWords.tone(shown)));
    if (commands.copies()) {
      state.add(StatusMark.of(Words.of(shown.verification()), Words.tone(shown.verification())));
    }
    state.addClassName("table-states");
    add(head, state, new TableButtons(commands, List.of(shown)));
    overRuns
        .apply(shown)
        .ifPresent(id -> add(link(OverviewNavigation.table(environment, id), "Over all runs")));
    if (!commands.copies() || shown.extent() == CopyExtent.COLUMNS_CHANGED) {
      add(link(findings(), "All findings of the table"));
    }
    add(new TableDetails(shown, commands.copies(), formats));
  }

  private String findings() {
    return RunNavigation.findings(environment, shown.runId()) + "?table=" + shown.id();
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    link.addClassName("over-runs");
    return link;
  }
}
