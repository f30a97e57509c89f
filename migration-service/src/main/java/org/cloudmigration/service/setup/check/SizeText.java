package org.cloudmigration.service.setup.check;

import java.util.Locale;

/** Sizes as people read them: binary megabytes below one gigabyte, gigabytes above. */
public final class SizeText {

  private static final double MB = 1024d * 1024;
  private static final double GB = 1024 * MB;

  private SizeText() {}

  public static String of(long bytes) {
    return bytes < GB
        ? String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / MB))
        : String.format(Locale.ROOT, "%.1f GB", bytes / GB);
  }
}
