package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.Rest;
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
   * @param order in which rows are read
   * @param counted takes each row as it is written
   */
  static Carrier between(
      SourceSnapshot source,
      Tenant tenant,
      Connection connection,
      StagingConversion conversion,
      ReadingOrder order,
      Tally counted)
      throws SQLException {
    Loader loader = tenant.adapter().loader();
    Optional<PackedReader> reader = source.packedReader(tenant.adapter().type());
    if (reader.isPresent()) {
      Optional<PackedWriter> writer = loader.packed(connection, conversion);
      if (writer.isPresent()) {
        return new PackedCarrier(source, order, reader.get(), writer.get(), counted);
      }
    }
    RowWriter writer =
        order.isOfPrimaryKey()
            ? loader.inKeyOrder(connection, conversion.target())
            : loader.into(connection, conversion.target());
    return new ValueCarrier(source, order, writer, conversion, counted);
  }

  /**
   * @param rest that an earlier reading left; empty for all rows
   */
  void carry(Optional<Rest> rest, AfterRow after) throws SQLException;

  /** Sends what is left. Until then the tenant's connection can do nothing else. */
  void flush() throws SQLException;

  /** The checkpoint behind the last row; empty before the first one. */
  Optional<String> checkpoint() throws SQLException;

  @Override
  void close() throws SQLException;
}
