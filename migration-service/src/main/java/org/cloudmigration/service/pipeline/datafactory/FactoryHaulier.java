package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.pipeline.embedded.HaulException.Reach;
import org.cloudmigration.service.pipeline.embedded.Haulage;
import org.cloudmigration.service.pipeline.embedded.Haulier;
import org.cloudmigration.service.security.SecretMask;

/** Has the rows of runs carried by data factories of Azure. */
public final class FactoryHaulier implements Haulier {

  /** Azure advises 5 to 10 seconds. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final Function<FactoryUse, ResourceManager> azure;
  private final FactoryEnds ends;
  private final Duration betweenLooks;

  /** By the identities that the uses of factories name. */
  public FactoryHaulier() {
    this(SignedIn::to, FactoryEnds.SQL_SERVER, BETWEEN_LOOKS);
  }

  FactoryHaulier(
      Function<FactoryUse, ResourceManager> azure, FactoryEnds ends, Duration betweenLooks) {
    this.azure = azure;
    this.ends = ends;
    this.betweenLooks = betweenLooks;
  }

  @Override
  public Haulage open(ReplicationPipeline pipeline, BooleanSupplier goesOn) throws SQLException {
    FactoryUse use = pipeline.factory().orElseThrow();
    var trouble = trouble(use, pipeline.source(), pipeline.tenant());
    try {
      Line line = line(use, new Waiting(goesOn));
      line.deployment().putAll(pipeline.source(), pipeline.tenant());
      return new FactoryHaulage(
          use,
          line.runs(),
          line.start(),
          line.waiting(),
          betweenLooks,
          pool(line, pipeline.source(), trouble),
          trouble);
    } catch (HaulException e) {
      throw e;
    } catch (RuntimeException e) {
      throw told(trouble, e);
    }
  }

  /** Connections by which the source is asked, without a run; for preparations. */
  public DatabasePool questions(FactoryUse use, DatabaseLocation source) {
    var trouble = trouble(use, source, source);
    try {
      Line line = line(use, Waiting.PATIENT);
      line.deployment().putQuestions(source);
      return pool(line, source, trouble);
    } catch (RuntimeException e) {
      throw told(trouble, e);
    }
  }

  /**
   * Removes all that an environment has in a factory. Doing it again does no harm.
   *
   * @throws HaulException if the factory does not answer, or refuses
   */
  public void remove(FactoryUse use) {
    try {
      line(use, Waiting.PATIENT).deployment().removeAll();
    } catch (RuntimeException e) {
      throw told(new FactoryTrouble(use.factory(), SecretMask.FORMS), e);
    }
  }

  private record Line(
      FactoryDeployment deployment,
      FactoryRuns runs,
      RunStart start,
      Waiting waiting,
      FactoryUse use) {}

  private Line line(FactoryUse use, Waiting waiting) {
    ResourceManager manager = azure.apply(use);
    var address =
        new FactoryAddress(use.directory(), use.subscription(), use.resourceGroup(), use.factory());
    var runs = new FactoryRuns(manager, address);
    return new Line(
        new FactoryDeployment(new FactoryDefinitions(manager, address), ends, use),
        runs,
        new RunStart(runs, betweenLooks, waiting),
        waiting,
        use);
  }

  private FactoryPool pool(Line line, DatabaseLocation source, FactoryTrouble trouble) {
    var questions =
        new PipelineQuestions(
            new FactoryNames(line.use().environment()),
            line.runs(),
            line.start(),
            betweenLooks,
            line.waiting());
    return new FactoryPool(
        new ToldQuestions(questions, trouble), ends.url(source), ends.database(source));
  }

  private static FactoryTrouble trouble(
      FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    return new FactoryTrouble(
        use.factory(),
        SecretMask.knowing(source.password(), tenant.password(), use.clientSecret()));
  }

  /**
   * @throws RunOverException if that is the fault
   */
  static HaulException told(FactoryTrouble trouble, RuntimeException fault) {
    if (fault instanceof RunOverException over) {
      throw over;
    }
    return new HaulException(trouble.of(fault), Reach.RUN, fault);
  }
}
