package org.cloudmigration.service.setup.check;

/**
 * One requirement of a migration. Judges facts that others have read: it asks no database and
 * changes nothing, and the same facts always give the same result.
 */
public interface Check {

  /** Stable, unique among all checks, at most 55 characters: the name of its activity. */
  String name();

  /** What is checked, for people. */
  String title();

  CheckSide side();

  CheckResult judge(CheckSubject subject);
}
