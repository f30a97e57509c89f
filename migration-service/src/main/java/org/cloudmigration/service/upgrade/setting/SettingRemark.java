package org.cloudmigration.service.upgrade.setting;

import org.cloudmigration.service.upgrade.sql.Condition;

/**
 * What people are told of a change.
 *
 * @param event value to which the setting changes
 * @param condition must hold before the change
 * @param asks whether they have to agree first, where it concerns all companies
 */
record SettingRemark(
    String setting, boolean event, Condition condition, boolean asks, String text) {

  boolean applies(String changed, Object value, Settings before) {
    return setting.equals(changed)
        && value.equals(event)
        && !before.value(changed).equals(value)
        && condition.holds(before::value);
  }
}
