package org.cloudmigration.support;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Chooses ports and directories of the server that Arquillian starts, before it reads its
 * configuration.
 */
public class ArquillianServer implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!TestDirectories.known()) {
      return; // Maven itself, which looks for the tests that its processes run.
    }
    Ports ports = Ports.free();
    Path data = TestDirectories.empty("inside-data");
    Path base = TestDirectories.empty("inside-base");
    TestDirectories.empty("inside-base/deployments");
    System.setProperty("test.inside.base", base.toString());
    System.setProperty("test.inside.management-port", Integer.toString(ports.management()));
    System.setProperty("test.inside.java-options", ServerOptions.java(TestDirectories.work()));
    System.setProperty(
        "test.inside.arguments", String.join(" ", ServerOptions.arguments(ports, data, 1)));
  }
}
