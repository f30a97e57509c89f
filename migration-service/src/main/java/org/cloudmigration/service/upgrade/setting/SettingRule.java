package org.cloudmigration.service.upgrade.setting;

import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.upgrade.sql.Condition;

/**
 * What a change of one setting does to others.
 *
 * @param event value to which it changes; null for any
 * @param condition must hold when the rule is reached
 * @param turnOn switches that become on, in this order
 * @param turnOff switches that become off
 * @param copies settings that take the same value
 */
record SettingRule(
    String setting,
    Object event,
    Condition condition,
    List<String> turnOff,
    List<String> turnOn,
    List<String> copies) {

  boolean applies(String changed, Object value, Function<String, Object> settings) {
    return setting.equals(changed)
        && (event == null || event.equals(value))
        && condition.holds(settings);
  }
}
