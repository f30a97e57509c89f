package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand customers are too many for a test: the rule is tried without them. */
class NumbersOfSeriesGrowTest {

  @TempDir Path directory;

  @Test
  void digitsAtTheEndGrowWithTheirZeros() throws Exception {
    ProductUpgrade upgrade = ProductUpgrade.read(new DynamicsGp());
    try (var rules = new Expressions(upgrade, H2Location.file(directory.resolve("rules")))) {
      assertThat(rules.value("@later_number('CT000001', 201000)")).isEqualTo("CT201001");
      assertThat(rules.value("@later_number('A9B007', 1000)")).isEqualTo("A9B1007");
      assertThat(rules.value("@later_number('C8', 1)")).isEqualTo("C9");
      assertThat(rules.value("@later_number('0099', 1)")).isEqualTo("0100");
      assertThat(rules.value("@later_number('CT', 3)")).isEqualTo("CT3");
    }
  }
}
