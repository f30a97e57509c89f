package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.setup.SqlServerType;

/**
 * The tenant has room. A Business Central subscription brings 80 GB, and less than 30 GB in one run
 * is advised; a tenant that is a file needs room on this server's disk.
 */
record StorageCheck() implements Check {

  private static final long GB = 1L << 30;
  static final long INCLUDED = 80 * GB;
  static final long ADVISED_FOR_A_RUN = 30 * GB;
  private static final String CODE = "STORAGE";

  @Override
  public String name() {
    return "CheckTenantStorage";
  }

  @Override
  public String title() {
    return "Room in the tenant";
  }

  @Override
  public CheckSide side() {
    return CheckSide.TENANT;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    EnvironmentFacts facts = subject.environment();
    if (facts.sourceBytes().isEmpty()) {
      return CheckResult.passed("The size of the source cannot be told.");
    }
    long bytes = facts.sourceBytes().getAsLong();
    String size = "The companies of the source take about " + SizeText.of(bytes);
    if (subject.type() == SqlServerType.EMBEDDED) {
      long free = facts.freeBytes().orElse(Long.MAX_VALUE);
      return bytes <= free
          ? CheckResult.passed(size + ".")
          : CheckResult.warned(
              CODE,
              size + "; this server's disk has room for " + SizeText.of(free) + ".",
              "A run ends when the disk is full; what was copied until then stays.",
              "Make room on the disk, or accept this and choose fewer companies.");
    }
    if (bytes > INCLUDED) {
      return CheckResult.warned(
          CODE,
          size + ", more than the " + SizeText.of(INCLUDED) + " that a subscription brings.",
          "Over the limit, administrative tasks of the environment are blocked; data stays.",
          "Buy storage, clean up, or accept this and choose fewer companies.");
    }
    return CheckResult.passed(
        bytes > ADVISED_FOR_A_RUN
            ? size + "; migrate less than " + SizeText.of(ADVISED_FOR_A_RUN) + " in one run."
            : size + ".");
  }
}
