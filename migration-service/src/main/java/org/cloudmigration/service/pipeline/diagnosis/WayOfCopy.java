package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.pipeline.Finding;

/** Whether all rows would be copied or what changed, and why. */
final class WayOfCopy implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    CopyExtent extent = table.extent();
    if (extent == null) {
      return Stream.empty();
    }
    if (table.preserve()) {
      return Stream.of(preserving(extent));
    }
    return Stream.of(
        switch (extent) {
          case CHANGES, UNCHANGED ->
              way(FindingColour.GREEN, "Only what has changed since the last copy is copied");
          case RESTORED ->
              way(
                  FindingColour.AMBER,
                  "What has changed since the last copy is copied, and all rows are compared,"
                      + " because the source was restored from a backup");
          case FIRST_LOAD -> way(FindingColour.GREEN, "All rows are copied: it is the first load");
          case ASKED_FOR -> way(FindingColour.GREEN, "All rows are copied, as somebody asked for");
          // What is wrong there, and what mends it, is a finding of its own.
          case NO_KEY -> again(FindingColour.GREEN, "the table has no primary key");
          case NOT_TRACKED -> again(FindingColour.GREEN, "the source did not record what changed");
          case EXPIRED ->
              way(
                  FindingColour.AMBER,
                  "All rows are compared, and copied again if one has changed, because the record"
                      + " of changes does not reach back to the last copy");
          case ANOTHER_SOURCE ->
              again(FindingColour.AMBER, "the source is another database, or was restored");
          case ANOTHER_TABLE ->
              again(FindingColour.AMBER, "the table in the cloud was filled from another one");
          case COLUMNS_CHANGED ->
              again(FindingColour.AMBER, "the columns of the source have changed");
          case PRESERVING_CHANGED ->
              again(FindingColour.GREEN, "whether cloud data is preserved has changed");
          case DIFFERED -> again(FindingColour.AMBER, "a comparison has found differences");
          case NOT_PROVEN -> again(FindingColour.AMBER, "the last changes were not proven");
        });
  }

  private static Finding preserving(CopyExtent extent) {
    String read =
        extent == CopyExtent.CHANGES ? "What has changed since the last copy" : "The whole table";
    return way(
        FindingColour.GREEN,
        read
            + " is read, and only rows are inserted whose keys the cloud lacks: its own data is"
            + " preserved");
  }

  private static Finding again(FindingColour colour, String why) {
    return way(colour, "All rows are copied again, because " + why);
  }

  private static Finding way(FindingColour colour, String how) {
    return TableCheck.finding(
        colour,
        NO_COLUMN,
        colour == FindingColour.GREEN ? "READY" : "ALL_ROWS",
        Map.of("how", how),
        "",
        NO_SQL);
  }
}
