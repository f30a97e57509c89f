package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Employees and equipment of projects with their rates. */
final class Resources {

  private static final int EMPLOYEES = 4;
  private static final int MACHINES = 2;

  /** Rates of all projects. */
  private static final String NO_PROJECT = "na";

  private static final LocalDate FIRST_RATE = LocalDate.of(2022, 1, 1);
  private static final LocalDate SECOND_RATE = LocalDate.of(2023, 1, 1);

  private Resources() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable employees = tables.open("PJEmploy");
    each(database, EMPLOYEES, (block, number) -> employee(employees, database, block, number));
    SampleTable labor = tables.open("PJEmpPjt");
    each(
        database,
        EMPLOYEES,
        (block, number) -> {
          rate(labor, "employee", code("E", block) + number, FIRST_RATE, "labor_rate", 20);
          rate(
              labor, "employee", code("E", block) + number, SECOND_RATE, "labor_rate", 25 + number);
        });
    SampleTable machines = tables.open("PJEquip");
    each(
        database,
        MACHINES,
        (block, number) ->
            machines
                .set("equip_id", code("Q", block) + number)
                .set("cpnyId", database.own())
                .set("equip_desc", "Machine " + block + "-" + number)
                .set("status", pick(number, "", "A", "I"))
                .add());
    SampleTable rates = tables.open("PJEQRate");
    each(
        database,
        MACHINES,
        (block, number) -> {
          rate(rates, "equip_id", code("Q", block) + number, FIRST_RATE, "rate1", 40);
          rate(rates, "equip_id", code("Q", block) + number, SECOND_RATE, "rate1", 45);
        });
  }

  private static void each(SampleDatabase database, int count, PurchaseOrders.ForOrder action) {
    for (int block = 0; block < database.factor(); block++) {
      for (int number = 1; number <= count; number++) {
        action.accept(block, number);
      }
    }
  }

  private static void employee(SampleTable table, SampleDatabase database, int block, int number) {
    table
        .set("employee", code("E", block) + number)
        .set("CpnyId", database.own())
        .set("emp_name", "Worker " + block + "-" + number + "~Pat")
        .set("emp_status", pick(number, "", "A", "A", "H", "I"))
        .set("date_hired", LocalDate.of(2020, 1, 15))
        .set("MSPType", number == 2 ? "M" : "")
        .set("em_id01", vendor(block, number))
        .add();
  }

  private static String vendor(int block, int number) {
    return switch (number) {
      case 1 -> PurchaseOrders.vendor(block, 1);
      case 3 -> "NOVENDOR";
      default -> "";
    };
  }

  private static void rate(
      SampleTable table, String key, String id, LocalDate from, String column, int rate) {
    table.set(key, id).set("project", NO_PROJECT).set("effect_date", from).set(column, rate).add();
  }
}
