package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.junit.jupiter.api.Test;

class TenantNamesTest {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  @Test
  void whatBusinessCentralDoesNotAllowBecomesAnUnderscore() {
    assertThat(TenantNames.clean("No.")).isEqualTo("No_");
    assertThat(TenantNames.clean(".\"\\/'%][")).isEqualTo("________");
    assertThat(TenantNames.clean("A & B $ (ü)")).isEqualTo("A & B $ (ü)");
  }

  @Test
  void h2PutsTheCompanyBeforeTheTable() {
    var dialect = new H2Dialect();
    assertThat(dialect.tenantTable("Fabrikam, Inc.", "GP GL00100", APP))
        .isEqualTo(new TableName("PUBLIC", "Fabrikam, Inc_$GP GL00100$" + APP));
    assertThat(dialect.tenantTable(" ", "GP SY01500", APP))
        .isEqualTo(new TableName("PUBLIC", "GP SY01500$" + APP));
  }

  @Test
  void aDatabaseWithoutAdapterIsNamedInTheRefusal() {
    var adapters = new DatabaseAdapters(List.of());
    assertThatThrownBy(() -> adapters.of(DatabaseType.POSTGRESQL))
        .isInstanceOf(DatabaseNotSupportedException.class)
        .hasMessageContaining("POSTGRESQL");
  }
}
