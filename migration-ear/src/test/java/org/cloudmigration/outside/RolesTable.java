package org.cloudmigration.outside;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What viewers, operators and administrators are answered, by operation, in an environment whose
 * migration was set up, run and disabled. What destroys comes last.
 */
final class RolesTable {

  private static final String APP = "6c1a8e7a-1105-428a-86cf-2ef7c85c9e4d";

  private static final String ROWS =
      """
      companies                  READ_ONLY                             200 200 200
      sourceProductTypes         READ_ONLY                             200 200 200
      completionChecks           READ_ONLY                             200 200 200
      cloudMigrationManagement   READ_ONLY                             200 200 200
      migrationActions           READ_ONLY                             200 200 200
      migrationApproval          READ_ONLY                             200 200 200
      auditEntries               READ_ONLY                             200 200 200
      errorMessages              READ_ONLY                             200 200 200
      notMigratedTables          READ_ONLY                             200 200 200
      tableComparisons           READ_ONLY                             200 200 200
      rowDifferences             READ_ONLY                             200 200 200
      tableAttempts              READ_ONLY                             200 200 200
      runFindings                READ_ONLY                             200 200 200
      runLogLines                READ_ONLY                             200 200 200
      runProgress                READ_ONLY                             200 200 200
      runDifferences             READ_ONLY                             200 200 200
      companyDifferences         READ_ONLY                             200 200 200
      setupObjects               READ_ONLY                             200 200 200
      cloudDataResets            READ_ONLY                             200 200 200
      removedObjects             READ_ONLY                             200 200 200
      dataUpgrades               READ_ONLY                             200 200 200
      dataUpgradeCompanies       READ_ONLY                             200 200 200
      dataUpgradeCompanies       rerunDetailSnapshot                   403 409 409
      dataUpgradeSteps           READ_ONLY                             200 200 200
      detailSnapshots            READ_ONLY                             200 200 200
      recordChanges              READ_ONLY                             200 200 200
      dataUpgradeErrors          READ_ONLY                             200 200 200
      dataUpgradeErrors          dismiss                               404 404 404
      dataFactories              LIST                                  200 200 200
      dataFactories              ONE                                   200 200 200
      dataFactories              POST                                  403 403 422
      dataFactories              PATCH                                 403 403 409
      dataFactories              DELETE                                403 403 409
      dataFactories              check                                 403 403 409
      dataFactories              createRuntime                         403 403 409
      integrationRuntimes        READ_ONLY                             200 200 200
      integrationRuntimes        getServiceKey                         403 403 200
      integrationRuntimes        resetServiceKey                       403 403 200
      integrationRuntimeNodes    READ_ONLY                             200 200 200
      integrationRuntimeNodes    removeNode                            403 403 409
      dataUpgradeCompanies       lookAtBatches                         403 409 409
      dataUpgradeCompanies       runValidation                         403 409 409
      validationTests            READ_ONLY                             200 200 200
      validationTests            ignore                                404 404 404
      validationTests            makeAgain                             404 404 404
      unpostedBatches            READ_ONLY                             200 200 200
      preparationActivities      READ_ONLY                             200 200 200
      cloudMigrationTables       READ_ONLY                             200 200 200
      cloudMigrationStatusDetails READ_ONLY                             200 200 200
      cloudMigrationStatus       READ_ONLY                             200 200 200
      configurationAdvice        READ_ONLY                             200 200 200
      auditEntries               checkAuditTrail                       403 403 200
      cloudMigrationManagement   verifyAllTables                       403 204|409 204|409
      cloudMigrationManagement   stopVerification                      403 204|409 204|409
      cloudMigrationManagement   checkForUpdate                        403 403 409
      cloudMigrationManagement   updatePipelines                       403 403 409
      companyDifferences         followRenamed                         404 404 404
      companyDifferences         followDeleted                         404 404 404
      migrationApproval          grantApproval                         403 403 204|409
      migrationApproval          revokeApproval                        403 403 204|409
      cloudMigrationTables       countRecords                          200 200 200
      cloudMigrationTables       tellCopyWay                           200 200 200
      cloudMigrationStatus       previewResetCloudData                 403 403 200|409
      setupCloudMigration        tellScripts                           200 200 200
      preparationActivities      acceptWarning                         403 409 409
      setupChecklist             LIST                                  200 200 200
      setupChecklist             ONE                                   200 200 200
      setupChecklist             POST                                  405 405 405
      setupChecklist             PATCH                                 403 200 200
      setupChecklist             DELETE                                405 405 405
      companyConfigurations      LIST                                  200 200 200
      companyConfigurations      ONE                                   200 200 200
      companyConfigurations      POST                                  405 405 405
      companyConfigurations      PATCH                                 403 409 409
      companyConfigurations      DELETE                                405 405 405
      companyConfigurations      setAllDimensions                      403 409 409
      companyConfigurations      resetDefaults                         403 409 409
      companyConfigurations      tellSegments                          200 200 200
      migrationSettings          LIST                                  200 200 200
      migrationSettings          ONE                                   200 200 200
      migrationSettings          POST                                  405 405 405
      migrationSettings          PATCH                                 403 409 409
      migrationSettings          DELETE                                405 405 405
      subscriptions              LIST                                  200 200 200
      subscriptions              ONE                                   200 200 200
      subscriptions              POST                                  403 201 201
      subscriptions              PATCH                                 403 200 200
      subscriptions              DELETE                                403 204 204
      tableMappings              LIST                                  200 200 200
      tableMappings              ONE                                   200 200 200
      tableMappings              POST                                  403 201 409
      tableMappings              PATCH                                 403 409 409
      tableMappings              DELETE                                403 204 204
      tableMappings              restoreDefaults                       403 204 204
      tableMappings              deleteAllForExtension                 403 204 404
      setupCloudMigration        restoreDefaults                       403 204 204
      cloudMigrationTables       verify                                403 204|409 204|409
      cloudMigrationTables       stopVerification                      403 204|409 204|409
      cloudMigrationTables       block                                 403 409 409
      cloudMigrationTables       unblock                               403 409 409
      cloudMigrationStatusDetails retry                                403 409 409
      cloudMigrationStatusDetails reload                               403 409 409
      cloudMigrationStatusDetails skip                                 403 409 409
      cloudMigrationCompanies    LIST                                  200 200 200
      cloudMigrationCompanies    ONE                                   200 200 200
      cloudMigrationCompanies    POST                                  405 405 405
      cloudMigrationCompanies    PATCH                                 403 200 200
      cloudMigrationCompanies    DELETE                                405 405 405
      setupCloudMigration        LIST                                  200 200 200
      setupCloudMigration        ONE                                   200 200 200
      setupCloudMigration        POST                                  403 409 409
      setupCloudMigration        DELETE                                405 405 405
      setupCloudMigration        acceptWarnings                        403 409 409
      cloudMigrationStatus       refreshStatus                         204 204 204
      cloudMigrationStatus       runDiagnostic                         403 409 409
      cloudMigrationStatus       runDataUpgrade                        403 409 409
      cloudMigrationStatus       runReplication                        403 409 409
      cloudMigrationStatus       stopReplication                       403 409 409
      cloudMigrationStatus       pauseReplication                      403 409 409
      cloudMigrationStatus       resumeReplication                     403 409 409
      cloudMigrationStatus       limitReplication                      403 204 204
      cloudMigrationStatus       disableReplication                    403 403 409
      cloudMigrationStatus       completeCloudMigration                403 403 409
      cloudMigrationStatus       pauseCloudMigration                   403 403 409
      cloudMigrationStatus       abandonCloudMigration                 403 403 409
      cloudMigrationStatus       runFullReplication                    403 403 409
      cloudMigrationCompanies    createCompaniesMarkedForReplication   403 204|409 204|409
      cloudMigrationCompanies    retryCreation                         403 204|409 204|409
      cloudMigrationCompanies    initializeCompany                     403 204|409 204|409
      cloudMigrationCompanies    markNotInitialized                    403 204|409 204|409
      cloudMigrationCompanies    markInitialized                       403 204|409 204|409
      setupCloudMigration        completeSetup                         403 204|409 204|409
      setupCloudMigration        stopPreparation                       403 204|409 204|409
      setupCloudMigration        installedIntegrationRuntime           403 204|409 204|409
      setupCloudMigration        PATCH                                 403 200|409|422 200|409|422
      cloudMigrationStatus       resetCloudData                        403 403 204|409
      setupCloudMigration        startOver                             403 204|409 204|409
      """;

