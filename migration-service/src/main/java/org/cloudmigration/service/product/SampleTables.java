package org.cloudmigration.service.product;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;

/** Opens the tables of a product's sample by name. */
public final class SampleTables {

  private final Map<String, TableDefinition> definitions;
  private final SampleSink sink;

  public SampleTables(List<SourceTable> tables) {
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

  /** The same tables, in the current database of a sink. */
  public SampleTables in(SampleSink current) {
    return new SampleTables(definitions, current);
  }

  /** Creates the table. Its rows come before the next table is opened. */
  public SampleTable open(String name) {
    TableDefinition definition = definitions.get(name);
    if (definition == null) {
      throw new IllegalArgumentException("The product reads no table " + name);
    }
    return new SampleTable(definition, sink);
  }
}
