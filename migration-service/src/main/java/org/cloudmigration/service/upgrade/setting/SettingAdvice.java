package org.cloudmigration.service.upgrade.setting;

import org.cloudmigration.service.upgrade.sql.Condition;

/**
 * Settings of a company that somebody should look at once more before its data is upgraded.
 *
 * @param code never changed once released
 * @param text what comes of it, and what to do
 */
public record SettingAdvice(String code, Condition condition, String title, String text) {

  public boolean concerns(Settings settings) {
    return condition.holds(settings::value);
  }
}
