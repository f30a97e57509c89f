package org.cloudmigration.service.company;

import java.util.function.Predicate;

/**
 * Why a tenant cannot hold a company of a certain name, looked at alone; the first that applies is
 * told. From the reference: replication §11, state machine §5, and the error 50021.
 */
enum CompanyNameRule {
  EMPTY("NAME_EMPTY", "is empty", String::isBlank),
  /** Among them CR and LF, whose tables Business Central does not pick up. */
  NON_PRINTING(
      "50021",
      "has a character that cannot be printed",
      name -> name.codePoints().anyMatch(CompanyNameRule::isNonPrinting)),
  SPACES("NAME_SPACES", "begins or ends with a space", CompanyNameRule::hasOuterSpaces),
  SLASH("NAME_SLASH", "has a “/”", name -> name.indexOf('/') >= 0),
  LENGTH(
      "NAME_LENGTH",
      "is longer than " + CompanyNames.LONGEST + " characters",
      name -> name.length() > CompanyNames.LONGEST),
  OWN("MY_COMPANY", "is that of the environment's own company", CompanyNames::isMyCompany);

  private final String code;
  private final String fault;
  private final Predicate<String> applies;

  CompanyNameRule(String code, String fault, Predicate<String> applies) {
    this.code = code;
    this.fault = fault;
    this.applies = applies;
  }

  String code() {
    return code;
  }

  /** What is wrong, to follow the name in a sentence. */
  String fault() {
    return fault;
  }

  boolean appliesTo(String name) {
    return applies.test(name);
  }

  static boolean isNonPrinting(int character) {
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

  private static boolean hasOuterSpaces(String name) {
    return Character.isSpaceChar(name.charAt(0))
        || Character.isSpaceChar(name.charAt(name.length() - 1));
  }
}
