package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.security.SecretMask;

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
      for (List<DatabaseObject> batch : PresenceQuery.batches(planned)) {
        for (DatabaseObject object : PresenceQuery.missing(connection, batch)) {
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
    try (Connection connection = context.connection(place)) {
      for (List<DatabaseObject> batch : PresenceQuery.batches(planned)) {
        if (!PresenceQuery.missing(connection, batch).isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Removes objects in the given order. What cannot be removed now stays known.
   *
   * @return names of those that could not be removed
   */
  List<String> remove(List<CreatedObject> objects, PreparationContext context) {
    List<String> left = new ArrayList<>();
    for (CreatedObject object : objects) {
      try {
        remove(object, context);
      } catch (SQLException | RuntimeException e) {
        LOG.log(
            Level.WARNING,
            "Not removed: {0}: {1}",
            new Object[] {object.name(), SecretMask.FORMS.mask(String.valueOf(e.getMessage()))});
        left.add(object.kind() + " " + object.name());
      }
    }
    return left;
  }

  /**
   * Removes what a run has made, newest first.
   *
   * @throws MigrationException naming what could not be removed
   */
  void removeMadeBy(UUID runId, PreparationContext context) {
    List<String> left = remove(known.madeBy(runId), context);
    if (!left.isEmpty()) {
      throw new MigrationException(PreparationErrors.notRemoved(String.join(", ", left)));
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
