package org.cloudmigration.service.product.custom;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.DescribedProduct;
import org.cloudmigration.service.product.OutlineJson;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceOutline;
import org.cloudmigration.service.product.SourceTable;

/** Any SQL database with a table of companies: people tell which tables there are. */
@ApplicationScoped
public class CustomMigration extends DescribedProduct {

  private static final int NO_NUMBER = 0;

  private final SourceOutline outline;

  /** Of which nothing is told yet. The container makes one for its proxy besides. */
  public CustomMigration() {
    this(SourceOutline.NONE);
  }

  private CustomMigration(SourceOutline outline) {
    super(CustomMigration.class);
    this.outline = outline;
  }

  @Override
  public boolean asksForTables() {
    return true;
  }

  @Override
  public Product outlined(SourceOutline told) {
    return new CustomMigration(told);
  }

  @Override
  public SourceOutline suggestedOutline(SqlServerType source) {
    return switch (source) {
      case EMBEDDED -> CustomSample.OUTLINE;
      case POSTGRESQL -> new SourceOutline("public", CompanyTable.USUAL_NAME, List.of());
      case SQL_SERVER, AZURE_SQL -> new SourceOutline("", CompanyTable.USUAL_NAME, List.of());
    };
  }

  @Override
  public SourceOutline found(Connection source, DatabaseAdapter adapter, SourceOutline told)
      throws SQLException {
    return CompanyTable.found(source, adapter, told);
  }

  @Override
  public String edition() {
    return id()
        + "/"
        + UUID.nameUUIDFromBytes(OutlineJson.write(outline.withoutPreserving()).getBytes(UTF_8));
  }

  @Override
  public List<SourceTable> sourceTables() {
    return outline.tables().stream().map(CustomMigration::table).toList();
  }

  private static SourceTable table(OutlinedTable told) {
    return new SourceTable(
        new TableDefinition(new TableName("", told.source()), List.of(), List.of()),
        told.target(),
        NO_NUMBER,
        "",
        told.perCompany() ? SourceTable.Scope.COMPANY : SourceTable.Scope.SYSTEM,
        told.preserve());
  }

  @Override
  public String systemDatabase() {
    return outline.database();
  }

  @Override
  public List<String> markerTables() {
    return outline.isEmpty() ? List.of() : List.of(outline.companyTable());
  }

  /** All of them have their tables in the database that lists them. */
  @Override
  public List<SourceCompany> companies(Connection source, Dialect dialect, String systemSchema)
      throws SQLException {
    return outline.isEmpty()
        ? List.of()
        : CompanyTable.companies(source, dialect, outline, systemSchema);
  }

  /** Nothing is known of them that could stand against it. */
  @Override
  public Map<String, String> refusedCompanies(
      Connection source, Dialect dialect, List<SourceCompany> companies) {
    return Map.of();
  }

  @Override
  public void generateSample(int scale, SampleSink sink) {
    new CustomSample(sink).generate(scale);
  }
}
