package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.Test;

/** Flyway makes the tables, Hibernate uses them: neither knows of the other. */
class MappingFitsSchemaTest {

  @Test
  void hibernateFindsEveryColumnThatItMaps() {
    assertThatCode(
            () ->
                JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.hbm2ddl.auto", "validate"))
                    .close())
        .doesNotThrowAnyException();
  }
}
