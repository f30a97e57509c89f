package org.cloudmigration.service.security;

import java.time.Duration;

/** What comes of credentials. */
public sealed interface Admission {

  record Granted(Identity identity) implements Admission {}

  /**
   * @param why may be told to who has sent them
   */
  record Refused(String why) implements Admission {}

  /** Not looked at, as too many were wrong before. */
  record Locked(Duration lock) implements Admission {}

  /** The users cannot be read now. */
  record Unavailable() implements Admission {}
}
