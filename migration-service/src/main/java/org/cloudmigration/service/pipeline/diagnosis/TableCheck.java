package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.pipeline.Finding;

/** One thing to look at. Looks at what was read already, and asks no database. */
@FunctionalInterface
interface TableCheck {

  String NO_SQL = "";

  /** For what concerns the whole table. */
  String NO_COLUMN = "";

  Stream<Finding> of(TableSurvey table);

  static Stream<Finding> when(boolean found, Finding finding) {
    return found ? Stream.of(finding) : Stream.empty();
  }

  /**
   * @param words at the places of the catalogue's text
   */
  static Finding finding(
      FindingColour colour,
      String column,
      String code,
      Map<String, String> words,
      String rawText,
      String mending) {
    return new Finding(
        colour, column, ErrorCatalogue.SHIPPED.entry(code).report(rawText, words), mending);
  }
}
