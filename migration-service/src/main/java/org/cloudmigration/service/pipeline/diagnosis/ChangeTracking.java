package org.cloudmigration.service.pipeline.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.pipeline.Finding;

/** Whether later runs can copy only what changed, and for how long changes are kept. */
final class ChangeTracking implements TableCheck {

  /** The least that the field asks for (50020). */
  static final Duration LEAST_RETENTION = Duration.ofDays(3);

  @Override
  public Stream<Finding> of(TableSurvey table) {
    if (!table.tracking().works() && cannotBeMade(table)) {
      return Stream.of(note(FindingColour.GREEN, "NOT_RECORDED"));
    }
    if (table.table().key().isEmpty()) {
      return Stream.of(note(FindingColour.AMBER, "NO_KEY"));
    }
    return Stream.concat(TableCheck.when(!table.tracking().works(), off(table)), retention(table));
  }

  private static boolean cannotBeMade(TableSurvey table) {
    return footprint(table).inSource(List.of(table.table())).isEmpty();
  }

  private static Finding note(FindingColour colour, String code) {
    return TableCheck.finding(colour, NO_COLUMN, code, Map.of(), "", NO_SQL);
  }

  private static Finding off(TableSurvey table) {
    return TableCheck.finding(
        FindingColour.AMBER,
        NO_COLUMN,
        "50020",
        Map.of(),
        "Changes of " + table.name() + " are not recorded.",
        footprint(table).script(table.tracking().missing(), DatabaseObject::creation).strip());
  }

  private static Footprint footprint(TableSurvey table) {
    return table.sourceAdapter().footprint();
  }

  private static Stream<Finding> retention(TableSurvey table) {
    return table.tracking().retention().stream()
        .filter(kept -> kept.compareTo(LEAST_RETENTION) < 0)
        .map(
            kept ->
                TableCheck.finding(
                    FindingColour.AMBER,
                    NO_COLUMN,
                    "50020",
                    Map.of(),
                    "Changes are kept for " + kept.toHours() + " hours.",
                    table.sourceAdapter().changeReader().keepFor(table.name(), LEAST_RETENTION)));
  }
}
