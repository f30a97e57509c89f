package org.cloudmigration.service.database.fit;

/** Why a value of the source has no place in the tenant. */
public enum Misfit {
  NUL("holds a NUL character, which texts of the cloud's database cannot hold"),
  HALF_CHARACTER("holds half of a character (a lone surrogate), which is no text there"),
  TOO_LONG("is longer than its column there, which counts some characters as two: %d"),
  TOO_PRECISE("is more precise than the %d digits of a second that are kept there"),
  NOT_FINITE("is infinite or no number, which the cloud's database cannot hold"),
  NO_NUMBER("is no number (NaN), which no column for decimals of the cloud holds"),
  NO_SUCH_YEAR("is a date that the cloud's database cannot hold"),
  END_OF_DAY("is 24:00, which the cloud's database cannot hold"),
  /** It can be held, and means nothing to Business Central. */
  FOREIGN_YEAR("is a date before 1753 or after 9999, which Business Central does not know"),
  /** What it takes up there is only known when it is written. */
  KEY_TOO_LONG("is a primary key that may take up more than the %d bytes of an index there"),
  ROW_TOO_LONG("is a row that may take up more than the %d bytes of a row there");

  private final String words;

  Misfit(String words) {
    this.words = words;
  }

  /**
   * What is to be said of such a value.
   *
   * @param limit of the tenant; means nothing to some
   */
  public String words(int limit) {
    return words.formatted(limit);
  }

  /** Whether a table with such a value fails for sure. */
  public boolean fails() {
    return this.ordinal() < FOREIGN_YEAR.ordinal();
  }
}
