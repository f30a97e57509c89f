package org.cloudmigration.service.product.gp;

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

/** Companies read from a database, and the whole sample written into one. */
class GpCompaniesTest {

  private final DynamicsGp product = new DynamicsGp();
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
  void namesWithQuotesDotsAndSlashesArriveWithoutTheirPadding() throws SQLException {
    assertThat(product.companies(source, dialect))
        .containsExactly(
            new SourceCompany("TRSC1", "TRSC1", "Tamarack Ridge Supply", "TRSC1"),
            new SourceCompany(
                "TRSC2", "TRSC2", "Tamarack Ridge Supply No. 2 / O'Neil & Co.", "TRSC2"));
  }

  @Test
  void systemDatabaseMayHaveAnotherName() throws SQLException {
    source.createStatement().execute("ALTER SCHEMA \"DYNAMICS\" RENAME TO \"Dyn.Other\"");
    assertThat(product.companies(source, dialect, "Dyn.Other")).hasSize(2);
  }

  @Test
  void shortIdsLoseTheirPadding() throws SQLException {
    source
        .createStatement()
        .execute("INSERT INTO \"DYNAMICS\".\"SY01500\" VALUES (-1, 'TWO  ', 'Fabrikam, Inc.   ')");
    assertThat(product.companies(source, dialect))
        .contains(new SourceCompany("TWO", "TWO", "Fabrikam, Inc.", "TWO"));
  }

  @Test
  void sampleCompaniesAreFoundWhereTheListSaysTheyAre() throws SQLException {
    List<SourceCompany> companies = product.companies(source, dialect);
    assertThat(companies).hasSize(2);
    for (SourceCompany company : companies) {
      try (var rows =
          source
              .createStatement()
              .executeQuery(
                  "SELECT count(*) FROM " + dialect.quote(company.sourceDatabase()) + ".RM00101")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(company.name().equals("TRSC1") ? 40 : 80);
      }
    }
  }
}
