package org.cloudmigration.service.mapping;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.InstalledApps;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.operation.InvalidInputException;

/** Which names tables of the tenant may have. */
public final class TargetNames {

  static final int LONGEST = 30;

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}$]");

  /** The platform's own; those of a company have its name before them, or a schema. */
  private static final Set<String> OF_THE_PLATFORM =
      Set.of("company", InstalledApps.TABLE.toLowerCase(Locale.ROOT));

  private TargetNames() {}

  /**
   * @param others mappings of the same environment
   * @throws InvalidInputException for {@code tableName}
   */
  public static void check(MappedTable wanted, Collection<MappedTable> others) {
    String name = wanted.tableName();
    if (name.isEmpty()) {
      throw invalid(
          "The name of the table in the tenant is missing.",
          "Send the name: a number alone does not tell which table is meant.");
    }
    if (name.length() > LONGEST || NOT_IN_A_NAME.matcher(name).find()) {
      throw invalid(
          "The name of a table in the tenant has at most "
              + LONGEST
              + " characters, without “$” and control characters.",
          "Send a shorter or plainer name.");
    }
    if (!wanted.perCompany() && OF_THE_PLATFORM.contains(inTenant(name))) {
      throw invalid("A tenant has a table “" + name + "” of its own.", "Send another name.");
    }
    refuseTaken(
        "tableName",
        wanted,
        others,
        other -> inTenant(other.tableName()).equals(inTenant(wanted.tableName())));
  }

  /** PostgreSQL's names leave out the app, and states of tables are kept by their names. */
  public static String inTenant(String table) {
    return TenantNames.clean(table).toLowerCase(Locale.ROOT);
  }

  static void refuseTaken(
      String field,
      MappedTable wanted,
      Collection<MappedTable> others,
      Predicate<MappedTable> same) {
    others.stream()
        .filter(same)
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidInputException(
                  field,
                  "NAME_TAKEN",
                  "The table “"
                      + wanted.tableName()
                      + "” has a source already: "
                      + other.told()
                      + ". Two sources cannot go into one table.",
                  "Choose another table, or delete that mapping first.");
            });
  }

  private static InvalidInputException invalid(String happened, String action) {
    return new InvalidInputException("tableName", "MAPPING", happened, action);
  }
}
