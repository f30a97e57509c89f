package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.fit.ValueSearch;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.alignment.Alignment;
import org.cloudmigration.service.pipeline.diagnosis.Diagnosis;
import org.cloudmigration.service.pipeline.diagnosis.TableSurvey;
import org.cloudmigration.service.pipeline.diagnosis.ValueSurvey;

/** Looks at a table at both ends, and at values that may not fit. Writes nothing. */
final class TableExaminer {

  private static final String NO_SQL = "";

  private final RunDatabases databases;
  private final Tenant tenant;
  private final TenantState state;
  private final Faults faults;
  private final String sourceLogin;

  TableExaminer(RunDatabases databases, Faults faults, String sourceLogin) {
    this.databases = databases;
    this.faults = faults;
    this.sourceLogin = sourceLogin;
    tenant = databases.tenant();
    state = new TenantState(tenant.dialect());
  }

  TableName liveTable(CopyActivity activity) {
    return tenant.dialect().tenantTable(activity.company(), activity.table(), activity.appId());
  }

  /**
   * @throws SourceException if no table of the source can be read now
   * @throws SQLException if the tenant does not answer
   */
  Examination examine(CopyActivity activity) throws SQLException {
    SourceSurvey source;
    try {
      source = read(activity.source());
    } catch (SourceTableMissingException e) {
      return failing(faults.report(e), NO_SQL);
    } catch (SourceException e) {
      Trouble trouble = faults.trouble(e);
      if (trouble.concernsWholeDatabase()) {
        throw e;
      }
      return failing(
          faults.report(e),
          trouble == Trouble.NO_PERMISSION
              ? databases.sourceAdapter().dialect().grantSelect(activity.source(), sourceLogin)
              : NO_SQL);
    }
    return Diagnosis.of(survey(activity, source), values(source.table().definition()));
  }

  /** For what stands in the way of a table before anything else can be told of it. */
  static Examination failing(ErrorReport report, String mending) {
    return new Examination(
        null, List.of(), List.of(new Finding(FindingColour.RED, "", report, mending)));
  }

  private SourceSurvey read(TableName table) {
    try (Connection connection = databases.sourcePool().connection()) {
      return SourceSurvey.of(databases.sourceAdapter(), connection, table);
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  private ValueSurvey values(TableDefinition table) {
    var search = ValueSearch.before(table, databases.sourceAdapter().dialect(), tenant.dialect());
    try {
      return new ValueSurvey(new SourceValues(databases).find(table.name(), search), "", "");
    } catch (SQLTimeoutException e) {
      long seconds = SourceValues.PATIENCE.toSeconds();
      return new ValueSurvey(List.of(), search.sql(), "it took more than " + seconds + " seconds");
    } catch (SQLException e) {
      var fault = new SourceException(e);
      if (faults.trouble(fault).concernsWholeDatabase()) {
        throw fault;
      }
      String why = "the source said “" + faults.report(fault).rawText() + "”";
      return new ValueSurvey(List.of(), search.sql(), why);
    }
  }

  private TableSurvey survey(CopyActivity activity, SourceSurvey source) throws SQLException {
    TableName live = liveTable(activity);
    Optional<TableDefinition> wanted = wanted(source, live);
    try (Connection connection = tenant.connection()) {
      Optional<TableState> synced =
          state.isThere(tenant, connection) ? state.find(connection, live) : Optional.empty();
      // Only the name is looked at where nothing can be copied.
      Place place =
          Place.find(
              tenant,
              connection,
              wanted.orElse(new TableDefinition(live, List.of(), List.of())),
              synced,
              activity.preserve());
      Optional<Alignment> alignment = wanted.flatMap(known -> place.alignment());
      boolean fits =
          source.table().unsupported().isEmpty()
              && alignment.map(Alignment::misfits).orElse(List.of()).isEmpty();
      return new TableSurvey(
          source.table(),
          databases.sourceAdapter(),
          source.tracking(),
          tenant.adapter(),
          live,
          alignment,
          synced.isPresent(),
          activity.preserve(),
          wanted
              .filter(known -> fits && (!activity.preserve() || !known.key().isEmpty()))
              .map(known -> CopyChoice.of(activity, synced, place, known, source, tenant.dialect()))
              .orElse(null));
    }
  }

  /** Empty if two columns would have the same name. */
  private static Optional<TableDefinition> wanted(SourceSurvey source, TableName live) {
    try {
      return Optional.of(new StagingConversion(source.table().definition(), live).target());
    } catch (NameClashException e) {
      return Optional.empty();
    }
  }
}
