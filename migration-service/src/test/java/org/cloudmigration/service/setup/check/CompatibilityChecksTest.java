package org.cloudmigration.service.setup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.check.CheckResult.Failed;
import org.cloudmigration.service.setup.check.CheckResult.Passed;
import org.cloudmigration.service.setup.check.CheckResult.Warned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check, failing, warning and passing, from facts that no server had to tell. */
class CompatibilityChecksTest {

  private enum Ends {
    PASSES,
    WARNS,
    FAILS
  }

  /**
   * A row of the table.
   *
   * @param code of the report; of a check that passes, blank
   * @param says what its words must hold
   */
  private record Case(String check, Consumer<Facts> given, Ends ends, String code, String says) {

    @Override
    public String toString() {
      return check + " " + ends + " " + code + " " + says;
    }
  }

  private static Case passes(String check, String says, Consumer<Facts> given) {
    return new Case(check, given, Ends.PASSES, "", says);
  }

  private static Case warns(String check, String code, String says, Consumer<Facts> given) {
    return new Case(check, given, Ends.WARNS, code, says);
  }

  private static Case fails(String check, String code, String says, Consumer<Facts> given) {
    return new Case(check, given, Ends.FAILS, code, says);
  }

  private static void embedded(Facts facts) {
    facts.type = SqlServerType.EMBEDDED;
    facts.version = "2.4.240";
    facts.edition = "";
    facts.encrypted = false;
    facts.all(each -> each.withLevel(0).tracking(ChangeTracking.NEVER));
    facts.all(
        each ->
            each.without(
                EnumSet.range(Right.WRITE_TABLES, Right.READ_CHANGES).toArray(Right[]::new)));
  }

  private static void azure(Facts facts) {
    facts.type = SqlServerType.AZURE_SQL;
    facts.version = "12.0.2000.8";
    facts.edition = "SQL Azure";
  }

  private static void postgresql(Facts facts, String version) {
    facts.type = SqlServerType.POSTGRESQL;
    facts.version = version;
    facts.edition = "";
    facts.all(each -> each.withLevel(0));
  }

  private static List<Case> eachSide(String side) {
    String version = "Check" + side + "Version";
    String level = "Check" + side + "CompatibilityLevel";
    String encryption = "Check" + side + "Encryption";
    String rights = "Check" + side + "Rights";
    return List.of(
        passes(version, "13.0.4001.0", f -> {}),
        passes(version, "17.0.1000.7", f -> f.version = "17.0.1000.7"),
        passes(version, "always current", CompatibilityChecksTest::azure),
        passes(version, "file of this product", CompatibilityChecksTest::embedded),
        passes(version, "13.14 (Debian", f -> postgresql(f, "13.14 (Debian 13.14-1)")),
        fails(version, "VERSION", "13.0.1601.5", f -> f.version = "13.0.1601.5"),
        fails(version, "VERSION", "12.0.6024.0", f -> f.version = "12.0.6024.0"),
        fails(version, "VERSION", "PostgreSQL 13", f -> postgresql(f, "12.20")),
        fails(version, "SERVER_TYPE", "not one", f -> f.edition = "SQL Azure"),
        fails(version, "SERVER_TYPE", "not one", f -> f.type = SqlServerType.AZURE_SQL),
        warns(version, "VERSION", "“vNext”", f -> f.version = "vNext"),
        passes(level, "130 or higher", f -> {}),
        passes(level, "no compatibility levels", f -> postgresql(f, "15.1")),
        fails(level, "50001", "TWO (120)", f -> f.second(each -> each.withLevel(120))),
        fails(level, "50001", "SYSTEM (129)", f -> f.first(each -> each.withLevel(129))),
        warns(level, "50001", "SYSTEM", f -> f.first(each -> each.withLevel(0))),
        passes(encryption, "vouched for", f -> {}),
        passes(encryption, "file on this server", CompatibilityChecksTest::embedded),
        warns(encryption, "ENCRYPTION", "not encrypted", f -> f.encrypted = false),
        warns(encryption, "CERT_TRUSTED", "by choice", f -> f.certificateTrusted = true),
        passes(rights, "“migration”", f -> {}),
        fails(
            rights, "RIGHTS", "TWO: read tables", f -> f.second(e -> e.without(Right.READ_TABLES))),
        fails(
            rights,
            "RIGHTS",
            "SYSTEM: read the catalogue, create procedures",
            f -> f.first(e -> e.without(Right.READ_CATALOGUE, Right.CREATE_OBJECTS))));
  }

