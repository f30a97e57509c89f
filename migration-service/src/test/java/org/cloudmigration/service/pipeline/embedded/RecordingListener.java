package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.PipelineEnd;

/** Keeps what it is told. */
class RecordingListener implements ActivityListener {

  final List<UUID> started = new CopyOnWriteArrayList<>();
  final List<Integer> workers = new CopyOnWriteArrayList<>();
  final Map<UUID, TableSize> expected = new ConcurrentHashMap<>();
  final List<CopyStage> stages = new CopyOnWriteArrayList<>();
  final Map<UUID, List<String>> columns = new ConcurrentHashMap<>();

  /** What had begun when the columns were told. */
  final List<UUID> before = new CopyOnWriteArrayList<>();

  final Map<UUID, Examination> examined = new ConcurrentHashMap<>();
  final List<UUID> skipped = new CopyOnWriteArrayList<>();
  final List<ErrorReport> triedAgain = new CopyOnWriteArrayList<>();
  final Map<UUID, Duration> stands = new ConcurrentHashMap<>();
  final List<UUID> moves = new CopyOnWriteArrayList<>();
  final List<Long> progress = new CopyOnWriteArrayList<>();
  final Map<UUID, CopyResult> succeeded = new ConcurrentHashMap<>();
  final Map<UUID, ErrorReport> failed = new ConcurrentHashMap<>();
  final List<PipelineEnd> ends = new CopyOnWriteArrayList<>();
  final CompletableFuture<PipelineEnd> end = new CompletableFuture<>();

  @Override
  public void expected(Map<UUID, TableSize> sizes) {
    expected.putAll(sizes);
  }

  @Override
  public void columns(Map<UUID, List<String>> now) {
    columns.putAll(now);
    before.addAll(started);
  }

  @Override
  public void examined(UUID activityId, Examination examination) {
    examined.put(activityId, examination);
  }

  @Override
  public boolean started(UUID activityId, int worker) {
    started.add(activityId);
    workers.add(worker);
    return true;
  }

  @Override
  public void entered(UUID activityId, CopyStage stage) {
    stages.add(stage);
  }

  @Override
  public void skipped(UUID activityId) {
    skipped.add(activityId);
  }

  @Override
  public void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
    triedAgain.add(error);
  }

  @Override
  public void stands(UUID activityId, Duration still) {
    stands.put(activityId, still);
  }

  @Override
  public void moves(UUID activityId) {
    moves.add(activityId);
  }

  @Override
  public void progress(UUID activityId, long rows, long bytes) {
    progress.add(rows);
  }

  @Override
  public void succeeded(UUID activityId, CopyResult result) {
    succeeded.put(activityId, result);
  }

  @Override
  public void failed(UUID activityId, ErrorReport error) {
    failed.put(activityId, error);
  }

  @Override
  public void ended(UUID runId, PipelineEnd pipelineEnd) {
    ends.add(pipelineEnd);
    end.complete(pipelineEnd);
  }

  PipelineEnd await() throws Exception {
    return end.get(60, TimeUnit.SECONDS);
  }
}
