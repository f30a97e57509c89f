package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.domain.setup.MigrationApproval;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.ApprovalView;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator takes back what he has granted to the partner. */
class RevokedApprovalEndsTheMigrationTest {

  @TempDir Path directory;
  private PreparedSample sample;
  private ApprovalService approvals;

  @BeforeEach
  void grant() {
    sample = new PreparedSample(directory, new ObjectsAdapter());
    approvals = sample.server.bean(ApprovalService.class);
    approvals.grant(sample.environment);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private void revoke() {
    approvals.revoke(sample.environment, sample.environment);
  }

  private MigrationSetup setup() {
    return sample.server.bean(MigrationSetups.class).of(sample.environmentId).orElseThrow();
  }

  private int objects() {
    return sample.server.bean(CreatedObjects.class).of(sample.environmentId).size();
  }

  private <T> List<T> stored(Class<T> type, String order) {
    return sample.database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select x from " + type.getSimpleName() + " x order by x." + order, type)
                .getResultList());
  }

  private String lastAudit() {
    return stored(AuditEntry.class, "sequenceNo").getLast().after();
  }

  @Test
  void theMigrationEndsAndWhatSetupHasMadeIsRemoved() {
    sample.connect();
    sample.prepare();
    assertThat(objects()).isEqualTo(3);

    revoke();

    assertThat(objects()).isZero();
    assertThat(setup().enabled()).isFalse();
    assertThat(setup().disabledReason()).isNull();
    assertThat(stored(ReplicationRun.class, "startTime"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).startsWith("Consent revoked."));
    assertThat(lastAudit()).startsWith("revoked; Consent revoked.");
    assertThat(sample.server.bean(LeaseKeeper.class).isFree(sample.environmentId)).isTrue();
  }

  @Test
  void withoutAMigrationOnlyTheApprovalGoes() {
    revoke();
    ApprovalView view = approvals.view(sample.environment);
    assertThat(view.status()).isEqualTo(ApprovalStatus.REVOKED);
    assertThat(view.revokedBy()).isEqualTo("operator");
    assertThat(view.revokedAt()).isAfterOrEqualTo(view.grantedAt());
    assertThat(stored(ReplicationRun.class, "startTime")).isEmpty();
    assertThat(lastAudit()).isEqualTo("revoked");
  }

  @Test
  void grantedAgainItIsANewRecord() {
    refused("granted already", () -> approvals.grant(sample.environment));
    revoke();
    refused("revoked already", this::revoke);
    approvals.grant(sample.environment);
    assertThat(approvals.view(sample.environment).status()).isEqualTo(ApprovalStatus.GRANTED);
    assertThat(approvals.view(sample.environment).revokedBy()).isNull();
    assertThat(stored(MigrationApproval.class, "number"))
        .extracting(MigrationApproval::status)
        .isEqualTo(List.of(ApprovalStatus.REVOKED, ApprovalStatus.GRANTED));
  }

  @Test
  void anotherNameTypedRevokesNothing() {
    assertThatThrownBy(() -> approvals.revoke(sample.environment, "sandbox"))
        .isInstanceOf(InvalidInputException.class);
    assertThat(approvals.view(sample.environment).status()).isEqualTo(ApprovalStatus.GRANTED);
  }

  @Test
  void aRunInProgressIsNotCutOff() {
    sample.connect();
    sample.prepare();
    Given.run(sample.database, sample.environmentId, 1, 2);
    refused("run is in progress", this::revoke);
    assertThat(approvals.view(sample.environment).status()).isEqualTo(ApprovalStatus.GRANTED);
    assertThat(setup().enabled()).isTrue();
    assertThat(objects()).isEqualTo(3);
  }

  @Test
  void aPreparationInProgressIsNotCutOffEither() {
    sample.connect();
    sample.guide.prepare(sample.environment);
    refused("being prepared", this::revoke);
    sample.awaitEnd();
    assertThat(setup().enabled()).isTrue();
  }

  private static void refused(String why, ThrowingCallable command) {
    assertThatThrownBy(command).isInstanceOf(RefusedException.class).hasMessageContaining(why);
  }
}
