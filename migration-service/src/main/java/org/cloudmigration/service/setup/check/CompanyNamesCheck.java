package org.cloudmigration.service.setup.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.product.SourceCompany;

/**
 * A tenant can hold the companies' names: 1 to 30 characters, all of them printing (code 50021),
 * and no two the same once the characters that tables may not carry are replaced. Needs {@link
 * ProductCheck} to pass.
 */
record CompanyNamesCheck() implements Check {

  static final int LONGEST = 30;

  @Override
  public String name() {
    return "CheckSourceCompanyNames";
  }

  @Override
  public String title() {
    return "Names of the companies";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    List<String> unprintable = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    Map<String, String> inTenant = new HashMap<>();
    for (SourceCompany company : subject.source().companies()) {
      String name = company.name();
      String there = TenantNames.clean(name);
      String other = inTenant.put(there.toLowerCase(Locale.ROOT), name);
      if (hasUnprintable(name) || hasUnprintable(company.sourceDatabase())) {
        unprintable.add(visible(name));
      } else if (name.isBlank() || name.length() > LONGEST) {
        unfit.add("“" + name + "” (" + name.length() + " characters)");
      } else if (other != null) {
        unfit.add("“" + other + "” and “" + name + "” (the same in a tenant)");
      } else if (!there.equals(name)) {
        replaced.add("“" + name + "” (" + there + ")");
      }
    }
    return judge(unprintable, unfit, replaced);
  }

  private static CheckResult judge(
      List<String> unprintable, List<String> unfit, List<String> replaced) {
    String rename = "Rename them in the source, then run the preparation again.";
    if (!unprintable.isEmpty()) {
      return CheckResult.failed(
          "50021",
          "Names of companies hold characters that do not print: " + list(unprintable) + ".",
          rename);
    }
    if (!unfit.isEmpty()) {
      return CheckResult.failed(
          "NAMES", "A tenant cannot hold names of companies: " + list(unfit) + ".", rename);
    }
    if (!replaced.isEmpty()) {
      return CheckResult.warned(
          "NAMES",
          "Names of companies hold characters that names of tables may not: "
              + list(replaced)
              + ".",
          "Nothing is lost: the tables in the tenant get the name in brackets.",
          "Accept this, or rename the companies in the source.");
    }
    return CheckResult.passed("A tenant can hold all of them.");
  }

  private static boolean hasUnprintable(String text) {
    return text.codePoints().anyMatch(CompanyNamesCheck::isUnprintable);
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder("“");
    text.codePoints()
        .forEach(
            each ->
                visible.append(
                    isUnprintable(each) ? "[U+%04X]".formatted(each) : Character.toString(each)));
    return visible.append('”').toString();
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}
