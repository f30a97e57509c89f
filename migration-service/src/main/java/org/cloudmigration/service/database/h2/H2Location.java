package org.cloudmigration.service.database.h2;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;

/**
 * Addresses of embedded files. WRITE_DELAY=0 puts a transaction into the file before its commit
 * returns, so that a killed process loses none; and a stopping virtual machine must not close the
 * database under the threads that still copy. Never add MAX_COMPACT_TIME=0: H2 2.2 then destroys a
 * file when it closes it for the first time after a kill.
 */
public final class H2Location {

  private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

  /** INIT and others would run code from an address. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "jdbc:h2:file:[^;]+(;(WRITE_DELAY|DB_CLOSE_ON_EXIT|LOCK_TIMEOUT|IFEXISTS|ACCESS_MODE_DATA)=\\w+)*");

  private H2Location() {}

  /** A file that is created if it is not there. */
  public static DatabaseLocation file(Path withoutSuffix) {
    return at(withoutSuffix, SETTINGS);
  }

  /**
   * A file that must be there: a source that is missing must not become an empty one. Opened for
   * reading alone: H2 rewrites a file that it may write even where nothing in it changes.
   */
  public static DatabaseLocation existing(Path withoutSuffix) {
    return at(withoutSuffix, SETTINGS + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
  }

  /** What H2 may have made for a file. */
  public static List<Path> filesOf(Path withoutSuffix) {
    return Stream.of(".mv.db", ".trace.db")
        .map(suffix -> withoutSuffix.resolveSibling(withoutSuffix.getFileName() + suffix))
        .toList();
  }

  private static DatabaseLocation at(Path path, String settings) {
    String url = "jdbc:h2:file:" + path.toAbsolutePath() + settings;
    var location = new DatabaseLocation(DatabaseType.H2, url, "sa", "");
    check(location);
    return location;
  }

  static void check(DatabaseLocation location) {
    if (!ALLOWED.matcher(location.url()).matches()) {
      throw new IllegalArgumentException("Not an address of an embedded file: " + location);
    }
  }
}
