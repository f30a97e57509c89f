package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.database.AsideRows;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.abacus.Abacus;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepNames;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.sql.TenantTable;
import org.cloudmigration.service.upgrade.table.UpgradeTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No SQL Server runs where this product is built: its steps must at least be read there. */
class EveryStepIsTSqlTest {

  private static final String COMPANY = "CRONUS's Inc.";

  private final SqlServerDialect dialect = new SqlServerDialect();
  private final Set<String> read = new HashSet<>();

  /** Newer than SQL Server 2016, or of another database. */
  private static final Pattern TOO_NEW =
      Pattern.compile(
          "(?i)\\b(STRING_AGG|TRIM|GREATEST|LEAST|CONCAT_WS|TRANSLATE|DATETRUNC|DATE_BUCKET"
              + "|GENERATE_SERIES|APPROX_\\w+|IS (NOT )?DISTINCT FROM|LIMIT|FILTER|EXTRACT"
              + "|CHAR_LENGTH|SUBSTR|LPAD|RPAD|MOD|LOCATE|REGEXP_LIKE|ILIKE|TRUE|FALSE|USING"
              + "|NATURAL|INTERSECT ALL|EXCEPT ALL|LATERAL|RECURSIVE|RETURNING|OVERRIDING)\\b"
              + "|\\|\\||::|\\bVALUES\\s*\\(.*\\)\\s*AS\\b");

  /** Of many rows of literals a few are as good. */
  private static final Pattern LITERALS =
      Pattern.compile("(select [^;]*?)(?:\\s+union all select(?: '[^']*',?){3})+$");

  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\\[(?:[^\\]]|\\]\\])*\\]");

  @TestFactory
  Stream<DynamicTest> ofEveryProduct() {
    return Stream.of(new DynamicsGp(), new DynamicsSl(), new Abacus()).flatMap(this::steps);
  }

  private Stream<DynamicTest> steps(Product product) {
    ProductUpgrade upgrade = ProductUpgrade.read(product);
    StepNames names = names(product, upgrade);
    assertThat(upgrade.steps()).isNotEmpty();
    return upgrade.steps().stream()
        .map(step -> dynamicTest(product.id() + " " + step.id(), () -> read(step, names)));
  }

  private void read(UpgradeStep step, StepNames names) {
    for (StepStatement statement : step.statements()) {
      if (statement.procedure().isEmpty()) {
        RenderedStatement rendered = RenderedStatement.of(statement, names);
        assertThat(QUOTED.matcher(rendered.sql()).replaceAll("x"))
            .as(statement.label())
            .doesNotContainPattern(TOO_NEW);
        if (rendered.insert().isEmpty()) {
          read(statement, rendered.sql());
        } else {
          readInsert(statement, rendered, names);
        }
      }
    }
  }

  /** What is made of the values depends on the table alone: it is read once for each. */
  private void readInsert(StepStatement statement, RenderedStatement rendered, StepNames names) {
    String text = statement.text();
    String query =
        text.substring(text.toLowerCase(Locale.ROOT).indexOf("select", text.indexOf(')')));
    var alone = new StepStatement(statement.label(), statement.condition(), false, query);
    read(statement, LITERALS.matcher(RenderedStatement.of(alone, names).sql()).replaceAll("$1"));
    if (read.add(statement.target().orElseThrow())) {
      read(statement, rendered.sql());
      read(
          dialect.aside(
              "$migration$aside$1", List.of("n"), rendered.insert().orElseThrow().query()));
    }
  }

  private void read(AsideRows aside) {
    TSql.read(aside.index());
    aside.removal().forEach(TSql::read);
    assertThat(aside.creation()).startsWith("SELECT q.* INTO [dbo].[$migration$aside$1] FROM (");
  }

  /** Steps share parts, and reading one takes its time. */
  private void read(StepStatement statement, String sql) {
    if (!read.add(sql)) {
      return;
    }
    try {
      TSql.read(sql);
    } catch (AssertionError e) {
      throw new AssertionError(statement.label() + "\n" + e.getMessage(), e.getCause());
    }
  }

  private StepNames names(Product product, ProductUpgrade upgrade) {
    Map<String, TableDefinition> sources = new HashMap<>();
    for (SourceTable source : product.sourceTables()) {
      String company = source.scope() == Scope.COMPANY ? COMPANY : "";
      TableName name = dialect.tenantTable(company, source.stagingTable(), product.appId());
      sources.put(source.stagingTable(), new StagingConversion(source.definition(), name).target());
    }
    return new StepNames(
        dialect,
        name -> {
          UpgradeTable table = upgrade.tables().table(name);
          String company = table.perCompany() ? COMPANY : "";
          TableName there = dialect.tenantTable(company, name, table.appId());
          return new TenantTable(table, sources.getOrDefault(name, table.definition(there)));
        },
        upgrade.tables()::option,
        upgrade.settings().initial()::value,
        Map.of(
            "company",
            COMPANY,
            "company_id",
            "CRONUS",
            "user",
            "US'ER",
            "today",
            LocalDate.of(2024, 2, 29),
            "work_date",
            LocalDate.of(2024, 2, 29),
            "first_day_of_year",
            LocalDate.of(2024, 1, 1)),
        upgrade.macros());
  }
}
