package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowForm;

/** Between two databases of one kind: nothing is taken apart but the last row of a chunk. */
final class PackedCarrier implements Carrier {

  private final SourceSnapshot source;
  private final ReadingOrder order;
  private final PackedReader reader;
  private final PackedWriter writer;
  private final Tally counted;
  private final RowForm form = new RowForm();
  private byte[] last;

  PackedCarrier(
      SourceSnapshot source,
      ReadingOrder order,
      PackedReader reader,
      PackedWriter writer,
      Tally counted) {
    this.source = source;
    this.order = order;
    this.reader = reader;
    this.writer = writer;
    this.counted = counted;
  }

  @Override
  public void carry(Optional<Rest> rest, AfterRow after) throws SQLException {
    source.packedRows(
        reader,
        order,
        rest,
        row -> {
          writer.add(row, form);
          counted.add(form);
          last = row;
          after.run();
        });
  }

  @Override
  public void flush() throws SQLException {
    writer.flush();
  }

  @Override
  public Optional<String> checkpoint() throws SQLException {
    return last == null
        ? Optional.empty()
        : Optional.of(order.checkpoint(reader.values(order.table(), last)));
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
