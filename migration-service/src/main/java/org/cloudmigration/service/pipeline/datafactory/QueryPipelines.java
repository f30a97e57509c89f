package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.Activity;
import com.azure.resourcemanager.datafactory.models.ActivityPolicy;
import com.azure.resourcemanager.datafactory.models.DatasetReference;
import com.azure.resourcemanager.datafactory.models.ForEachActivity;
import com.azure.resourcemanager.datafactory.models.LinkedServiceReference;
import com.azure.resourcemanager.datafactory.models.LookupActivity;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.ScriptActivity;
import com.azure.resourcemanager.datafactory.models.ScriptActivityScriptBlock;
import com.azure.resourcemanager.datafactory.models.SqlServerSource;
import com.azure.resourcemanager.datafactory.models.SqlServerTableDataset;
import com.azure.resourcemanager.datafactory.models.UserProperty;
import java.util.List;
import java.util.Map;

/**
 * Two pipelines by which this server talks to a source that only the runtime's nodes reach: one
 * reads, one carries out. Both take a list of {@code {key, database, text}}; every text is this
 * product's own.
 */
final class QueryPipelines {

  /** Parameter: the list. */
  static final String ITEMS = "items";

  /** Marks the answer to an item. */
  static final String KEY = "key";

  static final String DATABASE = "database";
  static final String TEXT = "text";

  private static final int AT_ONCE = 10;
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
    return overItems(
        new LookupActivity()
            .withName("Ask")
            .withUserProperties(key())
            .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT).withRetry(1))
            .withDataset(
                new DatasetReference()
                    .withReferenceName(names.sourceRows())
                    .withParameters(Map.of(DATABASE, Expressions.of("@item().database"))))
            .withSource(new SqlServerSource().withSqlReaderQuery(Expressions.of("@item().text")))
            .withFirstRowOnly(false),
        false);
  }

  PipelineResourceInner tell() {
    return overItems(
        new ScriptActivity()
            .withName("Tell")
            .withUserProperties(key())
            .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT))
            .withLinkedServiceName(
                new LinkedServiceReference()
                    .withReferenceName(names.source())
                    .withParameters(
                        Map.of(LinkedServices.DATABASE, Expressions.of("@item().database"))))
            .withScripts(
                List.of(
                    new ScriptActivityScriptBlock()
                        .withType("NonQuery")
                        .withText(Expressions.of("@item().text")))),
        true);
  }

  private static List<UserProperty> key() {
    return List.of(new UserProperty().withName(KEY).withValue(Expressions.of("@item().key")));
  }

  private static PipelineResourceInner overItems(Activity each, boolean inOrder) {
    return new PipelineResourceInner()
        .withParameters(
            Map.of(
                RunStart.START_ID,
                new ParameterSpecification().withType(ParameterType.STRING),
                ITEMS,
                new ParameterSpecification().withType(ParameterType.ARRAY)))
        .withActivities(
            List.of(
                new ForEachActivity()
                    .withName("EachItem")
                    .withItems(Expressions.of("@pipeline().parameters." + ITEMS))
                    .withIsSequential(inOrder)
                    .withBatchCount(inOrder ? null : AT_ONCE)
                    .withActivities(List.of(each))));
  }
}
