package org.cloudmigration.service.setup;

import java.time.Instant;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.environment.ApprovalView;

/**
 * The setup guide of an environment as page and API show it.
 *
 * @param step the step that comes next
 * @param startedBy blank if nobody has begun a guide yet
 * @param approval whether those who work for a partner may set up the migration
 * @param hasRuns whether data was replicated into the environment before: to be warned about
 * @param finished whether the last step was done; a guide that is started over is not
 * @param enabled whether cloud migration is set up and on already, so that this is a rerun
 * @param consentBy null until the warning was accepted
 * @param productId blank until chosen
 * @param sqlServerType null until the connection was accepted
 * @param connection the stored connection string with its secrets masked; blank if there is none
 * @param certificateTrusted a certificate that nobody vouches for is trusted by choice: marked red
 * @param certificates those that the source's server is trusted by
 * @param outline what was told of the source's tables, or what to begin with; of a product that
 *     asks for none without any
 * @param runtime null until one was chosen or made
 * @param dataFactory blank until one was chosen
 * @param dataFactoryReason why this one
 * @param preparation null before the first run of the preparation pipeline
 */
public record GuideView(
    String environment,
    GuideStep step,
    String startedBy,
    ApprovalView approval,
    boolean hasRuns,
    boolean finished,
    boolean enabled,
    String consentBy,
    Instant consentAt,
    String productId,
    SqlServerType sqlServerType,
    String connection,
    boolean certificateTrusted,
    CertificateUpload certificates,
    OutlineInput outline,
    RuntimeView runtime,
    String dataFactory,
    String dataFactoryReason,
    PreparationView preparation) {

  /** Whether a product was chosen, by a script or by a person. */
  public boolean begun() {
    return productId != null && !productId.isBlank();
  }
}
