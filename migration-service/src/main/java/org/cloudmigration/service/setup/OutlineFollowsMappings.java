package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.mapping.MappingsChanged;
import org.cloudmigration.service.product.OutlineJson;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.SourceOutline;

/**
 * Whether cloud data is preserved can be told in the guide and, later, at each table: the guide
 * shows what was told last, so that going through its steps again empties no table by surprise.
 */
@ApplicationScoped
@Transactional
public class OutlineFollowsMappings {

  @Inject MigrationSetups setups;
  @Inject SetupGuides guides;

  void follow(@Observes MappingsChanged changed) {
    Optional<MigrationSetup> setup = setups.of(changed.environmentId());
    setup.ifPresent(
        known ->
            known.describe(
                following(known.sourceOutline(), changed.mappings()), known.systemDatabase()));
    Optional<SetupGuide> guide = guides.of(changed.environmentId());
    guide.ifPresent(known -> known.retell(following(known.sourceOutline(), changed.mappings())));
  }

  static String following(String outline, List<MappedTable> mappings) {
    SourceOutline told = OutlineJson.read(outline);
    return OutlineJson.write(
        told.with(told.tables().stream().map(table -> following(table, mappings)).toList()));
  }

  /** A table that no mapping leads from any more stays as it was told. */
  private static OutlinedTable following(OutlinedTable table, List<MappedTable> mappings) {
    return mappings.stream()
        .filter(mapping -> !mapping.perCompany() && !table.perCompany())
        .filter(mapping -> mapping.sourceTable().equals(table.source()))
        .filter(mapping -> mapping.tableName().equals(table.target()))
        .findFirst()
        .map(mapping -> table.preserving(mapping.preserve()))
        .orElse(table);
  }
}
