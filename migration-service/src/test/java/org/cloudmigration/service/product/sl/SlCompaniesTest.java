package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.SampleWriter;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.cloudmigration.service.product.SourceCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies and their segments read from a database that holds the whole sample. */
class SlCompaniesTest {

  private static final SourceCompany HARBOR =
      new SourceCompany("HARBORCO", "HARBORCO", "Harbor Company", "HARBORAPP");
  private static final SourceCompany LAKE =
      new SourceCompany("LAKECO", "LAKECO", "Lakeside / O'Hara & Sons", "LAKEAPP");
  private static final SourceCompany OTHER =
      new SourceCompany("OTHERCO", "OTHERCO", "Other Company", "HARBORAPP");

  private final DynamicsSl product = new DynamicsSl();
  private final H2Dialect dialect = new H2Dialect();
  private Connection source;

  @BeforeEach
  void createSample() throws SQLException {
    source = DriverManager.getConnection("jdbc:h2:mem:");
    try (var sink = new SampleWriter(source, dialect)) {
      product.generateSample(1, sink);
    }
    source.setAutoCommit(true);
  }

  @AfterEach
  void close() throws SQLException {
    source.close();
  }

  @Test
  void companiesAreFoundWithTheDatabaseThatTwoOfThemShare() throws SQLException {
    assertThat(product.companies(source, dialect)).containsExactly(HARBOR, LAKE, OTHER);
  }

  @Test
  void systemDatabaseMayHaveAnotherName() throws SQLException {
    execute("ALTER SCHEMA \"SLSYSTEM\" RENAME TO \"My.System\"");
    assertThat(product.companies(source, dialect, "My.System")).hasSize(3);
  }

  @Test
  void aCompanyWithoutANameIsCalledByItsIdAndPaddingIsCut() throws SQLException {
    execute("INSERT INTO \"SLSYSTEM\".\"Company\" VALUES ('0060      ', '  ', 'LAKEAPP   ')");
    assertThat(product.companies(source, dialect))
        .contains(new SourceCompany("0060", "0060", "0060", "LAKEAPP"));
  }

  @Test
  void segmentsOfTheSubaccountCanBecomeDimensions() throws SQLException {
    assertThat(product.dimensionSegments(source, dialect, OTHER))
        .containsExactly("Department", "Location", "Line");
  }

  @Test
  void aDatabaseWithoutADefinitionHasNoSegments() throws SQLException {
    execute("DELETE FROM \"LAKEAPP\".\"FlexDef\"");
    assertThat(product.dimensionSegments(source, dialect, LAKE)).isEmpty();
    assertThat(product.refusedCompanies(source, dialect, List.of(LAKE))).isEmpty();
  }

  @Test
  void tooManySegmentsRefuseEveryCompanyOfTheirDatabaseAndNoOther() throws SQLException {
    List<SourceCompany> all = List.of(HARBOR, LAKE, OTHER);
    execute("UPDATE \"HARBORAPP\".\"FlexDef\" SET \"NumberSegments\" = 8");
    assertThat(product.refusedCompanies(source, dialect, all)).isEmpty();
    execute("UPDATE \"HARBORAPP\".\"FlexDef\" SET \"NumberSegments\" = 9");
    assertThat(product.refusedCompanies(source, dialect, all))
        .containsOnlyKeys("HARBORCO", "OTHERCO")
        .hasEntrySatisfying(
            "OTHERCO", reason -> assertThat(reason).contains("9 segments").contains("at most 8"));
    assertThat(product.dimensionSegments(source, dialect, HARBOR)).hasSize(8);
  }

  private void execute(String sql) throws SQLException {
    source.createStatement().execute(sql);
  }
}
