package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One pipeline that reads and carries out, there for as long as somebody prepares. */
class PreparationAsksByItsOwnPipelineTest {

  private static final String PREPARE = "cmm_Sandbox_prepare";

  private final DatabaseLocation source =
      new DatabaseLocation(
          DatabaseType.H2, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  private final StandInFactory factory = new StandInFactory(source, source);
  private final FactoryGate gate = factory.gate();

  @BeforeEach
  void fill() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(source.url(), source.user(), source.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE names (id int PRIMARY KEY, name varchar(40))");
      statement.execute("INSERT INTO names VALUES (1, 'one'), (2, NULL)");
    }
  }

  @AfterEach
  void close() {
    factory.close();
  }

  private List<String> pipelines() {
    return factory.standIn().names("pipelines");
  }

  private static List<String> names(DatabasePool pool) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = pool.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM names ORDER BY id")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void tell(DatabasePool pool, String text) throws SQLException {
    try (Connection connection = pool.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Test
  void itReadsAndCarriesOut() throws SQLException {
    try (DatabasePool pool = gate.preparation(StandInFactory.USE, source)) {
      assertThat(names(pool)).containsExactly("one", null);
      tell(pool, "INSERT INTO names VALUES (3, 'three')");
      assertThat(names(pool)).containsExactly("one", null, "three");
    }
    assertThat(pipelines()).as("no pipeline of replication is needed").containsExactly(PREPARE);
    assertThat(factory.standIn().runs(PREPARE)).hasSize(3).containsOnly("Succeeded");
  }

  @Test
  void whatTheSourceRefusesIsToldInItsOwnWords() throws SQLException {
    try (DatabasePool pool = gate.preparation(StandInFactory.USE, source)) {
      assertThatThrownBy(() -> tell(pool, "DROP TABLE nobody"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("NOBODY");
      tell(pool, "ALTER TABLE names RENAME TO others");
      assertThatThrownBy(() -> names(pool))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("NAMES");
    }
  }

  @Test
  void aQuestionThatFindsItGonePutsItThereAgain() throws SQLException {
    try (DatabasePool view = gate.preparation(StandInFactory.USE, source);
        DatabasePool preparation = gate.preparation(StandInFactory.USE, source)) {
      names(view);
      gate.removePreparation(StandInFactory.USE);
      assertThat(names(preparation)).hasSize(2);
      gate.removePreparation(StandInFactory.USE);
      tell(view, "DELETE FROM names WHERE id = 2");
    }
    gate.removePreparation(StandInFactory.USE);
    assertThat(pipelines()).isEmpty();
    assertThat(factory.standIn().names("linkedservices")).isEmpty();
    assertThat(factory.standIn().names("datasets")).isEmpty();
  }

  @Test
  void pipelinesOfReplicationAreNotPutThereAgainByQuestions() throws SQLException {
    try (DatabasePool pool = gate.source(StandInFactory.USE, source)) {
      assertThat(pipelines()).containsExactlyInAnyOrder("cmm_Sandbox_ask", "cmm_Sandbox_tell");
      gate.removeAll(StandInFactory.USE);
      assertThatThrownBy(() -> names(pool)).isInstanceOf(HaulException.class);
    }
    assertThat(pipelines()).isEmpty();
  }

  @Test
  void aFactoryThatDoesNotRemoveItSaysSo() throws SQLException {
    try (DatabasePool pool = gate.preparation(StandInFactory.USE, source)) {
      names(pool);
    }
    factory.faults().keepsEverything = true;
    assertThatThrownBy(() -> gate.removePreparation(StandInFactory.USE))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.report().code()).isEqualTo("AZURE_DOWN"));
    factory.faults().keepsEverything = false;
    gate.removePreparation(StandInFactory.USE);
    assertThat(pipelines()).isEmpty();
  }
}
