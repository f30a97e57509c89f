package org.cloudmigration.service.management;

/**
 * How many of the tables that were tried are in the tenant.
 *
 * @param tried tables of the selected companies that a run has settled, well or not
 */
public record SuccessRate(long successful, long tried) {

  private static final double FAIR = 50;
  private static final double GOOD = 95;

  /** Whether there is anything to tell. */
  public boolean known() {
    return tried > 0;
  }

  /** 100 only if it is all of them. */
  public double percent() {
    return tried == 0 ? 0 : 100.0 * successful / tried;
  }

  public StatusTone tone() {
    if (!known()) {
      return StatusTone.NEUTRAL;
    }
    if (percent() < FAIR) {
      return StatusTone.BAD;
    }
    return percent() < GOOD ? StatusTone.WARNING : StatusTone.GOOD;
  }

  /** The colour in words. */
  public String verdict() {
    return switch (tone()) {
      case BAD -> "Low";
      case WARNING -> "Fair";
      case GOOD -> "Good";
      case NEUTRAL, ACTIVE -> "No table tried yet";
    };
  }
}
