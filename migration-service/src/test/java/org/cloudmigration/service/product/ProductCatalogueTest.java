package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.junit.jupiter.api.Test;

class ProductCatalogueTest {

  private final ProductCatalogue catalogue =
      new ProductCatalogue(List.of(new Named("Second"), new Named("First")));

  @Test
  void findsAProductByItsId() {
    assertThat(catalogue.product("Second").displayName()).isEqualTo("Product Second");
    assertThat(catalogue.products()).extracting(Product::id).containsExactly("First", "Second");
  }

  @Test
  void anUnknownIdIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> catalogue.product("Third"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No product is called Third; known are First, Second");
    assertThatThrownBy(() -> catalogue.product(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoProductsOfOneNameAreAMistake() {
    List<Product> twins = List.of(new Named("Same"), new Named("Same"));
    assertThatThrownBy(() -> new ProductCatalogue(twins))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Same");
  }

  private record Named(String id) implements Product {

    @Override
    public String displayName() {
      return "Product " + id;
    }

    @Override
    public String description() {
      return "";
    }

    @Override
    public List<SqlServerType> sources() {
      return List.of();
    }

    @Override
    public List<Extension> extensions() {
      return List.of();
    }

    @Override
    public Map<String, String> refusedCompanies(
        Connection source, Dialect dialect, List<SourceCompany> companies) {
      return Map.of();
    }

    @Override
    public UUID appId() {
      return new UUID(0, 0);
    }

    @Override
    public List<SourceTable> sourceTables() {
      return List.of();
    }

    @Override
    public boolean dataUpgradeFollows() {
      return false;
    }

    @Override
    public String systemDatabase() {
      return "";
    }

    @Override
    public List<SourceCompany> companies(Connection source, Dialect dialect, String schema) {
      return List.of();
    }

    @Override
    public void generateSample(int scale, SampleSink sink) {
      throw new UnsupportedOperationException();
    }
  }
}
