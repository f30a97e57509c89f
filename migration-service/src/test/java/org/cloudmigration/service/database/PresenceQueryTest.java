package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresenceQueryTest {

  private static DatabaseObject object(String database, int number, boolean there) {
    return new DatabaseObject(
        database, "Row", "R" + number, "For a test.", "", "", "SELECT " + (there ? 1 : 0));
  }

  @Test
  void ofManyTheMissingOnesAreFoundInTheirOrder() throws SQLException {
    List<DatabaseObject> objects =
        IntStream.range(0, 250).mapToObj(i -> object("TWO", i, i % 7 != 0)).toList();
    List<DatabaseObject> missing = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      for (List<DatabaseObject> batch : PresenceQuery.batches(objects)) {
        missing.addAll(PresenceQuery.missing(connection, batch));
      }
    }
    assertThat(missing)
        .isEqualTo(objects.stream().filter(o -> o.presence().endsWith("0")).toList())
        .hasSize(36);
  }

  @Test
  void oneQueryAsksForAHundredOfOneDatabase() {
    List<DatabaseObject> objects = new ArrayList<>(List.of(object("log", 0, true)));
    IntStream.range(0, 150).forEach(i -> objects.add(object("TWO", i, true)));
    assertThat(PresenceQuery.batches(objects)).extracting(List::size).containsExactly(1, 100, 50);
    assertThat(PresenceQuery.batches(List.of())).isEmpty();
  }
}
