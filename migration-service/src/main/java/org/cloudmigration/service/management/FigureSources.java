package org.cloudmigration.service.management;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.replication.RunView;

/** What the figures are made of. */
record FigureSources(List<TableGroup> tables, List<HybridCompany> companies) {

  /** Of a per-database table. */
  private static final String NO_COMPANY = "";

  /**
   * @param newest run; null if there is none
   * @param product null while nothing is set up
   */
  MigrationFigures figures(RunView newest, Product product) {
    return new MigrationFigures(
        newest == null ? 0 : newest.tables().remaining(),
        count(tables.stream().filter(group -> group.is(TableStatus.SUCCESSFUL))),
        failed(),
        count(tables.stream().filter(group -> group.is(TableStatus.WARNING))),
        count(chosen().filter(group -> !group.migrated())) + neverPlanned(product),
        companyFigures(newest),
        rate());
  }

  long failed() {
    return count(tables.stream().filter(group -> group.is(TableStatus.FAILED)));
  }

  private SuccessRate rate() {
    return new SuccessRate(
        count(chosen().filter(group -> group.is(TableStatus.SUCCESSFUL))),
        count(chosen().filter(group -> !group.is(TableStatus.NOT_STARTED))));
  }

  private CompanyFigures companyFigures(RunView newest) {
    List<HybridCompany> replicated = companies.stream().filter(this::replicated).toList();
    return new CompanyFigures(
        size(companies, HybridCompany::replicate),
        replicated.size(),
        companies.size(),
        newest != null && copied(newest.status()) ? size(replicated, FigureSources::waits) : 0);
  }

  private static boolean waits(HybridCompany company) {
    return company.initialization().status() != CompanyInitializationStatus.INITIALIZED;
  }

  private static boolean copied(RunStatus status) {
    return status == RunStatus.COMPLETED || status == RunStatus.UPGRADE_PENDING;
  }

  /** Copies that the tenant lost together with the company do not count. */
  private boolean replicated(HybridCompany company) {
    return tables.stream()
        .filter(group -> group.company().equals(company.name()))
        .filter(group -> group.is(TableStatus.SUCCESSFUL))
        .anyMatch(
            group ->
                company.creation().deletedAt() == null
                    || group.lastEnd().isAfter(company.creation().deletedAt()));
  }

  List<CompanyBrief> briefs(int limit) {
    return companies.stream()
        .filter(HybridCompany::replicate)
        .limit(limit)
        .map(CompanyBrief::of)
        .toList();
  }

  /** Selected companies that no run has planned yet. */
  List<String> neverPlanned() {
    Set<String> planned = tables.stream().map(TableGroup::company).collect(toSet());
    return Stream.concat(Stream.of(NO_COMPANY), selectedNames())
        .filter(company -> !planned.contains(company))
        .toList();
  }

  private long neverPlanned(Product product) {
    return product == null || selectedNames().findAny().isEmpty()
        ? 0
        : neverPlanned().stream().mapToLong(company -> tablesOf(product, company)).sum();
  }

  static long tablesOf(Product product, String company) {
    SourceTable.Scope scope =
        company.equals(NO_COMPANY) ? SourceTable.Scope.SYSTEM : SourceTable.Scope.COMPANY;
    return product.sourceTables().stream().filter(table -> table.scope() == scope).count();
  }

  private Stream<TableGroup> chosen() {
    Set<String> names = selectedNames().collect(toSet());
    return tables.stream()
        .filter(group -> group.company().equals(NO_COMPANY) || names.contains(group.company()));
  }

  private Stream<String> selectedNames() {
    return companies.stream().filter(HybridCompany::replicate).map(HybridCompany::name);
  }

  private static int size(List<HybridCompany> all, Predicate<HybridCompany> wanted) {
    return (int) all.stream().filter(wanted).count();
  }

  private static long count(Stream<TableGroup> groups) {
    return groups.mapToLong(TableGroup::tables).sum();
  }
}