  private RolesTable() {}

  /**
   * @param statuses of viewer, operator and administrator; where what went before decides, each
   *     that there can be
   */
  record Row(String set, String operation, List<String> statuses) {}

  static List<Row> rows() {
    return ROWS.lines()
        .map(line -> line.split("\\s+"))
        .map(cells -> new Row(cells[0], cells[1], Arrays.asList(cells).subList(2, 5)))
        .flatMap(row -> row.operation().equals("READ_ONLY") ? readOnly(row) : Stream.of(row))
        .toList();
  }

  /** A list, which may be empty, and nothing else. */
  private static Stream<Row> readOnly(Row row) {
    List<String> one = row.statuses().stream().map(status -> status + "|404").toList();
    return Stream.concat(
        Stream.of(new Row(row.set(), "LIST", row.statuses()), new Row(row.set(), "ONE", one)),
        Stream.of("POST", "PATCH", "DELETE")
            .map(change -> new Row(row.set(), change, Collections.nCopies(3, "405"))));
  }

  /** What a set takes. */
  static String body(String set, String receiver) {
    return switch (set) {
      case "cloudMigrationCompanies" -> "{\"replicate\":true}";
      case "companyConfigurations" -> "{\"migrateInactiveItems\":true}";
      case "migrationSettings" -> "{\"logAllRecordChanges\":true}";
      case "setupChecklist" -> "{\"ticked\":true}";
      case "setupCloudMigration" -> "{\"productId\":\"DynamicsGP\"}";
      case "tableMappings" ->
          "{\"appId\":\"%s\",\"tableName\":\"Roles\",\"sourceTableName\":\"GL00103\"}"
              .formatted(APP);
      case "subscriptions" ->
          "{\"notificationUrl\":\"%s\",\"resource\":\"cloudMigrationCompanies\"}"
              .formatted(receiver);
      default -> "{}";
    };
  }
}
