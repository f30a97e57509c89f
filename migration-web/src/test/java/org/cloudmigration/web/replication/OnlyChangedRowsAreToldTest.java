package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;
import org.junit.jupiter.api.Test;

/** Fifty pages that draw all their rows twice a second cost as much as a run. */
class OnlyChangedRowsAreToldTest {

  private static final UUID RUN = UUID.randomUUID();

  private final List<TableRunView> rows =
      new ArrayList<>(
          List.of(
              row(UUID.randomUUID(), TableStatus.SUCCESSFUL, 7),
              row(UUID.randomUUID(), TableStatus.NOT_STARTED, 0),
              row(UUID.randomUUID(), TableStatus.NOT_STARTED, 0)));

  private final TablesInSight inSight =
      new TablesInSight(
          new RunReader() {
            @Override
            List<TableRunView> tables(UUID environment, Tables asked) {
              return List.copyOf(rows);
            }

            @Override
            int count(UUID environment, Count asked) {
              return rows.size();
            }
          },
          UUID.randomUUID(),
          RUN);

  @Test
  void aListThatWasToldNothingYetIsToldAll() {
    assertThat(inSight.news().anew()).isTrue();
  }

  @Test
  void nothingIsToldWhileNothingChanges() {
    show();

    assertThat(inSight.news().anew()).isFalse();
    assertThat(inSight.news().rows()).isEmpty();
  }

  @Test
  void aRowThatChangesIsToldOnce() {
    show();
    rows.set(1, row(rows.get(1).id(), TableStatus.SUCCESSFUL, 3));

    TablesInSight.News news = inSight.news();
    assertThat(news.anew()).isFalse();
    assertThat(news.rows()).containsExactly(rows.get(1));

    inSight.tell(news);
    assertThat(inSight.news().rows()).isEmpty();
  }

  @Test
  void aTableThatIsBeingCopiedIsToldEachTimeAsItsRateChanges() {
    rows.set(2, row(rows.get(2).id(), TableStatus.IN_PROGRESS, 3));
    show();

    assertThat(inSight.news().rows()).containsExactly(rows.get(2));
    inSight.tell(inSight.news());
    assertThat(inSight.news().rows()).containsExactly(rows.get(2));
  }

  @Test
  void anotherOrderAndAnotherNumberAreToldAnew() {
    show();
    rows.addFirst(rows.removeLast());
    assertThat(inSight.news().anew()).isTrue();

    inSight.tell(inSight.news());
    show();
    rows.removeLast();
    assertThat(inSight.news().anew()).isTrue();
  }

  private void show() {
    inSight.count(TableFilter.ALL);
    inSight.read(TableFilter.ALL, TableSort.PLAN, 0, 50);
  }

  private static TableRunView row(UUID id, TableStatus status, long copied) {
    return new TableRunView(
        id,
        RUN,
        "CRONUS",
        "Customer",
        "RM00101",
        status,
        1,
        1,
        null,
        null,
        copied,
        copied,
        0,
        0,
        null,
        null,
        Verification.NOT_CHECKED,
        null,
        null,
        true,
        null,
        null,
        null,
        false);
  }
}
