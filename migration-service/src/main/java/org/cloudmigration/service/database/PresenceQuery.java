package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks which objects of this product's own are there, many with one query. */
public final class PresenceQuery {

  /** A text that every server still reads with ease. */
  static final int AT_ONCE = 100;

  private PresenceQuery() {}

  /**
   * Objects that can be asked for together, in their order: those of one database. What is first
   * has to be there before later ones can be asked for.
   */
  public static List<List<DatabaseObject>> batches(List<DatabaseObject> objects) {
    List<List<DatabaseObject>> batches = new ArrayList<>();
    for (DatabaseObject object : objects) {
      if (batches.isEmpty() || isOver(batches.getLast(), object)) {
        batches.add(new ArrayList<>());
      }
      batches.getLast().add(object);
    }
    return batches;
  }

  private static boolean isOver(List<DatabaseObject> batch, DatabaseObject next) {
    return batch.size() == AT_ONCE || !batch.getFirst().database().equals(next.database());
  }

  /** Those of a batch that are not there, in their order. */
  public static List<DatabaseObject> missing(Connection connection, List<DatabaseObject> batch)
      throws SQLException {
    Set<Integer> there =
        Set.copyOf(
            CatalogueQuery.ask(
                connection,
                text(batch),
                row -> row.getBoolean("there") ? row.getInt("place") : batch.size()));
    return IntStream.range(0, batch.size())
        .filter(place -> !there.contains(place))
        .mapToObj(batch::get)
        .toList();
  }

  static String text(List<DatabaseObject> batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(
            place ->
                "SELECT %d AS place, (%s) AS there".formatted(place, batch.get(place).presence()))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }
}
