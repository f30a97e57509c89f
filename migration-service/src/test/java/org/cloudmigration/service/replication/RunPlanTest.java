package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.junit.jupiter.api.Test;

class RunPlanTest {

  /** On SQL Server it may have any name. */
  private static final String SYSTEM = "GP System";

  private final Product product = new DynamicsGp();
  private final List<MappedTable> mappings =
      new ArrayList<>(product.sourceTables().stream().map(this::mapping).toList());

  private MappedTable mapping(SourceTable table) {
    return new MappedTable(
        UUID.randomUUID(),
        1,
        product.appId(),
        table.stagingId(),
        table.stagingTable(),
        table.name(),
        table.scope() == SourceTable.Scope.COMPANY);
  }

  private static HybridCompany company(String name) {
    var company = new HybridCompany(UUID.randomUUID(), name, name);
    company.describe(name + " Ltd.", name + "DB", null);
    return company;
  }

  private List<TableRun> plan(HybridCompany... companies) {
    return RunPlan.of(UUID.randomUUID(), SYSTEM, mappings, List.of(companies));
  }

  @Test
  void thePerDatabaseTableComesFirstThenCompanyByCompany() {
    List<TableRun> plan = plan(company("ONE"), company("TWO"));
    assertThat(plan).hasSize(127);
    assertThat(plan.getFirst().companyName()).isEmpty();
    assertThat(plan.getFirst().sourceDatabase()).isEqualTo(SYSTEM);
    assertThat(plan.getFirst().sourceTable()).isEqualTo("MC40200");
    assertThat(plan.subList(1, 64)).allMatch(table -> table.companyName().equals("ONE"));
    assertThat(plan.subList(1, 64)).allMatch(table -> table.sourceDatabase().equals("ONEDB"));
    assertThat(plan.subList(64, 127)).allMatch(table -> table.companyName().equals("TWO"));
    assertThat(plan.subList(1, 64).stream().map(TableRun::sourceTable))
        .containsExactlyElementsOf(
            plan.subList(64, 127).stream().map(TableRun::sourceTable).toList());
  }

  @Test
  void whatIsAddedRenamedOrDeletedIsPlannedSo() {
    UUID app = UUID.randomUUID();
    mappings.removeIf(mapping -> mapping.sourceTable().equals("GL00100"));
    mappings.add(new MappedTable(app, 65, app, 0, "Companies", "SY01500", false));
    mappings.add(new MappedTable(app, 66, app, 0, "Copy", "GL00103", true));
    List<TableRun> plan = plan(company("ONE"), company("TWO"));
    assertThat(plan).hasSize(2 + 2 * 63);
    assertThat(plan.get(1).tableName()).isEqualTo("Companies");
    assertThat(plan.get(1).sourceDatabase()).isEqualTo(SYSTEM);
    assertThat(plan).noneMatch(table -> table.sourceTable().equals("GL00100"));
    assertThat(plan.getLast().tableName()).isEqualTo("Copy");
    assertThat(plan.getLast().appId()).isEqualTo(app);
    assertThat(plan.getLast().sourceDatabase()).isEqualTo("TWODB");
  }

  @Test
  void oneCompanyMakesSixtyFour() {
    assertThat(plan(company("ONE"))).hasSize(64);
  }

  @Test
  void noTableStandsThereTwiceAndNoneHasBegun() {
    List<TableRun> plan = plan(company("ONE"), company("TWO"));
    assertThat(plan.stream().map(table -> table.companyName() + "/" + table.tableName()))
        .doesNotHaveDuplicates();
    assertThat(plan).allMatch(table -> table.status() == TableStatus.NOT_STARTED);
    assertThat(plan).allMatch(table -> table.appId().equals(product.appId()));
    assertThat(plan.stream().map(TableRun::tableName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            product.sourceTables().stream().map(SourceTable::stagingTable).toList());
  }
}
