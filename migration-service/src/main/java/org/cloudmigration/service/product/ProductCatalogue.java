package org.cloudmigration.service.product;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;

/** The products that this installation knows. */
@ApplicationScoped
public class ProductCatalogue {

  private final Map<String, Product> products = new TreeMap<>();

  /** For the container's proxy alone. */
  protected ProductCatalogue() {
    this(List.of());
  }

  @Inject
  public ProductCatalogue(@Any Instance<Product> products) {
    this(products.stream().toList());
  }

  public ProductCatalogue(Collection<? extends Product> products) {
    for (Product product : products) {
      if (this.products.put(product.id(), product) != null) {
        throw new IllegalStateException("Two products are called " + product.id());
      }
    }
  }

  /** All of them, by id; those that know no tables come last. */
  public Collection<Product> products() {
    return products.values().stream().sorted(comparing(Product::asksForTables)).toList();
  }

  /**
   * @throws IllegalArgumentException when no product has this id
   */
  public Product product(String id) {
    Product product = id == null ? null : products.get(id);
    if (product == null) {
      throw new IllegalArgumentException(
          "No product is called " + id + "; known are " + String.join(", ", products.keySet()));
    }
    return product;
  }

  /** That of a setup, with what people have told of its source. */
  public Product of(MigrationSetup setup) {
    return product(setup.productId()).outlined(OutlineJson.read(setup.sourceOutline()));
  }

  /**
   * Database (or schema) that lists the companies: on SQL Server the one that was connected to,
   * whatever its name.
   */
  public String systemDatabase(MigrationSetup setup) {
    String found = setup.systemDatabase();
    return found.isEmpty() ? of(setup).systemDatabase() : found;
  }

  /** That of a guide, with what people have told so far. */
  public Product of(SetupGuide guide) {
    return product(guide.productId()).outlined(OutlineJson.read(guide.sourceOutline()));
  }
}
