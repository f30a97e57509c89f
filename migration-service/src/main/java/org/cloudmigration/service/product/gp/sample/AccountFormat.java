package org.cloudmigration.service.product.gp.sample;

import java.util.List;
import java.util.function.Predicate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Segments of the account string, their values, and the accounts that are built of them. */
final class AccountFormat {

  private static final int DIVISION = 1;
  private static final int MAIN = 2;
  private static final int LOCATION = 3;

  /** Accounts whose name has to come from elsewhere: their main segment has no value. */
  private static final List<String> NAMELESS = List.of(Chart.UNKNOWN_CATEGORY, "7450");

  private AccountFormat() {}

  static void write(SampleCompany company, SampleTables tables) {
    segments(tables.open("SY00300"));
    values(tables.open("GL40200"));
    accounts(tables.open("GL00100"));
    strings(tables.open("GL00105"));
  }

  private static void segments(SampleTable table) {
    segment(table, DIVISION, "Division", 3);
    segment(table, MAIN, "Account", 4);
    segment(table, LOCATION, "Location", 2);
  }

  private static void segment(SampleTable table, int number, String name, int length) {
    table
        .set("SGMTNUMB", number)
        .set("SGMTNAME", name)
        .set("LOFSGMNT", length)
        .set("MNSEGIND", number == MAIN)
        .add();
  }

  private static void values(SampleTable table) {
    value(table, DIVISION, "000", "Company");
    value(table, DIVISION, "100", "Retail");
    value(table, DIVISION, "200", "Wholesale");
    value(table, DIVISION, "300", "");
    value(table, LOCATION, "00", "All sites");
    value(table, LOCATION, "01", "North site");
    value(table, LOCATION, "02", "South site");
    Chart.ACCOUNTS.stream()
        .map(Account::main)
        .distinct()
        .filter(Predicate.not(NAMELESS::contains))
        .forEach(main -> value(table, MAIN, main, mainName(main)));
  }

  private static String mainName(String main) {
    return switch (main) {
      case Chart.HEAD_COUNT -> "Head count";
      case Chart.FLOOR_SPACE -> "Floor space";
      default -> main.startsWith("9") ? "" : "Main account " + main;
    };
  }

  private static void value(SampleTable table, int segment, String value, String name) {
    table.set("SGMTNUMB", segment).set("SGMNTID", value).set("DSCRIPTN", name).add();
  }

  private static void accounts(SampleTable table) {
    for (Account account : Chart.ACCOUNTS) {
      table
          .set("ACTINDX", account.index())
          .set("ACTNUMBR_1", account.division())
          .set("ACTNUMBR_2", account.main())
          .set("ACTNUMBR_3", account.location())
          .set("MNACSGMT", account.main())
          .set("ACCTTYPE", account.type())
          .set("ACTDESCR", account.description())
          .set("PSTNGTYP", account.incomeStatement())
          .set("TPCLBLNC", account.credit())
          .set("ACCATNUM", account.category())
          .set("ACTIVE", account.active())
          .set("ACCTENTR", true)
          .set("BALFRCLC", account.main().equals(Chart.POWER_SPLIT))
          .set("Clear_Balance", account.main().equals(Chart.FLOOR_SPACE))
          .add();
    }
  }

  private static void strings(SampleTable table) {
    for (Account account : Chart.ACCOUNTS) {
      table
          .set("ACTINDX", account.index())
          .set("ACTNUMST", account.string())
          .set("DEX_ROW_ID", table.number())
          .add();
    }
  }
}
