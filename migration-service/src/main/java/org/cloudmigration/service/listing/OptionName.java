package org.cloudmigration.service.listing;

/** Names of options as Business Central's API writes them: {@code Not_x0020_Initialized}. */
public final class OptionName {

  private OptionName() {}

  public static String encode(String name) {
    return name == null ? null : name.strip().replace(" ", "_x0020_");
  }

  /** Takes both forms. */
  public static String decode(String name) {
    return name.replace("_x0020_", " ");
  }
}
