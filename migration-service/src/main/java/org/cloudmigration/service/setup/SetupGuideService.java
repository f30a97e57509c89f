package org.cloudmigration.service.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.GuideStep;

/**
 * Cloud Migration Setup: what a person does in the guide. Each command refuses with its reason what
 * the present step or state does not allow, and moves the guide to the step that comes next.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SetupGuideService {

  /** The guide as it stands; of an environment without one, its beginning. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public GuideView guide(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<ProductChoice> products() {
    throw new UnsupportedOperationException();
  }

  /** Begins anew: forgets what was entered, and removes what was half made. */
  public void startOver(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /** Accepts the warning and the privacy notice. */
  public void consent(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  public void chooseProduct(String environment, String productId) {
    throw new UnsupportedOperationException(environment + productId);
  }

  /**
   * Stores the connection, chooses a data factory, and finds or makes the integration runtime.
   *
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field: {@code
   *     sqlConnectionString}, {@code sqlServerType} or {@code runtimeName}
   */
  public void connect(String environment, ConnectionInput input) {
    throw new UnsupportedOperationException(environment + input);
  }

  /** The authentication key with which a node registers at the guide's runtime. */
  @RolesAllowed(Role.ADMIN)
  public String runtimeKey(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /** Begins a run of the preparation pipeline, in the background. */
  public void prepare(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /** Goes on in spite of a warning; once all are accepted, the pipeline runs on. */
  public void acceptWarning(String environment, UUID activityId) {
    throw new UnsupportedOperationException(environment + activityId);
  }

  public void stopPreparation(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /**
   * Chooses the companies to migrate, all at once.
   *
   * @param largeAccepted whether somebody has agreed to more than 50 GB
   */
  public void selectCompanies(String environment, Set<UUID> chosen, boolean largeAccepted) {
    throw new UnsupportedOperationException(environment + chosen + largeAccepted);
  }

  /** Checks and stores what the product wants to know of each chosen company. */
  public void applyProductSettings(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /** Completes the setup; the companies are created in the background. */
  public void finish(String environment) {
    throw new UnsupportedOperationException(environment);
  }

  /** Goes back to a step that was passed before, keeping what was entered. */
  public void goBack(String environment, GuideStep step) {
    throw new UnsupportedOperationException(environment + step);
  }

  /** What setup makes, or would make, in the customer's databases. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public FootprintView footprint(String environment) {
    throw new UnsupportedOperationException(environment);
  }
}
