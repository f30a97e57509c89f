package org.cloudmigration.service.setup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source is recognised by its tables. */
class ProductProbeTest {

  private final Product gp = new DynamicsGp();
  private final Product other = invented("OTHER", "OTHERSYSTEM", List.of("Owners", "Books"));
  private final Product custom = invented("CUSTOM", "", List.of());
  private Connection source;

  @BeforeEach
  void open() throws SQLException {
    source = DriverManager.getConnection("jdbc:h2:mem:");
  }

  @AfterEach
  void close() throws SQLException {
    source.close();
  }

  private static Product invented(String id, String systemDatabase, List<String> markers) {
    return (Product)
        Proxy.newProxyInstance(
            Product.class.getClassLoader(),
            new Class<?>[] {Product.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "id", "displayName" -> id;
                  case "systemDatabase" -> systemDatabase;
                  case "markerTables" -> markers;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private ProductFacts probe() throws SQLException {
    return probe(other);
  }

  private ProductFacts probe(Product candidate) throws SQLException {
    var adapter = new DatabaseAdapters().of(DatabaseType.H2);
    return new ProductProbe(adapter, source, Product::systemDatabase)
        .read(gp, List.of(custom, gp, candidate));
  }

  private void make(String... statements) throws SQLException {
    for (String sql : statements) {
      source.createStatement().execute(sql);
    }
  }

  @Test
  void theChosenProductIsRecognised() throws SQLException {
    make("CREATE SCHEMA DYNAMICS", "CREATE TABLE DYNAMICS.SY01500 (x int)");
    ProductFacts facts = probe();
    assertThat(facts.systemDatabaseExists()).isTrue();
    assertThat(facts.missingMarkers()).isEmpty();
    assertThat(facts.otherProduct()).isBlank();
    assertThat(facts.version()).isBlank();
    assertThat(facts.oldestVersion()).isEqualTo("14.0");
  }

  @Test
  void anEmptyDatabaseIsNobodys() throws SQLException {
    ProductFacts facts = probe();
    assertThat(facts.systemDatabaseExists()).isFalse();
    assertThat(facts.missingMarkers()).containsExactly("SY01500");
    assertThat(facts.otherProduct()).isBlank();
  }

  @Test
  void anotherProductsSourceIsCalledByItsName() throws SQLException {
    make("CREATE SCHEMA OTHERSYSTEM", "CREATE TABLE OTHERSYSTEM.\"Owners\" (x int)");
    assertThat(probe().otherProduct()).as("one of two markers is not enough").isBlank();
    make("CREATE TABLE OTHERSYSTEM.\"Books\" (x int)");
    assertThat(probe().otherProduct()).isEqualTo("OTHER");
  }

  @Test
  void aTableOfTheSameNameWithOtherColumnsIsNoMark() throws SQLException {
    Product marked = invented("MARKED", "MARKEDSYSTEM", List.of("Company.CpnyID"));
    make("CREATE SCHEMA MARKEDSYSTEM", "CREATE TABLE MARKEDSYSTEM.\"Company\" (\"Name\" int)");
    assertThat(probe(marked).otherProduct()).as("that of Business Central").isBlank();
    make("ALTER TABLE MARKEDSYSTEM.\"Company\" ADD \"CpnyID\" char(10)");
    assertThat(probe(marked).otherProduct()).isEqualTo("MARKED");
  }

  @Test
  void aCompanysDatabaseIsNotTakenForTheSystemDatabase() throws SQLException {
    make("CREATE SCHEMA DYNAMICS", "CREATE TABLE DYNAMICS.GL00100 (x int)");
    assertThat(probe().isCompanyDatabase()).isTrue();
    assertThat(new ProductCheck().judge(subject(probe())))
        .isInstanceOf(CheckResult.Failed.class)
        .asString()
        .contains("one company");
  }

  @Test
  void theOldestDatabaseTellsTheVersionAndAdditionalProductsDoNot() throws SQLException {
    make(
        "CREATE SCHEMA DYNAMICS",
        "CREATE TABLE DYNAMICS.SY01500 (x int)",
        "CREATE TABLE DYNAMICS.\"DB_Upgrade\" (\"db_name\" char(30), \"PRODID\" int,"
            + " \"db_verMajor\" int, \"db_verMinor\" int)");
    assertThat(probe().version()).as("an empty list").isBlank();
    make(
        "INSERT INTO DYNAMICS.\"DB_Upgrade\" VALUES ('DYNAMICS', 0, 18, 4), ('TWO', 0, 12, 0),"
            + " ('TWO', 2277, 9, 0)");
    assertThat(probe().version()).isEqualTo("12.0");
    assertThat(new ProductVersionCheck().judge(subject(probe())))
        .isInstanceOf(CheckResult.Failed.class);
  }

  private static CheckSubject subject(ProductFacts product) {
    Facts facts = new Facts();
    facts.product = product;
    facts.productVersion = product.version();
    return facts.subject();
  }
}
