package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.NothingToTellRowsByException;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * What stands where a copy is to be.
 *
 * @param live empty if nothing does
 * @param alignment with a table that keeps its place, because others made it or because cloud data
 *     is preserved in it; empty for any other
 * @param fingerprint as the state of the table keeps it; blank if the copy takes the place
 */
record Place(
    Optional<TableDefinition> live,
    Optional<Alignment> alignment,
    Preserving preserving,
    String fingerprint) {

  /**
   * @param wanted the table as a first load would make it
   * @param synced what the tenant knows of the table that is there
   * @param preserve whether its rows stay
   */
  static Place find(
      Tenant tenant,
      Connection connection,
      TableDefinition wanted,
      Optional<TableState> synced,
      boolean preserve)
      throws SQLException {
    SchemaReader catalogue = tenant.adapter().schemaReader();
    Optional<SurveyedTable> there = catalogue.survey(connection, wanted.name());
    boolean ofOthers = there.isPresent() && synced.map(TableState::isOfOthers).orElse(true);
    Optional<Alignment> alignment =
        ofOthers || preserve && there.isPresent()
            ? Optional.of(
                Alignment.of(
                    wanted,
                    there.get(),
                    catalogue.selfFilled(connection, wanted.name()),
                    tenant.dialect()))
            : Optional.empty();
    Preserving kept = ofOthers ? Preserving.IN_OTHERS : Preserving.IN_OURS;
    return new Place(
        there.map(SurveyedTable::definition),
        alignment,
        preserve ? kept : Preserving.NOTHING,
        alignment
            .map(Alignment::fingerprint)
            .orElseGet(() -> preserve ? Alignment.fingerprint(wanted) : ""));
  }

  /**
   * @throws NothingToTellRowsByException if rows that are there could not be told from missing ones
   */
  void refuseWithoutKey(TableDefinition wanted) {
    if (preserving.is() && wanted.key().isEmpty()) {
      throw new NothingToTellRowsByException(wanted.name());
    }
  }

  /** Whether what was copied last has the same columns as what would be copied now. */
  boolean hasShapeOf(TableDefinition wanted, TableState synced, Dialect tenant) {
    return alignment.isPresent()
        ? fingerprint().equals(synced.filled())
        : live.filter(there -> sameShape(there, wanted, tenant)).isPresent();
  }

  /** As the tenant's database writes it: some types are one there. */
  static boolean sameShape(TableDefinition there, TableDefinition wanted, Dialect tenant) {
    return there.key().equals(wanted.key()) && words(there, tenant).equals(words(wanted, tenant));
  }

  private static List<String> words(TableDefinition table, Dialect tenant) {
    return table.storedColumns().stream().map(column -> words(column, tenant)).toList();
  }

  private static String words(Column column, Dialect tenant) {
    return column.name() + " " + tenant.render(column.type());
  }
}
