package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.ActivityPolicy;
import com.azure.resourcemanager.datafactory.models.SqlServerStoredProcedureActivity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;

/**
 * The pipeline that has the tenant's {@link ChangesProcedure} bring in what was copied beside. An
 * item holds its parameters, by the names of their columns. The procedure itself sees to it that of
 * two runs of the same start one alone does something; the factory does not repeat it either.
 */
final class ApplyPipeline {

  /** Name of the activity. */
  static final String APPLY = "ApplyChanges";

  private static final String HALF_A_DAY = "0.12:00:00";

  private final FactoryNames names;
  private final String tenantDatabase;

  ApplyPipeline(FactoryNames names, String tenantDatabase) {
    this.names = names;
    this.tenantDatabase = tenantDatabase;
  }

  PipelineResourceInner apply() {
    return OverItems.pipeline(
        new SqlServerStoredProcedureActivity()
            .withName(APPLY)
            .withUserProperties(OverItems.key())
            .withPolicy(new ActivityPolicy().withTimeout(HALF_A_DAY).withRetry(0))
            .withLinkedServiceName(LinkedServices.reference(names.tenant(), tenantDatabase))
            .withStoredProcedureName(
                "[%s].[%s]".formatted(ChangesProcedure.SCHEMA, ChangesProcedure.NAME))
            .withStoredProcedureParameters(parameters()));
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Column column : ChangesProcedure.parameters()) {
      parameters.put(
          ChangesProcedure.parameter(column),
          Map.of("value", OverItems.of(column.name()), "type", type(column)));
    }
    return parameters;
  }

  /** As the activity calls it. */
  private static String type(Column column) {
    return switch (column.type().kind()) {
      case BIGINT -> "Int64";
      case BIT -> "Boolean";
      case UNIQUEIDENTIFIER -> "Guid";
      case VARCHAR -> "String";
      default -> throw new IllegalArgumentException(column.toString());
    };
  }

  /**
   * @param parameters by the names of their columns
   */
  static Map<String, String> item(Map<String, Object> parameters) {
    return parameters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
  }
}
