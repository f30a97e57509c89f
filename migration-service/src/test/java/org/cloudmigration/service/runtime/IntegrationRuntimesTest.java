package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntegrationRuntimesTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);

  @AfterEach
  void close() {
    database.close();
  }

  private UUID factory() {
    return room.factories.all().getFirst().id();
  }

  private IntegrationRuntime create(String name) {
    return room.runtimes.create(new RuntimeName(name), factory());
  }

  @Test
  void anEnvironmentGetsOneOfItsOwnThatWaitsForItsNode() {
    Environment environment = room.environment();
    IntegrationRuntime runtime = room.runtimes.forEnvironment(environment, " ");
    assertThat(runtime.name()).isEqualTo(environment.name() + "-runtime");
    assertThat(runtime.state()).isEqualTo(RuntimeState.NEED_REGISTRATION);
    assertThat(runtime.dataFactoryId()).isEqualTo(factory());
    assertThat(room.service.list().getFirst().nodes()).isEmpty();
  }

  @Test
  void aNameThatIsTakenGetsANumber() {
    Environment environment = room.environment();
    create((environment.name() + "-runtime").toUpperCase(Locale.ROOT));
    create(environment.name() + "-runtime-2");
    assertThat(room.runtimes.forEnvironment(environment, "").name())
        .isEqualTo(environment.name() + "-runtime-3");
  }

  @Test
  void anEnvironmentThatHasOneKeepsIt() {
    IntegrationRuntime shared = create("shared");
    Environment prepared = room.preparedOn(room.factories.all().getFirst(), shared.id());
    assertThat(room.runtimes.forEnvironment(prepared, "").id()).isEqualTo(shared.id());
    Environment inGuide = room.environment();
    var guide = new SetupGuide(inGuide.id(), "operator", Instant.now());
    guide.connect(SqlServerType.SQL_SERVER, "hidden", "", factory(), shared.id());
    database.change(entities -> entities.persist(guide));
    assertThat(room.runtimes.forEnvironment(inGuide, "").id()).isEqualTo(shared.id());
  }

  @Test
  void severalEnvironmentsMayShareOneByItsName() {
    IntegrationRuntime shared = create("Shared-1");
    for (String typed : List.of("Shared-1", "shared-1", " SHARED-1 ")) {
      assertThat(room.runtimes.forEnvironment(room.environment(), typed).id())
          .isEqualTo(shared.id());
    }
  }

  @Test
  void aNameThatNobodyKnowsIsToldAtItsField() {
    Environment environment = room.environment();
    refusedAtTheField("RUNTIME", () -> room.runtimes.forEnvironment(environment, "Nowhere"));
    refusedAtTheField("RUNTIME_NAME", () -> room.runtimes.forEnvironment(environment, "a_b"));
    assertThat(room.runtimes.all()).isEmpty();
  }

  @Test
  void namesThatDifferInTheirCaseAloneAreOneName() {
    create("Shared");
    refusedAtTheField("RUNTIME_NAME", () -> create("sHARED"));
  }

  @Test
  void ofTwoServersThatTakeANameAtTheSameMomentOneIsRefused() throws Exception {
    UUID factory = factory();
    for (int round = 0; round < 5; round++) {
      var name = new RuntimeName("Round-" + round);
      var together = new CyclicBarrier(2);
      List<Future<UUID>> made = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        for (RuntimeServer each : List.of(room, new RuntimeServer(database))) {
          made.add(
              threads.submit(
                  () -> {
                    together.await();
                    return each.runtimes.create(name, factory).id();
                  }));
        }
      }
      assertThat(made.stream().filter(each -> each.state() == Future.State.SUCCESS)).hasSize(1);
      assertThat(made)
          .filteredOn(each -> each.state() == Future.State.FAILED)
          .singleElement()
          .extracting(Future::exceptionNow)
          .isInstanceOf(InvalidInputException.class);
    }
  }

  private static void refusedAtTheField(String code, Callable<?> call) {
    assertThatThrownBy(call::call)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("runtimeName");
              assertThat(refused.report().code()).isEqualTo(code);
            });
  }
}
