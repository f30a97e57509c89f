package org.cloudmigration.support;

import java.nio.file.Path;
import java.util.List;

/** How a server under test is started: as {@code ./run} does it, only quicker. */
public final class ServerOptions {

  private ServerOptions() {}

  /** The first compiler alone and a shared archive of classes halve the time of a start. */
  public static String java(Path work) {
    return "-Xms256m -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
        + " -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="
        + work.resolve("classes.jsa")
        + " -Xlog:cds=off -Xlog:cds+dynamic=off"
        + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";
  }

  public static List<String> arguments(Ports ports, Path data, int scale) {
    return List.of(
        "-b=127.0.0.1",
        "-bmanagement=127.0.0.1",
        "-Djboss.socket.binding.port-offset=" + ports.offset(),
        "-Djboss.server.data.dir=" + data.resolve("server"),
        "-Djboss.server.log.dir=" + data.resolve("log"),
        "-Djboss.server.temp.dir=" + data.resolve("tmp"),
        "-Duser.timezone=UTC",
        "-Dmigration.upgrade.one-step=false",
        "-Dmigration.data=" + data,
        "-Dmigration.sample=DynamicsGP",
        "-Dmigration.sample.scale=" + scale);
  }
}
