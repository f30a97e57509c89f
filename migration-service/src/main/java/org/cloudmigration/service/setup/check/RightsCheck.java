package org.cloudmigration.service.setup.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.Right;

/** The login may do what a migration does, in every database of the side. */
record RightsCheck(CheckSide side) implements Check {

  @Override
  public String name() {
    return "Check" + side.title() + "Rights";
  }

  @Override
  public String title() {
    return "Rights of the login";
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    List<String> lacking = new ArrayList<>();
    for (ServerFacts database : subject.databases()) {
      Set<Right> missing = needed(subject, database);
      missing.removeAll(database.rights());
      if (!missing.isEmpty()) {
        lacking.add(database.database() + ": " + inWords(missing));
      }
    }
    String login = "The login “" + subject.server().login() + "”";
    return lacking.isEmpty()
        ? CheckResult.passed(login + " may do all that a migration needs." + surplus(subject))
        : CheckResult.failed(
            "RIGHTS",
            login
                + " of the "
                + side.word()
                + " lacks rights – "
                + String.join("; ", lacking)
                + ".",
            action());
  }

  private String action() {
    return switch (side) {
      case SOURCE ->
          "Have the DBA run the least-privilege script that the guide offers, then run the"
              + " preparation again.";
      case TENANT ->
          "Make the login owner of the tenant database (db_owner, or the owner of its schemas),"
              + " then run the preparation again.";
    };
  }

  private Set<Right> needed(CheckSubject subject, ServerFacts database) {
    Set<Right> needed = EnumSet.of(Right.READ_CATALOGUE, Right.READ_TABLES);
    if (side == CheckSide.TENANT) {
      needed.add(Right.WRITE_TABLES);
      needed.add(Right.CREATE_OBJECTS);
    } else if (database.changeTracking().possible()) {
      needed.add(Right.READ_CHANGES);
      if (!subject.objectsMade()) {
        needed.add(Right.CREATE_OBJECTS);
      }
    }
    return needed;
  }

  private String surplus(CheckSubject subject) {
    boolean writes =
        side == CheckSide.SOURCE && subject.server().rights().contains(Right.WRITE_TABLES);
    return writes
        ? " It may also change data, which a migration never does to a source: a login made with"
            + " the least-privilege script is safer."
        : "";
  }

  private static String inWords(Set<Right> rights) {
    return rights.stream().map(RightsCheck::inWords).collect(Collectors.joining(", "));
  }

  private static String inWords(Right right) {
    return switch (right) {
      case READ_CATALOGUE -> "read the catalogue";
      case READ_TABLES -> "read tables";
      case WRITE_TABLES -> "write tables";
      case CREATE_OBJECTS -> "create procedures and tables";
      case ALTER_DATABASE -> "switch change tracking on";
      case READ_CHANGES -> "read changes";
    };
  }
}
