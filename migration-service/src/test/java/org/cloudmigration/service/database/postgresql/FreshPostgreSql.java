package org.cloudmigration.service.database.postgresql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a {@link RealPostgreSql} without databases, roles and settings of others. One
 * server does for all classes of a process, which run one after another.
 */
public final class FreshPostgreSql implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(FreshPostgreSql.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RealPostgreSql.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return wholeClass(context)
        .getStore(OURS)
        .computeIfAbsent(Handed.class, key -> fresh(), Handed.class)
        .server();
  }

  /** With all that is nested in it, and all its parameters. */
  private static ExtensionContext wholeClass(ExtensionContext context) {
    Optional<ExtensionContext> outer =
        context.getParent().filter(parent -> parent.getTestClass().isPresent());
    return outer.map(FreshPostgreSql::wholeClass).orElse(context);
  }

  /** What can be closed, a store closes at the end of the class. */
  private record Handed(RealPostgreSql server) {}

  private static Handed fresh() {
    try {
      return new Handed(RealPostgreSql.fresh());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
