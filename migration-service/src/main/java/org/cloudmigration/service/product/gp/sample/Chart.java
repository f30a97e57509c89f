package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Account.ALLOCATION;
import static org.cloudmigration.service.product.gp.sample.Account.POSTING;
import static org.cloudmigration.service.product.gp.sample.Account.UNIT;
import static org.cloudmigration.service.product.gp.sample.Account.UNIT_ALLOCATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chart of accounts. Divisions 100 and 200 at locations 01 and 02 have a result of their own. */
final class Chart {

  static final String HEAD_COUNT = "9000";
  static final String FLOOR_SPACE = "9010";
  static final String POWER_SPLIT = "9110";

  /** No category of GP's has this number's account: inactive, and without a name. */
  static final String UNKNOWN_CATEGORY = "1999";

  private static final List<String> DIVISIONS = List.of("100", "200");
  private static final List<String> LOCATIONS = List.of("01", "02");

  /** Main account, category, typical balance. */
  private static final String BALANCE_SHEET =
      """
      1100 1 D, 1110 1 D, 1150 2 D, 1200 3 D, 1250 4 D, 1300 5 D, 1320 6 D, 1400 7 D, 1450 8 D,
      1500 9 D, 1510 10 C, 1550 11 D, 1600 12 D, 2100 13 C, 2150 14 C, 2200 15 C, 2250 16 C,
      2300 17 C, 2310 18 C, 2320 19 C, 2330 20 C, 2340 21 C, 2700 22 C, 3000 23 C, 3010 24 C,
      3020 25 C, 3030 26 C, 3100 27 C, 3110 28 D, 3200 29 D, 3210 30 D, 1999 48 D""";

  private static final String INCOME_STATEMENT =
      """
      4100 31 C, 4110 32 D, 4500 33 D, 4600 34 D, 6100 35 D, 6200 36 D, 6210 37 D, 7010 38 D,
      7100 39 D, 7200 40 D, 7300 41 D, 7400 42 D, 7410 43 D, 7420 44 C, 7430 45 D, 7440 46 D,
      7450 47 D""";

  static final List<Account> ACCOUNTS = new Chart().accounts();

  private static final Map<String, Account> BY_STRING =
      ACCOUNTS.stream().collect(Collectors.toUnmodifiableMap(Account::string, Function.identity()));

  private final List<Account> accounts = new ArrayList<>();

  private Chart() {}

  static int index(String string) {
    Account account = BY_STRING.get(string);
    if (account == null) {
      throw new IllegalArgumentException("The chart has no account " + string);
    }
    return account.index();
  }

  /** Index of a main account that is the same for all divisions and locations. */
  static int companyWide(String main) {
    return index(Account.string("000", main, "00"));
  }

  static Account account(int index) {
    return ACCOUNTS.get(index - 1);
  }

  private List<Account> accounts() {
    for (String[] words : entries(BALANCE_SHEET)) {
      post("000", words, "00", false);
    }
    for (String[] words : entries(INCOME_STATEMENT)) {
      for (String division : DIVISIONS) {
        LOCATIONS.forEach(location -> post(division, words, location, true));
      }
    }
    add(UNIT, HEAD_COUNT, "Head count", true);
    add(UNIT, FLOOR_SPACE, "Floor space", true);
    add(ALLOCATION, "9100", "Rent split", true);
    add(ALLOCATION, POWER_SPLIT, "Power split", true);
    add(ALLOCATION, "9120", "Old split", false);
    add(ALLOCATION, "9130", "Split to units", true);
    add(ALLOCATION, "9140", "Split without rows", true);
    add(UNIT_ALLOCATION, "9200", "Unit split", true);
    return List.copyOf(accounts);
  }

  private static List<String[]> entries(String list) {
    return list.lines()
        .flatMap(line -> List.of(line.split(", *")).stream())
        .map(entry -> entry.strip().split(" "))
        .toList();
  }

  private void post(String division, String[] words, String location, boolean incomeStatement) {
    accounts.add(
        new Account(
            accounts.size() + 1,
            division,
            words[0],
            location,
            POSTING,
            "Account " + Account.string(division, words[0], location),
            incomeStatement,
            Integer.parseInt(words[1]),
            words[2].equals("C"),
            !words[0].equals(UNKNOWN_CATEGORY)));
  }

  private void add(int type, String main, String description, boolean active) {
    int index = accounts.size() + 1;
    accounts.add(new Account(index, "000", main, "00", type, description, false, 0, false, active));
  }
}
