package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;

/**
 * Brings rows of the source into a table beside, converted and counted on their way: by their
 * values, or, between two databases of one kind, as these pack them.
 */
interface Carrier extends AutoCloseable {

  interface AfterRow {
    void run() throws SQLException;
  }

  /**
   * @param counted takes each row as it is written
   */
  static Carrier between(
      SourceSnapshot source,
      Tenant tenant,
      Connection connection,
      StagingConversion conversion,
      Tally counted)
      throws SQLException {
    Loader loader = tenant.adapter().loader();
    Optional<PackedReader> reader = source.packedReader(tenant.adapter().type());
    if (reader.isPresent()) {
      Optional<PackedWriter> writer = loader.packed(connection, conversion);
      if (writer.isPresent()) {
        return new PackedCarrier(source, reader.get(), writer.get(), counted);
      }
    }
    RowWriter writer = loader.inKeyOrder(connection, conversion.target());
    return new ValueCarrier(source, writer, conversion, counted);
  }

  /**
   * @param behind where an earlier reading ended; blank for all rows
   */
  void carry(String behind, AfterRow after) throws SQLException;

  /** Sends what is left. Until then the tenant's connection can do nothing else. */
  void flush() throws SQLException;

  /** The key of the last row; empty before the first one. */
  Optional<KeyPosition> last() throws SQLException;

  @Override
  void close() throws SQLException;
}
