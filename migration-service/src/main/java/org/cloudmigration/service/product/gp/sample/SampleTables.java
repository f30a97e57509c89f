package org.cloudmigration.service.product.gp.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SourceTable;

/** Opens the tables of the sample by name. */
final class SampleTables {

  private final Map<String, TableDefinition> definitions;
  private final SampleSink sink;

  SampleTables(List<SourceTable> tables) {
    this(
        tables.stream()
            .map(SourceTable::definition)
            .collect(Collectors.toMap(table -> table.name().name(), Function.identity())),
        null);
  }

  private SampleTables(Map<String, TableDefinition> definitions, SampleSink sink) {
    this.definitions = definitions;
    this.sink = sink;
  }

  SampleTables in(SampleSink current) {
    return new SampleTables(definitions, current);
  }

  /** Creates the table. Its rows come before the next table is opened. */
  SampleTable open(String name) {
    TableDefinition definition = definitions.get(name);
    if (definition == null) {
      throw new IllegalArgumentException("The product reads no table " + name);
    }
    return new SampleTable(definition, sink);
  }
}
