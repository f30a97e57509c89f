package org.cloudmigration.service.pipeline.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Announcement;
import org.cloudmigration.service.pipeline.Finding;

/** What is announced to be changed on the way. */
final class Conversions implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    List<String> announced = Announcement.of(table.table());
    return TableCheck.when(
        !announced.isEmpty(),
        TableCheck.finding(
            FindingColour.GREEN,
            NO_COLUMN,
            "CONVERSIONS",
            Map.of(),
            String.join("\n", announced),
            NO_SQL));
  }
}
