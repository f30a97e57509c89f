package org.cloudmigration.web.shell;

import java.util.Locale;

/** What a colour says; the stylesheet has one for each, in light and dark. */
public enum Tone {
  NEUTRAL,
  ACTIVE,
  GOOD,
  WARNING,
  BAD;

  public String className() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
