package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeastLoadedFactoryIsChosenTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);

  @AfterEach
  void close() {
    database.close();
  }

  private FactoryChoice choose(Environment environment) {
    return room.factories.choose(environment.id(), any -> true);
  }

  private DataFactory embedded() {
    return room.factories.all().stream()
        .filter(each -> each.engine() == EngineType.EMBEDDED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thisServerIsThereWithoutBeingConfigured() {
    FactoryChoice choice = choose(room.environment());
    assertThat(choice.factory().name()).isEqualTo("embedded");
    assertThat(choice.factory().region()).isEqualTo("this server");
    assertThat(choice.reason()).isEqualTo("It is the only one.");
  }

  @Test
  void serversThatStartTogetherMakeItOnce() throws Exception {
    var together = new CyclicBarrier(3);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> start =
          () -> {
            var server = new RuntimeServer(database);
            together.await();
            return server.factories.all().size();
          };
      for (Future<Integer> size : threads.invokeAll(List.of(start, start, start))) {
        assertThat(size.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void theOneWithFewerEnvironmentsIsChosenAndTheReasonSaysSo() {
    DataFactory azure = room.factory("azure");
    room.preparedOn(embedded(), null);
    room.preparedOn(embedded(), null);
    room.preparedOn(azure, null);
    FactoryChoice choice = choose(room.environment());
    assertThat(choice.factory().name()).isEqualTo("azure");
    assertThat(choice.reason()).isEqualTo("It serves the fewest environments (1) of 2.");
  }

  @Test
  void pipelinesAndGuidesAreLoadTooButNotDeletedPipelines() {
    DataFactory azure = room.factory("azure");
    Environment withPipeline = room.environment();
    Environment withGuide = room.environment();
    var pipeline =
        new Pipeline(
            withPipeline.id(), PipelineKind.REPLICATION, "p", azure.id(), "{}", Instant.now());
    var guide = new SetupGuide(withGuide.id(), "operator", Instant.now());
    guide.connect(SqlServerType.SQL_SERVER, "hidden", "", azure.id(), null);
    database.change(entities -> Stream.of(pipeline, guide).forEach(entities::persist));
    room.preparedOn(embedded(), null);
    assertThat(choose(room.environment()).factory().name()).isEqualTo("embedded");
    database.change(entities -> entities.find(Pipeline.class, pipeline.id()).delete(Instant.now()));
    database.change(entities -> entities.remove(entities.find(SetupGuide.class, withGuide.id())));
    assertThat(choose(room.environment()).factory().name()).isEqualTo("azure");
  }

  @Test
  void anEnvironmentThatHasOneKeepsItHoweverLoadedItIs() {
    room.factory("azure");
    room.preparedOn(embedded(), null);
    Environment prepared = room.preparedOn(embedded(), null);
    FactoryChoice choice = choose(prepared);
    assertThat(choice.factory().name()).isEqualTo("embedded");
    assertThat(choice.reason()).isEqualTo("The environment is on it already.");
  }

  @Test
  void oneThatDoesNotAnswerIsPassedOver() {
    room.factory("azure");
    room.preparedOn(embedded(), null);
    room.answersNoMore("azure");
    FactoryChoice choice = choose(room.environment());
    assertThat(choice.factory().name()).isEqualTo("embedded");
    assertThat(choice.reason())
        .isEqualTo("It is the only one that answers. 1 did not answer and were passed over.");
  }

  @Test
  void noneThatAnswersIsARefusalWithItsReason() {
    Environment environment = room.preparedOn(embedded(), null);
    room.answersNoMore("embedded");
    refused("None of the 1", () -> choose(room.environment()));
    refused("embedded of the environment does not answer", () -> choose(environment));
  }

  @Test
  void aRuntimeChosenByNameBringsItsFactory() {
    DataFactory azure = room.factory("azure");
    room.preparedOn(azure, null);
    IntegrationRuntime shared = room.runtimes.create(new RuntimeName("shared"), azure.id());
    Environment elsewhere = room.preparedOn(embedded(), null);
    FactoryChoice choice = room.factories.choose(room.environment().id(), shared);
    assertThat(choice.factory().id()).isEqualTo(azure.id());
    assertThat(choice.reason()).contains("“shared”");
    refused("the environment is on embedded", () -> room.factories.choose(elsewhere.id(), shared));
  }

  private String reason(Environment environment, IntegrationRuntime runtime) {
    return room.factories.explain(environment, runtime).reason();
  }

  @Test
  void whyItIsTheOneIsToldOfARuntimeMadeForTheEnvironmentToo() {
    Environment environment = room.environment();
    IntegrationRuntime own = room.runtimes.forEnvironment(environment, "");
    assertThat(reason(environment, own)).isEqualTo("It is the only one.");
    assertThat(reason(room.environment(), own))
        .isEqualTo("The integration runtime “" + own.name() + "” belongs to it.");
    room.factory("azure");
    room.preparedOn(embedded(), null);
    assertThat(reason(environment, own))
        .as("none of Azure is taken unasked, however few environments it has")
        .isEqualTo("It is the only one.");
  }

  @Test
  void whoOnlyLooksIsNotRefusedAndMakesNothing() {
    DataFactory azure = room.factory("azure");
    Environment environment = room.environment();
    IntegrationRuntime runtime = room.runtimes.create(new RuntimeName("shared"), azure.id());
    room.answersNoMore("azure");
    assertThat(reason(environment, runtime)).endsWith("It does not answer now.");
    assertThat(database.inTransaction(LeastLoadedFactoryIsChosenTest::factories)).isEqualTo(1);
  }

  private static long factories(EntityManager entities) {
    return entities.createQuery("select count(f) from DataFactory f", Long.class).getSingleResult();
  }

  private static void refused(String says, Callable<?> choice) {
    assertThatThrownBy(choice::call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.report().code()).isEqualTo("DATA_FACTORY");
              assertThat(refusal.report().happened()).contains(says);
              assertThat(refusal.report().action()).endsWith(".");
            });
  }
}
