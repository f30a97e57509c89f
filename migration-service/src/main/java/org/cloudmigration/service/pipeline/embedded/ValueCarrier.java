package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;

/** Between any two databases. */
final class ValueCarrier implements Carrier {

  private final SourceSnapshot source;
  private final ReadingOrder order;
  private final RowWriter writer;
  private final StagingConversion conversion;
  private final Tally counted;
  private Object[] last;

  ValueCarrier(
      SourceSnapshot source,
      ReadingOrder order,
      RowWriter writer,
      StagingConversion conversion,
      Tally counted) {
    this.source = source;
    this.order = order;
    this.writer = writer;
    this.conversion = conversion;
    this.counted = counted;
  }

  @Override
  public void carry(Optional<Rest> rest, AfterRow after) throws SQLException {
    source.rows(
        order,
        rest,
        row -> {
          conversion.convert(row);
          counted.add(row);
          writer.add(row);
          last = row;
          after.run();
        });
  }

  @Override
  public void flush() throws SQLException {
    writer.flush();
  }

  @Override
  public Optional<String> checkpoint() {
    return Optional.ofNullable(last).map(order::checkpoint);
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
