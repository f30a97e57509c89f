package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.RecordChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a company back before its first step; and what is logged of those that go. */
class CompaniesThatAreNotReadyTest {

  @TempDir Path data;
  private UpgradeRoom room;

  @BeforeEach
  void open() {
    room = new UpgradeRoom(data);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void company(String name, CompanySetupStatus creation) {
    var company = new HybridCompany(room.environment, name, name);
    company.describe(name, name, null);
    company.select(true);
    company.creation().become(creation);
    room.database.change(entities -> entities.persist(company));
  }

  @Test
  void aCompanyThatIsNotSetUpIsRefusedAndNotCalledCompleted() {
    company("READY", CompanySetupStatus.COMPLETED);
    company("BROKEN", CompanySetupStatus.ERROR);
    company("BEGUN", CompanySetupStatus.IN_PROGRESS);
    SetupGuard guard = room.office.server.bean(SetupGuard.class);
    guard.refuseUnlessSetUp(room.environment, "READY");
    guard.refuseUnlessSetUp(room.environment, "NOT IN THE LIST ANY MORE");
    for (String name : List.of("BROKEN", "BEGUN")) {
      assertThatThrownBy(() -> guard.refuseUnlessSetUp(room.environment, name))
          .isInstanceOfSatisfying(
              MigrationException.class,
              refused -> {
                assertThat(refused.report().code()).isEqualTo("UPGRADE_SETUP");
                assertThat(refused.report().happened()).contains(name);
              });
    }
  }

  @Test
  void whatIsRefusedIsToldInTheWordsOfTheGuardAndNoOtherCompanyWaitsForIt() {
    room.replicated(0, "ALPHA", "BETA");
    room.workshop.within =
        () -> {
          if (room.workshop.worked.isEmpty()) {
            room.workshop.worked.add("refused");
            throw new MigrationException(
                UpgradeErrors.inUse("ALPHA", Map.of("entries of its items", 3L)));
          }
        };
    room.start();
    room.awaitEnd();
    assertThat(room.company("ALPHA").error().code()).isEqualTo("UPGRADE_NOT_EMPTY");
    assertThat(room.company("ALPHA").error().happened()).contains("3 entries of its items");
    assertThat(room.workshop.worked).endsWith("BETA first", "BETA second");
  }

  private List<LoggedChangeView> changes(String company) {
    return room.status()
        .changes(
            room.environment,
            new ListRequest(
                Condition.equal("companyName", company), List.of(Order.by("number")), 0, 10));
  }

  @Test
  void changesOfRecordsAreNumberedByCompanyAndBeginAnewWithIt() {
    room.replicated(0, "ALPHA");
    room.workshop.breaking.add("ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(changes("ALPHA")).hasSize(1);
    room.workshop.breaking.clear();
    room.start();
    room.awaitEnd();
    assertThat(changes("ALPHA"))
        .extracting(
            LoggedChangeView::number,
            LoggedChangeView::step,
            LoggedChangeView::table,
            LoggedChangeView::record,
            LoggedChangeView::kind)
        .containsExactly(
            tuple(1L, "first", "Customer", "No.=1", ChangeKind.INSERTED),
            tuple(2L, "second", "Customer", "No.=1", ChangeKind.INSERTED));
    assertThat(room.status().countChanges(room.environment, Condition.equal("step", "first")))
        .isEqualTo(1);
    room.office.server.fire(new CloudDataReset(room.environment));
    assertThat(changes("ALPHA")).isEmpty();
  }

  @Test
  void memoryStaysFlatHoweverMuchIsChanged() {
    List<Integer> sizes = new ArrayList<>();
    var batches = new ChangeBatches(batch -> sizes.add(batch.size()));
    for (int i = 0; i < 2_500; i++) {
      batches.accept(new RecordChange("first", "Item", "No.=" + i, ChangeKind.MODIFIED));
    }
    batches.flush();
    batches.flush();
    assertThat(sizes).containsExactly(1_000, 1_000, 500);
  }
}
