package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.pipeline.Finding;

/** Where cloud data is preserved, a primary key is needed to tell what the cloud lacks. */
final class PreservedRows implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    return TableCheck.when(
        table.preserve() && table.table().key().isEmpty(),
        TableCheck.finding(
            FindingColour.RED,
            NO_COLUMN,
            "PRESERVE_KEY",
            Map.of(),
            table.place().toString(),
            NO_SQL));
  }
}
