package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens what a linked service names. */
@FunctionalInterface
public interface StandInDatabases {

  /**
   * @param type of the linked service, such as {@code SqlServer}
   * @param properties its type properties, with expressions evaluated
   */
  Connection open(String type, JsonObject properties) throws SQLException;
}
