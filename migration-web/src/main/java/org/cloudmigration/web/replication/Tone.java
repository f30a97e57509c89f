package org.cloudmigration.web.replication;

import java.util.Locale;

/** What a colour says; the stylesheet has one for each, in light and dark. */
enum Tone {
  NEUTRAL,
  ACTIVE,
  GOOD,
  WARNING,
  BAD;

  String className() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
