package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract of diagnostic runs, with each pair of databases that can be reached. */
@ExtendWith(FreshPostgreSql.class)
class ExaminesWithoutWritingIT {

  private static RealPostgreSql server;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @TempDir Path directory;

  @Nested
  class FromFileIntoFile extends ExaminesWithoutWritingContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.h2(directory);
    }

    @Override
    DatabaseLocation openTenant() {
      return H2Location.file(directory.resolve("tenant"));
    }

    @Test
    void aKindOfSourceThatRecordsNoChangesIsNoFault() throws Exception {
      create(table("T", column("ID", Kind.INT, 0)));
      Examination examination = examine("T");
      assertThat(examination.colour()).isEqualTo(FindingColour.GREEN);
      assertThat(codes(examination)).contains("NOT_RECORDED");
    }

    @Test
    void everyColumnOfAnUnsupportedTypeIsToldNotOnlyTheFirst() throws Exception {
      source.execute(
          "CREATE TABLE TWO.T (ID INT PRIMARY KEY, A JSON, B INTERVAL YEAR, \"it's\" JSON)");
      Examination examination = examine("T");
      assertThat(examination.findings())
          .filteredOn(finding -> finding.report().code().equals("TYPE"))
          .extracting(Finding::column)
          .containsExactly("A", "B", "it's");
      assertThat(examination.extent()).isNull();
    }
  }

  @Nested
  class FromFileIntoPostgreSql extends ExaminesWithoutWritingContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.h2(directory);
    }

    @Override
    DatabaseLocation openTenant() throws Exception {
      return Ends.tenant(server);
    }

    @Test
    void timesThatAreTooPreciseAreToldWithTheirMending() throws Exception {
      create(
          table(
              "T",
              column("ID", Kind.INT, 0),
              Column.notNull("AT", new ColumnType(Kind.DATETIME, 0, 9))));
      Finding precision = finding(examine("T"), "PRECISION");
      assertThat(precision.column()).isEqualTo("AT");
      assertThat(precision.report().happened()).contains("9 digits", "keeps 6");
      mend(precision);
      assertThat(codes(examine("T"))).doesNotContain("PRECISION");
    }

    @Test
    void namesThatTheTenantCutsOffAreTold() throws Exception {
      String name = "Ä".repeat(40);
      create(table("T", column("ID", Kind.INT, 0), column(name, Kind.INT, 0)));
      Finding tooLong = finding(examine("T"), "LONG_NAME");
      assertThat(tooLong.column()).isEqualTo(name);
      assertThat(tooLong.report().happened()).contains("63 bytes", "copies all rows");
      mend(tooLong);
      assertThat(codes(examine("T"))).doesNotContain("LONG_NAME");
    }
  }

  @Nested
  class FromPostgreSqlIntoFile extends ExaminesWithoutWritingContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.postgres(server);
    }

    @Override
    DatabaseLocation openTenant() {
      return H2Location.file(directory.resolve("tenant"));
    }

    @Test
    void whatMendsTrackingDoes() throws Exception {
      create(table("T", column("ID", Kind.INT, 0)));
      Examination off = examine("T");
      assertThat(off.colour()).isEqualTo(FindingColour.AMBER);
      mend(finding(off, "50020"));
      Examination on = examine("T");
      assertThat(on.colour()).as(on.toString()).isEqualTo(FindingColour.GREEN);
      run(copy("T"));
      assertThat(examine("T").extent()).isEqualTo(CopyExtent.CHANGES);
    }

    @Test
    void onlyWhatIsMissingIsMended() throws Exception {
      TableDefinition tracked = create(table("TRACKED", column("ID", Kind.INT, 0)));
      create(table("T", column("ID", Kind.INT, 0)));
      source.track(tracked);
      Finding off = finding(examine("T"), "50020");
      assertThat(off.mending()).contains("CREATE TRIGGER").doesNotContain("CREATE SCHEMA");
      mend(off);
      assertThat(codes(examine("T"))).doesNotContain("50020");
    }

    @Test
    void aTableWithoutKeyIsCopiedInFullEachTime() throws Exception {
      source.execute("CREATE TABLE \"TWO\".\"T\" (a integer)");
      Examination examination = examine("T");
      assertThat(examination.colour()).isEqualTo(FindingColour.AMBER);
      assertThat(codes(examination)).contains("NO_KEY").doesNotContain("50020");
    }

    @Test
    void unsupportedTypesAreMended() throws Exception {
      source.execute(
          "CREATE TABLE \"TWO\".\"T\" (id integer PRIMARY KEY, amount numeric, doc xml)");
      Examination examination = examine("T");
      assertThat(codes(examination)).filteredOn("TYPE"::equals).hasSize(2);
      for (Finding finding : examination.findings()) {
        if (finding.report().code().equals("TYPE")) {
          mend(finding);
        }
      }
      Examination mended = examine("T");
      assertThat(codes(mended)).doesNotContain("TYPE");
      assertThat(mended.columns()).containsExactly("id int*1", "amount decimal(38,20)", "doc text");
    }

    @Test
    void aTableThatMayNotBeReadIsToldWithItsGrant() throws Exception {
      create(table("SECRET", column("ID", Kind.INT, 0)));
      create(table("OPEN", column("ID", Kind.INT, 0)));
      source.execute(
          "DROP ROLE IF EXISTS reader",
          "CREATE ROLE reader LOGIN PASSWORD 'r'",
          "GRANT USAGE ON SCHEMA \"TWO\" TO reader",
          "GRANT SELECT ON \"TWO\".\"OPEN\" TO reader");
      DatabaseLocation reader = server.address("postgres", "reader", "r", false, false).location();
      CopyActivity secret = copy("SECRET");
      CopyActivity open = copy("OPEN");
      RecordingListener told = examine(reader, secret, open);
      assertThat(codes(told.examined.get(open.id()))).doesNotContain("PERMISSION");
      Examination refused = told.examined.get(secret.id());
      assertThat(codes(refused)).containsExactly("PERMISSION");
      mend(refused.findings().getFirst());
      assertThat(codes(examine(reader, secret).examined.get(secret.id())))
          .doesNotContain("PERMISSION");
      source.execute("DROP OWNED BY reader", "DROP ROLE reader");
    }

    @Test
    void aSourceThatCannotBeReachedBreaksTheRun() throws Exception {
      create(table("T", column("ID", Kind.INT, 0)));
      DatabaseLocation nobody = server.address("postgres", "nobody", "x", false, false).location();
      List<PipelineEnd> ends = examine(nobody, copy("T")).ends;
      assertThat(ends)
          .singleElement()
          .isInstanceOfSatisfying(
              PipelineEnd.Broken.class,
              broken -> assertThat(broken.error().code()).isEqualTo("LOGIN"));
    }
  }
}
