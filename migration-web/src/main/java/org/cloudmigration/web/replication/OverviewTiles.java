package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.Set;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewCounts;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tile;
import org.cloudmigration.web.shell.Tone;

/** How many tables stand how; each figure narrows the list to what it counts. */
final class OverviewTiles extends Section {

  private static final long serialVersionUID = 1L;

  private static final Verification[] PROOFS =
      Arrays.stream(Verification.values())
          .filter(Verification::isOfWhole)
          .toArray(Verification[]::new);

  private final Formats formats;
  private final String environment;
  private final Tile all = new Tile("Tables");
  private final Tile successful = new Tile("Successful");
  private final Tile failed = new Tile("Failed");
  private final Tile notMigrated = new Tile("Not migrated");
  private final Tile equal = new Tile("Contents equal");
  private final Tile differs = new Tile("Differ");

  OverviewTiles(Formats formats, String environment) {
    this.formats = formats;
    this.environment = environment;
    addClassName("tiles");
    setAriaLabel("Tables in numbers");
    add(all, successful, failed, notMigrated, equal, differs);
  }

  void show(OverviewCounts now) {
    long successes = now.of(TableStatus.SUCCESSFUL);
    long failures = now.of(TableStatus.FAILED);
    all.show(number(now.tables()), Tone.NEUTRAL, "of all companies", href(OverviewFilter.ALL));
    successful.show(
        number(successes),
        tone(successes, Tone.GOOD),
        "in their last run",
        href(status(TableStatus.SUCCESSFUL)));
    failed.show(
        number(failures),
        tone(failures, Tone.BAD),
        now.blocked() == 0 ? "in their last run" : number(now.blocked()) + " tables are blocked",
        href(status(TableStatus.FAILED)));
    long open = now.tables() - successes;
    notMigrated.show(
        number(open),
        tone(open, Tone.WARNING),
        "with the reason of each",
        href(new OverviewFilter(Set.of(), Set.of(), null, true, "")));
    long proven = Arrays.stream(PROOFS).mapToLong(now::of).sum();
    long inserted = now.of(Verification.INSERTED_EQUAL);
    equal.show(
        number(proven),
        tone(proven, Tone.GOOD),
        inserted == 0
            ? "every row compared, or every change since"
            : "and " + number(inserted) + " with cloud data preserved",
        href(verification(PROOFS)));
    long different = now.of(Verification.DIFFERS);
    differs.show(
        number(different),
        tone(different, Tone.BAD),
        now.unequal() == 0 ? "when last verified" : number(now.unequal()) + " by their counts",
        href(verification(Verification.DIFFERS)));
  }

  private static OverviewFilter status(TableStatus status) {
    return new OverviewFilter(Set.of(status), Set.of(), null, false, "");
  }

  private static OverviewFilter verification(Verification... any) {
    return new OverviewFilter(Set.of(), Set.of(any), null, false, "");
  }

  private String href(OverviewFilter filter) {
    String parameters =
        new OverviewQuery(filter, OverviewOrder.BY_COMPANY).parameters().getQueryString();
    return OverviewNavigation.address(environment) + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private String number(long value) {
    return formats.number(value);
  }

  private static Tone tone(long value, Tone unlessNone) {
    return value == 0 ? Tone.NEUTRAL : unlessNone;
  }
}
