package org.cloudmigration.service.database;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * How a source's table becomes one of the tenant: its definition, and each row. What happens here,
 * and nothing else, is announced by {@link Announcement}; the proof of a copy is about the values
 * after it.
 */
public final class StagingConversion {

  private static final LocalDate NO_DATE = LocalDate.of(1753, 1, 1);
  private static final UUID NO_ID = new UUID(0, 0);
  private static final byte[] NO_BYTES = {};

  private final TableDefinition source;
  private final TableDefinition target;
  private final Kind[] kinds;

  /**
   * @throws NameClashException if two columns would get the same name
   */
  public StagingConversion(TableDefinition source, TableName targetName) {
    this.source = source;
    List<Column> stored = source.storedColumns();
    kinds = stored.stream().map(c -> c.type().kind()).toArray(Kind[]::new);
    List<Column> columns = stored.stream().map(StagingConversion::convert).toList();
    var names = new HashSet<String>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new NameClashException(source.name(), column.name());
      }
    }
    boolean wholeKey = source.storedColumnNames().containsAll(source.key());
    List<String> key =
        wholeKey ? source.key().stream().map(TenantNames::clean).toList() : List.of();
    target = new TableDefinition(targetName, columns, key);
  }

  private static Column convert(Column column) {
    ColumnType type = column.type();
    if (type.kind() == Kind.CHAR) {
      type = ColumnType.of(Kind.VARCHAR, type.length());
    }
    return Column.notNull(TenantNames.clean(column.name()), type);
  }

  public TableDefinition source() {
    return source;
  }

  public TableDefinition target() {
    return target;
  }

  /** Converts a row in place; its values are in the order of the source's stored columns. */
  public void convert(Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null) {
        row[i] = empty(kinds[i]);
      } else if (kinds[i] == Kind.CHAR) {
        row[i] = trimmed((String) row[i]);
      }
    }
  }

  /** Converts the values of a primary key, in its order, in place. */
  public void convertKey(Object[] key) {
    int[] places = source.keyPlaces();
    for (int i = 0; i < key.length; i++) {
      if (kinds[places[i]] == Kind.CHAR) {
        key[i] = trimmed((String) key[i]);
      }
    }
  }

  /** Only blanks: they are what the database pads with. */
  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /** What stands for no value in the tenant, where nothing is null. */
  public static Object empty(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> "";
      case BIT -> false;
      case TINYINT, SMALLINT, INT, BIGINT -> 0L;
      case DECIMAL -> BigDecimal.ZERO;
      case FLOAT -> 0.0;
      case DATE -> NO_DATE;
      case TIME -> LocalTime.MIDNIGHT;
      case DATETIME -> LocalDateTime.of(NO_DATE, LocalTime.MIDNIGHT);
      case UNIQUEIDENTIFIER -> NO_ID;
      case VARBINARY -> NO_BYTES;
    };
  }
}
