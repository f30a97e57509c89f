package org.cloudmigration.service.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.connections.spi.AbstractDataSourceBasedMultiTenantConnectionProviderImpl;

/**
 * One persistence unit for all embedded databases: to make one for each test takes longer than most
 * tests.
 */
final class SharedUnit extends AbstractDataSourceBasedMultiTenantConnectionProviderImpl<UUID> {

  private static final SharedUnit ONLY = new SharedUnit();

  private final transient Map<UUID, DataSource> databases = new ConcurrentHashMap<>();
  private final transient SessionFactory factory;

  private SharedUnit() {
    Map<String, Object> settings = JpaFixture.settings();
    settings.put("hibernate.multi_tenant_connection_provider", this);
    EntityManagerFactory made = Persistence.createEntityManagerFactory("migration", settings);
    factory = made.unwrap(SessionFactory.class);
  }

  static UUID add(DataSource database) {
    UUID key = UUID.randomUUID();
    ONLY.databases.put(key, database);
    return key;
  }

  static void remove(UUID key) {
    ONLY.databases.remove(key);
  }

  static EntityManagerFactory factory() {
    return ONLY.factory;
  }

  static EntityManager open(UUID key) {
    return ONLY.factory.withOptions().tenantIdentifier((Object) key).openSession();
  }

  /** While the unit is made: it asks what kind of database it will have. */
  @Override
  protected DataSource selectAnyDataSource() {
    return MigratedMemory.next();
  }

  @Override
  protected DataSource selectDataSource(UUID key) {
    return databases.get(key);
  }
}
