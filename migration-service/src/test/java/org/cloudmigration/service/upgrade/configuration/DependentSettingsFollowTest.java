package org.cloudmigration.service.upgrade.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.Test;

/**
 * The table of dependencies (configuration-gp.md §4), written down once more and held against any
 * sequence of changes.
 */
class DependentSettingsFollowTest {

  private static final int SEQUENCES = 300;
  private static final int LENGTH = 60;
  private static final int SEED = 7;

  private static final String GL = "Migrate GL Module";
  private static final String BANK = "Migrate Bank Module";
  private static final String PAYABLES = "Migrate Payables Module";
  private static final String RECEIVABLES = "Migrate Receivables Module";
  private static final String INVENTORY = "Migrate Inventory Module";

  /** While the first is on, all others are. */
  private static final List<List<String>> NEEDS =
      needs(
          """
          Migrate Inactive Customers, Migrate Receivables Module
          Recurring Sales Lines, Migrate Receivables Module
          Migrate Only Rec. Master, Migrate Receivables Module
          Migrate Customer Classes, Migrate Receivables Module, Migrate GL Module
          Migrate Inactive Vendors, Migrate Payables Module
          Migrate Temporary Vendors, Migrate Payables Module
          Recurring Purchasing Lines, Migrate Payables Module
          Migrate Only Payables Master, Migrate Payables Module
          Migrate Vendor Classes, Migrate Payables Module, Migrate GL Module
          Migrate Inactive Checkbooks, Migrate Bank Module
          Migrate Only Bank Master, Migrate Bank Module
          Migrate Inactive Items, Migrate Inventory Module
          Migrate Discontinued Items, Migrate Inventory Module
          Migrate Kit Items, Migrate Inventory Module
          Migrate Only Inventory Master, Migrate Inventory Module
          Migrate Item Classes, Migrate Inventory Module, Migrate GL Module
          Migrate Open POs, Migrate Inventory Module, Migrate Payables Module, Migrate GL Module
          Migrate Only GL Master, Migrate GL Module
          """);

  /** When the first is turned off, all others are off. */
  private static final List<List<String>> TAKES_ALONG =
      needs(
          """
          Migrate GL Module, Migrate Open POs, Migrate Customer Classes, Migrate Vendor Classes
          Migrate GL Module, Migrate Item Classes, Migrate Only GL Master
          Migrate GL Module, Migrate Inactive Alloc. Accts.
          Migrate Bank Module, Migrate Inactive Checkbooks, Migrate Only Bank Master
          Migrate Payables Module, Migrate Inactive Vendors, Migrate Temporary Vendors
          Migrate Payables Module, Migrate Open POs, Migrate Vendor Classes
          Migrate Payables Module, Migrate Only Payables Master, Migrate Hist. AP Trx.
          Migrate Payables Module, Recurring Purchasing Lines
          Migrate Receivables Module, Migrate Inactive Customers, Migrate Customer Classes
          Migrate Receivables Module, Migrate Only Rec. Master, Migrate Hist. AR Trx.
          Migrate Receivables Module, Recurring Sales Lines
          Migrate Inventory Module, Migrate Item Classes, Migrate Open POs
          Migrate Inventory Module, Migrate Only Inventory Master, Migrate Inactive Items
          Migrate Inventory Module, Migrate Discontinued Items, Migrate Hist. Inv. Trx.
          Migrate Inventory Module, Migrate Kit Items
          """);

  private static final Map<String, String> MASTER_ONLY =
      Map.of(
          BANK, "Migrate Only Bank Master",
          PAYABLES, "Migrate Only Payables Master",
          RECEIVABLES, "Migrate Only Rec. Master",
          INVENTORY, "Migrate Only Inventory Master");

  private static final List<String> FREE =
      List.of("Migrate Hist. GL Trx.", "Migrate Hist. Purch. Trx.");

  private final SettingCatalogue catalogue = ProductSettings.companies(new DynamicsGp());
  private final List<String> switches =
      catalogue.settings().stream()
          .filter(setting -> setting.kind() == Setting.Kind.SWITCH)
          .map(Setting::caption)
          .toList();

  private static List<List<String>> needs(String table) {
    return table.lines().map(line -> Arrays.asList(line.split(", "))).toList();
  }

  @Test
  void afterAnySequenceOfChangesEachSwitchStandsAsTheTableSays() {
    Random random = new Random(SEED);
    for (int i = 0; i < SEQUENCES; i++) {
      Settings now = catalogue.initial();
      List<String> story = new ArrayList<>();
      for (int j = 0; j < LENGTH; j++) {
        String caption = switches.get(random.nextInt(switches.size()));
        boolean value = random.nextBoolean();
        story.add(caption + " " + value);
        Settings before = now;
        now = change(before, caption, value);
        assertThat(now.value(caption)).as("%s", story).isEqualTo(value);
        check(before, now, caption, value, story);
      }
    }
  }

  private Settings change(Settings before, String caption, boolean value) {
    return SettingsChange.of(
            catalogue, before, Map.of(caption, value), DimensionRule.of(catalogue, List.of()))
        .after();
  }

  private static void check(
      Settings before, Settings now, String caption, boolean value, List<String> story) {
    Predicate<String> on = setting -> (boolean) now.value(setting);
    Predicate<String> was = setting -> (boolean) before.value(setting);
    for (List<String> rule : NEEDS) {
      if (on.test(rule.getFirst())) {
        assertThat(rule).as("needed after %s", story).allMatch(on);
      }
    }
    for (List<String> rule : TAKES_ALONG) {
      if (was.test(rule.getFirst()) && !on.test(rule.getFirst())) {
        assertThat(rule).as("taken along after %s", story).noneMatch(on);
      }
    }
    if (caption.equals(GL) && !value && was.test(GL)) {
      MASTER_ONLY.forEach(
          (module, master) -> assertThat(on.test(master)).isEqualTo(on.test(module)));
    }
    MASTER_ONLY.forEach(
        (module, master) -> {
          if (caption.equals(master) && !value && was.test(master) && on.test(module)) {
            assertThat(on.test(GL)).as("bookkeeping again after %s", story).isTrue();
          }
          if (caption.equals(module) && value && !was.test(module)) {
            assertThat(now)
                .as("dependents stay off after %s", story)
                .isEqualTo(before.with(module, true));
          }
        });
    for (String free : FREE) {
      if (!caption.equals(free)) {
        assertThat(now.value(free)).isEqualTo(before.value(free));
      }
    }
  }

  @Test
  void theOldestYearOfTheLedgerIsThatOfTheSnapshotUntilThatIsSet() {
    var years = Map.<String, Object>of("Oldest GL Year to Migrate", 2019);
    DimensionRule none = DimensionRule.of(catalogue, List.of());
    Settings now = SettingsChange.of(catalogue, catalogue.initial(), years, none).after();
    assertThat(now.value("Oldest Hist. Year to Migrate")).isEqualTo(2019);
    now =
        SettingsChange.of(catalogue, now, Map.of("Oldest Hist. Year to Migrate", 2015), none)
            .after();
    assertThat(now.value("Oldest GL Year to Migrate")).isEqualTo(2019);
    assertThat(now.value("Oldest Hist. Year to Migrate")).isEqualTo(2015);
  }
}
