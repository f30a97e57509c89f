package org.cloudmigration.service.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.Condition;
import org.cloudmigration.service.upgrade.sql.StepScript;

/**
 * Gives a company of a tenant that this product made what every company of Business Central has:
 * journal templates, setup rows, categories of accounts. What is there already stays.
 */
public final class CompanySetup {

  private static final String FILE = "company.sql";

  private CompanySetup() {}

  public static void run(UpgradeSession session, DatabasePool tenant) {
    StepScript script = StepScript.parse(text());
    var step =
        new UpgradeStep(
            "company-setup",
            script.title(),
            StepKind.FRAME,
            List.of(),
            Condition.ALWAYS,
            "",
            true,
            false,
            script.statements(),
            List.of());
    new StepRunner(session, tenant).run(step);
  }

  private static String text() {
    try (InputStream in = CompanySetup.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
