package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who works for a partner opens the setup guide. */
class DelegatedUsersNeedApprovalTest {

  private static final String PARTNER = "Paula";
  private static final String ADMIN = "anna";

  @TempDir Path directory;
  private PreparedSample sample;
  private ApprovalService approvals;

  @BeforeEach
  void open() {
    sample = new PreparedSample(directory, new ObjectsAdapter());
    approvals = sample.server.bean(ApprovalService.class);
    Given.user(sample.database, PARTNER, Role.ADMIN, true);
    Given.user(sample.database, ADMIN, Role.ADMIN, false);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private void grant() {
    sample.server.signIn(ADMIN);
    approvals.grant(sample.environment);
  }

  private void revoke() {
    sample.server.signIn(ADMIN);
    approvals.revoke(sample.environment, sample.environment);
  }

  private List<ThrowingCallable> everyCommandOfTheGuide() {
    String environment = sample.environment;
    return List.of(
        () -> sample.guide.consent(environment),
        () -> sample.guide.startOver(environment),
        () -> sample.guide.chooseProduct(environment, "DynamicsGP"),
        () ->
            sample.guide.connect(
                environment, new ConnectionInput(SqlServerType.EMBEDDED, "", "", false)),
        () -> sample.guide.runtimeKey(environment),
        () -> sample.guide.prepare(environment),
        () -> sample.guide.acceptWarning(environment, UUID.randomUUID()),
        () -> sample.guide.stopPreparation(environment),
        () -> sample.guide.selectCompanies(environment, Set.of(), true),
        () -> sample.guide.applyProductSettings(environment),
        () -> sample.guide.finish(environment));
  }

  private static void refused(ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.report().code()).isEqualTo("DELEGATED");
              assertThat(refusal.report().action()).contains("administrator of the company");
            });
  }

  @Test
  void everyCommandIsRefusedUntilItIsGranted() {
    sample.server.signIn(PARTNER);
    assertThat(sample.view().approval().missing()).isTrue();
    everyCommandOfTheGuide().forEach(DelegatedUsersNeedApprovalTest::refused);
    assertThat(sample.view().step()).isEqualTo(GuideStep.CONSENT);

    grant();
    sample.server.signIn(PARTNER);
    assertThat(sample.view().approval().missing()).isFalse();
    sample.guide.consent(sample.environment);
    assertThat(sample.view().step()).isEqualTo(GuideStep.PRODUCT);
  }

  @Test
  void afterARevokeEveryCommandIsRefusedAgain() {
    grant();
    sample.server.signIn(PARTNER);
    sample.connect();
    revoke();
    sample.server.signIn(PARTNER);
    everyCommandOfTheGuide().forEach(DelegatedUsersNeedApprovalTest::refused);
    assertThat(sample.view().step()).as("what was entered stays").isEqualTo(GuideStep.RUNTIME);
  }

  @Test
  void theApprovalOfAnotherEnvironmentDoesNotHelp() {
    grant();
    UUID other = Given.environment(sample.database);
    sample.server.signIn(PARTNER);
    String name =
        sample.database.inTransaction(entities -> entities.find(Environment.class, other).name());
    refused(() -> sample.guide.consent(name));
  }

  @Test
  void aNameInAnotherCaseIsTheSamePerson() {
    sample.server.signIn("PAULA");
    refused(() -> sample.guide.consent(sample.environment));
  }

  @Test
  void theCompanysOwnPeopleNeedNone() {
    sample.server.signIn(ADMIN);
    sample.guide.consent(sample.environment);
    assertThat(sample.view().approval().missing()).isFalse();
    assertThat(sample.view().approval().matters()).isFalse();
  }

  @Test
  void whoWorksForAPartnerDecidesOnNothing() {
    sample.server.signIn(PARTNER);
    refused(() -> approvals.grant(sample.environment));
    grant();
    sample.server.signIn(PARTNER);
    refused(() -> approvals.revoke(sample.environment, sample.environment));
    assertThat(approvals.view(sample.environment).status()).isEqualTo(ApprovalStatus.GRANTED);
  }
}
