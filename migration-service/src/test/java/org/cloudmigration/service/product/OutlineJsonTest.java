package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineJsonTest {

  @Test
  void nastyNamesComeBackAsTheyWent() {
    var outline =
        new SourceOutline(
            "sch\"ema",
            "Com\\pany",
            "Name",
            "Display\u0000Name",
            List.of(
                new OutlinedTable("{$CompanyName$}$Ledger; 'x' --", true, "Ledger"),
                new OutlinedTable("Ünïcode \uD83D\uDE00", false, "U"),
                new OutlinedTable("Terms", false, "Terms", true)));
    assertThat(OutlineJson.read(OutlineJson.write(outline))).isEqualTo(outline);
  }

  @Test
  void whatAnOlderVersionHasStoredPreservesNothing() {
    String older =
        "{\"database\":\"d\",\"companyTable\":\"C\",\"nameColumn\":\"N\","
            + "\"displayNameColumn\":\"D\",\"tables\":["
            + "{\"source\":\"T\",\"perCompany\":false,\"target\":\"T\"}]}";
    SourceOutline outline = OutlineJson.read(older);
    assertThat(outline.tables()).containsExactly(new OutlinedTable("T", false, "T", false));
    assertThat(OutlineJson.write(outline))
        .as("so that mappings that were changed stay valid")
        .isEqualTo(older);
  }

  @Test
  void nothingIsStoredAsNothing() {
    assertThat(OutlineJson.write(SourceOutline.NONE)).isEmpty();
    assertThat(OutlineJson.read("")).isEqualTo(SourceOutline.NONE);
  }
}
