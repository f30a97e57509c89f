package org.cloudmigration.web.management;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.management.CompanyBrief;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.MigrationInformation;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.snapshot.SnapshotFigures;
import org.cloudmigration.web.runtime.RuntimeWords;
import org.cloudmigration.web.runtime.RuntimesNavigation;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** What is migrated by what, the run that is chosen in the log, and the companies. */
final class FactBoxes extends Section {

  private static final long serialVersionUID = 1L;
  private static final String NOTHING = "–";

  private final Formats formats;
  private final Addresses addresses;
  private final Div information = new Div();
  private final Div run = new Div();
  private final Div companies = new Div();
  private final Div upgrade = new Div();
  private final Section upgradeBox = box("Data Upgrade", upgrade, "data-upgrade");
  private final Div snapshot = new Div();
  private final Section snapshotBox = box("Detail Snapshot", snapshot, "detail-snapshot");
  private final transient Map<Div, Object> shown = new HashMap<>();

  FactBoxes(Formats formats, Addresses addresses) {
    this.formats = formats;
    this.addresses = addresses;
    addClassName("fact-boxes");
    setAriaLabel("Facts");
    add(
        box("Run Statistics", run, "run-statistics"),
        box("Migration Information", information, "migration-information"),
        box("Company Status", companies, "company-status"),
        upgradeBox,
        snapshotBox);
  }

  private static Section box(String title, Div content, String name) {
    Section box = new Section(new H2(title), content);
    box.addClassNames("fact-box", name);
    return box;
  }

  /**
   * @param chosen in the log, otherwise the newest; empty if the log is
   */
  void show(MigrationOverview now, Optional<LogLine> chosen) {
    fill(
        information,
        List.of(now.information(), now.newestRun().map(RunView::id)),
        () -> facts(now));
    fill(run, chosen, () -> chosen.map(this::statistics).orElseGet(() -> note("No run yet.")));
    upgradeBox.setVisible(now.upgrade() != null);
    if (now.upgrade() != null) {
      fill(upgrade, now.upgrade(), () -> upgradeFigures(now.upgrade()));
    }
    boolean history = now.snapshots().any();
    snapshotBox.setVisible(history);
    if (history) {
      fill(snapshot, now.snapshots(), () -> snapshotFigures(now.snapshots()));
    }
    fill(companies, List.of(now.companies(), now.figures().companies()), () -> companyList(now));
  }

  /** Nothing is built anew that looks as before. */
  private void fill(Div box, Object shows, Supplier<Component> content) {
    if (!shows.equals(shown.put(box, shows))) {
      box.removeAll();
      box.add(content.get());
    }
  }

  private Facts facts(MigrationOverview now) {
    MigrationInformation known = now.information();
    return new Facts()
        .fact("Product", orNothing(known.product()))
        .fact("Source", known.source() == null ? NOTHING : words(known.source()))
        .fact("Target version", orNothing(now.environment().applicationVersion()))
        .fact("Integration runtime", runtime(known))
        .fact("Data factory", orNothing(known.dataFactory()))
        .fact("Replication user", orNothing(known.replicationUser()))
        .fact("Service version", version(known))
        .fact("Last run", now.newestRun().map(FactBoxes::lastRun).orElseGet(() -> text(NOTHING)));
  }

  /** Two, if another version has prepared the databases than the one that runs here. */
  private static String version(MigrationInformation known) {
    String deployed = known.deployedVersion();
    return deployed.isEmpty() || deployed.equals(known.serverVersion())
        ? known.serverVersion()
        : deployed + " deployed, " + known.serverVersion() + " on this server";
  }

  private static Component runtime(MigrationInformation known) {
    if (known.runtimeState() == null) {
      return text(NOTHING);
    }
    return new Span(
        RuntimesNavigation.link(known.runtime()),
        text(" "),
        StatusMark.of(
            RuntimeWords.of(known.runtimeState()), RuntimeWords.tone(known.runtimeState())));
  }

  private static Component lastRun(RunView newest) {
    return new RelativeTime(newest.startTime());
  }

