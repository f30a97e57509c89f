package org.cloudmigration.service.setup;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * The steps of the setup guide as scripts take them (rest-api.md §3): several with one request.
 * Each step is a command of its own, refused and audited as in the guide; what came before a
 * refusal stays. Sending a setup accepts the warning and the privacy notice that the guide shows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SetupAutomationService {

  /** How long a request waits for a preparation, which then goes on without it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(200);

  @Resource SessionContext session;
  @Inject SetupGuideService guide;
  @Inject CompanyService companies;
  @Inject Environments environments;

  /**
   * The first request for an environment.
   *
   * @throws InvalidInputException with code {@code NAME_TAKEN} if there was one before
   */
  public void begin(String environment, AutomatedSetup wanted) {
    GuideView view = guide.guide(environment);
    if (view.begun()) {
      throw new InvalidInputException(
          "id",
          "NAME_TAKEN",
          "The environment " + environment + " has a setup already.",
          "Change it with PATCH.");
    }
    apply(environment, view, wanted);
  }

  /** A further request: for the runtime that was made, for another source, or to try again. */
  public void change(String environment, AutomatedSetup wanted) {
    apply(environment, guide.guide(environment), wanted);
  }

  /** Of the runtime that was chosen or made; empty for those who may not hold keys. */
  public Optional<String> runtimeKey(String environment) {
    return session.isCallerInRole(Role.ADMIN) && guide.guide(environment).runtime() != null
        ? Optional.of(guide.runtimeKey(environment))
        : Optional.empty();
  }

  /** Prepares the environment with what was sent before; its runtime has been installed. */
  public void prepare(String environment) {
    guide.prepare(environment);
    await(environment);
  }

  /** Goes on in spite of all warnings that wait to be accepted. */
  public void acceptWarnings(String environment) {
    PreparationView preparation = guide.guide(environment).preparation();
    if (preparation == null || preparation.status() != PipelineRunStatus.WAITING) {
      throw RefusedException.because(
          "NOTHING_WAITS",
          "No warning waits to be accepted.",
          "Read the setup again: its preparationStatus tells how the preparation stands.");
    }
    preparation.activities().stream()
        .filter(activity -> activity.status() == ActivityRunStatus.WARNING)
        .filter(activity -> activity.acceptedBy() == null)
        .forEach(activity -> guide.acceptWarning(environment, activity.id()));
    await(environment);
  }

  /**
   * The last steps: settings of the companies that are selected, then completion. Without a
   * selected company these are chosen, and created, afterwards.
   */
  public void complete(String environment) {
    Set<UUID> chosen =
        companies.list(environments.required(environment).id()).stream()
            .filter(CompanyView::replicate)
            .map(CompanyView::id)
            .collect(Collectors.toSet());
    if (chosen.isEmpty()) {
      guide.finishWithoutCompanies(environment);
      return;
    }
    guide.selectCompanies(environment, chosen, true);
    guide.applyProductSettings(environment);
    guide.finish(environment);
  }

  private void apply(String environment, GuideView view, AutomatedSetup wanted) {
    boolean anew = view.step() == GuideStep.CONSENT || view.finished();
    if (view.finished()) {
      guide.startOver(environment);
    }
    if (anew) {
      guide.consent(environment);
    }
    String product = wanted.productId() == null ? view.productId() : wanted.productId();
    if (anew || !product.equals(view.productId())) {
      guide.chooseProduct(environment, product);
    }
    SqlServerType type =
        wanted.sqlServerType() == null ? view.sqlServerType() : wanted.sqlServerType();
    String runtime = wanted.runtimeName() == null ? "" : wanted.runtimeName();
    String connection = wanted.sqlConnectionString() == null ? "" : wanted.sqlConnectionString();
    guide.connect(environment, trusted(view, wanted, type, connection, runtime));
    nameTables(environment, wanted.outline());
    if (!runtime.isBlank() || !needsRuntime(type)) {
      prepare(environment);
    }
  }

  /** What was told before is looked for in the source that is connected now. */
  private void nameTables(String environment, OutlineChange change) {
    GuideView connected = guide.guide(environment);
    OutlineInput told = change.over(connected.outline());
    boolean asked = connected.step() == GuideStep.SOURCE_TABLES;
    if (change.isAny() || asked && !told.tables().isEmpty()) {
      guide.nameTables(environment, told);
    }
  }

  /** A server that is trusted stays so only as long as it is the same one. */
  private ConnectionInput trusted(
      GuideView view,
      AutomatedSetup wanted,
      SqlServerType type,
      String connection,
      String runtime) {
    boolean same = connection.isBlank();
    boolean any =
        wanted.trustServerCertificate() == null
            ? same && view.certificateTrusted()
            : wanted.trustServerCertificate();
    String pem = same ? view.certificates().pem() : "";
    if (wanted.serverCertificate() != null) {
      byte[] sent = wanted.serverCertificate().getBytes(StandardCharsets.UTF_8);
      pem = wanted.serverCertificate().isBlank() ? "" : guide.readCertificate(sent).pem();
    }
    return new ConnectionInput(type, connection, runtime, any, pem);
  }

  /** Whether somebody may first have to install one beside the source. */
  private static boolean needsRuntime(SqlServerType type) {
    return type == SqlServerType.SQL_SERVER || type == SqlServerType.POSTGRESQL;
  }

  private void await(String environment) {
    Instant end = Instant.now().plus(PATIENCE);
    PreparationView preparation = guide.guide(environment).preparation();
    while (preparation.status() == PipelineRunStatus.IN_PROGRESS && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(PAUSE.toNanos());
      preparation = guide.guide(environment).preparation();
    }
    if (preparation.status() == PipelineRunStatus.FAILED) {
      throw new RefusedException(failure(preparation));
    }
  }

  /** With what each failed activity says: a script shows its user this text and no other. */
  private static ErrorReport failure(PreparationView preparation) {
    ErrorReport whole = preparation.error();
    String activities =
        preparation.activities().stream()
            .filter(activity -> activity.status() == ActivityRunStatus.FAILED)
            .filter(activity -> activity.error() != null)
            .map(
                activity ->
                    "%s: %s %s"
                        .formatted(
                            activity.title(),
                            activity.error().happened(),
                            activity.error().action()))
            .collect(Collectors.joining(" "));
    return new ErrorReport(
        whole.code(),
        (whole.happened() + " " + activities).strip(),
        whole.dataImpact(),
        whole.action(),
        whole.rawText());
  }
}
