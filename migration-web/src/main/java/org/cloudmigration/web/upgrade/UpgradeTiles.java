package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tile;
import org.cloudmigration.web.shell.Tone;

/** Companies and errors in figures. */
final class UpgradeTiles extends Div {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Tile waiting = new Tile("Companies to do");
  private final Tile completed = new Tile("Completed");
  private final Tile failed = new Tile("Failed");
  private final Tile errors = new Tile("Errors");
  private final Tile warnings = new Tile("Warnings");
  private final Tile failedBatches = new Tile("Failed batches");
  private final Tile batchesToPost = new Tile("Batches to post");

  UpgradeTiles(Formats formats) {
    this.formats = formats;
    addClassName("tiles");
    add(waiting, completed, failed, errors, warnings, failedBatches, batchesToPost);
  }

  void show(String environment, List<UpgradedCompanyView> companies, UpgradeFigures figures) {
    String address = UpgradeNavigation.address(environment);
    long pending = count(companies, CompanyUpgradeStatus.PENDING);
    long started = count(companies, CompanyUpgradeStatus.STARTED);
    tile(waiting, pending + started, started > 0 ? Tone.ACTIVE : Tone.NEUTRAL, address);
    tile(completed, count(companies, CompanyUpgradeStatus.COMPLETED), Tone.GOOD, address);
    tile(failed, count(companies, CompanyUpgradeStatus.FAILED), Tone.BAD, address);
    tile(
        errors, companies.stream().mapToLong(UpgradedCompanyView::errors).sum(), Tone.BAD, address);
    tile(
        warnings,
        companies.stream().mapToLong(UpgradedCompanyView::warnings).sum(),
        Tone.WARNING,
        address);
    String batches = BatchNavigation.address(environment);
    tile(failedBatches, figures.failedBatches(), Tone.BAD, batches);
    tile(batchesToPost, figures.batchesToPost(), Tone.WARNING, batches);
  }

  private void tile(Tile tile, long number, Tone tone, String address) {
    tile.show(formats.number(number), number == 0 ? Tone.NEUTRAL : tone, "", address);
  }

  private static long count(List<UpgradedCompanyView> companies, CompanyUpgradeStatus status) {
    return companies.stream().filter(company -> company.status() == status).count();
  }
}
