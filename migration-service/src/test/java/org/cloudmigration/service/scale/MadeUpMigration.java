package org.cloudmigration.service.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableRun;

/** The tables that all runs of an environment copy, company by company. */
final class MadeUpMigration {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");
  private static final List<String> SERIES =
      List.of("GL", "RM", "PM", "IV", "SOP", "POP", "UPR", "CM", "SY", "FA");

  /**
   * A table, and what is known of it before a run.
   *
   * @param table as it stands over all runs
   */
  record Known(MigrationTable table, long rows, int rowBytes, int number) {

    /**
     * @param changed whether the source has a new column since, if it is a table that gets one
     */
    String columnsKey(boolean changed) {
      return MadeUpColumns.key(number, changed);
    }
  }

  private final UUID environment;
  private final List<Known> tables = new ArrayList<>();
  private final MadeUpCompanies companies;

  MadeUpMigration(UUID environment, int count, Chance chance) {
    this.environment = environment;
    companies = MadeUpCompanies.forTables(count);
    for (int i = 0; i < count; i++) {
      tables.add(known(i, chance));
    }
  }

  private Known known(int place, Chance chance) {
    MadeUpCompanies.Company company = companies.of(place);
    int number = place % MadeUpCompanies.TABLES_EACH;
    String source = "%s%05d".formatted(SERIES.get(number % SERIES.size()), 100 + number);
    var planned =
        new TableRun(
            environment, 1, company.name(), "GP " + source, company.database(), source, APP);
    return new Known(
        chance.numbered(new MigrationTable(environment, planned)),
        chance.happens(0.3) ? 0 : chance.size(900, 2.2),
        80 + chance.below(600),
        number);
  }

  UUID environment() {
    return environment;
  }

  List<Known> tables() {
    return tables;
  }

  MadeUpCompanies companies() {
    return companies;
  }
}
