package org.cloudmigration.service.upgrade.configuration;

/**
 * A setting that was changed.
 *
 * @param name as the page calls it
 */
public record SettingMove(String caption, String name, Object from, Object to) {

  /** For people: {@code Modules › Bank: off}. */
  public String told() {
    return name + ": " + words(to);
  }

  public static String words(Object value) {
    return switch (value) {
      case Boolean on -> on ? "on" : "off";
      case String text when text.isEmpty() -> "blank";
      default -> String.valueOf(value);
    };
  }
}
