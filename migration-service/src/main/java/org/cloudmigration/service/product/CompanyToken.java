package org.cloudmigration.service.product;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.TenantNames;

/**
 * Stands for the company in the name of a source table, where each company has a table of its own.
 * As in Business Central's names of tables, characters that these may not carry are replaced.
 */
public final class CompanyToken {

  public static final String TOKEN = "{$CompanyName$}";

  private static final Pattern ANY_CASE =
      Pattern.compile(Pattern.quote(TOKEN), Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_PARTS = Pattern.compile("^[\\s$_.\\-]+|[\\s$_.\\-]+$");

  private CompanyToken() {}

  public static boolean isIn(String name) {
    return name.contains(TOKEN);
  }

  /** The token in the one way of writing it that is looked for. */
  static String spelt(String name) {
    return ANY_CASE.matcher(name).replaceAll(Matcher.quoteReplacement(TOKEN));
  }

  /**
   * The table of one company.
   *
   * @param company id of the company in the source
   */
  public static String replaced(String name, String company) {
    return isIn(name) ? name.replace(TOKEN, TenantNames.clean(company)) : name;
  }

  /** What is left for people: without the token and what separates it from the rest. */
  static String without(String name) {
    return isIn(name) ? BETWEEN_PARTS.matcher(name.replace(TOKEN, "")).replaceAll("") : name;
  }
}
