package org.cloudmigration.service.listing;

import java.util.Locale;

/** Names of options as Business Central's API writes them: {@code Not_x0020_Initialized}. */
public final class OptionName {

  private OptionName() {}

  /** The name of a constant, such as {@code Not Initialized} of {@code NOT_INITIALIZED}. */
  public static String of(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().split("_")) {
      name.append(name.isEmpty() ? "" : " ").append(word.charAt(0));
      name.append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  public static String encode(String name) {
    return name == null ? null : name.strip().replace(" ", "_x0020_");
  }

  /** Takes both forms. */
  public static String decode(String name) {
    return name.replace("_x0020_", " ");
  }
}
