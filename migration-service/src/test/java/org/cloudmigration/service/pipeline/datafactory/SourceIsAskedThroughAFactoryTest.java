package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.pipeline.datafactory.standin.StandIn;
import org.cloudmigration.service.pipeline.datafactory.standin.StandInProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reads a catalogue over JDBC reads the same where only a runtime's nodes reach it. */
class SourceIsAskedThroughAFactoryTest {

  private static final FactoryNames NAMES = new FactoryNames("Sand-box");
  private static final ServerAddress ADDRESS =
      new ServerAddress(
          DatabaseType.SQL_SERVER, "gp01", "", 1433, "TWO", "reader", "s3cret;\"", true, false);

  private final StandIn factory =
      new StandIn(
          (type, properties) ->
              DriverManager.getConnection(
                  "jdbc:h2:mem:asked-%s;DB_CLOSE_DELAY=-1"
                      .formatted(properties.getString("database"))),
          StandInProcedures.NONE);
  private Connection source;

  @BeforeEach
  void define() throws SQLException {
    ResourceManager manager = factory.azure().manager();
    var definitions = new FactoryDefinitions(manager, LoopbackAzure.ADDRESS);
    var queries = new QueryPipelines(NAMES);
    definitions.put(NAMES.source(), LinkedServices.sqlServer(ADDRESS, "gp-runtime"));
    definitions.put(NAMES.sourceRows(), queries.sourceRows());
    definitions.put(NAMES.ask(), queries.ask());
    definitions.put(NAMES.tell(), queries.tell());
    var line =
        new FactoryLine(
            new FactoryRuns(manager, LoopbackAzure.ADDRESS),
            Duration.ofMillis(5),
            Waiting.PATIENT,
            UnaryOperator.identity());
    source =
        FactoryConnection.to(
            new PipelineQuestions(
                new SharedRuns(line, NAMES.ask(), QueryPipelines.ASK),
                new SharedRuns(line, NAMES.tell(), QueryPipelines.TELL)),
            "jdbc:sqlserver:;encrypt=true",
            "TWO");
    try (Statement statement = source.createStatement()) {
      statement.execute("DROP ALL OBJECTS");
      statement.execute("CREATE TABLE names (id int PRIMARY KEY, name varchar(40), size bigint)");
    }
  }

  @AfterEach
  void close() {
    factory.close();
  }

  @Test
  void rowsAndNothingsAreRead() throws SQLException {
    try (Statement statement = source.createStatement()) {
      statement.execute("INSERT INTO names VALUES (1, 'it''s', 5000000000), (2, NULL, NULL)");
      try (ResultSet rows = statement.executeQuery("SELECT * FROM names ORDER BY id")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt("ID")).isEqualTo(1);
        assertThat(rows.getString(2)).isEqualTo("it's");
        assertThat(rows.getLong("size")).isEqualTo(5_000_000_000L);
        assertThat(rows.wasNull()).isFalse();
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("NAME")).isNull();
        assertThat(rows.getLong("SIZE")).isZero();
        assertThat(rows.wasNull()).isTrue();
        assertThat(rows.next()).isFalse();
      }
    }
  }

  @Test
  void valuesFillTheirPlacesAndNothingElse() throws SQLException {
    String wild = "a'; DROP TABLE names; --?";
    try (PreparedStatement select =
        source.prepareStatement("SELECT '?' AS mark, ? AS wild, ? AS number")) {
      select.setString(1, wild);
      select.setInt(2, 7);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        assertThat(row.getString("MARK")).isEqualTo("?");
        assertThat(row.getString("WILD")).isEqualTo(wild);
        assertThat(row.getInt("NUMBER")).isEqualTo(7);
      }
    }
  }

  @Test
  void anAnswerWithoutRowsIsEmpty() throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM names")) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void moreRowsThanALookupGivesAreReadPageByPage() throws SQLException {
    try (Statement statement = source.createStatement()) {
      statement.execute("INSERT INTO names (id) SELECT x FROM SYSTEM_RANGE(1, 12001)");
      try (ResultSet rows = statement.executeQuery("SELECT id FROM names ORDER BY id")) {
        for (int expected = 1; expected <= 12_001; expected++) {
          rows.next();
          assertThat(rows.getInt(1)).isEqualTo(expected);
        }
        assertThat(rows.next()).isFalse();
      }
    }
  }

  @Test
  void moreRowsWithoutAnOrderAreRefusedInsteadOfLost() throws SQLException {
    try (Statement statement = source.createStatement()) {
      statement.execute("INSERT INTO names (id) SELECT x FROM SYSTEM_RANGE(1, 5001)");

      assertThatThrownBy(() -> statement.executeQuery("SELECT id FROM names"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("5000");
    }
  }

  @Test
  void eachDatabaseOfTheServerIsReached() throws SQLException {
    source.setCatalog("OTHER");
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery("SELECT DATABASE() AS name")) {
      row.next();
      assertThat(row.getString("NAME")).isEqualToIgnoringCase("asked-OTHER");
    }
  }

  @Test
  void whatTheDatabaseRefusesIsTold() throws SQLException {
    try (Statement statement = source.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nobody"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("NOBODY");
    }
  }

  @Test
  void whatNobodyNeedsIsRefused() {
    assertThatThrownBy(() -> source.prepareCall("x"))
        .isInstanceOf(SQLFeatureNotSupportedException.class)
        .hasMessageContaining("prepareCall");
  }

  @Test
  void passwordsComeBackAsAsterisks() {
    factory.azure().manager();
    var definitions = new FactoryDefinitions(factory.azure().manager(), LoopbackAzure.ADDRESS);
    assertThat(definitions.linkedServices().toList()).containsExactly("cmm_Sand_box_source");
    assertThat(factory.azure().requests().stream().filter(r -> r.body().contains("s3cret")))
        .as("sent once, as a secure string")
        .singleElement()
        .satisfies(request -> assertThat(request.body()).contains("\"type\":\"SecureString\""));
  }

  @Test
  void definitionsThatAreThereAreRead() {
    var definitions = new FactoryDefinitions(factory.azure().manager(), LoopbackAzure.ADDRESS);
    assertThat(definitions.pipeline(NAMES.ask())).isPresent();
    assertThat(definitions.pipeline("nothing")).isEmpty();
    assertThat(List.copyOf(definitions.pipelines().toList()))
        .containsExactly(NAMES.ask(), NAMES.tell());
  }
}
