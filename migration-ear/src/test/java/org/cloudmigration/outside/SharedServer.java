package org.cloudmigration.outside;

import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all tests from outside that let it live; started for the first of them. */
class SharedServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return of(test);
  }

  static ServerProcess of(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            "server",
            key -> ServerProcess.start(TestDirectories.empty("outside"), 1),
            ServerProcess.class);
  }
}
