package org.cloudmigration.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.PipelineEnd;

/** A copy that failed is no measurement. */
record Loud(CountDownLatch ended) implements ActivityListener {

  @Override
  public void expected(Map<UUID, TableSize> sizes) {}

  @Override
  public void columns(Map<UUID, List<String>> columns) {}

  @Override
  public void examined(UUID activityId, Examination examination) {}

  @Override
  public boolean started(UUID activityId, int worker) {
    return true;
  }

  @Override
  public void entered(UUID activityId, CopyStage stage) {}

  @Override
  public void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
    giveUp(error);
  }

  @Override
  public void stands(UUID activityId, Duration still) {}

  @Override
  public void moves(UUID activityId) {}

  @Override
  public void progress(UUID activityId, long rows, long bytes) {}

  @Override
  public void succeeded(UUID activityId, CopyResult result) {}

  @Override
  public void failed(UUID activityId, ErrorReport error) {
    giveUp(error);
  }

  private static void giveUp(ErrorReport error) {
    System.out.println(error);
    Runtime.getRuntime().halt(1);
  }

  @Override
  public void skipped(UUID activityId) {}

  @Override
  public void ended(UUID runId, PipelineEnd end) {
    if (end instanceof PipelineEnd.Broken broken) {
      giveUp(broken.error());
    }
    ended.countDown();
  }
}
