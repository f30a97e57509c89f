package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Map;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;

/**
 * Carries rows for a run whose source this server does not reach: another engine reads them there
 * and writes them into the tenant. What becomes of them in the tenant is done here, as for rows of
 * this server's own carrying.
 */
public interface Haulage extends AutoCloseable {

  /**
   * Connections by which the catalogue, versions and facts of the source are read; not its rows.
   */
  DatabasePool source();

  /**
   * Carries what a query reads, by the names of its columns, into a table that is there, and asks
   * there what has arrived. Whatever it ends with, nothing is written there any more afterwards, or
   * nothing that anybody takes.
   *
   * @param check to be called every second or so; throws what ends it before its time
   * @throws HaulException if it fails, or the other engine does
   */
  Hauled haul(Freight freight, Runnable check) throws SQLException;

  /**
   * Has the tenant's {@link ChangesProcedure} bring changes into a live table. Whether it did,
   * whatever this ends with, the claim tells.
   *
   * @param check to be called every second or so; throws what ends it before its time
   * @throws HaulException if it fails, or the other engine does
   */
  void apply(Application application, Runnable check) throws SQLException;

  @Override
  void close();

  /**
   * What is to be carried.
   *
   * @param database of the source, to which the query is sent
   * @param into table of the tenant
   * @param snapshot whether the source lets a query see one point in time
   * @param bytes about so many; 0 if nobody knows
   * @param proof query of one row that is asked in the tenant once the rows are there
   * @param claim statement for the tenant that succeeds once and never again; to be the first of
   *     whatever is started, so that what was started twice carries nothing
   */
  record Freight(
      String database,
      String query,
      TableName into,
      boolean snapshot,
      long bytes,
      String proof,
      String claim) {}

  /**
   * What was carried.
   *
   * @param rows as they were read
   * @param bytes as they were read; 0 if nobody has counted them
   * @param proof what the proof's query gave, by the names of its columns; numbers or their digits
   */
  record Hauled(long rows, long bytes, Map<String, Object> proof) {}

  /**
   * Changes that are to be brought in.
   *
   * @param parameters of the {@link ChangesProcedure}: each of its columns by name, with a value
   */
  record Application(Map<String, Object> parameters) {

    public Application {
      parameters = Map.copyOf(parameters);
    }
  }
}
