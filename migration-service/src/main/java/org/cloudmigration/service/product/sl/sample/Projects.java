package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;
import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Three projects for each block: active, planned, inactive; with their tasks and addresses. */
final class Projects {

  private static final int OF_A_BLOCK = 3;
  private static final int TASKS = 3;
  private static final String OF_PROJECT = "PR";

  private Projects() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable projects = tables.open("PJProj");
    for (int block = 0; block < database.factor(); block++) {
      for (int number = 1; number <= OF_A_BLOCK; number++) {
        project(projects, database, block, number);
      }
    }
    SampleTable tasks = tables.open("PJPent");
    each(database, project -> tasks(tasks, project));
    SampleTable addresses = tables.open("PJAddr");
    each(
        database,
        project -> {
          address(addresses, project, OF_PROJECT);
          address(addresses, project, "BI");
        });
  }

  private static void each(SampleDatabase database, Consumer<String> action) {
    for (int block = 0; block < database.factor(); block++) {
      for (int number = 1; number <= OF_A_BLOCK; number++) {
        action.accept(code("J", block) + number);
      }
    }
  }

  private static void project(SampleTable table, SampleDatabase database, int block, int number) {
    table
        .set("project", code("J", block) + number)
        .set("CpnyId", database.own())
        .set("project_desc", "Project " + block + "-" + number)
        .set("customer", number == 1 ? SalesOrders.customer(block, 1) : "")
        .set("start_date", LocalDate.of(Formulas.THIS_YEAR, 1, 1))
        .set("status_pa", pick(number, "", "A", "M", "I"))
        .add();
  }

  private static void tasks(SampleTable table, String project) {
    for (int task = 1; task <= TASKS; task++) {
      table
          .set("project", project)
          .set("pjt_entity", digits(task, 2))
          .set("pjt_entity_desc", "Task " + task)
          .set("status_pa", task == TASKS ? "I" : "A")
          .add();
    }
  }

  private static void address(SampleTable table, String project, String type) {
    City.EASTFIELD
        .ofProject(table, "US")
        .set("addr_key_cd", OF_PROJECT)
        .set("addr_key", project)
        .set("addr_type_cd", type)
        .set("addr1", "Site of " + project)
        .set("individual", "Manager of " + project)
        .add();
  }
}
