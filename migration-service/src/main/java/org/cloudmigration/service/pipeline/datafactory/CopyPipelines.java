package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.ActivityDependency;
import com.azure.resourcemanager.datafactory.models.ActivityPolicy;
import com.azure.resourcemanager.datafactory.models.AzureSqlSink;
import com.azure.resourcemanager.datafactory.models.AzureSqlSource;
import com.azure.resourcemanager.datafactory.models.AzureSqlTableDataset;
import com.azure.resourcemanager.datafactory.models.CopyActivity;
import com.azure.resourcemanager.datafactory.models.CopySink;
import com.azure.resourcemanager.datafactory.models.DatasetReference;
import com.azure.resourcemanager.datafactory.models.DependencyCondition;
import com.azure.resourcemanager.datafactory.models.LinkedServiceReference;
import com.azure.resourcemanager.datafactory.models.LookupActivity;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.ScriptActivity;
import com.azure.resourcemanager.datafactory.models.ScriptActivityScriptBlock;
import com.azure.resourcemanager.datafactory.models.SqlServerSink;
import com.azure.resourcemanager.datafactory.models.SqlServerSource;
import com.azure.resourcemanager.datafactory.models.SqlServerTableDataset;
import com.azure.resourcemanager.datafactory.models.StagingSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pipelines that copy: each item of their list is what a query reads in the source, and goes
 * into a table of the tenant. The first activity of an item uses up its right to start, so that of
 * two runs with the same item, the later one fails before it copies anything. A Copy is not
 * repeated by the factory: its first attempt may have left rows, and whoever began it knows how to
 * begin anew. The last activity asks the tenant what has arrived.
 */
final class CopyPipelines {

  static final String CLAIM = "claim";
  static final String DATABASE = "database";
  static final String QUERY = "query";
  static final String ISOLATION = "isolation";
  static final String SCHEMA = "schema";
  static final String TABLE = "table";
  static final String PROOF = "proof";

  /** Names of the activities. */
  static final String COPY = "CopyRows";

  static final String PROVE = "ProveRows";

  static final String SNAPSHOT = "Snapshot";
  static final String COMMITTED = "ReadCommitted";

  private static final String CLAIMING = "Claim";
  private static final String MINUTES = "0.00:10:00";
  private static final String HALF_A_DAY = "0.12:00:00";
  private static final String LONGEST_QUERY = "12:00:00";

  private final FactoryNames names;
  private final boolean azureSql;
  private final String tenantDatabase;

  /**
   * @param azureSql whether the tenant is Azure SQL; SQL Server otherwise
   */
  CopyPipelines(FactoryNames names, boolean azureSql, String tenantDatabase) {
    this.names = names;
    this.azureSql = azureSql;
    this.tenantDatabase = tenantDatabase;
  }

  /** Any table of the tenant. */
  DatasetResourceInner tenantTable() {
    Map<String, ParameterSpecification> parameters = texts(SCHEMA, TABLE);
    var schema = Expressions.of("@dataset().schema");
    var table = Expressions.of("@dataset().table");
    return new DatasetResourceInner()
        .withProperties(
            azureSql
                ? new AzureSqlTableDataset()
                    .withLinkedServiceName(tenant())
                    .withParameters(parameters)
                    .withSchemaTypePropertiesSchema(schema)
                    .withTable(table)
                : new SqlServerTableDataset()
                    .withLinkedServiceName(tenant())
                    .withParameters(parameters)
                    .withSchemaTypePropertiesSchema(schema)
                    .withTable(table));
  }

  private LinkedServiceReference tenant() {
    return LinkedServices.reference(names.tenant(), tenantDatabase);
  }

  PipelineResourceInner direct() {
    return of(copy());
  }

  /**
   * By way of a blob storage, to which the runtime sends compressed rows.
   *
   * @param service linked service of that storage, which somebody has made in the factory
   */
  PipelineResourceInner staged(String service) {
    return of(
        copy()
            .withEnableStaging(true)
            .withStagingSettings(
                new StagingSettings()
                    .withLinkedServiceName(new LinkedServiceReference().withReferenceName(service))
                    .withEnableCompression(true)));
  }

  private PipelineResourceInner of(CopyActivity copy) {
    return OverItems.pipeline(claim(), copy, proof());
  }

  private ScriptActivity claim() {
    return new ScriptActivity()
        .withName(CLAIMING)
        .withUserProperties(OverItems.key())
        .withPolicy(new ActivityPolicy().withTimeout(MINUTES).withRetry(0))
        .withLinkedServiceName(tenant())
        .withScripts(
            List.of(
                new ScriptActivityScriptBlock()
                    .withType("NonQuery")
                    .withText(OverItems.of(CLAIM))));
  }

  private CopyActivity copy() {
    return new CopyActivity()
        .withName(COPY)
        .withUserProperties(OverItems.key())
        .withDependsOn(after(CLAIMING))
        .withPolicy(new ActivityPolicy().withTimeout(HALF_A_DAY).withRetry(0))
        .withInputs(
            List.of(
                new DatasetReference()
                    .withReferenceName(names.sourceRows())
                    .withParameters(Map.of(QueryPipelines.DATABASE, OverItems.of(DATABASE)))))
        .withOutputs(List.of(into()))
        .withSource(
            new SqlServerSource()
                .withSqlReaderQuery(OverItems.of(QUERY))
                .withIsolationLevel(OverItems.of(ISOLATION))
                .withQueryTimeout(LONGEST_QUERY))
        .withSink(sink());
  }

  private DatasetReference into() {
    return new DatasetReference()
        .withReferenceName(names.tenantTable())
        .withParameters(Map.of(SCHEMA, OverItems.of(SCHEMA), TABLE, OverItems.of(TABLE)));
  }

  private static List<ActivityDependency> after(String activity) {
    return List.of(
        new ActivityDependency()
            .withActivity(activity)
            .withDependencyConditions(List.of(DependencyCondition.SUCCEEDED)));
  }

  /** Only reads, so it may be repeated. */
  private LookupActivity proof() {
    return new LookupActivity()
        .withName(PROVE)
        .withUserProperties(OverItems.key())
        .withDependsOn(after(COPY))
        .withPolicy(new ActivityPolicy().withTimeout(HALF_A_DAY).withRetry(1))
        .withDataset(into())
        .withSource(
            azureSql
                ? new AzureSqlSource()
                    .withSqlReaderQuery(OverItems.of(PROOF))
                    .withQueryTimeout(LONGEST_QUERY)
                : new SqlServerSource()
                    .withSqlReaderQuery(OverItems.of(PROOF))
                    .withQueryTimeout(LONGEST_QUERY))
        .withFirstRowOnly(true);
  }

  private CopySink sink() {
    return azureSql
        ? new AzureSqlSink().withSqlWriterUseTableLock(true)
        : new SqlServerSink().withSqlWriterUseTableLock(true);
  }

  private static Map<String, ParameterSpecification> texts(String... parameters) {
    return Stream.of(parameters)
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> new ParameterSpecification().withType(ParameterType.STRING)));
  }
}
