package org.cloudmigration.service.upgrade.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.upgrade.table.Field;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/**
 * A statement as one database takes it.
 *
 * @param parameters texts in the order of their places
 * @param insert what it adds, if it adds rows of a query
 */
public record RenderedStatement(
    String sql, List<Object> parameters, Optional<AddedRows> insert, boolean keptByTheCompany) {

  /**
   * Rows to add, for adding a part of them.
   *
   * @param query for a number from 1 and the columns; takes the same parameters
   * @param columns what it selects behind the number, in its order
   */
  public record AddedRows(TenantTable table, String query, List<String> columns) {}

  public static RenderedStatement of(StepStatement statement, StepNames names) {
    var renderer = new Renderer(names);
    Optional<InsertText> insert = InsertText.of(statement.text());
    if (insert.isEmpty()) {
      String sql = renderer.render(statement.tokens());
      return new RenderedStatement(
          sql, renderer.parameters(), Optional.empty(), changesWhatIsKept(statement, names));
    }
    TenantTable table = names.table().apply(insert.get().table());
    InsertText text =
        insert.get().spelledOut(table.table().fields().stream().map(Field::name).toList());
    String query = renderer.render(Tokens.of(text.query()));
    var rendered =
        new RenderedInsert(names.dialect(), table, text.fields(), query, statement.onlyNew());
    return new RenderedStatement(
        rendered.statement(),
        renderer.parameters(),
        Optional.of(new AddedRows(table, rendered.numberedRows(), rendered.columns())),
        table.table().use() == Use.RESULT);
  }

  private static boolean changesWhatIsKept(StepStatement statement, StepNames names) {
    return statement
        .target()
        .map(name -> names.table().apply(name).table().use() == Use.RESULT)
        .orElse(false);
  }

  /**
   * @return rows added, changed or deleted
   */
  public long execute(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql)) {
      return statement.executeLargeUpdate();
    }
  }

  /** A text that takes the parameters of this statement. */
  public PreparedStatement prepare(Connection connection, String text) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    try {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
