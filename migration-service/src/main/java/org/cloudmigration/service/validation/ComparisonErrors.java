package org.cloudmigration.service.validation;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.ErrorReports.Side;
import org.cloudmigration.service.security.SecretMask;

/** Says in plain words why a table could not be read to be counted or compared. */
final class ComparisonErrors {

  private final DatabaseAdapters adapters;
  private final TableEnds ends;
  private final SecretMask mask;

  ComparisonErrors(DatabaseAdapters adapters, TableEnds ends) {
    this.adapters = adapters;
    this.ends = ends;
    this.mask =
        SecretMask.knowing(ends.sourceLocation().password(), ends.tenantLocation().password());
  }

  /** Of one of the two ends. */
  ErrorReport of(DatabaseLocation location, SQLException e) {
    Side side = location.equals(ends.sourceLocation()) ? Side.SOURCE : Side.TENANT;
    Trouble trouble = adapters.of(location.type()).dialect().trouble(e);
    return trouble == Trouble.OTHER ? other(e) : new ErrorReports(mask).database(side, trouble, e);
  }

  ErrorReport missing(String side, TableName table) {
    return ErrorCatalogue.SHIPPED
        .entry("COMPARE")
        .report("The " + side + " has no table " + table + ".");
  }

  ErrorReport otherColumns(List<String> lacking) {
    return ErrorCatalogue.SHIPPED
        .entry("COMPARE")
        .report(
            "The source has columns that its copy lacks: "
                + String.join(", ", lacking)
                + ". The next run copies the table with them.");
  }

  ErrorReport other(Exception e) {
    return ErrorCatalogue.SHIPPED.entry("COMPARE").report(mask.mask(e.toString()));
  }

  static ErrorReport interrupted() {
    return ErrorCatalogue.SHIPPED.entry("CUT_OFF").report("");
  }

  static ErrorReport unforeseen(RuntimeException e) {
    return ErrorCatalogue.SHIPPED.entry("COMPARE").report(SecretMask.FORMS.mask(e.toString()));
  }
}
