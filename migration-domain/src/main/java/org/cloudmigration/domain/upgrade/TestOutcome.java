package org.cloudmigration.domain.upgrade;

/** What a test found when a company was compared with its source. */
public enum TestOutcome {
  PASSED,
  /** All differences may be meant, or may go once journals are posted. */
  WARNING,
  FAILED,
  /** People have switched it off; what it had found before is still counted. */
  IGNORED,
  /** Settings, or people, left it out when the company was compared. */
  NOT_MADE
}