  private static List<Case> source() {
    String rights = "CheckSourceRights";
    String tracking = "CheckSourceChangeTracking";
    String edition = "CheckSourceEdition";
    return List.of(
        passes(edition, "Standard Edition", f -> {}),
        passes(edition, "no editions", f -> f.edition = ""),
        warns(edition, "EDITION", "restored backup", f -> f.edition = "Developer Edition (64-bit)"),
        warns(edition, "EDITION", "Enterprise", f -> f.edition = "Enterprise Developer Edition"),
        passes(rights, "may also change data", f -> {}),
        passes(rights, "a migration needs.", CompatibilityChecksTest::embedded),
        fails(
            rights,
            "RIGHTS",
            "least-privilege script",
            f -> f.all(e -> e.without(Right.READ_CHANGES))),
        passes(
            rights,
            "needs.",
            f -> {
              f.objectsMade = true;
              f.all(e -> e.without(Right.CREATE_OBJECTS, Right.WRITE_TABLES));
            }),
        passes(tracking, "On", f -> {}),
        passes(tracking, "copies all rows", CompatibilityChecksTest::embedded),
        passes(tracking, "switched on in TWO", f -> f.second(e -> e.tracking(Facts.OFF))),
        fails(
            tracking,
            "50020",
            "creation script",
            f -> f.second(e -> e.without(Right.ALTER_DATABASE).tracking(Facts.OFF))),
        passes(tracking, "On", f -> f.all(e -> e.without(Right.ALTER_DATABASE))),
        warns(
            tracking,
            "50020",
            "3 days",
            f -> f.first(e -> e.tracking(new ChangeTracking(true, true, 2)))));
  }

  private static List<Case> product() {
    String product = "CheckSourceProduct";
    String version = "CheckSourceProductVersion";
    Set<String> missing = Set.of("MARKER");
    return List.of(
        passes(product, "system database of Example", f -> {}),
        fails(
            product,
            "PRODUCT",
            "lacks MARKER",
            f -> f.product = Facts.product(missing, false, "", true)),
        fails(
            product,
            "PRODUCT",
            "of one company",
            f -> f.product = Facts.product(missing, true, "", true)),
        fails(
            product,
            "PRODUCT",
            "a source of Another",
            f -> f.product = Facts.product(missing, false, "Another", false)),
        fails(
            product,
            "PRODUCT",
            "no system database",
            f -> f.product = Facts.product(missing, false, "", false)),
        passes(version, "Example 14.0", f -> {}),
        passes(version, "does not tell", f -> f.productVersion = ""),
        fails(version, "50017", "12.0 is too old", f -> f.productVersion = "12.0"),
        warns(version, "50017", "“R2”", f -> f.productVersion = "R2"));
  }

  private static List<Case> companies() {
    String databases = "CheckSourceCompanyDatabases";
    String names = "CheckSourceCompanyNames";
    return List.of(
        passes(databases, "2 companies", f -> {}),
        passes(databases, "1 company.", f -> f.companies = List.of(Facts.company("TWO"))),
        fails(databases, "COMPANIES", "no company", f -> f.companies = List.of()),
        fails(databases, "COMPANIES", "none", f -> f.missingDatabases = Set.of("TWO", "THREE")),
        warns(databases, "COMPANIES", "TWO (TWO)", f -> f.missingDatabases = Set.of("TWO")),
        passes(names, "hold all", f -> {}),
        fails(names, "50021", "“A[U+000D]B”", f -> f.companies = named("A\rB")),
        fails(names, "50021", "[U+200B]", f -> f.companies = named("A\u200bB")),
        fails(
            names,
            "50021",
            "“Fine”",
            f -> f.companies = List.of(new SourceCompany("1", "Fine", "Fine", "DB\n"))),
        fails(names, "NAMES", "31 characters", f -> f.companies = named("x".repeat(31))),
        fails(names, "NAMES", "0 characters", f -> f.companies = named("")),
        fails(names, "NAMES", "“A/B” and “a_b”", f -> f.companies = named("A/B", "a_b")),
        warns(names, "NAMES", "“A/B” (A_B)", f -> f.companies = named("A/B")),
        passes(names, "hold all", f -> f.companies = named("x".repeat(30), "Øre & Æbler")));
  }

