package org.cloudmigration.web.replication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.FindingService;
import org.cloudmigration.service.replication.RunComparisonService;
import org.cloudmigration.service.replication.RunLogService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;

/** Makes the parts of a run's page. */
@Dependent
class RunParts {

  @Inject RunReader reader;
  @Inject RunStatusService runs;
  @Inject LiveUpdates live;
  @Inject RunTimelineService timeline;
  @Inject RunLogService log;
  @Inject FindingService findings;
  @Inject RunComparisonService comparisons;

  /**
   * Where a part stands.
   *
   * @param other run to compare with
   * @param address of the part, without what is sought there
   */
  record Place(
      UI ui,
      RunReader.State state,
      TableCommands commands,
      QueryParameters query,
      Optional<UUID> other,
      String address) {

    private Formats formats() {
      return Formats.of(ui);
    }

    private UUID run() {
      return state.run().id();
    }

    private UUID environmentId() {
      return state.environment().id();
    }

    private String environment() {
      return state.environment().name();
    }

    private Consumer<Map<String, String>> tell() {
      return sought -> RunNavigation.tell(ui, address, sought);
    }
  }

  RunPart of(RunTab tab, Place place) {
    return switch (tab) {
      case TABLES ->
          new RunTables(
              place.formats(),
              runs,
              new TablesInSight(reader, place.environmentId(), place.run()),
              live,
              place.state().run(),
              place.environment(),
              place.commands(),
              TableSearch.of(place.query()),
              place.tell());
      case FINDINGS ->
          new FindingsPart(
              place.formats(),
              findings,
              live,
              place.state().run(),
              FindingSearch.of(place.query()),
              finding -> table(place, finding.tableRunId()),
              filter -> RunNavigation.findingsFile(place.run(), FindingSearch.address(filter)),
              place.tell());
      case TIMELINE ->
          new TimelinePart(
              place.formats(),
              reader,
              timeline,
              live,
              place.environmentId(),
              place.run(),
              table -> openTable(place, table));
      case LOG ->
          new LogPart(place.formats(), log, live, place.state().run(), place.query(), place.tell());
      case COMPARE ->
          new ComparePart(
              place.formats(),
              comparisons,
              place.run(),
              reader.others(place.state().environment(), place.state().run()),
              place.other(),
              other ->
                  place
                      .ui()
                      .navigate(
                          RunNavigation.comparison(place.environment(), place.run(), other.id())));
    };
  }

  private static String table(Place place, UUID table) {
    return RunNavigation.address(place.environment(), place.run()) + "?table=" + table;
  }

  private static void openTable(Place place, UUID table) {
    place
        .ui()
        .navigate(
            RunNavigation.address(place.environment(), place.run()),
            QueryParameters.simple(Map.of("table", table.toString())));
  }
}
