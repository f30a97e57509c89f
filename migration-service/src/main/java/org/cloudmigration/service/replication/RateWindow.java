package org.cloudmigration.service.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was copied in the last minute, in slices of five seconds. Not safe for threads. */
final class RateWindow {

  static final Duration LENGTH = Duration.ofMinutes(1);
  static final Duration SLICE = Duration.ofSeconds(5);

  private static final class Slice {
    private final Instant start;
    private long rows;
    private long bytes;

    Slice(Instant start) {
      this.start = start;
    }
  }

  private final Instant begin;
  private final Deque<Slice> slices = new ArrayDeque<>();

  RateWindow(Instant begin) {
    this.begin = begin;
    slices.add(new Slice(begin));
  }

  void add(long rows, long bytes, Instant now) {
    moveTo(now);
    slices.getLast().rows += rows;
    slices.getLast().bytes += bytes;
  }

  private void moveTo(Instant now) {
    // After a long silence only the slices that count are made.
    Instant oldest = now.minus(LENGTH).minus(SLICE);
    Instant next = slices.getLast().start.plus(SLICE);
    if (next.isBefore(oldest)) {
      slices.clear();
      next = oldest;
    }
    for (; !next.isAfter(now); next = next.plus(SLICE)) {
      slices.add(new Slice(next));
    }
    while (slices.getFirst().start.isBefore(oldest)) {
      slices.removeFirst();
    }
  }

  Throughput at(Instant now) {
    moveTo(now);
    Instant from = slices.getFirst().start;
    double seconds = Math.max(0.5, Duration.between(from, now).toMillis() / 1000.0);
    long rows = slices.stream().mapToLong(slice -> slice.rows).sum();
    long bytes = slices.stream().mapToLong(slice -> slice.bytes).sum();
    return new Throughput(
        rows / seconds, bytes / seconds, deviation(), Duration.between(begin, now));
  }

  /** Of the bytes a second of whole slices; that of the present one is not known yet. */
  private double deviation() {
    double[] rates =
        slices.stream()
            .limit(slices.size() - 1L)
            .mapToDouble(slice -> slice.bytes / (double) SLICE.toSeconds())
            .toArray();
    if (rates.length < 2) {
      return 0;
    }
    double mean = 0;
    for (double rate : rates) {
      mean += rate / rates.length;
    }
    double variance = 0;
    for (double rate : rates) {
      variance += (rate - mean) * (rate - mean) / (rates.length - 1);
    }
    return Math.sqrt(variance);
  }
}
