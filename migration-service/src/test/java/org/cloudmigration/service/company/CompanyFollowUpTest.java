package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.util.List;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.company.CompanyDifference.Kind;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody renames and deletes companies in the tenant. */
class CompanyFollowUpTest extends OnCompanyBench {

  private CompanyFollowUp followUp;

  @BeforeEach
  void prepare() {
    followUp = bench.bean(CompanyFollowUp.class);
    bench.create("ONE", "TWO");
  }

  private List<CompanyDifference> differences() {
    return bench.bean(TenantComparison.class).compare(bench.environment);
  }

  @Test
  void aRenamedCompanyIsRecognizedByItsIdAndFollowed() {
    bench.inTenant("UPDATE \"Company\" SET \"Name\" = 'UNO Ltd.' WHERE \"Name\" = 'ONE'");
    assertThat(differences())
        .containsExactly(new CompanyDifference(Kind.RENAMED, "ONE", "UNO Ltd."));
    followUp.renamed(bench.environment, "ONE", "UNO Ltd.");
    assertThat(differences()).isEmpty();
    HybridCompany renamed = bench.company("ONE");
    assertThat(renamed.name()).isEqualTo("UNO Ltd.");
    assertThat(renamed.replicate() && renamed.creation().created()).isTrue();
    bench.list(null, "ONE", "TWO");
    assertThat(bench.company("ONE").name()).as("after a new reading").isEqualTo("UNO Ltd.");
    bench.create("ONE", "TWO");
    assertThat(bench.tenantNames()).containsExactly("My Company", "TWO", "UNO Ltd.");
  }

  @Test
  void aDeletedCompanyIsForgottenAndCanBeCreatedAgain() {
    bench.bean(CompanyCaretaker.class).tick();
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'TWO'");
    assertThat(differences()).containsExactly(new CompanyDifference(Kind.DELETED, "TWO", ""));
    followUp.deleted(bench.environment, "TWO");
    assertThat(differences()).isEmpty();
    HybridCompany deleted = bench.company("TWO");
    assertThat(deleted.replicate() || deleted.creation().created()).isFalse();
    assertThat(deleted.creation().status()).isEqualTo(CompanySetupStatus.BLANK);
    assertThat(deleted.creation().dataType()).isNull();
    assertThat(deleted.initialization().status()).isEqualTo(CompanyInitializationStatus.UNKNOWN);
    bench.create("ONE", "TWO");
    assertThat(bench.tenantNames()).containsExactly("My Company", "ONE", "TWO");
    assertThat(bench.company("TWO").creation().dataType()).isNotNull();
  }

  @Test
  void aCompanyThatAppearedIsToldAndKept() {
    bench.list(null, "ONE", "TWO", "THREE");
    bench.inTenant("INSERT INTO \"Company\" VALUES ('THREE', FALSE, 'Theirs', RANDOM_UUID(), '')");
    assertThat(differences())
        .containsExactly(new CompanyDifference(Kind.APPEARED, "THREE", "THREE"));
    bench.create("ONE", "TWO", "THREE");
    assertThat(differences()).isEmpty();
  }

  @Test
  void companiesThatAreNoneOfOursAreNobodysBusiness() {
    bench.inTenant("INSERT INTO \"Company\" VALUES ('OTHER', FALSE, '', RANDOM_UUID(), '')");
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'My Company'");
    bench.list(null, "ONE", "TWO", "My Company");
    assertThat(differences()).isEmpty();
  }

  @Test
  void twoThatChangedTheirNamesWithEachOtherAreNotMixedUp() {
    bench.inTenant("UPDATE \"Company\" SET \"Name\" = 'X' WHERE \"Name\" = 'ONE'");
    bench.inTenant("UPDATE \"Company\" SET \"Name\" = 'ONE' WHERE \"Name\" = 'TWO'");
    bench.inTenant("UPDATE \"Company\" SET \"Name\" = 'TWO' WHERE \"Name\" = 'X'");
    assertThat(differences())
        .containsExactly(
            new CompanyDifference(Kind.RENAMED, "ONE", "TWO"),
            new CompanyDifference(Kind.RENAMED, "TWO", "ONE"));
  }

  @Test
  void anotherCompanyUnderTheOldNameIsNotTakenForTheSame() {
    bench.inTenant("UPDATE \"Company\" SET \"Id\" = RANDOM_UUID() WHERE \"Name\" = 'ONE'");
    assertThat(differences()).containsExactly(new CompanyDifference(Kind.DELETED, "ONE", "ONE"));
    followUp.deleted(bench.environment, "ONE");
    assertThat(differences()).containsExactly(new CompanyDifference(Kind.APPEARED, "ONE", "ONE"));
  }

  @Test
  void aNameThatTheTenantCannotHoldIsRefused() {
    refused("NAME_CLASH", () -> followUp.renamed(bench.environment, "ONE", "two"));
    refused("MY_COMPANY", () -> followUp.renamed(bench.environment, "ONE", "MY company"));
    refused("NAME_LENGTH", () -> followUp.renamed(bench.environment, "ONE", "x".repeat(31)));
    refused("50021", () -> followUp.renamed(bench.environment, "ONE", "UN\nO"));
    refused("NAME_EMPTY", () -> followUp.renamed(bench.environment, "ONE", ""));
    assertThat(bench.company("ONE").name()).isEqualTo("ONE");
    followUp.renamed(bench.environment, "ONE", "One");
    assertThat(bench.company("ONE").name()).isEqualTo("One");
  }

  @Test
  void nothingIsFollowedWhileSomebodyWorksWithTheNames() {
    database.execute(
        "INSERT INTO company_creation_task VALUES (?, 0, 'operator', CURRENT_TIMESTAMP)",
        bench.environment);
    refused("CREATING", () -> followUp.renamed(bench.environment, "ONE", "UNO"));
    refused("CREATING", () -> followUp.deleted(bench.environment, "ONE"));
    Given.run(database, bench.environment, 1, 1);
    refused("50010", () -> followUp.renamed(bench.environment, "ONE", "UNO"));
    refused("50010", () -> followUp.deleted(bench.environment, "ONE"));
  }
}
