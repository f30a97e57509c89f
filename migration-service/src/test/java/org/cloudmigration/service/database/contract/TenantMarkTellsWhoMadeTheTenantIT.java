package org.cloudmigration.service.database.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cloudmigration.service.database.TenantMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Posting in a Business Central of others would end in wrong ledgers. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TenantMarkTellsWhoMadeTheTenantIT extends DatabaseAdapterContract {

  @Test
  void onlyATenantThatThisProductMadeIsOurs() throws SQLException {
    String company = dialect.quote(name("Company"));
    assertThat(TenantMark.isOurs(adapter, connection)).as("nothing is there").isFalse();
    TenantMark.makeTenant(adapter, connection);
    assertThat(TenantMark.isOurs(adapter, connection)).isTrue();

    execute(dialect.dropTable(name("$migration$tenant")));
    assertThat(TenantMark.isOurs(adapter, connection))
        .as("an earlier version made it, and left no mark")
        .isTrue();

    execute("ALTER TABLE " + company + " ADD " + dialect.quote("$systemId") + " VARCHAR(40)");
    assertThat(TenantMark.isOurs(adapter, connection)).as("Business Central made it").isFalse();
  }
}
