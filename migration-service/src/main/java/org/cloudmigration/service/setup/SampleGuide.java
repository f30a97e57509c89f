package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.setup.preparation.Preparations;

/** Takes the sample's guide a step further, whenever it can go on. */
@ApplicationScoped
public class SampleGuide {

  private static final Logger LOG = Logger.getLogger(SampleGuide.class.getName());

  @Inject SetupGuides guides;
  @Inject GuideConnection connection;
  @Inject GuideOutline outlines;
  @Inject GuideCompletion completion;
  @Inject EnvironmentUse use;
  @Inject Preparations preparations;
  @Inject AuditTrail trail;

  /**
   * @param wanted the source; another one than before is prepared anew
   */
  @Transactional
  public void advance(Environment environment, SampleConnection wanted) {
    Optional<SetupGuide> known = guides.of(environment.id());
    if (known.isEmpty() || isOthersThan(known.get(), wanted)) {
      prepare(environment, wanted);
    } else if (isOurs(known.get()) && canGoOn(known.get())) {
      goOn(environment, guides.locked(environment.id()));
    }
  }

  /** Asked at every tick, without a lock: nobody at the guide is kept waiting for nothing. */
  private boolean canGoOn(SetupGuide guide) {
    // Companies can be created once the preparation has given its lease back.
    return guide.step() == GuideStep.COMPANIES && !use.isBeingPrepared(guide.environmentId())
        || wasCutOff(guide);
  }

  private boolean wasCutOff(SetupGuide guide) {
    return guide.step() == GuideStep.PREPARATION && preparations.wasCutOff(guide.pipelineRunId());
  }

  /** What a person has entered is not touched, but for the scale of the sample. */
  private boolean isOthersThan(SetupGuide guide, SampleConnection wanted) {
    return isOurs(guide)
        && !guides.connectionString(guide).equals(wanted.toString())
        && !use.isBeingPrepared(guide.environmentId());
  }

  private static boolean isOurs(SetupGuide guide) {
    return guide.startedBy().equals(Origin.SERVER);
  }

  private void prepare(Environment environment, SampleConnection wanted) {
    SetupGuide guide = guides.start(environment.id(), Origin.SERVER);
    guide.consent(Origin.SERVER, Instant.now());
    guide.choose(wanted.product());
    connection.connect(
        environment,
        guide,
        new ConnectionInput(SqlServerType.EMBEDDED, wanted.toString(), "", false));
    outlines.ask(guide);
    if (guide.step() == GuideStep.SOURCE_TABLES) {
      outlines.name(guide, outlines.entered(guide));
    }
    begin(environment, guide);
    trail.append(
        new AuditEvent(
            Origin.SERVER,
            Origin.SERVER,
            environment.name(),
            "Set up the sample",
            environment.name(),
            "",
            wanted.toString()));
  }

  private void begin(Environment environment, SetupGuide guide) {
    guide.prepare(preparations.begin(environment, guide, Origin.SERVER));
  }

  private void goOn(Environment environment, SetupGuide guide) {
    if (wasCutOff(guide)) {
      begin(environment, guide);
    } else if (guide.step() == GuideStep.COMPANIES) {
      completion.selectAll(environment, guide);
      completion.applySettings(environment, guide);
      completion.finish(environment, guide, Origin.SERVER);
      LOG.log(Level.INFO, "Setup of {0} completed.", environment.name());
    }
  }
}
