package org.cloudmigration.service.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.database.address.CertificateUploadException;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.preparation.FootprintPlan;
import org.cloudmigration.service.setup.preparation.Preparations;

/**
 * Cloud Migration Setup: what a person does in the guide. Each command refuses with its reason what
 * the present step or state does not allow, and moves the guide to the step that comes next. Who
 * works for a partner needs the company's approval for each of them.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SetupGuideService {

  @Inject Commands commands;
  @Inject Environments environments;
  @Inject Approvals approvals;
  @Inject GuideGuards guards;
  @Inject SetupGuides guides;
  @Inject GuideViews views;
  @Inject FootprintPlan footprint;
  @Inject GuideConnection connection;
  @Inject GuideOutline outlines;
  @Inject GuideCompletion completion;
  @Inject Preparations preparations;
  @Inject ProductCatalogue products;

  /** The guide as it stands; of an environment without one, its beginning. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public GuideView guide(String environment) {
    return views.of(environments.required(environment), commands.userName());
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<ProductChoice> products() {
    return products.products().stream().map(GuideViews::choice).toList();
  }

  /** Begins anew: forgets what was entered. A setup that is in force stays in force. */
  public void startOver(String environmentName) {
    commands.run(
        environmentName,
        "Start setup over",
        "",
        () -> {
          Environment environment = changeable(environmentName);
          guides.of(environment.id()).ifPresent(preparations::closeWaiting);
          guides.start(environment.id(), commands.userName());
          return new Outcome<>(null, "", "consent");
        });
  }

  /** Accepts the warning and the privacy notice; begins the guide if nobody has. */
  public void consent(String environmentName) {
    commands.run(
        environmentName,
        "Accept warning and privacy notice",
        "",
        () -> {
          Environment environment = changeable(environmentName);
          SetupGuide guide =
              guides
                  .of(environment.id())
                  .map(known -> guides.locked(environment.id()))
                  .orElseGet(() -> guides.start(environment.id(), commands.userName()));
          GuideStates.MACHINE.next(guide.step(), GuideEvent.CONSENTED);
          guide.consent(commands.userName(), Instant.now());
          return new Outcome<>(null, "", "accepted");
        });
  }

  public void chooseProduct(String environmentName, String productId) {
    step(
        environmentName,
        "Choose product",
        GuideEvent.PRODUCT_CHOSEN,
        (environment, guide) -> {
          String before = guide.productId();
          guide.choose(guards.product(productId).id());
          return new Outcome<>(null, before, productId);
        });
  }

  /**
   * Reads a file that is to be sent with {@link #connect}; stores nothing.
   *
   * @param file PEM or DER, up to 64 KB
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field {@code
   *     serverCertificate}
   */
  public CertificateUpload readCertificate(byte[] file) {
    try {
      return CertificateUpload.of(ServerCertificates.read(file));
    } catch (CertificateUploadException e) {
      throw GuideConnection.refused(e);
    }
  }

  /**
   * Stores the connection, chooses a data factory, and finds or makes the integration runtime.
   *
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field: {@code
   *     sqlConnectionString}, {@code sqlServerType}, {@code runtimeName} or {@code
   *     serverCertificate}
   */
  public void connect(String environmentName, ConnectionInput input) {
    step(
        environmentName,
        "Connect source",
        GuideEvent.CONNECTED,
        (environment, guide) -> {
          Outcome<Void> outcome = connection.connect(environment, guide, input);
          outlines.ask(guide);
          return outcome;
        });
  }

  /**
   * Names company table and tables, of a product that knows none; they are looked for in the
   * source.
   *
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field: {@code
   *     sourceSchema}, {@code companyTableName}, {@code customTables}, or of one table {@code
   *     customTables[1].sourceTableName} or {@code customTables[1].tableName}, from 1
   */
  public void nameTables(String environmentName, OutlineInput input) {
    step(
        environmentName,
        "Name source tables",
        GuideEvent.TABLES_NAMED,
        (environment, guide) -> outlines.name(guide, input));
  }

  /** The authentication key with which a node registers at the guide's runtime. */
  @RolesAllowed(Role.ADMIN)
  public String runtimeKey(String environmentName) {
    return commands.run(
        environmentName,
        "Get runtime service key",
        "",
        () -> {
          SetupGuide guide = guides.locked(approved(environmentName).id());
          return new Outcome<>(connection.runtimeKey(guide), "", "shown");
        });
  }

  /** Begins a run of the preparation pipeline, in the background. */
  public void prepare(String environmentName) {
    step(
        environmentName,
        "Prepare environment",
        GuideEvent.PREPARATION_BEGUN,
        (environment, guide) -> {
          UUID run = preparations.begin(environment, guide, commands.userName());
          guide.prepare(run);
          return new Outcome<>(null, "", "Preparation " + run + " in progress");
        });
  }

  /** Goes on in spite of a warning; once all are accepted, the pipeline runs on. */
  public void acceptWarning(String environmentName, UUID activityId) {
    commands.run(
        environmentName,
        "Accept warning",
        activityId.toString(),
        () -> {
          SetupGuide guide = guides.locked(changeable(environmentName).id());
          String what = preparations.accept(guide, activityId, commands.userName());
          return new Outcome<>(null, what, "accepted");
        });
  }

  public void stopPreparation(String environmentName) {
    commands.run(
        environmentName,
        "Stop preparation",
        "",
        () -> {
          preparations.stop(guides.locked(approved(environmentName).id()));
          return new Outcome<>(null, "in progress", "stop requested");
        });
  }

  /**
   * Chooses the companies to migrate, all at once.
   *
   * @param largeAccepted whether somebody has agreed to more than 50 GB
   */
  public void selectCompanies(String environmentName, Set<UUID> chosen, boolean largeAccepted) {
    step(
        environmentName,
        "Select companies",
        GuideEvent.COMPANIES_SELECTED,
        (environment, guide) -> completion.select(environment, guide, chosen, largeAccepted));
  }

  /** Checks what the product wants to know of each chosen company. */
  public void applyProductSettings(String environmentName) {
    step(
        environmentName,
        "Apply product settings",
        GuideEvent.SETTINGS_APPLIED,
        completion::applySettings);
  }

  /** Completes the setup; the companies are created in the background. */
  public void finish(String environmentName) {
    step(
        environmentName,
        "Complete setup",
        GuideEvent.FINISHED,
        (environment, guide) -> completion.finish(environment, guide, commands.userName()));
  }

  /** Completes the setup before any company is chosen. */
  public void finishWithoutCompanies(String environmentName) {
    step(
        environmentName,
        "Complete setup",
        GuideEvent.COMPANIES_LEFT,
        (environment, guide) -> completion.leaveCompanies(environment, guide, commands.userName()));
  }

  /** What setup makes, or would make, in the customer's databases. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public FootprintView footprint(String environmentName) {
    return footprint.of(environments.required(environmentName));
  }

  /** An environment whose setup may change now, and by who asks. */
  private Environment changeable(String environmentName) {
    approved(environmentName);
    return guards.changeable(environmentName);
  }

  private Environment approved(String environmentName) {
    return approvals.approved(environmentName, commands.userName());
  }

  private void step(
      String environmentName,
      String command,
      GuideEvent event,
      BiFunction<Environment, SetupGuide, Outcome<Void>> action) {
    commands.run(
        environmentName,
        command,
        "",
        () -> {
          Environment environment = changeable(environmentName);
          SetupGuide guide = guides.locked(environment.id());
          GuideStates.MACHINE.next(guide.step(), event);
          Outcome<Void> outcome = action.apply(environment, guide);
          guards.changed(environment);
          return outcome;
        });
  }
}
