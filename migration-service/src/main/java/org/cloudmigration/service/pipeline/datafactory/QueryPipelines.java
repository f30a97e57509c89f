package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.ActivityPolicy;
import com.azure.resourcemanager.datafactory.models.DatasetReference;
import com.azure.resourcemanager.datafactory.models.LinkedServiceReference;
import com.azure.resourcemanager.datafactory.models.LookupActivity;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.ScriptActivity;
import com.azure.resourcemanager.datafactory.models.ScriptActivityScriptBlock;
import com.azure.resourcemanager.datafactory.models.SqlServerSource;
import com.azure.resourcemanager.datafactory.models.SqlServerTableDataset;
import java.util.List;
import java.util.Map;

/**
 * Two pipelines by which this server talks to a source that only the runtime's nodes reach: one
 * reads, one carries out. Both take a list of {@code {key, database, text}}; every text is this
 * product's own.
 */
final class QueryPipelines {

  /** Names of the activities. */
  static final String ASK = "Ask";

  static final String TELL = "Tell";
  static final String DATABASE = "database";
  static final String TEXT = "text";

  private static final String TIMEOUT = "0.00:10:00";

  private final FactoryNames names;

  QueryPipelines(FactoryNames names) {
    this.names = names;
  }

  /** The dataset that {@link #ask} reads; its table is not looked at where there is a query. */
  DatasetResourceInner sourceRows() {
    return new DatasetResourceInner()
        .withProperties(
            new SqlServerTableDataset()
                .withLinkedServiceName(
                    new LinkedServiceReference()
                        .withReferenceName(names.source())
                        .withParameters(
                            Map.of(LinkedServices.DATABASE, Expressions.of("@dataset().database"))))
                .withParameters(
                    Map.of(DATABASE, new ParameterSpecification().withType(ParameterType.STRING)))
                .withTable("any"));
  }

  PipelineResourceInner ask() {
    return OverItems.pipeline(
        new LookupActivity()
            .withName(ASK)
            .withUserProperties(OverItems.key())
            .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT).withRetry(1))
            .withDataset(
                new DatasetReference()
                    .withReferenceName(names.sourceRows())
                    .withParameters(Map.of(DATABASE, OverItems.of(DATABASE))))
            .withSource(new SqlServerSource().withSqlReaderQuery(OverItems.of(TEXT)))
            .withFirstRowOnly(false));
  }

  PipelineResourceInner tell() {
    return OverItems.pipeline(
        new ScriptActivity()
            .withName(TELL)
            .withUserProperties(OverItems.key())
            .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT))
            .withLinkedServiceName(
                new LinkedServiceReference()
                    .withReferenceName(names.source())
                    .withParameters(Map.of(LinkedServices.DATABASE, OverItems.of(DATABASE))))
            .withScripts(
                List.of(
                    new ScriptActivityScriptBlock()
                        .withType("NonQuery")
                        .withText(OverItems.of(TEXT)))));
  }
}
