package org.cloudmigration.service.database;

/**
 * Count and hash of a table's rows, whatever their order: the 128-bit hashes of the rows are added
 * modulo 2^128. Two tables with equal digests hold the same rows, as far as 128 bits can tell.
 */
public record TableDigest(long rows, long high, long low) {

  public static final TableDigest EMPTY = new TableDigest(0, 0, 0);

  /**
   * @param hash as {@link #hash()} gave it
   */
  public static TableDigest of(long rows, String hash) {
    return new TableDigest(
        rows,
        Long.parseUnsignedLong(hash.substring(0, 16), 16),
        Long.parseUnsignedLong(hash.substring(16), 16));
  }

  public TableDigest plusRow(long rowHigh, long rowLow) {
    long sum = low + rowLow;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new TableDigest(rows + 1, high + rowHigh + carry, sum);
  }

  /** What is left without a row that was counted. */
  public TableDigest minusRow(long rowHigh, long rowLow) {
    long borrow = Long.compareUnsigned(low, rowLow) < 0 ? 1 : 0;
    return new TableDigest(rows - 1, high - rowHigh - borrow, low - rowLow);
  }

  /** 32 hexadecimal digits. */
  public String hash() {
    return "%016x%016x".formatted(high, low);
  }
}
