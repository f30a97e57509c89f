package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;

/** Between any two databases. */
final class ValueCarrier implements Carrier {

  private final SourceSnapshot source;
  private final RowWriter writer;
  private final StagingConversion conversion;
  private final Tally counted;
  private Object[] last;

  ValueCarrier(
      SourceSnapshot source, RowWriter writer, StagingConversion conversion, Tally counted) {
    this.source = source;
    this.writer = writer;
    this.conversion = conversion;
    this.counted = counted;
  }

  @Override
  public void carry(String behind, AfterRow after) throws SQLException {
    source.rows(
        behind,
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
  public Optional<KeyPosition> last() {
    return Optional.ofNullable(last).map(row -> KeyPosition.of(source.definition(), row));
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
