package org.cloudmigration.service.setup.check;

/** The connection points at the system database of the product that was chosen. */
record ProductCheck() implements Check {

  private static final String CODE = "PRODUCT";

  @Override
  public String name() {
    return "CheckSourceProduct";
  }

  @Override
  public String title() {
    return "Product in the source";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    ProductFacts product = subject.source().product();
    String database = "“" + subject.server().database() + "”";
    String pointAt =
        "Point the connection at the system database of "
            + product.displayName()
            + " (usually “"
            + product.systemDatabase()
            + "”).";
    if (!product.otherProduct().isBlank()) {
      return CheckResult.failed(
          CODE,
          database
              + " is a source of "
              + product.otherProduct()
              + ", not of "
              + product.displayName()
              + ".",
          "Choose " + product.otherProduct() + " as the product, or else: " + pointAt);
    }
    if (!product.systemDatabaseExists()) {
      return CheckResult.failed(
          CODE, "The source has no system database of " + product.displayName() + ".", pointAt);
    }
    if (product.missingMarkers().isEmpty()) {
      return CheckResult.passed("A system database of " + product.displayName() + ".");
    }
    if (product.isCompanyDatabase()) {
      return CheckResult.failed(
          CODE,
          database + " is the database of one company, not the system database.",
          pointAt + " The companies are chosen later.");
    }
    return CheckResult.failed(
        CODE,
        database
            + " is not a system database of "
            + product.displayName()
            + ": it lacks "
            + String.join(", ", product.missingMarkers().stream().sorted().toList())
            + ".",
        pointAt);
  }
}
