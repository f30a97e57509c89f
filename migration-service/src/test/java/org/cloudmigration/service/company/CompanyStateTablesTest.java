package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.setup.TaskStatus;
import org.junit.jupiter.api.Test;

/** The whole of the tables, as the reference says them; what is not here is refused. */
class CompanyStateTablesTest {

  private static final Map<String, TaskStatus> TASKS =
      Map.of(
          "COMPLETED START", TaskStatus.IN_PROGRESS,
          "FAILED START", TaskStatus.IN_PROGRESS,
          "IN_PROGRESS ALL_CREATED", TaskStatus.COMPLETED,
          "IN_PROGRESS FAILED", TaskStatus.FAILED);

  private static final Map<String, CompanySetupStatus> CREATIONS =
      Map.ofEntries(
          Map.entry("BLANK STARTED", CompanySetupStatus.IN_PROGRESS),
          Map.entry("BLANK ABANDONED", CompanySetupStatus.BLANK),
          Map.entry("BLANK DELETED", CompanySetupStatus.BLANK),
          Map.entry("IN_PROGRESS STARTED", CompanySetupStatus.IN_PROGRESS),
          Map.entry("IN_PROGRESS CREATED", CompanySetupStatus.COMPLETED),
          Map.entry("IN_PROGRESS ERROR", CompanySetupStatus.ERROR),
          Map.entry("IN_PROGRESS NOT_PERMITTED", CompanySetupStatus.MISSING_PERMISSION),
          Map.entry("IN_PROGRESS ABANDONED", CompanySetupStatus.BLANK),
          Map.entry("COMPLETED STARTED", CompanySetupStatus.COMPLETED),
          Map.entry("COMPLETED CREATED", CompanySetupStatus.COMPLETED),
          Map.entry("COMPLETED ERROR", CompanySetupStatus.ERROR),
          Map.entry("COMPLETED NOT_PERMITTED", CompanySetupStatus.MISSING_PERMISSION),
          Map.entry("COMPLETED ABANDONED", CompanySetupStatus.COMPLETED),
          Map.entry("COMPLETED DELETED", CompanySetupStatus.BLANK),
          Map.entry("ERROR STARTED", CompanySetupStatus.IN_PROGRESS),
          Map.entry("ERROR ABANDONED", CompanySetupStatus.ERROR),
          Map.entry("ERROR DELETED", CompanySetupStatus.BLANK),
          Map.entry("MISSING_PERMISSION STARTED", CompanySetupStatus.IN_PROGRESS),
          Map.entry("MISSING_PERMISSION ABANDONED", CompanySetupStatus.MISSING_PERMISSION),
          Map.entry("MISSING_PERMISSION DELETED", CompanySetupStatus.BLANK));

  private static Map<String, CompanyInitializationStatus> initializations() {
    Map<String, CompanyInitializationStatus> cells = new HashMap<>();
    for (var any : EnumSet.allOf(CompanyInitializationStatus.class)) {
      cells.put(any + " CREATED", CompanyInitializationStatus.NOT_INITIALIZED);
      cells.put(any + " FOUND", any);
      cells.put(any + " MARKED_INITIALIZED", CompanyInitializationStatus.INITIALIZED);
      cells.put(any + " MARKED_NOT_INITIALIZED", CompanyInitializationStatus.NOT_INITIALIZED);
      cells.put(any + " DELETED", CompanyInitializationStatus.UNKNOWN);
    }
    cells.put("UNKNOWN FOUND", CompanyInitializationStatus.NOT_INITIALIZED);
    cells.put("NOT_INITIALIZED SCHEDULED", CompanyInitializationStatus.NOT_INITIALIZED);
    cells.put("NOT_INITIALIZED SUCCEEDED", CompanyInitializationStatus.INITIALIZED);
    cells.put("NOT_INITIALIZED FAILED", CompanyInitializationStatus.INITIALIZATION_FAILED);
    cells.put("INITIALIZATION_FAILED SCHEDULED", CompanyInitializationStatus.INITIALIZATION_FAILED);
    cells.put("INITIALIZATION_FAILED SUCCEEDED", CompanyInitializationStatus.INITIALIZED);
    cells.put("INITIALIZATION_FAILED FAILED", CompanyInitializationStatus.INITIALIZATION_FAILED);
    return cells;
  }

  @Test
  void everyCellOfTheCreationAsAWholeIsThere() {
    assertThat(walk(CreationTaskStates.MACHINE, TaskStatus.values(), CreationTaskEvent.values()))
        .isEqualTo(TASKS);
  }

  @Test
  void everyCellOfTheCreationOfOneCompanyIsThere() {
    assertThat(walk(CreationStates.MACHINE, CompanySetupStatus.values(), CreationEvent.values()))
        .isEqualTo(CREATIONS);
  }

  @Test
  void everyCellOfTheInitializationIsThere() {
    assertThat(
            walk(
                InitializationStates.MACHINE,
                CompanyInitializationStatus.values(),
                InitializationEvent.values()))
        .isEqualTo(initializations());
  }

  @Property
  void onlyACreationThatSucceedsMakesACompanyCompleted(@ForAll List<CreationEvent> events) {
    CompanySetupStatus status = CompanySetupStatus.BLANK;
    for (CreationEvent event : events) {
      CompanySetupStatus before = status;
      if (CreationStates.MACHINE.allows(status, event)) {
        status = CreationStates.MACHINE.next(status, event);
      }
      if (status == CompanySetupStatus.COMPLETED && before != CompanySetupStatus.COMPLETED) {
        assertThat(event).isEqualTo(CreationEvent.CREATED);
      }
    }
  }

  @Property
  void aFailedTaskIsNeverToldAsAnythingElse(@ForAll CompanyInitializationStatus from) {
    if (InitializationStates.MACHINE.allows(from, InitializationEvent.FAILED)) {
      assertThat(InitializationStates.MACHINE.next(from, InitializationEvent.FAILED))
          .isEqualTo(CompanyInitializationStatus.INITIALIZATION_FAILED);
    }
  }
}
