package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudmigration.service.product.CollectedRows;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SampleFitsItsTables;
import org.cloudmigration.service.product.SourceTable;
import org.junit.jupiter.api.Test;

/** The rows of SL's sample. */
class SlSampleRowsTest implements SampleFitsItsTables {

  @Override
  public Product product() {
    return new DynamicsSl();
  }

  @Override
  public CollectedRows sample(int scale) {
    return CollectedSample.ofScale(scale);
  }

  @Test
  void bothApplicationDatabasesHaveEveryTable() {
    CollectedSample sample = CollectedSample.ofScale(1);
    List<String> names = new DynamicsSl().sourceTables().stream().map(SourceTable::name).toList();
    assertThat(sample.databases())
        .containsOnlyKeys(CollectedSample.SYSTEM, CollectedSample.SHARED, CollectedSample.SINGLE);
    assertThat(sample.databases().get(CollectedSample.SHARED).keySet())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(sample.databases().get(CollectedSample.SINGLE).keySet())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(sample.databases().get(CollectedSample.SYSTEM)).containsOnlyKeys("Company");
  }
}
