package org.cloudmigration.web.replication;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.security.Viewer;

/**
 * What can be done with tables of the run that is shown, and why not. The service decides; this
 * says so beforehand.
 */
final class TableCommands {

  /** Does it, and shows what came of it. */
  interface Execution {
    void run(Command command, Set<UUID> tables);
  }

  /** A command, and the states of tables that allow it. */
  enum Command {
    RETRY("Retry", Set.of(TableStatus.FAILED, TableStatus.WARNING)),
    SKIP("Skip", Set.of(TableStatus.NOT_STARTED, TableStatus.IN_PROGRESS, TableStatus.FAILED)),
    RELOAD("Reload", Set.of(TableStatus.SUCCESSFUL)),
    VERIFY("Verify again", Set.of(TableStatus.SUCCESSFUL, TableStatus.FAILED, TableStatus.WARNING));

    private final String label;
    private final Set<TableStatus> states;

    Command(String label, Set<TableStatus> states) {
      this.label = label;
      this.states = states;
    }

    String label() {
      return label;
    }

    boolean fits(TableRunView table) {
      return states.contains(table.status()) && !table.cutOffWanted();
    }
  }

  private final Viewer viewer;
  private final Execution execution;
  private RunView run;
  private boolean newest;

  TableCommands(Viewer viewer, Execution execution) {
    this.viewer = viewer;
    this.execution = execution;
  }

  void shown(RunView shown, boolean isNewest) {
    run = shown;
    newest = isNewest;
  }

  /** Whether the run copies tables, rather than looking at them. */
  boolean copies() {
    return run.type().replicates();
  }

  /** A table that was only looked at can be looked at again, and nothing else. */
  boolean fits(Command command, TableRunView table) {
    return command.fits(table) && (copies() || command == Command.RETRY);
  }

  String label(Command command) {
    return copies() ? command.label() : "Check again";
  }

  /** Blank if a command can be used now. */
  String whyNot(Command command) {
    if (!viewer.canRun()) {
      return Viewer.MAY_ONLY_READ;
    }
    if (command == Command.VERIFY) {
      return run.inProgress() ? "Tables can be verified again once the run has ended." : "";
    }
    if (!newest) {
      return "Only tables of the newest run can be changed.";
    }
    if (command != Command.SKIP && run.stopRequested()) {
      return run.pauseRequested() ? "The run is being paused." : "The run is being stopped.";
    }
    if (command != Command.SKIP && run.canBeResumed()) {
      return "Resume the run: it tries failed tables again.";
    }
    return "";
  }

  void execute(Command command, Collection<TableRunView> tables) {
    execution.run(command, tables.stream().map(TableRunView::id).collect(Collectors.toSet()));
  }
}
