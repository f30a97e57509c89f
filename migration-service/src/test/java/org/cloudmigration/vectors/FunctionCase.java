package org.cloudmigration.vectors;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.upgrade.date.DateFormula;
import org.cloudmigration.service.upgrade.run.StatusFlow;

/** Cases of kind {@code function}: each row is one call of a rule that the steps use. */
final class FunctionCase {

  private static final String ANY = "<any>";
  private static final String FILLED = "<filled>";

  private final Expressions expressions;
  private final Path directory;
  private StatusFlow flow;

  private FunctionCase(Expressions expressions, Path directory) {
    this.expressions = expressions;
    this.directory = directory;
  }

  static Outcome run(Expressions expressions, Path directory, Scenario scenario)
      throws IOException, SQLException {
    var run = new FunctionCase(expressions, directory);
    try {
      return run.compared(scenario);
    } finally {
      if (run.flow != null) {
        run.flow.close();
      }
    }
  }

  private Outcome compared(Scenario scenario) throws IOException, SQLException {
    Rows cases = scenario.cases();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Map<String, String> row : cases.rows()) {
      Map<String, String> answer = answer(scenario.function(), row);
      for (String column : scenario.answers()) {
        String expected = row.get(column);
        String actual = answer.get(column);
        if (actual == null) {
          throw new NotUnderstoodException(scenario.function() + " tells no " + column);
        }
        compared++;
        boolean agrees =
            expected.equals(ANY)
                || (expected.equals(FILLED) ? !actual.isBlank() : expected.equals(actual));
        if (!agrees) {
          differences.add(
              "%s, %s: expected “%s”, found “%s”".formatted(row, column, expected, actual));
        }
      }
    }
    return new Outcome(compared, differences);
  }

  private Map<String, String> answer(String function, Map<String, String> row) throws SQLException {
    return switch (function) {
      case "known-country" -> country(row.get("country"));
      case "payment-term-formula" -> formula(row);
      case "phone-contains-letters" ->
          Map.of("contains_letters", flag("@phone_has_letters(" + text(row.get("phone")) + ")"));
      case "vendor-1099-box" ->
          Map.of(
              "bc_box_code",
              expressions.value(
                  "@form_box(%s, %s, %s)"
                      .formatted(
                          row.get("tax_year"), row.get("gp_1099_type"), row.get("gp_box_number"))));
      case "vendor-1099-tax-year" -> taxYear(row);
      case "vendor-1099-supported-year" ->
          Map.of(
              "supported_year",
              expressions.value("@supported_tax_year(" + row.get("requested_year") + ")"));
      case "post-migration-complete" -> Map.of("complete", complete(row));
      case "replication-table-result" -> tableResult(row);
      case "upgrade-status-flow" -> flow().after(row.get("event"));
      default -> throw new NotUnderstoodException("No function is called " + function);
    };
  }

  /** One for all rows of a case: each starts where the one before ended. */
  private StatusFlow flow() {
    if (flow == null) {
      flow = new StatusFlow(directory);
    }
    return flow;
  }

  private Map<String, String> country(String text) throws SQLException {
    String code = expressions.value("@known_country(" + text(text) + ")");
    String name =
        code.isEmpty()
            ? ""
            : expressions.value(
                "(select min(k.[Name]) from {Known Country} k where k.[ISO2] = %s)"
                    .formatted(text(code)));
    return Map.of("found", String.valueOf(!code.isEmpty()), "iso2", code, "name", name);
  }

  private Map<String, String> formula(Map<String, String> row) throws SQLException {
    boolean due = row.get("part").equals("due");
    String side = due ? "DUE" : "DISC";
    String expression =
        "@%s_formula(%s, %s, %s, %s)"
            .formatted(
                due ? "due" : "discount",
                row.get(side + "TYPE"),
                row.get(due ? "DUEDTDS" : "DISCDTDS"),
                row.get("CalculateDateFromDays"),
                row.get(due ? "DueMonth" : "DiscountMonth"));
    if (row.get("from_discount_date").equals("true")) {
      expression =
          "@due_from_discount(" + text(row.get("discount_formula")) + ", " + expression + ")";
    }
    String formula = expressions.value(expression);
    return Map.of(
        "formula", formula, "accepted", String.valueOf(DateFormula.parse(formula).isPresent()));
  }

  private Map<String, String> taxYear(Map<String, String> row) throws SQLException {
    String chosen = row.get("tax_year_setting").isEmpty() ? "0" : row.get("tax_year_setting");
    String today = "cast(" + text(row.get("today")) + " as date)";
    return Map.of(
        "effective_year", expressions.value("@tax_year(" + chosen + ", " + today + ")"),
        "minimum_supported_year", expressions.value("@first_tax_year()"));
  }

  private String complete(Map<String, String> row) throws SQLException {
    Map<String, Boolean> settings = new LinkedHashMap<>();
    Map<String, String> switches =
        Map.of(
            "GL on", "Migrate GL Module",
            "Bank on", "Migrate Bank Module",
            "Inventory on", "Migrate Inventory Module",
            "Payables on", "Migrate Payables Module",
            "Receivables on", "Migrate Receivables Module",
            "Open POs on", "Migrate Open POs",
            "Vendor Classes on", "Migrate Vendor Classes",
            "Customer Classes on", "Migrate Customer Classes");
    switches.forEach((column, caption) -> settings.put(caption, Boolean.valueOf(row.get(column))));
    Map<String, String> flags =
        Map.of(
            "fiscal periods done", "Fiscal Periods Created",
            "checkbooks done", "CheckBooks Created",
            "open POs done", "Open Purchase Orders Created",
            "vendor EFT banks done", "Vendor EFT Bank Acc. Created",
            "vendor classes done", "Vendor Classes Created",
            "customer classes done", "Customer Classes Created");
    Map<String, Boolean> done = new LinkedHashMap<>();
    flags.forEach((column, field) -> done.put(field, Boolean.valueOf(row.get(column))));
    expressions.configure(settings, done);
    return flag("@post_migration_complete()");
  }

  /** What a run keeps of a table. */
  private static Map<String, String> tableResult(Map<String, String> row) {
    UUID id = new UUID(0, 1);
    var table = new TableRun(id, 1, "", row.get("table"), "GPDAT", row.get("table"), id);
    ReportedError error = ReportedError.of(row);
    if (error == null) {
      table.succeed(TableStatus.SUCCESSFUL, Verification.NOT_CHECKED, "", false, Instant.EPOCH);
    } else {
      table.fail(
          TableStatus.FAILED,
          new ErrorReport(error.code(), error.message(), "", "", ""),
          Instant.EPOCH);
    }
    return Map.of(
        "status", table.status() == TableStatus.FAILED ? "Failed" : "Successful",
        "detail_error_code", table.error() == null ? "" : table.error().code(),
        "detail_error_message", table.error() == null ? "" : table.error().happened());
  }

  private String flag(String expression) throws SQLException {
    return expressions.value(expression).equals("1") ? "true" : "false";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
