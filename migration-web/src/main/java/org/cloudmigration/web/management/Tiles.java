package org.cloudmigration.web.management;

import com.vaadin.flow.component.html.Section;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.management.CompanyFigures;
import org.cloudmigration.service.management.MigrationFigures;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.SuccessRate;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tile;
import org.cloudmigration.web.shell.Tone;

/** The migration in numbers, each of which leads to what it counts. */
final class Tiles extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Addresses addresses;
  private final Tile remaining = new Tile("Tables remaining");
  private final Tile successful = new Tile("Tables successful");
  private final Tile failed = new Tile("Tables failed");
  private final Tile warnings = new Tile("Warnings");
  private final Tile notMigrated = new Tile("Not migrated");
  private final Tile rate = new Tile("Success rate");
  private final Tile companies = new Tile("Companies");
  private final Tile notInitialized = new Tile("Not initialized");

  Tiles(Formats formats, Addresses addresses) {
    this.formats = formats;
    this.addresses = addresses;
    addClassName("tiles");
    setAriaLabel("The migration in numbers");
    add(remaining, successful, failed, warnings, notMigrated, rate, companies, notInitialized);
  }

  void show(MigrationOverview now) {
    MigrationFigures figures = now.figures();
    Optional<RunView> run = now.newestRun();
    remaining.show(
        number(figures.remaining()),
        now.runInProgress() ? Tone.ACTIVE : tone(figures.remaining(), Tone.WARNING),
        "in the newest run",
        run.map(RunView::id).map(addresses::run).orElse(addresses.tables()));
    successful.show(
        number(figures.successful()),
        tone(figures.successful(), Tone.GOOD),
        "over all runs",
        addresses.tables(TableStatus.SUCCESSFUL));
    failed.show(
        number(figures.failed()),
        tone(figures.failed(), Tone.BAD),
        "in their last run",
        addresses.tables(TableStatus.FAILED));
    warnings.show(
        number(figures.warnings()),
        tone(figures.warnings(), Tone.WARNING),
        "in their last run",
        addresses.tables(TableStatus.WARNING));
    notMigrated.show(
        number(figures.notMigrated()),
        tone(figures.notMigrated(), Tone.WARNING),
        "tables; see why",
        addresses.notMigrated());
    show(figures.rate());
    show(figures.companies());
  }

  private void show(SuccessRate now) {
    NumberFormat percent = NumberFormat.getNumberInstance(formats.locale());
    percent.setMaximumFractionDigits(1);
    percent.setRoundingMode(RoundingMode.DOWN);
    rate.show(
        now.known() ? percent.format(now.percent()) + " %" : "–",
        Tones.of(now.tone()),
        now.known()
            ? now.verdict() + ": " + number(now.successful()) + " of " + number(now.tried())
            : now.verdict(),
        addresses.tables());
  }

  private void show(CompanyFigures now) {
    companies.show(
        number(now.selected()) + " / " + number(now.replicated()) + " / " + number(now.total()),
        Tone.NEUTRAL,
        "selected / replicated / total",
        addresses.companies());
    notInitialized.show(
        number(now.notInitialized()),
        tone(now.notInitialized(), Tone.BAD),
        "of the companies",
        addresses.companies());
  }

  private String number(long value) {
    return formats.number(value);
  }

  private static Tone tone(long value, Tone unlessNone) {
    return value == 0 ? Tone.NEUTRAL : unlessNone;
  }
}
