package org.cloudmigration.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An environment in which every set of the API holds something, for tests that leave it as it is;
 * made for the first of them. Its administrator asks.
 */
class MigratedEnvironment implements ParameterResolver {

  private static final int MAPPINGS = 24;

  /** As long-lived as the server in which it is, as is what stood in its way. */
  private static OData api;

  private static RuntimeException trouble;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == OData.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return migrated();
  }

  private static synchronized OData migrated() {
    if (trouble != null) {
      throw trouble;
    }
    if (api == null) {
      try {
        api = migrated(SharedServer.running());
      } catch (RuntimeException e) {
        trouble = e;
        throw e;
      }
    }
    return api;
  }

  private static OData migrated(ServerProcess server) {
    OData api = SampleMigration.create(server, "Walked").setUp().withMappings(MAPPINGS).run().api();
    subscribe(api);
    return api;
  }

  /** The receiver is gone afterwards; nothing happens any more that it would be told. */
  private static void subscribe(OData api) {
    try (HookReceiver receiver = new HookReceiver()) {
      for (String resource : new String[] {"cloudMigrationStatus", "cloudMigrationCompanies"}) {
        api.send(
                "POST",
                "subscriptions",
                "{\"notificationUrl\":\"%s\",\"resource\":\"%s\",\"clientState\":\"it's & secret\"}"
                    .formatted(receiver.url(), resource))
            .expect(201);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
