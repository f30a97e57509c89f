package org.cloudmigration.service.database.sqlserver;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;

/**
 * {@link ChangesProcedure} as T-SQL of compatibility level 130, without MERGE and STRING_AGG. The
 * rows come first: whoever writes to other tables meanwhile waits only while the state is noted.
 * There the fence is held, until the end: nobody who has removed the claim is overtaken.
 */
final class ApplyChangesProcedure {

  /** Its state is in the schema of the tables: a claim is one more row of it. */
  private static final String BODY =
      """
      %1$s
      AS
      BEGIN
        SET NOCOUNT ON;
        SET XACT_ABORT ON;
        DECLARE @Live nvarchar(600);
        DECLARE @Landing nvarchar(600);
        DECLARE @SameKey nvarchar(max);
        DECLARE @Into nvarchar(max);
        DECLARE @Come nvarchar(max);
        DECLARE @Statement nvarchar(max);
      %2$s
        IF NOT EXISTS (SELECT 1 FROM %3$s WHERE [table_schema] = @TableSchema AND [table_name] = @Claim)
          THROW 51001, N'These changes were brought in already, or nobody wants them any more.', 1;
        SET @Live = QUOTENAME(@TableSchema) + N'.' + QUOTENAME(@TableName);
        SET @Landing = QUOTENAME(@TableSchema) + N'.' + QUOTENAME(@LandingTable);
        SET @SameKey = STUFF((
            SELECT N' AND l.' + QUOTENAME(N'k' + CAST(p.key_ordinal AS nvarchar(10))) + N' = t.' + QUOTENAME(c.name)
              FROM sys.indexes AS i
              JOIN sys.index_columns AS p ON p.object_id = i.object_id AND p.index_id = i.index_id
              JOIN sys.columns AS c ON c.object_id = p.object_id AND c.column_id = p.column_id
             WHERE i.object_id = OBJECT_ID(@Live) AND i.is_primary_key = 1 AND p.key_ordinal > 0
             ORDER BY p.key_ordinal
               FOR XML PATH(''), TYPE).value('.', 'nvarchar(max)'), 1, 5, N'');
        SET @Into = STUFF((
            SELECT N', ' + QUOTENAME(c.name)
              FROM sys.columns AS c
             WHERE c.object_id = OBJECT_ID(@Live)
             ORDER BY c.column_id
               FOR XML PATH(''), TYPE).value('.', 'nvarchar(max)'), 1, 2, N'');
        SET @Come = STUFF((
            SELECT N', l.' + QUOTENAME(N'c' + CAST(n.number AS nvarchar(10)))
              FROM (SELECT ROW_NUMBER() OVER (ORDER BY c.column_id) AS number
                      FROM sys.columns AS c
                     WHERE c.object_id = OBJECT_ID(@Live)) AS n
             ORDER BY n.number
               FOR XML PATH(''), TYPE).value('.', 'nvarchar(max)'), 1, 2, N'');
        IF @SameKey IS NULL OR @Into IS NULL OR OBJECT_ID(@Landing) IS NULL
          THROW 51002, N'The table is not there, or has no primary key, or its changes are gone.', 1;
        IF (SELECT COUNT(*) FROM sys.columns WHERE object_id = OBJECT_ID(@Live))
            <> (SELECT COUNT(*) FROM sys.columns WHERE object_id = OBJECT_ID(@Landing) AND name LIKE N'c[0-9]%%')
          THROW 51003, N'The table has other columns than its changes.', 1;
        SET @Statement = N'DELETE t FROM ' + @Live + N' AS t WHERE EXISTS (SELECT 1 FROM ' + @Landing
            + N' AS l WHERE ' + @SameKey + N'); INSERT INTO ' + @Live + N' (' + @Into + N') SELECT ' + @Come
            + N' FROM ' + @Landing + N' AS l WHERE l.[is_there] = 1;';
        BEGIN TRANSACTION;
        EXEC sys.sp_executesql @Statement;
        EXEC %4$s %5$s;
        DELETE FROM %3$s WHERE [table_schema] = @TableSchema AND [table_name] = @Claim;
        IF @@ROWCOUNT = 0
          THROW 51001, N'These changes were brought in already, or nobody wants them any more.', 1;
        COMMIT TRANSACTION;
      END;
      """;

  /** A procedure keeps it from when it was made; sqlcmd has it off, and FOR XML needs it on. */
  private static final String SETTINGS = "SET QUOTED_IDENTIFIER ON;\n";

  private final SqlServerDialect dialect;

  ApplyChangesProcedure(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  /** Takes the place of one with other parameters, which an older version has made. */
  DatabaseObject in(OwnSchema own) {
    return own.procedure(
        ChangesProcedure.NAME,
        "Brings changed rows into their table, and notes it in the same transaction.",
        body(own),
        ChangesProcedure.parameters().size(),
        SETTINGS);
  }

  String body(OwnSchema own) {
    return BODY.formatted(
        list(
            ChangesProcedure.parameters(),
            ",\n",
            column -> name(column) + " " + dialect.render(column.type())),
        list(texts(), "\n", column -> "  SET %1$s = ISNULL(%1$s, N'');".formatted(name(column))),
        dialect.quote(StateTable.in(SqlServerDialect.SCHEMA).name()),
        own.whole(SyncedVersionProcedure.NAME),
        list(StateTable.toldOfLive(), ", ", column -> "%1$s = %1$s".formatted(name(column))));
  }

  /** A data factory may give null for a text that is empty. */
  private static List<Column> texts() {
    return StateTable.toldOfLive().stream()
        .filter(column -> column.type().kind() == Kind.VARCHAR)
        .toList();
  }

  private static String name(Column column) {
    return SyncedVersionProcedure.parameter(column);
  }

  private static String list(List<Column> columns, String between, Function<Column, String> each) {
    return columns.stream().map(each).collect(joining(between));
  }
}
