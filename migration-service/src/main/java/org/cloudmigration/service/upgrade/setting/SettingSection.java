package org.cloudmigration.service.upgrade.setting;

import java.util.List;

/**
 * Settings that a page shows together.
 *
 * @param help what they are about
 * @param together label of one more switch that turns all of them on and off; blank for none
 */
public record SettingSection(String title, String help, String together, List<Item> items) {

  /**
   * @param label how the page calls it, under the title of the section
   * @param help blank where the label says it all
   */
  public record Item(Setting setting, String label, String help) {}

  public SettingSection {
    items = List.copyOf(items);
  }

  /** Those that can be set for all companies at once. */
  public List<Item> shared() {
    return items.stream().filter(item -> item.setting().scope() != Setting.Scope.COMPANY).toList();
  }
}
