package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.RepeatedTest;

/** Two administrators disable each other at the same moment. */
class AdministratorsDisableEachOtherTest {

  @RepeatedTest(5)
  void oneOfThemStays() throws Exception {
    JpaFixture database = JpaFixture.inMemory();
    Given.user(database, "anna", Role.ADMIN, false);
    Given.user(database, "berta", Role.ADMIN, false);
    try (TestServer anna = server(database, "anna");
        TestServer berta = server(database, "berta")) {
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<Boolean>> done =
          List.of(
              anna.threads().submit(() -> disables(anna, "berta", start)),
              berta.threads().submit(() -> disables(berta, "anna", start)));
      assertThat(Stream.of(done.get(0).get(), done.get(1).get()).filter(Boolean::booleanValue))
          .hasSize(1);
      assertThat(anna.bean(UserService.class).list("", 0, 2).stream().filter(UserView::enabled))
          .hasSize(1);
    } finally {
      database.close();
    }
  }

  private static TestServer server(JpaFixture database, String user) {
    TestServer server =
        new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
    server.signIn(user);
    return server;
  }

  private static boolean disables(TestServer server, String other, CyclicBarrier start)
      throws Exception {
    UserService users = server.bean(UserService.class);
    start.await();
    try {
      users.change(other, new UserChange(Role.ADMIN, false, false));
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }
}
