package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.Activity;
import com.azure.resourcemanager.datafactory.models.ActivityPolicy;
import com.azure.resourcemanager.datafactory.models.DatasetReference;
import com.azure.resourcemanager.datafactory.models.IfConditionActivity;
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
 * Pipelines by which this server talks to a source that only the runtime's nodes reach. For runs,
 * one reads and one carries out; a preparation has one of its own for both. They take a list of
 * {@code {key, kind, database, text}}; every text is this product's own.
 */
final class QueryPipelines {

  /** Names of the activities. */
  static final String ASK = "Ask";

  static final String TELL = "Tell";

  /** Of an item: name of the activity that it is for. */
  static final String KIND = "kind";

  static final String DATABASE = "database";
  static final String TEXT = "text";

  private static final String TIMEOUT = "0.00:10:00";

  private final String source;
  private final String sourceRows;

  /**
   * @param source name of the linked service
   * @param sourceRows name of the dataset
   */
  private QueryPipelines(String source, String sourceRows) {
    this.source = source;
    this.sourceRows = sourceRows;
  }

  /** For runs, and whatever else is asked once an environment is ready. */
  QueryPipelines(FactoryNames names) {
    this(names.source(), names.sourceRows());
  }

  static QueryPipelines ofPreparation(FactoryNames names) {
    return new QueryPipelines(names.preparedSource(), names.preparedRows());
  }

  /** The dataset that is read; its table is not looked at where there is a query. */
  DatasetResourceInner sourceRows() {
    return new DatasetResourceInner()
        .withProperties(
            new SqlServerTableDataset()
                .withLinkedServiceName(
                    LinkedServices.reference(source, Expressions.of("@dataset().database")))
                .withParameters(
                    Map.of(DATABASE, new ParameterSpecification().withType(ParameterType.STRING)))
                .withTable("any"));
  }

  PipelineResourceInner ask() {
    return OverItems.pipeline(asking());
  }

  PipelineResourceInner tell() {
    return OverItems.pipeline(telling());
  }

  /** Does either, as each item says. */
  PipelineResourceInner askOrTell() {
    return OverItems.pipeline(
        new IfConditionActivity()
            .withName("AskOrTell")
            .withExpression(Expressions.of("@equals(item().%s, '%s')".formatted(KIND, ASK)))
            .withIfTrueActivities(List.of(asking()))
            .withIfFalseActivities(List.of(telling())));
  }

  private Activity asking() {
    return new LookupActivity()
        .withName(ASK)
        .withUserProperties(OverItems.key())
        .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT).withRetry(1))
        .withDataset(
            new DatasetReference()
                .withReferenceName(sourceRows)
                .withParameters(Map.of(DATABASE, OverItems.of(DATABASE))))
        .withSource(new SqlServerSource().withSqlReaderQuery(OverItems.of(TEXT)))
        .withFirstRowOnly(false);
  }

  private Activity telling() {
    return new ScriptActivity()
        .withName(TELL)
        .withUserProperties(OverItems.key())
        .withPolicy(new ActivityPolicy().withTimeout(TIMEOUT))
        .withLinkedServiceName(LinkedServices.reference(source, OverItems.of(DATABASE)))
        .withScripts(
            List.of(
                new ScriptActivityScriptBlock().withType("NonQuery").withText(OverItems.of(TEXT))));
  }
}
