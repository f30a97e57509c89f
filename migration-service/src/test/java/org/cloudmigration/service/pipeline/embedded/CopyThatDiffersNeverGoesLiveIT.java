package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.testing.DelegatingAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loader that spoils a row, as bulk loaders of other drivers have done, is found out. */
class CopyThatDiffersNeverGoesLiveIT {

  @TempDir Path directory;
  private Bench bench;

  @BeforeEach
  void copyOnce() throws Exception {
    bench = new Bench(directory);
    bench.createLedger("T", 6_000);
    bench.run(UUID.randomUUID(), 1, Bench.copy("T"));
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  /** What goes wrong with row 5,555. */
  private interface Spoiler {
    void add(RowWriter writer, Object[] row) throws SQLException;
  }

  private void isFoundOut(Spoiler spoiler) throws Exception {
    List<String> before = bench.tenantLedger("T");
    bench.inSource("UPDATE TWO.T SET NOTE = 'second run'");
    var engine =
        new EmbeddedEngine(
            new DatabaseAdapters(List.of(new SpoilingAdapter(spoiler))), bench.threads);
    RecordingListener told =
        bench.run(engine, bench.pipeline(UUID.randomUUID(), 2, Bench.copy("T")));
    assertThat(told.succeeded).isEmpty();
    ErrorReport error = told.failed.get(Bench.copy("T").id());
    assertThat(error.code()).isEqualTo("VERIFY");
    assertThat(error.rawText()).contains("6000 rows");
    assertThat(bench.tenantLedger("T")).isEqualTo(before);
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aLostRow() throws Exception {
    isFoundOut((writer, row) -> {});
  }

  @Test
  void aChangedAmount() throws Exception {
    isFoundOut(
        (writer, row) -> {
          Object[] spoilt = row.clone();
          spoilt[2] = new java.math.BigDecimal("0.00001");
          writer.add(spoilt);
        });
  }

  @Test
  void aCutText() throws Exception {
    isFoundOut(
        (writer, row) -> {
          Object[] spoilt = row.clone();
          spoilt[3] = "second ru";
          writer.add(spoilt);
        });
  }

  @Test
  void aRowThatIsThereTwice() throws Exception {
    isFoundOut(
        (writer, row) -> {
          writer.add(row);
          Object[] again = row.clone();
          again[0] = -1L;
          writer.add(again);
        });
  }

  private record SpoilingWriter(RowWriter writer, Spoiler spoiler) implements RowWriter {
    @Override
    public void add(Object[] row) throws SQLException {
      if (row[0].equals(5_555L)) {
        spoiler.add(writer, row);
      } else {
        writer.add(row);
      }
    }

    @Override
    public void flush() throws SQLException {
      writer.flush();
    }

    @Override
    public void close() throws SQLException {
      writer.close();
    }
  }

  private static final class SpoilingAdapter extends DelegatingAdapter {
    private final Spoiler spoiler;

    SpoilingAdapter(Spoiler spoiler) {
      this.spoiler = spoiler;
    }

    @Override
    public Loader loader() {
      return this::into;
    }

    private RowWriter into(Connection connection, TableDefinition table) throws SQLException {
      return new SpoilingWriter(super.loader().into(connection, table), spoiler);
    }
  }
}
