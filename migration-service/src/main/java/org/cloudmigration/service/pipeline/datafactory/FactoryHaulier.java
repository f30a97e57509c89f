package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
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
    var names = new FactoryNames(use.environment());
    return asked(
        trouble,
        () -> {
          deployment(use).putMissing(pipeline.source(), pipeline.tenant());
          FactoryLine line = line(use, new Waiting(goesOn), trouble);
          String forLarge = use.stagingService().isEmpty() ? names.copy() : names.copyStaged();
          return new FactoryHaulage(
              new SharedRuns(line, names.copy(), CopyPipelines.PROVE),
              new SharedRuns(line, forLarge, CopyPipelines.PROVE),
              new SharedRuns(line, names.apply(), ApplyPipeline.APPLY),
              pool(line, names, pipeline.source()),
              trouble);
        });
  }

  /** Connections by which the source is asked, without a run. */
  public DatabasePool questions(FactoryUse use, DatabaseLocation source) {
    var trouble = trouble(use, source, source);
    return asked(
        trouble,
        () -> {
          deployment(use).putQuestions(source);
          return pool(
              line(use, Waiting.PATIENT, trouble), new FactoryNames(use.environment()), source);
        });
  }

  /**
   * The same by the pipeline of a preparation, which is put there now, and once more where somebody
   * has removed it meanwhile; there it stays.
   */
  public DatabasePool preparation(FactoryUse use, DatabaseLocation source) {
    var trouble = trouble(use, source, source);
    return asked(
        trouble,
        () -> {
          deployment(use).putPreparation(source);
          String pipeline = new FactoryNames(use.environment()).prepare();
          var runs = new FactoryRuns(azure.apply(use), FactoryAddress.of(use));
          BooleanSupplier putAgain =
              () -> {
                deployment(use).putPreparation(source);
                return true;
              };
          var line =
              new FactoryLine(
                  runs,
                  new RunStart(runs, betweenLooks, Waiting.PATIENT, putAgain),
                  betweenLooks,
                  Waiting.PATIENT,
                  fault -> told(trouble, fault));
          return pool(line, pipeline, pipeline, source);
        });
  }

  /**
   * Removes all that an environment has in a factory. Doing it again does no harm.
   *
   * @throws HaulException if the factory does not answer, or refuses
   */
  public void remove(FactoryUse use) {
    asked(
        new FactoryTrouble(use.factory(), SecretMask.FORMS),
        () -> {
          deployment(use).removeAll();
          return null;
        });
  }

  /** What the environment of a use has there. */
  FactoryDeployment deployment(FactoryUse use) {
    return new FactoryDeployment(
        new FactoryDefinitions(azure.apply(use), FactoryAddress.of(use)), ends, use);
  }

  private FactoryLine line(FactoryUse use, Waiting waiting, FactoryTrouble trouble) {
    return new FactoryLine(
        new FactoryRuns(azure.apply(use), FactoryAddress.of(use)),
        betweenLooks,
        waiting,
        fault -> told(trouble, fault));
  }

  private FactoryPool pool(FactoryLine line, FactoryNames names, DatabaseLocation source) {
    return pool(line, names.ask(), names.tell(), source);
  }

  private FactoryPool pool(
      FactoryLine line, String asking, String telling, DatabaseLocation source) {
    var questions =
        new PipelineQuestions(
            new SharedRuns(line, asking, QueryPipelines.ASK),
            new SharedRuns(line, telling, QueryPipelines.TELL));
    return new FactoryPool(questions, ends.url(source), ends.database(source));
  }

  private static FactoryTrouble trouble(
      FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    return new FactoryTrouble(
        use.factory(),
        SecretMask.knowing(source.password(), tenant.password(), use.clientSecret()));
  }

  private static <T> T asked(FactoryTrouble trouble, Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw told(trouble, e);
    }
  }

  private static RuntimeException told(FactoryTrouble trouble, RuntimeException fault) {
    return fault instanceof RunOverException || fault instanceof HaulException
        ? fault
        : new HaulException(trouble.of(fault), Reach.RUN, fault);
  }
}
