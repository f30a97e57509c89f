package org.cloudmigration.service.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Tells mappings from what they were before. Most of them are the product's and not stored, so that
 * nothing counts their changes.
 */
@ApplicationScoped
@Transactional
public class MappingPrints {

  @PersistenceContext EntityManager entities;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;

  /** A number for each, by id: another one if it leads otherwise. Empty before a setup. */
  public Map<UUID, Long> of(UUID environmentId) {
    Map<UUID, Long> prints = new TreeMap<>();
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    if (setup != null) {
      mappings
          .of(environmentId, products.of(setup))
          .forEach(mapping -> prints.put(mapping.id(), print(mapping)));
    }
    return prints;
  }

  private static long print(MappedTable mapping) {
    return UUID.nameUUIDFromBytes(mapping.toString().getBytes(StandardCharsets.UTF_8))
        .getMostSignificantBits();
  }
}
