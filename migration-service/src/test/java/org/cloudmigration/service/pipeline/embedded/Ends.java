package org.cloudmigration.service.pipeline.embedded;

/** Which databases a copy goes between: files, or a real PostgreSQL. */
enum Ends {
  FILE_TO_FILE(false, false),
  POSTGRESQL_TO_FILE(true, false),
  FILE_TO_POSTGRESQL(false, true),
  POSTGRESQL_TO_POSTGRESQL(true, true);

  final boolean sourceOnServer;
  final boolean tenantOnServer;

  Ends(boolean sourceOnServer, boolean tenantOnServer) {
    this.sourceOnServer = sourceOnServer;
    this.tenantOnServer = tenantOnServer;
  }
}
