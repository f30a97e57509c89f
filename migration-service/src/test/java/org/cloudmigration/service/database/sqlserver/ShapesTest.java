package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grammar does not see is dropped, and nothing else: a mistake stays one. */
class ShapesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          select a.[b] , a.[c] , d.[e] from [f] a | select a.[x] , d.[x] from [x] a
          select [b] , [c] , [d] , [e] from [f] | select [x] , [x] from [x]
          select [b] , [c] from [f] where [g] = 'it''s' | select [x] , [x] from [x] where [x] = 'x'
          select N'a [b]' , 42 , 4.25 , a1 , @p1 , 0x1F | select 'x' , 1 , 4.25 , a1 , @p1 , 0x1F
          in (1 , 22 , 333 ) | in (1 , 1 , 1 )
          nvarchar(20 ) | nvarchar(1 )
          """,
      delimiter = '|')
  void namesTextsAndNumbersAreAlike(String statement, String shape) {
    assertThat(Shapes.of(statement)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          select [b] , [c] , , [d] from [f] | select [x] , , [x] from [x]
          select [b] , [c] , [d] , from [f] | select [x] , from [x]
          select [b] [c] [d] , [e] from [f] | select [x] [x] [x] , [x] from [x]
          select a.[b] , a.[c] , b. , a.[d] | select a.[x] , b. , a.[x]
          """,
      delimiter = '|')
  void aMistakeInAListStays(String statement, String shape) {
    assertThat(Shapes.of(statement)).isEqualTo(shape);
  }
}
