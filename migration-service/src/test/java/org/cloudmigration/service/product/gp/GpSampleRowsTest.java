package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.product.CollectedRows;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SampleFitsItsTables;
import org.cloudmigration.service.product.SourceTable;
import org.junit.jupiter.api.Test;

/** The rows of GP's sample. */
class GpSampleRowsTest implements SampleFitsItsTables {

  @Override
  public Product product() {
    return new DynamicsGp();
  }

  @Override
  public CollectedRows sample(int scale) {
    return CollectedSample.ofScale(scale);
  }

  @Test
  void bothCompaniesHaveEveryCompanyTableAndTheSystemDatabaseHasTheRest() {
    CollectedSample sample = CollectedSample.ofScale(1);
    List<String> ofCompany = names(SourceTable.Scope.COMPANY);
    List<String> ofSystem = new ArrayList<>(names(SourceTable.Scope.SYSTEM));
    ofSystem.add("SY01500");
    assertThat(sample.databases())
        .containsOnlyKeys(
            CollectedSample.SYSTEM, CollectedSample.COMPANY, CollectedSample.SECOND_COMPANY);
    assertThat(sample.databases().get(CollectedSample.COMPANY).keySet())
        .containsExactlyInAnyOrderElementsOf(ofCompany);
    assertThat(sample.databases().get(CollectedSample.SECOND_COMPANY).keySet())
        .containsExactlyInAnyOrderElementsOf(ofCompany);
    assertThat(sample.databases().get(CollectedSample.SYSTEM).keySet())
        .containsExactlyInAnyOrderElementsOf(ofSystem);
  }

  private static List<String> names(SourceTable.Scope scope) {
    return new DynamicsGp()
        .sourceTables().stream()
            .filter(table -> table.scope() == scope)
            .map(SourceTable::name)
            .toList();
  }
}
