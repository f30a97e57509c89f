package org.cloudmigration.service.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Brings the application database to the present version before anything else uses it. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationDatabase {

  @Resource(lookup = "java:/jdbc/MigrationDS")
  DataSource dataSource;

  @PostConstruct
  void migrate() {
    SchemaMigration.run(dataSource);
  }
}
