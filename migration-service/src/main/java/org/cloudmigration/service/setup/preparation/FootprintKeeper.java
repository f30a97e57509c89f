package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;

/**
 * Makes and removes what setup needs in a customer's databases. What was there before, made by a
 * DBA or by another installation, is left alone when the rest is removed.
 */
@ApplicationScoped
public class FootprintKeeper {

  private static final Logger LOG = Logger.getLogger(FootprintKeeper.class.getName());

  @Inject CreatedObjects known;

  static List<DatabaseObject> planned(PreparationContext context, Place place) throws SQLException {
    Footprint footprint = context.adapter(place).footprint();
    return place == Place.TENANT
        ? footprint.inTenant()
        : footprint.inSource(SourceTables.of(context));
  }

  /** Makes what is not there yet. */
  String make(PreparationContext context, Place place) throws SQLException {
    List<DatabaseObject> planned = planned(context, place);
    int made = 0;
    try (Connection connection = context.connection(place);
        Statement statement = connection.createStatement()) {
      for (DatabaseObject object : planned) {
        if (!isThere(statement, object)) {
          known.aboutToMake(context, place == Place.TENANT, address(context, place), object);
          statement.execute(object.creation());
          made++;
        }
      }
    }
    if (planned.isEmpty()) {
      return "Nothing is needed there.";
    }
    return "Made " + made + " of " + planned.size() + "; the others were there already.";
  }

  /** True if everything is there already, because a DBA or an earlier setup has made it. */
  boolean isMade(PreparationContext context, Place place) throws SQLException {
    List<DatabaseObject> planned = planned(context, place);
    try (Connection connection = context.connection(place);
        Statement statement = connection.createStatement()) {
      for (DatabaseObject object : planned) {
        if (!isThere(statement, object)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isThere(Statement statement, DatabaseObject object) throws SQLException {
    try (ResultSet row = statement.executeQuery(object.presence())) {
      return row.next() && row.getBoolean(1);
    }
  }

  /**
   * Removes what a run has made, newest first. What cannot be removed now stays known.
   *
   * @throws MigrationException naming the first object that could not be removed
   */
  void removeMadeBy(UUID runId, PreparationContext context) {
    MigrationException trouble = null;
    for (CreatedObject object : known.madeBy(runId)) {
      try {
        remove(object, context);
      } catch (SQLException | RuntimeException e) {
        LOG.log(Level.WARNING, "Not removed: " + object.name(), e);
        trouble = new MigrationException(PreparationErrors.notRemoved(object.name(), e), e);
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private void remove(CreatedObject object, PreparationContext context) throws SQLException {
    Place place = object.inTenant() ? Place.TENANT : Place.SOURCE;
    if (!address(context, place).equals(object.server())) {
      throw new SQLException("It is on another server: " + object.server());
    }
    try (Connection connection = context.connection(place);
        Statement statement = connection.createStatement()) {
      statement.execute(object.removal());
    }
    known.removed(object);
  }

  private static String address(PreparationContext context, Place place) {
    return context.location(place).toString();
  }
}
