package org.cloudmigration.service.scale;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes entities past the persistence context, many in one statement. What columns there are is
 * read from the entity's class, so that no list of them grows old here.
 */
final class EntityBatch implements AutoCloseable {

  private static final int ROWS = 2000;

  /** A field of the entity, or of what is embedded in it. */
  private record Place(Field holder, Field field) {

    Object value(Object entity) throws IllegalAccessException {
      Object owner = holder == null ? entity : holder.get(entity);
      Object value = owner == null ? null : field.get(owner);
      return value instanceof Enum<?> constant ? constant.name() : value;
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final PreparedStatement insert;
  private int waiting;

  EntityBatch(Connection connection, Class<?> entity) throws SQLException {
    collect(null, entity);
    String columns = String.join(", ", places.stream().map(place -> name(place.field())).toList());
    String marks = String.join(", ", Collections.nCopies(places.size(), "?"));
    insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(entity.getAnnotation(Table.class).name(), columns, marks));
  }

  private void collect(Field holder, Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      field.setAccessible(true);
      if (field.isAnnotationPresent(Embedded.class)
          || field.isAnnotationPresent(EmbeddedId.class)) {
        collect(field, field.getType());
      } else {
        places.add(new Place(holder, field));
      }
    }
  }

  private static String name(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null || column.name().isEmpty() ? field.getName() : column.name();
  }

  void add(Object entity) throws SQLException {
    try {
      for (int i = 0; i < places.size(); i++) {
        insert.setObject(i + 1, places.get(i).value(entity));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    insert.addBatch();
    if (++waiting == ROWS) {
      flush();
    }
  }

  void flush() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    flush();
    insert.close();
  }
}
