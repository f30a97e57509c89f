package org.cloudmigration.service.database.sqlserver;

import com.microsoft.sqlserver.jdbc.ISQLServerBulkData;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnValues;
import org.cloudmigration.service.database.TableDefinition;

/**
 * A batch of rows as the driver's bulk copy takes it: each type in the one Java class that it casts
 * to, times as texts, which the server reads.
 */
final class BulkRows implements ISQLServerBulkData {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn");

  /** Seven digits of a second are all that SQL Server reads. */
  private static final int FINER = 2;

  /** What is held in memory, whichever is reached first. */
  private static final int BATCH_ROWS = 5_000;

  private static final long BATCH_BYTES = 4 << 20;

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_BINARY = 8000;

  private final transient List<Column> columns;
  private final transient List<Object[]> rows = new ArrayList<>();
  private transient int at = -1;
  private transient long bytes;

  BulkRows(TableDefinition table) {
    columns = table.storedColumns();
  }

  void add(Object[] row) {
    rows.add(row);
    for (Object value : row) {
      bytes += ColumnValues.size(value);
    }
  }

  boolean areMany() {
    return rows.size() >= BATCH_ROWS || bytes >= BATCH_BYTES;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void clear() {
    rows.clear();
    bytes = 0;
    at = -1;
  }

  @Override
  public Set<Integer> getColumnOrdinals() {
    return IntStream.rangeClosed(1, columns.size()).boxed().collect(Collectors.toSet());
  }

  @Override
  public String getColumnName(int ordinal) {
    return columns.get(ordinal - 1).name();
  }

  private ColumnType type(int ordinal) {
    return columns.get(ordinal - 1).type();
  }

  @Override
  public int getColumnType(int ordinal) {
    ColumnType type = type(ordinal);
    return switch (type.kind()) {
      case CHAR, VARCHAR -> isMax(type) ? Types.LONGNVARCHAR : Types.NVARCHAR;
      case TEXT -> Types.LONGNVARCHAR;
      case BIT -> Types.BIT;
      case TINYINT -> Types.TINYINT;
      case SMALLINT -> Types.SMALLINT;
      case INT -> Types.INTEGER;
      case BIGINT -> Types.BIGINT;
      case DECIMAL -> Types.DECIMAL;
      case FLOAT -> Types.DOUBLE;
      case DATE -> Types.DATE;
      case TIME -> Types.TIME;
      case DATETIME -> Types.TIMESTAMP;
      case UNIQUEIDENTIFIER -> microsoft.sql.Types.GUID;
      case VARBINARY -> isMax(type) ? Types.LONGVARBINARY : Types.VARBINARY;
    };
  }

  private static boolean isMax(ColumnType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR -> type.length() > LONGEST_TEXT;
      case VARBINARY -> type.length() == 0 || type.length() > LONGEST_BINARY;
      default -> false;
    };
  }

  @Override
  public int getPrecision(int ordinal) {
    ColumnType type = type(ordinal);
    return switch (type.kind()) {
      case DATE, TIME, DATETIME -> 30;
      case UNIQUEIDENTIFIER -> 36;
      default -> isMax(type) ? 0 : type.length();
    };
  }

  @Override
  public int getScale(int ordinal) {
    return type(ordinal).scale();
  }

  @Override
  public boolean next() {
    return ++at < rows.size();
  }

  @Override
  public Object[] getRowData() {
    Object[] row = rows.get(at);
    var data = new Object[row.length];
    for (int i = 0; i < row.length; i++) {
      data[i] = value(columns.get(i).type(), row[i]);
    }
    return data;
  }

  private static Object value(ColumnType type, Object value) {
    return switch (value) {
      case null -> null;
      case Long number ->
          switch (type.kind()) {
            case TINYINT, SMALLINT -> number.shortValue();
            case INT -> number.intValue();
            default -> number;
          };
      case BigDecimal number -> number.setScale(type.scale());
      case LocalDate date -> date.toString();
      case LocalTime time -> digits(TIME.format(time));
      case LocalDateTime moment -> digits(MOMENT.format(moment));
      case String text -> text;
      case byte[] bytes -> bytes;
      case Boolean bit -> bit;
      case Double number -> number;
      default -> value.toString();
    };
  }

  private static String digits(String nanos) {
    return nanos.substring(0, nanos.length() - FINER);
  }
}
