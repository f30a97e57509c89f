package org.cloudmigration.service.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;

/** A source product, as data. Implementations stand in the product's own folder. */
public interface Product {

  /** As the API names it, such as {@code DynamicsGP}. */
  String id();

  String displayName();

  /** The app that owns the copies in the tenant. */
  UUID appId();

  List<SourceTable> sourceTables();

  /** Whether copied tables still have to be turned into Business Central's. */
  boolean dataUpgradeFollows();

  /** System database if the connection string names none. */
  String systemDatabase();

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
   * Writes a whole sample source.
   *
   * @param scale whole number from 1; rows of masters and transactions grow with it
   */
  void generateSample(int scale, SampleSink sink);

  /** What a company of this product holds when it is created, before anything is replicated. */
  default CompanyDataType companyDataType() {
    return CompanyDataType.PRODUCTION_SETUP_DATA;
  }
}
