package org.cloudmigration.service.pipeline.embedded;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.TableDefinition;

/**
 * In which order all rows of a table are read: along the columns by which they lie in the source,
 * so that nothing has to be sorted or looked up; else along the primary key. How a checkpoint says
 * so, too.
 *
 * <p>Users may change the values of such columns while a copy is interrupted. See decision 025 for
 * how no row comes twice then, and none is lost.
 *
 * @param table with its primary key
 * @param along columns that tell rows apart; the primary key's, or none if the table has none
 */
record ReadingOrder(TableDefinition table, List<String> along) {

  private static final String ALONG = "along";
  private static final String BEHIND = "behind";

  ReadingOrder {
    along = List.copyOf(along);
  }

  /**
   * @param clustered by which the rows lie; empty if that is not known
   * @param changesAreTold without which rows that change their place could be lost
   */
  static ReadingOrder of(TableDefinition table, List<String> clustered, boolean changesAreTold) {
    boolean better =
        changesAreTold
            && !clustered.isEmpty()
            && !table.key().isEmpty()
            && table.storedColumnNames().containsAll(table.key())
            && clustered.stream().allMatch(name -> isAlwaysThere(table, name));
    return new ReadingOrder(table, better ? clustered : table.key());
  }

  private static boolean isAlwaysThere(TableDefinition table, String name) {
    return table.storedColumns().stream().anyMatch(c -> c.name().equals(name) && !c.nullable());
  }

  boolean isOfPrimaryKey() {
    return along.equals(table.key());
  }

  /** As readers take it, which know no other order than that of a key. */
  TableDefinition keyed() {
    return new TableDefinition(table.name(), table.columns(), along);
  }

  /**
   * @param row its stored columns
   */
  String checkpoint(Object[] row) {
    String position = KeyPosition.of(keyed(), row).text();
    return isOfPrimaryKey()
        ? position
        : Json.createObjectBuilder()
            .add(ALONG, Json.createArrayBuilder(along))
            .add(BEHIND, position)
            .build()
            .toString();
  }

  /**
   * The order in which a load goes on: that of the primary key if it was begun so; empty if it was
   * begun in one that nobody can read in any more.
   *
   * @param checkpoint blank for a load that begins
   */
  Optional<ReadingOrder> of(String checkpoint) {
    if (checkpoint.isEmpty()) {
      return Optional.of(this);
    }
    if (!isOfAnotherKey(checkpoint)) {
      return Optional.of(new ReadingOrder(table, table.key()));
    }
    List<String> begun = parse(checkpoint).getJsonArray(ALONG).getValuesAs(JsonString::getString);
    return begun.equals(along) ? Optional.of(this) : Optional.empty();
  }

  /** Where reading goes on; of a checkpoint in this order. */
  KeyPosition position(String checkpoint) {
    String text = isOfAnotherKey(checkpoint) ? parse(checkpoint).getString(BEHIND) : checkpoint;
    return KeyPosition.parse(keyed(), text);
  }

  private static boolean isOfAnotherKey(String checkpoint) {
    return checkpoint.startsWith("{");
  }

  private static JsonObject parse(String checkpoint) {
    try (JsonReader reader = Json.createReader(new StringReader(checkpoint))) {
      return reader.readObject();
    }
  }
}
