package org.cloudmigration.service.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done around the end of a migration, and who has done it. */
class ChecklistServiceTest {

  private static final String NAME = "Sandbox";
  private static final String ITEM = "validate-data";

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private EnvironmentOffice office;
  private ChecklistService checklist;
  private UUID environment;

  @BeforeEach
  void setUp() {
    office = new EnvironmentOffice(database, data);
    checklist = office.server.bean(ChecklistService.class);
    environment = office.createMigrating(NAME).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ChecklistView.Item item(String id) {
    return checklist.of(environment).items().stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theItemsAreThoseOfTheProductInItsOrder() {
    assertThat(checklist.of(environment).items())
        .extracting(ChecklistView.Item::id)
        .containsExactly(
            "read-help", ITEM, "post-journals", "disable-migration", "users-permissions");
    assertThat(checklist.of(environment).open()).isEqualTo(5);
    assertThat(item(ITEM).title()).isEqualTo("Validate the data");
  }

  @Test
  void tickedTellsWhoAndWhenAndUntickedForgets() {
    checklist.tick(NAME, ITEM);
    assertThat(item(ITEM).tickedBy()).isEqualTo(TestServer.USER);
    assertThat(item(ITEM).tickedAt()).isNotNull();
    assertThat(checklist.of(environment).open()).isEqualTo(4);
    assertThat(office.trail().getLast().after()).isEqualTo("Validate the data: ticked");
    checklist.untick(NAME, ITEM);
    assertThat(item(ITEM).ticked()).isFalse();
    assertThat(office.trail().getLast().before()).isEqualTo("ticked by " + TestServer.USER);
    checklist.tick(NAME, ITEM);
    assertThat(item(ITEM).ticked()).isTrue();
  }

  @Test
  void tickedTwiceTheFirstStays() {
    checklist.tick(NAME, ITEM);
    var first = item(ITEM);
    checklist.tick(NAME, ITEM);
    assertThat(item(ITEM)).isEqualTo(first);
    checklist.untick(NAME, ITEM);
    checklist.untick(NAME, ITEM);
    assertThat(item(ITEM).ticked()).isFalse();
  }

  @Test
  void whoHasReadAnotherStateThanThereIsNowMarksNothing() {
    var open = item(ITEM);
    checklist.mark(NAME, open, true);
    var ticked = item(ITEM);
    assertThatThrownBy(() -> checklist.mark(NAME, open, true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("since you read it");
    assertThat(item(ITEM)).isEqualTo(ticked);
    checklist.mark(NAME, ticked, false);
    assertThatThrownBy(() -> checklist.mark(NAME, ticked, false))
        .isInstanceOf(RefusedException.class);
    assertThat(item(ITEM)).isEqualTo(open);
  }

  @Test
  void environmentsDoNotMix() {
    UUID other = office.createMigrating("Other").id();
    checklist.tick(NAME, ITEM);
    assertThat(checklist.of(other).open()).isEqualTo(5);
  }

  @Test
  void anItemThatIsNotThereIsRefusedAndWithoutSetupThereIsNone() {
    assertThatThrownBy(() -> checklist.tick(NAME, "no-such-item"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("item"));
    UUID empty = office.create("Empty").id();
    assertThat(checklist.of(empty).items()).isEmpty();
    assertThatThrownBy(() -> checklist.tick("Empty", ITEM))
        .isInstanceOf(InvalidInputException.class);
  }
}
