package org.cloudmigration.service.scale;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;

/** Fills the application database of a server that has been stopped. */
public final class ScaledDatabase {

  private ScaledDatabase() {}

  /**
   * @param arguments address of the database, name of the environment, runs, tables in each
   */
  public static void main(String... arguments) throws SQLException {
    var database = new JdbcDataSource();
    database.setURL(arguments[0]);
    database.setUser("sa");
    database.setPassword("sa");
    var past = new ManyRuns(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    Instant begin = Instant.now();
    past.write(database, arguments[1]);
    System.out.printf("%s in %s%n", past, Duration.between(begin, Instant.now()));
  }
}
