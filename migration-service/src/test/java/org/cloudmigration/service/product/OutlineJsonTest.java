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
                new OutlinedTable("Ünïcode \uD83D\uDE00", false, "U")));
    assertThat(OutlineJson.read(OutlineJson.write(outline))).isEqualTo(outline);
  }

  @Test
  void nothingIsStoredAsNothing() {
    assertThat(OutlineJson.write(SourceOutline.NONE)).isEmpty();
    assertThat(OutlineJson.read("")).isEqualTo(SourceOutline.NONE);
  }
}
