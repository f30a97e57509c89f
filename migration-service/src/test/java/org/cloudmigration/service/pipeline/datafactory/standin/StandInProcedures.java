package org.cloudmigration.service.pipeline.datafactory.standin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The stored procedures of the product in the dialect of the database that stands in. */
public interface StandInProcedures {

  /** No procedures at all. */
  StandInProcedures NONE =
      new StandInProcedures() {
        @Override
        public ResultSet query(Connection database, String name, Map<String, Object> parameters)
            throws SQLException {
          throw new SQLException("Could not find stored procedure '" + name + "'.");
        }

        @Override
        public void call(Connection database, String name, Map<String, Object> parameters)
            throws SQLException {
          throw new SQLException("Could not find stored procedure '" + name + "'.");
        }
      };

  ResultSet query(Connection database, String name, Map<String, Object> parameters)
      throws SQLException;

  void call(Connection database, String name, Map<String, Object> parameters) throws SQLException;
}
