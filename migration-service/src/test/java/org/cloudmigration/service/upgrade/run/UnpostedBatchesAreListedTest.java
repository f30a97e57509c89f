package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.service.completion.CompletionCheck;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.UnpostedBatches.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that an upgrade has left, until somebody has posted them in Business Central. */
class UnpostedBatchesAreListedTest {

  @TempDir Path data;
  private UpgradeRoom room;
  private UnpostedBatchService batches;

  @BeforeEach
  void open() {
    room = new UpgradeRoom(data);
    batches = room.office.server.bean(UnpostedBatchService.class);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void upgrade(Batch... left) {
    room.workshop.review = new Review(List.of(), List.of(), List.of(left));
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
  }

  private static Batch batch(Journal journal, String name, BatchCause cause, String reason) {
    String advice = name.equals("LAST") ? "Post it last." : "";
    return new Batch(journal, "GENERAL", name, 3, new BigDecimal("0.01"), cause, reason, advice);
  }

  private List<UnpostedBatchView> list() {
    return batches.batches(
        room.environment, new ListRequest(Condition.ALL, List.of(Order.by("number")), 0, 100));
  }

  private CompletionCheck check() {
    return room.office.server.bean(CompletionService.class).view(UpgradeRoom.NAME).checks().stream()
        .filter(each -> each.code().equals("UNPOSTED_BATCHES"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOnesThatCannotBePostedAreToldFromTheOnesThatWait() {
    upgrade(
        batch(Journal.ITEM, "ITEMS", BatchCause.TENANT_OF_OTHERS, ""),
        batch(Journal.GENERAL, "2024-1", BatchCause.FAILED, "Account 9999 is blocked."),
        batch(Journal.ITEM, "LAST", BatchCause.TENANT_OF_OTHERS, ""));
    assertThat(list())
        .extracting(
            UnpostedBatchView::place,
            UnpostedBatchView::batch,
            UnpostedBatchView::cause,
            UnpostedBatchView::reason,
            UnpostedBatchView::advice)
        .containsExactly(
            tuple(1, "ITEMS", BatchCause.TENANT_OF_OTHERS, "", ""),
            tuple(2, "2024-1", BatchCause.FAILED, "Account 9999 is blocked.", ""),
            tuple(3, "LAST", BatchCause.TENANT_OF_OTHERS, "", "Post it last."));
    assertThat(list().getFirst().balance()).isEqualByComparingTo("0.01");
    UpgradeFigures figures = room.status().figures(room.environment);
    assertThat(figures.failedBatches()).isEqualTo(1);
    assertThat(figures.batchesToPost()).isEqualTo(2);
  }

  @Test
  void theyAreLeftToDoBeforeTheEndButDoNotForbidIt() {
    upgrade(batch(Journal.GENERAL, "2024-1", BatchCause.TENANT_OF_OTHERS, ""));
    assertThat(check().state()).isEqualTo(CompletionCheck.State.LEFT_TO_DO);
    assertThat(check().holds()).isTrue();
    assertThat(check().finding()).startsWith("1 batch");
    assertThat(check().action()).contains("Business Central");

    batches.lookAgain(UpgradeRoom.NAME, "ALPHA");
    assertThat(check().state()).isEqualTo(CompletionCheck.State.PASSED);
  }

  @Test
  void whatWasPostedMeanwhileIsGoneOnceTheTenantIsAskedAgain() {
    upgrade(
        batch(Journal.GENERAL, "2024-1", BatchCause.TENANT_OF_OTHERS, ""),
        batch(Journal.GENERAL, "2024-2", BatchCause.TENANT_OF_OTHERS, ""));
    room.workshop.batchesInTenant =
        List.of(batch(Journal.GENERAL, "2024-2", BatchCause.TENANT_OF_OTHERS, ""));
    batches.lookAgain(UpgradeRoom.NAME, "ALPHA");
    assertThat(list())
        .extracting(UnpostedBatchView::place, UnpostedBatchView::batch)
        .containsExactly(tuple(1, "2024-2"));
    assertThat(room.office.trail().getLast().command()).isEqualTo("Look at unposted batches");
    assertThat(room.office.trail().getLast().after()).isEqualTo("1 not posted");
  }

  @Test
  void aTenantThatDoesNotAnswerLeavesTheListAsItWas() {
    upgrade(batch(Journal.GENERAL, "2024-1", BatchCause.FAILED, "Account 9999 is blocked."));
    room.workshop.silent = true;
    assertThatThrownBy(() -> batches.lookAgain(UpgradeRoom.NAME, "ALPHA"))
        .isInstanceOfSatisfying(
            MigrationException.class,
            broken -> assertThat(broken.report().rawText()).doesNotContain("secret"));
    assertThat(list()).hasSize(1);
  }

  @Test
  void aCompanyThatStillWaitsHasNone() {
    room.replicated(0, "ALPHA");
    assertThatThrownBy(() -> batches.lookAgain(UpgradeRoom.NAME, "ALPHA"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("NOT_UPGRADED"));
  }

  @Test
  void anotherUpgradeOfTheCompanyBeginsWithAnEmptyList() {
    room.workshop.unfit.put("ALPHA", 1);
    upgrade(batch(Journal.GENERAL, "2024-1", BatchCause.FAILED, "Account 9999 is blocked."));
    room.workshop.unfit.clear();
    room.workshop.review = new Review(List.of(), List.of(), List.of());
    room.start();
    room.awaitEnd();
    assertThat(list()).isEmpty();
  }
}
