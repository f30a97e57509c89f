package org.cloudmigration.service.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;

/** A source product, as data. Implementations stand in the product's own folder. */
public interface Product {

  /** As the API names it, such as {@code DynamicsGP}. */
  String id();

  String displayName();

  /** A sentence or two for who has to choose a product. */
  String description();

  /** The kinds of source that it may have. */
  List<SqlServerType> sources();

  /** Extensions that a tenant needs for it; an embedded tenant holds just these. */
  List<Extension> extensions();

  /** The app that owns the copies in the tenant. */
  UUID appId();

  /** Without those that people name: these an {@link #outlined} product has. */
  List<SourceTable> sourceTables();

  /**
   * A class beside which the product's resources stand: its tables, and its data upgrade if any.
   */
  default Class<?> folder() {
    return getClass();
  }

  /** Whether copied tables still have to be turned into Business Central's. */
  boolean dataUpgradeFollows();

  /** System database if the connection string names none. */
  String systemDatabase();

  /**
   * Tables that every system database of this product has, and together no other product's; or, as
   * {@code Table.Column}, columns of one.
   */
  default List<String> markerTables() {
    return List.of();
  }

  /** The oldest version that can be migrated, such as {@code 14.0}; blank if any can. */
  default String oldestVersion() {
    return "";
  }

  /**
   * The version that the product's own tables tell.
   *
   * @param systemSchema as for {@link #companies(Connection, Dialect, String)}
   * @return empty if they do not tell it
   */
  default Optional<String> installedVersion(
      Connection source, DatabaseAdapter adapter, String systemSchema) throws SQLException {
    return Optional.empty();
  }

  /** Whether people have to tell which tables there are, because no list does. */
  default boolean asksForTables() {
    return false;
  }

  /** With what people have told; of a product that does not ask, itself. */
  default Product outlined(SourceOutline outline) {
    return this;
  }

  /** What they may begin with; empty where everything has to be told. */
  default SourceOutline suggestedOutline(SqlServerType source) {
    return SourceOutline.NONE;
  }

  /**
   * Looks for the company table and its columns, in a database (or schema) that is there.
   *
   * @param told its database as the catalogue spells it, the rest as people do
   * @return with company table and columns as the catalogue spells them
   * @throws org.cloudmigration.service.operation.InvalidInputException for {@code companyTableName}
   */
  default SourceOutline found(Connection source, DatabaseAdapter adapter, SourceOutline told)
      throws SQLException {
    return told;
  }

  /** Changes with the list of tables, where people tell it: what was based on another is void. */
  default String edition() {
    return id();
  }

  /** Reads the list of companies from the system database of the usual name. */
  default List<SourceCompany> companies(Connection source, Dialect dialect) throws SQLException {
    return companies(source, dialect, systemDatabase());
  }

  /**
   * Reads the list of companies from the system database.
   *
   * @param systemSchema schema that holds it: its name where a connection sees one database only,
   *     otherwise the schema of the tables in the database connected to
   */
  List<SourceCompany> companies(Connection source, Dialect dialect, String systemSchema)
      throws SQLException;

  /**
   * Finds companies that cannot be migrated as they are configured in the source.
   *
   * @return the reason by id of the company; empty if all can
   */
  Map<String, String> refusedCompanies(
      Connection source, Dialect dialect, List<SourceCompany> companies) throws SQLException;

  /**
   * What of a company's account numbers or subaccounts can become a dimension.
   *
   * @return names as the source has them, in their order; empty if there are none
   */
  default List<String> dimensionSegments(Connection source, Dialect dialect, SourceCompany company)
      throws SQLException {
    return List.of();
  }

  /**
   * Writes a whole sample source.
   *
   * @param scale whole number from 1; rows of masters and transactions grow with it
   */
  void generateSample(int scale, SampleSink sink);

  /** What people do around the end of the migration, in this order. */
  default List<ChecklistItem> checklist() {
    return List.of();
  }

  /** What is looked at in each chosen company before it is migrated, for people. */
  default List<String> companyChecks() {
    return List.of();
  }

  /** What a company of this product holds when it is created, before anything is replicated. */
  default CompanyDataType companyDataType() {
    return CompanyDataType.PRODUCTION_SETUP_DATA;
  }
}
