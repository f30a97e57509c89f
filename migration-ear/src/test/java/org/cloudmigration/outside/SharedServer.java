package org.cloudmigration.outside;

import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests from outside that let it live, started for the first of them. It lives
 * as long as the process: each test class is an execution of its own to JUnit.
 */
class SharedServer implements ParameterResolver {

  private static ServerProcess server;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return running();
  }

  static synchronized ServerProcess running() {
    if (server == null) {
      server = ServerProcess.start(TestDirectories.empty("outside"), 1);
    }
    return server;
  }
}
