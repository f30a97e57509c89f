package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.RowForm;
import org.cloudmigration.service.database.TableDefinition;

/** Between two databases of one kind: nothing is taken apart but the key of the last row. */
final class PackedCarrier implements Carrier {

  private final SourceSnapshot source;
  private final PackedReader reader;
  private final PackedWriter writer;
  private final Tally counted;
  private final RowForm form = new RowForm();
  private byte[] last;

  PackedCarrier(SourceSnapshot source, PackedReader reader, PackedWriter writer, Tally counted) {
    this.source = source;
    this.reader = reader;
    this.writer = writer;
    this.counted = counted;
  }

  @Override
  public void carry(String behind, AfterRow after) throws SQLException {
    source.packedRows(
        reader,
        behind,
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
  public Optional<KeyPosition> last() throws SQLException {
    TableDefinition table = source.definition();
    return last == null
        ? Optional.empty()
        : Optional.of(KeyPosition.of(table, reader.values(table, last)));
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