  private static List<Case> tenant() {
    String version = "CheckTenantApplicationVersion";
    String storage = "CheckTenantStorage";
    return List.of(
        fails(
            "CheckTenantRights",
            "RIGHTS",
            "db_owner",
            f -> f.first(e -> e.without(Right.WRITE_TABLES))),
        passes(
            "CheckTenantRights",
            "a migration needs.",
            f -> f.all(e -> e.without(Right.READ_CHANGES))),
        passes(version, "Version 25.0.", f -> {}),
        fails(version, "50018", "is not set", f -> f.applicationVersion = ""),
        fails(version, "50018", "is not set", f -> f.applicationVersion = "latest"),
        fails(version, "50018", "24.9, which is too old", f -> f.applicationVersion = "24.9"),
        passes(storage, "1.0 GB.", f -> {}),
        passes(storage, "cannot be told", f -> f.sourceBytes = OptionalLong.empty()),
        passes(storage, "less than 30.0 GB", f -> f.sourceBytes = OptionalLong.of(31L << 30)),
        warns(storage, "STORAGE", "80.0 GB", f -> f.sourceBytes = OptionalLong.of(81L << 30)),
        warns(
            storage,
            "STORAGE",
            "room for 512 MB",
            f -> {
              f.type = SqlServerType.EMBEDDED;
              f.freeBytes = OptionalLong.of(1L << 29);
            }),
        passes(
            storage,
            "about 90.0 GB.",
            f -> {
              f.type = SqlServerType.EMBEDDED;
              f.sourceBytes = OptionalLong.of(90L << 30);
            }));
  }

  private static List<SourceCompany> named(String... names) {
    return Stream.of(names).map(name -> new SourceCompany("id", name, "Display", "DB")).toList();
  }

  private static List<Case> cases() {
    return Stream.of(
            eachSide("Source"), eachSide("Tenant"), source(), product(), companies(), tenant())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void judges(Case row) {
    Facts facts = new Facts();
    row.given().accept(facts);
    CheckResult result = CompatibilityChecks.named(row.check()).judge(facts.subject());
    switch (result) {
      case Passed(String finding) -> {
        assertThat(row.ends()).as(finding).isEqualTo(Ends.PASSES);
        assertThat(finding).contains(row.says()).endsWith(".");
      }
      case Warned(ErrorReport report) -> told(row, Ends.WARNS, report);
      case Failed(ErrorReport report) -> told(row, Ends.FAILS, report);
    }
  }

  private static void told(Case row, Ends ends, ErrorReport report) {
    assertThat(row.ends()).as(report.happened()).isEqualTo(ends);
    assertThat(report.code()).isEqualTo(row.code()).hasSizeLessThanOrEqualTo(20);
    assertThat(report.happened() + report.action()).contains(row.says());
    assertThat(List.of(report.happened(), report.dataImpact(), report.action()))
        .allMatch(text -> text.endsWith("."));
  }

  @Test
  void noCheckIsWithoutACaseOfEachEndThatItHas() {
    Set<String> seen = new TreeSet<>();
    cases().forEach(row -> seen.add(row.check() + " " + row.ends()));
    for (Check check : CompatibilityChecks.all()) {
      assertThat(seen).contains(check.name() + " PASSES");
      assertThat(seen).anyMatch(each -> each.matches(check.name() + " (WARNS|FAILS)"));
    }
  }

  @Test
  void namesFitTheEngineAndStayTheirOwn() {
    Set<String> names = new HashSet<>();
    for (Check check : CompatibilityChecks.all()) {
      assertThat(check.name()).hasSizeLessThanOrEqualTo(55).matches("[A-Za-z]+");
      assertThat(names.add(check.name())).as(check.name()).isTrue();
      assertThat(check.title()).isNotBlank();
    }
    assertThatThrownBy(() -> CompatibilityChecks.named("CheckNothing"))
        .hasMessageContaining("CheckNothing");
  }

  @Test
  void theSourceIsJudgedBeforeTheTenant() {
    List<Check> inOrder = new ArrayList<>(CompatibilityChecks.of(CheckSide.SOURCE));
    inOrder.addAll(CompatibilityChecks.of(CheckSide.TENANT));
    assertThat(inOrder).isEqualTo(CompatibilityChecks.all());
  }

  @Test
  void factsWithoutADatabaseAreNoFacts() {
    Facts facts = new Facts();
    facts.databases.clear();
    assertThatThrownBy(facts::subject).isInstanceOf(IllegalArgumentException.class);
  }
}
