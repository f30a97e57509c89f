package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of the other tests finds mistakes. */
class TSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT FROM WHERE",
        "SELECT 1 FRM sys.tables AS t",
        "SELECT (1 FROM sys.tables",
        "IF NOT EXISTS (SELECT 1 FROM sys.tables)",
        "IF EXISTS (SELECT 1 FROM sys.tables WHERE) DROP TABLE [a];",
        "IF EXISTS (SELECT 1 FROM sys.tables) DROP TABL [a];",
        "ALTER TABLE [a] ENABLE CHANGE_TRACKIN;",
        "ALTER TABLE ENABLE CHANGE_TRACKING;",
        "ALTER DATABASE [a] SET CHANGE_TRACKING = ONN;",
        "EXEC sys.sp_executesql N'CREATE SCHEM [a];';",
        "EXEC sys.sp_executesql N'DROP PROCEDURE IF EXISTS;';",
        "EXEC sys.sp_renam N'[a]', N'b';",
        "CREATE PROCEDURE [a].[b] AS SELECT 1;",
        "CREATE PROCEDURE [a].[b] @p AS BEGIN SELECT 1; END;",
        "CREATE PROCEDURE [a].[b] AS BEGIN SELECT 1;",
        "CREATE PROCEDURE [a].[b] AS BEGIN SELECT 1 AS; END;",
        "CREATE PROCEDURE [a].[b] AS BEGIN DECLARE x int; END;",
        "THROW 1, N'a', 1;",
        "THROW 51000, 'a';",
        "GRANT SELECT SCHEMA::[dbo] TO [x];",
        "INSERT INTO [a] ([b] VALUES (1);",
        "DELETE [a] WHERE;",
        "SELECT a FROM b WHERE c IN (SELECT d FROM);",
        "SELECT (SELECT a FROM b WHERE) FROM c;",
        "SELECT a FROM (SELECT b FROM c WHERE EXISTS (SELECT FROM d)) AS e;",
        "SELECT COALESCE((SELECT MAX(a) FROM b ORDER c), 0) FROM d;",
        "UPDATE a SET b = (SELECT c FROM d) e WHERE;",
        "SET @a = STUFF((SELECT b FROM c FOR XML PTH(''), TYPE).value('.', 'x'), 1, 1, N'');",
        "SET @a = STUFF((SELECT b FROM FOR XML PATH(''), TYPE).value('.', 'x'), 1, 1, N'');",
        "EXEC sys.sp_renam @a;",
        "EXEC [cloudmigration].[b] @a = , @b = @b;",
        "SELECT a.[b], a.[c], , a.[d], a.[e] FROM [f] a;",
        "SELECT a.[b], a.[c], a.[d], FROM [f] a;",
        "SELECT a.[b], a.[c] a.[d] a.[e], a.[g] FROM [f] a;",
        "INSERT INTO [a] ([b], [c], [d], ) VALUES (1, 2, 3);",
        "SELECT a.[b] FROM [f] a WHERE a.[b] IN (1, 2, ) AND a.[c] = 1;",
        "SELECT a.[b] FROM [f] a WHERE a.[b] IN 1 + 2;",
        "SELECT LEFT(a.[b], (1 + )) FROM [f] a;",
        "SELECT LEFT(a.[b], (1 + a.[c]) FROM [f] a;",
        "SELECT CASE (a.[b]) WHEN (1 + 2) THEN (a.[c]) ELSE END FROM [f] a;",
        "SELECT CASE a.[b] WHEN 1 THEN a.[c] ELSE END FROM [f] a;",
        "SELECT CASE (a.[b]) WHEN (1 + 2) (a.[c]) ELSE 'x' END FROM [f] a;",
        "SELECT 'it''s FROM [f] a;",
        "NONSENSE;"
      })
  void brokenTextsAreRefused(String text) {
    assertThatThrownBy(() -> TSql.read(text)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "IF EXISTS (SELECT 1 FROM sys.tables) THROW 51000, N'it''s', 1;",
        "EXEC [D].sys.sp_executesql N'CREATE PROCEDURE [a].[b] @p nvarchar(max) AS BEGIN SELECT N''x'' AS y; END;';",
        "EXEC [D].sys.sp_rename N'[dbo].[a''b]', N'c', N'OBJECT'",
        "SELECT (SELECT MAX(a) FROM b), COALESCE((SELECT c FROM d WHERE e IN (SELECT f FROM g)), '(') FROM"
            + " (SELECT h FROM i UNION ALL SELECT j FROM k) AS l WHERE NOT EXISTS (SELECT 1 FROM m);",
        "ALTER TABLE [D].[dbo].[T] DISABLE CHANGE_TRACKING;",
        "EXEC sys.sp_executesql @a;",
        "EXEC [cloudmigration].[b] @a = @a, @b = @b;",
        "SET @a = STUFF((SELECT b FROM c FOR XML PATH(''), TYPE).value('.', 'x'), 1, 1, N'');",
        "SELECT CASE (a.[b]) WHEN (1 + a.[c]) THEN (2) ELSE (a.[d] * 0.25) END, a.[b], a.[c], N'it''s'"
            + " FROM [f] a WHERE a.[b] IN (1 + 2) AND (a.[c] = (3) OR a.[d] IN (a.[e], a.[g], 4));",
        "USE [a];"
      })
  void goodTextsAreTaken(String text) {
    TSql.read(text);
  }
}