  private Component statistics(LogLine line) {
    Paragraph details = new Paragraph(line.details());
    details.addClassName("run-details");
    Div all = new Div(StatusMark.of(line.statusText(), Tones.of(line.status().tone())), details);
    if (line.isRun()) {
      all.add(
          new Facts()
              .fact("Started", formats.time(line.startTime()) + " by " + line.startedBy())
              .fact(
                  "Type",
                  LogWords.type(line)
                      + ", "
                      + LogWords.trigger(line).toLowerCase(formats.locale())
                      + ", from "
                      + line.source())
              .fact("Duration", formats.duration(line.startTime(), line.endTime()))
              .fact("Successful", tables(line, TableStatus.SUCCESSFUL, line.tables().successful()))
              .fact("Failed", tables(line, TableStatus.FAILED, line.tables().failed()))
              .fact("Warnings", tables(line, TableStatus.WARNING, line.tables().warnings()))
              .fact("Remaining", tables(line, TableStatus.NOT_STARTED, line.tables().remaining()))
              .fact("Contents equal", equal(line.tables()))
              .fact(
                  "Rows",
                  formats.number(line.tables().rows())
                      + ", "
                      + formats.bytes(line.tables().bytes())),
          link(addresses.run(line.id()), "Open the run"));
    }
    return all;
  }

  private String equal(TableCounts tables) {
    return formats.number(tables.verified())
        + (tables.preserved() == 0
            ? ""
            : ", and " + formats.number(tables.preserved()) + " with cloud data preserved");
  }

  private Component tables(LogLine line, TableStatus status, long count) {
    return count == 0
        ? text("0")
        : link(addresses.tablesOfRun(line.id(), status), formats.number(count));
  }

  private Component companyList(MigrationOverview now) {
    Div list = new Div();
    for (CompanyBrief company : now.companies()) {
      Span name = new Span(company.name());
      name.addClassName("chip-name");
      Span who = new Span(name, new Span(company.displayName()));
      who.addClassName("company-name");
      Div line = new Div(who, StatusMark.of(company.status(), Tones.of(company.tone())));
      line.addClassName("company-line");
      list.add(line);
    }
    int more = now.figures().companies().selected() - now.companies().size();
    if (now.companies().isEmpty()) {
      list.add(note("No company is selected."));
    }
    list.add(
        link(
            addresses.companies(),
            more > 0 ? "All companies, and " + formats.number(more) + " more" : "All companies"));
    return list;
  }

  private Component upgradeFigures(UpgradeFigures figures) {
    return new Div(
        new Facts()
            .fact("Waiting companies", text(formats.number(figures.waiting())))
            .fact("Completed companies", figure(figures.completed(), Tone.GOOD))
            .fact("Failed companies", upgrades(figures.failed(), Tone.BAD))
            .fact("Migration errors", upgrades(figures.errors(), Tone.BAD))
            .fact("Warnings", upgrades(figures.warnings(), Tone.WARNING))
            .fact("Failed batches", batches(figures.failedBatches(), Tone.BAD))
            .fact("Batches to post", batches(figures.batchesToPost(), Tone.WARNING)),
        link(addresses.upgrade(), "Open the data upgrade"),
        link(addresses.validation(), "Validation tests"));
  }

  private Component batches(long number, Tone tone) {
    return counted(number, tone, addresses.unpostedBatches());
  }

  private Component upgrades(long number, Tone tone) {
    return counted(number, tone, addresses.upgrade());
  }

  /** Leads to the list of them. */
  private Component counted(long number, Tone tone, String address) {
    if (number == 0) {
      return text("0");
    }
    Anchor link = link(address, formats.number(number));
    link.addClassNames("status-mark", tone.className());
    return link;
  }

  private Component snapshotFigures(SnapshotFigures figures) {
    return new Div(
        new Facts()
            .fact("Current part", orNothing(figures.part()))
            .fact("Waiting companies", text(formats.number(figures.waiting())))
            .fact("Completed companies", figure(figures.completed(), Tone.GOOD))
            .fact("Failed companies", figure(figures.failed(), Tone.BAD))
            .fact("Errors", figure(figures.errors(), Tone.BAD)),
        link(addresses.upgrade(), "Open the detail snapshot"));
  }

  private Component figure(long number, Tone tone) {
    String text = formats.number(number);
    return number == 0 ? text(text) : StatusMark.of(text, tone);
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static Component note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("guidance");
    return note;
  }

  private static Component text(String text) {
    return new Span(text);
  }

  private static String orNothing(String text) {
    return text.isBlank() ? NOTHING : text;
  }

  private static String words(SqlServerType type) {
    return switch (type) {
      case SQL_SERVER -> "SQL Server";
      case AZURE_SQL -> "Azure SQL";
      case POSTGRESQL -> "PostgreSQL";
      case EMBEDDED -> "Embedded sample";
    };
  }
}
