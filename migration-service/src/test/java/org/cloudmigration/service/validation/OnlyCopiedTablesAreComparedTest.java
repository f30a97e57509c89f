package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing works on the comparisons here: they wait. */
class OnlyCopiedTablesAreComparedTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private VerificationService service;
  private Comparisons comparisons;
  private CopiedTables tables;

  @BeforeEach
  void copy() {
    TestServer server =
        new TestServer(database)
            .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
            .with(SecretVault.class, new SecretVault(new byte[32]));
    service = server.bean(VerificationService.class);
    comparisons = server.bean(Comparisons.class);
    tables = CopiedTables.of(database, 3, 2);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<UUID> waiting() {
    return comparisons.open(tables.environment()).stream().map(TableComparison::tableId).toList();
  }

  @Test
  void whatWasNeverCopiedIsLeftOut() {
    List<UUID> all = new ArrayList<>(tables.copied());
    all.addAll(tables.untouched());
    service.verify(tables.name(), all);
    assertThat(waiting()).containsExactlyElementsOf(tables.copied());
    assertThat(service.job(tables.environment()).orElseThrow())
        .isEqualTo(
            new JobView(3, 3, 0, service.job(tables.environment()).orElseThrow().startedBy()));
  }

  @Test
  void ifNoneWasCopiedTheCommandIsRefusedAndTheLeaseStaysFree() {
    assertThatThrownBy(() -> service.verify(tables.name(), tables.untouched()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nothing to compare");
    assertThat(service.job(tables.environment())).isEmpty();
    service.verify(tables.name(), tables.copied());
    assertThat(waiting()).hasSize(3);
  }

  @Test
  void tablesOfAnotherEnvironmentAreNoneOfItsBusiness() {
    CopiedTables others = CopiedTables.of(database, 1, 0);
    assertThatThrownBy(() -> service.verify(tables.name(), others.copied()))
        .isInstanceOf(RefusedException.class);
    assertThat(service.job(others.environment())).isEmpty();
  }

  @Test
  void moreTablesThanADatabaseTakesParametersAreFound() {
    List<UUID> many =
        new ArrayList<>(IntStream.range(0, 5_000).mapToObj(i -> UUID.randomUUID()).toList());
    many.addAll(tables.copied());
    service.verify(tables.name(), many);
    assertThat(waiting()).containsExactlyInAnyOrderElementsOf(tables.copied());
  }

  @Test
  void aSecondJobWaitsForNobodyItIsRefused() {
    service.verify(tables.name(), tables.copied().subList(0, 1));
    assertThatThrownBy(() -> service.verify(tables.name(), tables.copied().subList(1, 2)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("compared");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void duringARunNothingIsCompared() {
    Given.run(database, tables.environment(), 9, 1);
    assertThatThrownBy(() -> service.verify(tables.name(), tables.copied()))
        .isInstanceOf(RefusedException.class);
    assertThat(service.job(tables.environment())).isEmpty();
  }

  @Test
  void stoppingEndsWhatWaitsAndNothingElse() {
    service.verify(tables.name(), tables.copied());
    UUID first = comparisons.open(tables.environment()).getFirst().id();
    database.execute("UPDATE table_comparison SET status = 'COMPLETED' WHERE id = ?", first);
    service.stop(tables.name());
    assertThat(tables.comparison(first).status()).isEqualTo(ComparisonStatus.COMPLETED);
    assertThat(
            tables.copied().stream().skip(1).map(id -> service.latest(id).orElseThrow().status()))
        .containsOnly(ComparisonStatus.STOPPED);
    assertThatThrownBy(() -> service.stop(tables.name())).isInstanceOf(RefusedException.class);
  }

  @Test
  void jobsOfSeveralEnvironmentsAreToldApart() {
    CopiedTables others = CopiedTables.of(database, 2, 0);
    service.verify(tables.name(), tables.copied());
    service.verify(others.name(), others.copied());
    service.stop(others.name());
    assertThat(waiting()).hasSize(3);
    assertThat(comparisons.open()).hasSize(3);
  }
}
