package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** Rows in the output of an activity, with the limits that the service has there. */
final class Rows {

  private static final int MOST = 5_000;
  private static final int LARGEST = 4 * 1024 * 1024;

  private Rows() {}

  /** The first 5,000, as the service does it: without a word about the others. */
  static JsonArray of(ResultSet rows) throws SQLException, ActivityFailed {
    ResultSetMetaData columns = rows.getMetaData();
    var array = Json.createArrayBuilder();
    for (int count = 0; count < MOST && rows.next(); count++) {
      var row = Json.createObjectBuilder();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        add(row, columns.getColumnLabel(column), rows.getObject(column));
      }
      array.add(row);
    }
    JsonArray found = array.build();
    if (found.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new ActivityFailed("2001", "The length of execution output is over limit (4 MB).");
    }
    return found;
  }

  private static void add(JsonObjectBuilder row, String name, Object value) throws ActivityFailed {
    switch (value) {
      case null -> row.addNull(name);
      case Boolean bool -> row.add(name, bool);
      case Integer number -> row.add(name, number);
      case Short number -> row.add(name, number);
      case Long number -> row.add(name, number);
      case BigDecimal number -> row.add(name, number);
      case byte[] bytes ->
          throw new ActivityFailed("2011", "Column " + name + " is a byte array, not supported.");
      default -> row.add(name, value.toString());
    }
  }
}
