package org.cloudmigration.domain.replication;

/**
 * How fast a run may copy, all its workers together; 0 is no limit of that kind. Reading back and
 * comparing in the tenant are not limited.
 */
public record SpeedLimit(long rowsPerSecond, long bytesPerSecond) {

  public static final SpeedLimit NONE = new SpeedLimit(0, 0);

  /** More than any run reaches. */
  public static final long MOST = 1_000_000_000;

  public SpeedLimit {
    if (!isPossible(rowsPerSecond) || !isPossible(bytesPerSecond)) {
      throw new IllegalArgumentException("A limit is from 0 to " + MOST + ".");
    }
  }

  public static boolean isPossible(long perSecond) {
    return perSecond >= 0 && perSecond <= MOST;
  }
}
