package org.cloudmigration.service.upgrade.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.upgrade.RecordChange;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** A server in a process of its own that upgrades the companies of a directory, to be killed. */
final class ForkedUpgrade {

  private ForkedUpgrade() {}

  /** Directory. Begins, or goes on with what another server has begun. */
  public static void main(String[] arguments) {
    try (UpgradeRoom room =
        open(Path.of(arguments[0]), step -> System.out.println("entered " + step.id()))) {
      if (room.latest().filter(u -> u.status() == UpgradeStatus.IN_PROGRESS).isPresent()) {
        room.tick();
      } else {
        room.start();
      }
      room.awaitEnd();
      System.out.println("ended");
    }
  }

  /**
   * A server with the steps of the product.
   *
   * @param entered told before each step
   */
  static UpgradeRoom open(Path directory, Consumer<UpgradeStep> entered) {
    JpaFixture database = JpaFixture.on(JpaFixture.file(directory.resolve("application")));
    var office =
        new EnvironmentOffice(
            database, directory, UpgradeTasks.class, UpgradeRunner.class, TimeLineWriter.class);
    var workshop = new Told(entered);
    workshop.sessions = office.server.bean(CompanySessions.class);
    workshop.configuration = office.server.bean(UpgradeConfiguration.class);
    workshop.guard = office.server.bean(SetupGuard.class);
    office.server.with(CompanyWorkshop.class, workshop);
    return new UpgradeRoom(database, office);
  }

  private static final class Told extends CompanyWorkshop {

    private final Consumer<UpgradeStep> entered;

    Told(Consumer<UpgradeStep> entered) {
      this.entered = entered;
    }

    @Override
    boolean run(UpgradeJournal.Work work, Watcher watcher) throws SQLException {
      return super.run(
          work,
          new Watcher() {
            @Override
            public void enters(UpgradeStep step) {
              watcher.enters(step);
              entered.accept(step);
            }

            @Override
            public boolean mayGoOn() {
              return watcher.mayGoOn();
            }

            @Override
            public void ended(UpgradeStep step, StepReport report) {
              watcher.ended(step, report);
            }

            @Override
            public void changed(List<RecordChange> changes) {
              watcher.changed(changes);
            }

            @Override
            public void reviewed(Review review) {
              watcher.reviewed(review);
            }
          });
    }
  }
}
