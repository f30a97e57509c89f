package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.CertificateUpload;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.FootprintView;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A source on a real server: two schemas, as a GP database moved to PostgreSQL has them. */
@ExtendWith(FreshPostgreSql.class)
class PreparesRealPostgreSqlIT {

  private static final String PASSWORD = "hush-Hush;7";
  private static final String OBJECTS =
      "SELECT nspname FROM pg_namespace WHERE nspname = 'cloudmigration'"
          + " UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal";

  private static RealPostgreSql postgres;

  @TempDir Path directory;
  private PreparedSample guide;

  @BeforeAll
  static void start(RealPostgreSql fresh) throws Exception {
    postgres = fresh;
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner,
          "CREATE ROLE mig LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'",
          "CREATE SCHEMA \"DYNAMICS\"",
          "CREATE TABLE \"DYNAMICS\".\"SY01500\"(\"CMPANYID\" smallint PRIMARY KEY,"
              + " \"INTERID\" char(5), \"CMPNYNAM\" char(65))",
          "INSERT INTO \"DYNAMICS\".\"SY01500\" VALUES (1, 'TWO', 'Fabrikam, Inc.')",
          "CREATE SCHEMA \"TWO\"",
          "CREATE TABLE \"TWO\".\"SY00300\"(\"SGMTNUMB\" smallint PRIMARY KEY)",
          "CREATE TABLE \"TWO\".\"GL00100\"(\"ACTINDX\" int PRIMARY KEY, \"ACTDESCR\" char(51))");
    }
  }

  @BeforeEach
  void open() {
    guide = new PreparedSample(directory);
    guide.guide.consent(guide.environment);
    guide.guide.chooseProduct(guide.environment, "DynamicsGP");
  }

  @AfterEach
  void close() {
    guide.close();
  }

  private static ServerAddress address(String database, String user, String password) {
    return postgres.address(database, user, password, false, false);
  }

  private PreparationView prepare(ServerAddress address) {
    guide.guide.connect(
        guide.environment,
        new ConnectionInput(SqlServerType.POSTGRESQL, address.text(), "", false));
    return guide.prepare();
  }

  private PreparationView prepareAndAccept() {
    PreparationView preparation = prepare(address("postgres", "mig", PASSWORD));
    assertThat(preparation.status()).as(troubles(preparation)).isEqualTo(PipelineRunStatus.WAITING);
    preparation.activities().stream()
        .filter(PreparationView.Activity::waitsForAcceptance)
        .forEach(warning -> guide.guide.acceptWarning(guide.environment, warning.id()));
    return guide.awaitEnd();
  }

  private static String troubles(PreparationView preparation) {
    return preparation.activities().stream()
        .filter(activity -> activity.error() != null)
        .map(activity -> activity.name() + ": " + activity.error())
        .toList()
        .toString();
  }

  private static List<String> objects() throws Exception {
    try (Connection owner = postgres.owner()) {
      return RealPostgreSql.ask(owner, OBJECTS);
    }
  }

  @Test
  void objectsAreToldThenMadeThenRemovedWhenTheMigrationIsAbandoned() throws Exception {
    guide.guide.connect(
        guide.environment,
        new ConnectionInput(
            SqlServerType.POSTGRESQL, address("postgres", "mig", PASSWORD).text(), "", false));
    FootprintView told = guide.guide.footprint(guide.environment);
    assertThat(told.items()).isNotEmpty().noneMatch(FootprintView.Item::made);
    assertThat(told.creationScript()).contains("CREATE", "GL00100");
    assertThat(told.removalScript()).contains("DROP");
    assertThat(objects()).isEmpty();

    PreparationView preparation = prepareAndAccept();
    assertThat(preparation.status())
        .as(troubles(preparation))
        .isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(objects()).contains("cloudmigration").hasSizeGreaterThan(2);
    assertThat(guide.guide.footprint(guide.environment).items()).allMatch(FootprintView.Item::made);
    assertThat(
            guide.server.bean(PreparationFindings.class).tables(guide.environmentId).stream()
                .filter(table -> table.sourceTable().equals("GL00100")))
        .singleElement()
        .satisfies(table -> assertThat(table.copyMethod()).isEqualTo(CopyMethod.CHANGES));

    assertThat(
            guide
                .server
                .bean(CompletionService.class)
                .abandon(guide.environment, guide.environment, ""))
        .isEmpty();
    assertThat(objects()).isEmpty();
  }

  @Test
  void whatADbaHasMadeIsUsedAndLeftAlone() throws Exception {
    guide.guide.connect(
        guide.environment,
        new ConnectionInput(
            SqlServerType.POSTGRESQL, address("postgres", "mig", PASSWORD).text(), "", false));
    String script = guide.guide.footprint(guide.environment).creationScript();
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(owner, script.substring(0, script.indexOf("-- In the tenant")));
    }
    List<String> before = objects();
    prepareAndAccept();
    guide.server.bean(CompletionService.class).abandon(guide.environment, guide.environment, "");
    assertThat(objects()).isEqualTo(before);
    String removal = guide.guide.footprint(guide.environment).removalScript();
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(owner, removal.substring(0, removal.indexOf("-- In the tenant")));
    }
    assertThat(objects()).isEmpty();
  }

  @Test
  void aCompanyWithTooManySegmentsIsNamed() throws Exception {
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner, "INSERT INTO \"TWO\".\"SY00300\" SELECT generate_series(1, 10)");
    }
    try (Connection source = postgres.owner()) {
      var product = new DynamicsGp();
      var dialect =
          new org.cloudmigration.service.database.DatabaseAdapters()
              .of(org.cloudmigration.service.database.DatabaseType.POSTGRESQL)
              .dialect();
      var companies = product.companies(source, dialect);
      assertThat(product.refusedCompanies(source, dialect, companies))
          .containsOnlyKeys("TWO")
          .allSatisfy((id, reason) -> assertThat(reason).contains("10 segments"));
    }
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(owner, "DELETE FROM \"TWO\".\"SY00300\"");
    }
  }

  private ErrorReport connecting(ServerAddress address) {
    PreparationView preparation = prepare(address);
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.FAILED);
    PreparationView.Activity connect = PreparedSample.byName(preparation).get("ConnectSource");
    assertThat(connect.status()).isEqualTo(ActivityRunStatus.FAILED);
    assertThat(PreparedSample.byName(preparation).get("CheckSourceVersion").status())
        .isEqualTo(ActivityRunStatus.CANCELLED);
    ErrorReport error = connect.error();
    assertThat(Stream.of(error.happened(), error.dataImpact(), error.action()))
        .allMatch(text -> text.endsWith("."));
    assertThat(error.toString())
        .doesNotContain(address.password())
        .doesNotContain("\tat ")
        .doesNotContain("Exception:");
    return error;
  }

  @Test
  void aWrongPasswordIsTold() {
    assertThat(connecting(address("postgres", "mig", "wrong-word")).code()).isEqualTo("18456");
  }

  @Test
  void anUnknownDatabaseIsTold() {
    assertThat(connecting(address("nowhere", "mig", PASSWORD)).code()).isEqualTo("4060");
  }

  @Test
  void aServerThatDoesNotAnswerIsTold() {
    ServerAddress there = address("postgres", "mig", PASSWORD);
    ServerAddress nobody =
        new ServerAddress(
            there.type(), there.host(), "", 1, "postgres", "mig", PASSWORD, false, false);
    assertThat(connecting(nobody).code()).isEqualTo("0");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsTold() {
    assertThat(connecting(postgres.address("postgres", "mig", PASSWORD, true, false)).code())
        .isEqualTo("CERTIFICATE");
  }

  @Test
  void anUploadedCertificateIsKeptWithTheConnectionAndUsed() throws Exception {
    var own = MadeCertificate.selfSigned(directory, "elsewhere");
    postgres.encryptWith(own);
    String text = postgres.address("postgres", "mig", PASSWORD, true, false).text();
    CertificateUpload upload = guide.guide.readCertificate(own.der());
    guide.guide.connect(
        guide.environment,
        new ConnectionInput(SqlServerType.POSTGRESQL, text, "", false, upload.pem()));
    assertThat(guide.guide.guide(guide.environment).certificates()).isEqualTo(upload);
    PreparationView preparation = guide.prepare();
    assertThat(PreparedSample.byName(preparation).get("CheckSourceEncryption").status())
        .as(troubles(preparation))
        .isEqualTo(ActivityRunStatus.SUCCEEDED);
    preparation.activities().stream()
        .filter(PreparationView.Activity::waitsForAcceptance)
        .forEach(warning -> guide.guide.acceptWarning(guide.environment, warning.id()));
    guide.awaitEnd();
    var setup = guide.server.bean(MigrationSetups.class).of(guide.environmentId).orElseThrow();
    assertThat(setup.serverCertificate()).isEqualTo(upload.pem());
    assertThat(guide.server.bean(SourceLocations.class).of(setup).certificates())
        .isEqualTo(upload.pem());
    guide.server.bean(CompletionService.class).abandon(guide.environment, guide.environment, "");
    assertThat(objects()).isEmpty();
  }

  @Test
  void theStoredConnectionStringDoesNotBringBackAChoiceThatWasTakenBack() {
    var own = MadeCertificate.selfSigned(directory, "elsewhere");
    String text = postgres.address("postgres", "mig", PASSWORD, true, true).text();
    var trusting = new ConnectionInput(SqlServerType.POSTGRESQL, text, "", false, "");
    guide.guide.connect(guide.environment, trusting);
    assertThat(guide.guide.guide(guide.environment).certificateTrusted()).isTrue();
    assertThatThrownBy(
            () ->
                guide.guide.connect(
                    guide.environment,
                    new ConnectionInput(SqlServerType.POSTGRESQL, text, "", false, own.pem())))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> assertThat(refused.field()).isEqualTo("serverCertificate"));
    guide.guide.connect(
        guide.environment, new ConnectionInput(SqlServerType.POSTGRESQL, "", "", false, own.pem()));
    assertThat(guide.guide.guide(guide.environment).certificateTrusted()).isFalse();
    assertThat(guide.guide.guide(guide.environment).certificates().isEmpty()).isFalse();
  }

  @Test
  void aDatabaseOfAnotherKindOfContentIsTold() throws Exception {
    try (Connection owner = postgres.owner()) {
      if (RealPostgreSql.ask(owner, "SELECT 1 FROM pg_database WHERE datname = 'shop'").isEmpty()) {
        RealPostgreSql.execute(owner, "CREATE DATABASE shop");
      }
    }
    PreparationView preparation = prepare(address("shop", "mig", PASSWORD));
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.FAILED);
    ErrorReport error = PreparedSample.byName(preparation).get("CheckSourceProduct").error();
    assertThat(error.code()).isEqualTo("PRODUCT");
    assertThat(error.happened()).contains("Dynamics GP");
  }

  @Test
  void aTenantOnThisServerTellsItsExtensionsItself() throws Exception {
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(owner, "CREATE DATABASE tenant OWNER mig");
    }
    ServerAddress tenant = address("tenant", "mig", PASSWORD);
    try (Connection mig = DriverManager.getConnection(tenant.location().url(), "mig", PASSWORD)) {
      RealPostgreSql.execute(
          mig,
          "CREATE TABLE \"NAV App Installed App\"(\"App ID\" uuid PRIMARY KEY,"
              + " \"Name\" varchar(250), \"Publisher\" varchar(250), \"Version Major\" int,"
              + " \"Version Minor\" int, \"Version Build\" int, \"Version Revision\" int)",
          "INSERT INTO \"NAV App Installed App\" VALUES"
              + " (gen_random_uuid(), 'Base Application', 'Microsoft', 25, 0, 7, 8)");
    }
    guide
        .server
        .bean(EnvironmentService.class)
        .change(
            guide.environment,
            new EnvironmentChange(
                null,
                null,
                null,
                new TenantInput(TenantDatabaseType.POSTGRESQL, tenant.text(), "")),
            present -> true);
    PreparationView preparation = prepareAndAccept();
    assertThat(preparation.status())
        .as(troubles(preparation))
        .isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(PreparedSample.byName(preparation).get("ListExtensions").output())
        .isEqualTo("1 by the tenant's own list: Base Application 25.0.7.8");
    guide.server.bean(CompletionService.class).abandon(guide.environment, guide.environment, "");
  }

  @Test
  void everyTableOfTheProductThatIsThereIsListed() {
    prepareAndAccept();
    List<String> listed = new ArrayList<>();
    guide
        .server
        .bean(PreparationFindings.class)
        .tables(guide.environmentId)
        .forEach(table -> listed.add(table.sourceDatabase() + "." + table.sourceTable()));
    assertThat(listed).containsExactlyInAnyOrder("TWO.GL00100", "TWO.SY00300");
    assertThat(new DynamicsGp().sourceTables()).extracting(SourceTable::name).contains("GL00100");
  }
}
