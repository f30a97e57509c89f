package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.product.OutlineJson;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.SourceOutline;
import org.junit.jupiter.api.Test;

class OutlineFollowsMappingsTest {

  private static final SourceOutline TOLD =
      new SourceOutline(
          "shop",
          "Company",
          "Name",
          "Display Name",
          List.of(
              new OutlinedTable("Ledger", true, "Ledger"),
              new OutlinedTable("Currency", false, "Currency"),
              new OutlinedTable("Terms", false, "Terms", true)));

  private static MappedTable mapping(String source, boolean perCompany, String target) {
    return new MappedTable(
        UUID.randomUUID(), 1, UUID.randomUUID(), 0, target, source, perCompany, true);
  }

  private static List<Boolean> after(MappedTable... mappings) {
    String told = OutlineFollowsMappings.following(OutlineJson.write(TOLD), List.of(mappings));
    return OutlineJson.read(told).tables().stream().map(OutlinedTable::preserve).toList();
  }

  @Test
  void theGuideShowsWhatWasSwitchedAtTheTable() {
    assertThat(after(mapping("Currency", false, "Currency"))).containsExactly(false, true, true);
  }

  @Test
  void anotherMappingFromTheSameTableIsNotMeant() {
    assertThat(after(mapping("Currency", false, "Money"))).containsExactly(false, false, true);
    assertThat(after(mapping("Currency", true, "Currency"))).containsExactly(false, false, true);
    assertThat(after(mapping("Ledger", true, "Ledger"))).containsExactly(false, false, true);
  }

  @Test
  void whatIsNotMappedAnyMoreStaysAsItWasTold() {
    assertThat(after()).containsExactly(false, false, true);
    assertThat(OutlineFollowsMappings.following("", List.of())).isEmpty();
  }
}
