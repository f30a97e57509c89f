package org.cloudmigration.service.company;

import java.nio.file.Path;
import java.util.UUID;
import org.cloudmigration.service.testing.JpaFixture;

/** A server in a process of its own that creates the companies of an environment, to be killed. */
final class ForkedCreation {

  private ForkedCreation() {}

  /** Directory, environment. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    UUID environment = UUID.fromString(arguments[1]);
    try (JpaFixture database = JpaFixture.on(JpaFixture.file(directory.resolve("application")));
        var bench =
            new CompanyBench(database, CreatedCompanies.server(database, directory), environment)) {
      bench.bean(CompanyCaretaker.class).tick();
      System.out.println("taken up");
      System.out.println("ended " + bench.awaitEnd().companyTask());
    }
  }
}
