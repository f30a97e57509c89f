package org.cloudmigration.service.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cloudmigration.service.operation.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * An application database and the persistence unit over it, both as in the server but for the
 * transactions, which are the database's own.
 */
public final class JpaFixture implements AutoCloseable {

  /** Held here, because loggers that nobody holds forget their level. */
  private static final List<Logger> QUIET =
      Stream.of("org.flywaydb", "org.hibernate", "com.zaxxer.hikari")
          .map(Logger::getLogger)
          .toList();

  private static final Map<String, Object> COUNTING =
      Map.of("hibernate.generate_statistics", "true");

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private final DataSource dataSource;
  private final EntityManagerFactory factory;
  private final Supplier<EntityManager> sessions;
  private final Runnable end;

  private JpaFixture(DataSource dataSource, Map<String, Object> settings) {
    this.dataSource = dataSource;
    SchemaMigration.run(dataSource);
    Map<String, Object> all = settings();
    all.putAll(settings);
    all.put("jakarta.persistence.nonJtaDataSource", dataSource);
    factory = Persistence.createEntityManagerFactory("migration", all);
    sessions = factory::createEntityManager;
    end = factory::close;
  }

  /** By the unit that all databases of this process share. */
  private JpaFixture(DataSource dataSource) {
    this.dataSource = dataSource;
    UUID key = SharedUnit.add(dataSource);
    factory = SharedUnit.factory();
    sessions = () -> SharedUnit.open(key);
    end = () -> SharedUnit.remove(key);
  }

  static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(COUNTING);
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    // As WildFly has it: Hibernate's own extensions of the language do not pass.
    settings.put("hibernate.jpa.compliance.query", "true");
    // Sought even though nothing here is mapped as JSON, and broken by API jars without a provider.
    settings.put("hibernate.type.json_format_mapper", new NoJson());
    return settings;
  }

  /** A database of its own, gone with the virtual machine. */
  public static JpaFixture inMemory() {
    return new JpaFixture(MigratedMemory.next());
  }

  /** One that counts is as good as any other: the shared unit does. */
  public static JpaFixture on(DataSource dataSource) {
    return on(dataSource, COUNTING);
  }

  public static JpaFixture on(DataSource dataSource, Map<String, Object> settings) {
    if (dataSource instanceof JdbcDataSource && settings.equals(COUNTING)) {
      MigratedMemory.bringUpToDate(dataSource);
      return new JpaFixture(dataSource);
    }
    return new JpaFixture(dataSource, settings);
  }

  public static DataSource memory() {
    return h2("mem:" + UUID.randomUUID());
  }

  public static DataSource file(Path withoutSuffix) {
    return h2("file:" + withoutSuffix.toAbsolutePath());
  }

  private static DataSource h2(String place) {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    source.setUser("sa");
    return source;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Counts, unless there are other settings; of all databases of this process. */
  public Statistics statistics() {
    return factory.unwrap(SessionFactory.class).getStatistics();
  }

  EntityManager open() {
    return sessions.get();
  }

  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = open()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  public void change(Consumer<EntityManager> work) {
    inTransaction(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Past our own classes, as somebody with the database's password would do it. */
  public int execute(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
