package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.environment.VersionNumber;

/** The source product is one of the versions that can be migrated (code 50017). */
record ProductVersionCheck() implements Check {

  private static final String CODE = "50017";

  @Override
  public String name() {
    return "CheckSourceProductVersion";
  }

  @Override
  public String title() {
    return "Version of the product";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    ProductFacts product = subject.source().product();
    String needed = product.oldestVersion() + " or later is needed.";
    if (product.oldestVersion().isBlank()) {
      return CheckResult.passed("Every version can be migrated.");
    }
    if (product.version().isBlank()) {
      return CheckResult.passed("The source does not tell its version; " + needed);
    }
    VersionNumber oldest = VersionNumber.startOf(product.oldestVersion()).orElseThrow();
    return VersionNumber.startOf(product.version())
        .map(version -> version.isBefore(oldest) ? tooOld(product) : passed(product, needed))
        .orElseGet(() -> unknown(product, needed));
  }

  private static CheckResult passed(ProductFacts product, String needed) {
    return CheckResult.passed(product.displayName() + " " + product.version() + "; " + needed);
  }

  private static CheckResult tooOld(ProductFacts product) {
    return CheckResult.failed(
        CODE,
        product.displayName() + " " + product.version() + " is too old to be migrated.",
        "Upgrade it to "
            + product.oldestVersion()
            + " or later on-premises, then run the preparation again.");
  }

  private static CheckResult unknown(ProductFacts product, String needed) {
    return CheckResult.warned(
        CODE,
        "The source tells a version that nobody here knows: “" + product.version() + "”.",
        "Of a version that is too old, tables fail when they are copied; nothing is lost.",
        "Accept this only if you know the version: " + needed);
  }
}
