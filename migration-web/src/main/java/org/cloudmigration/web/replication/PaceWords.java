package org.cloudmigration.web.replication;

import java.time.Duration;
import org.cloudmigration.service.replication.RemainingTime;
import org.cloudmigration.service.replication.Throughput;
import org.cloudmigration.web.shell.Formats;

/** Says how fast a copy goes, and how long it will still take. */
final class PaceWords {

  private PaceWords() {}

  static String bytes(Throughput pace, Formats formats) {
    return formats.bytes(Math.round(pace.bytesPerSecond())) + "/s";
  }

  static String rows(Throughput pace, Formats formats) {
    return formats.number(Math.round(pace.rowsPerSecond())) + " rows/s";
  }

  /** As coarse as what is known. */
  static String range(RemainingTime time) {
    if (time.most().toSeconds() < 60) {
      return span(round(time.least().toSeconds(), 5), round(time.most().toSeconds(), 5), "s");
    }
    if (time.most().toMinutes() < 60) {
      return span(time.least().toSeconds() / 60, up(time.most(), 60), "min");
    }
    if (time.most().toHours() < 48) {
      return span(time.least().toSeconds() / 3600, up(time.most(), 3600), "h");
    }
    return span(time.least().toSeconds() / 86_400, up(time.most(), 86_400), "days");
  }

  private static long round(long value, long step) {
    return (value + step - 1) / step * step;
  }

  private static long up(Duration time, long unit) {
    return (time.toSeconds() + unit - 1) / unit;
  }

  private static String span(long least, long most, String unit) {
    if (least == 0) {
      return "under " + most + " " + unit;
    }
    return least == most ? "about " + most + " " + unit : least + "–" + most + " " + unit;
  }
}
