package org.cloudmigration.service.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;

/**
 * Receives what an engine does, from any of its threads. A call that throws {@link
 * LeaseLostException} tells the engine to write nothing more and to end.
 */
public interface ActivityListener {

  /**
   * Called once, before the first activity begins, if the source tells anything.
   *
   * @param sizes by activity; what the source's catalogue estimates
   */
  void expected(Map<UUID, TableSize> sizes);

  /**
   * Called before the first activity begins, in several calls if there are many.
   *
   * @param columns by activity, of the source's table as it is now, for those tables whose columns
   *     may have changed since their last copy
   */
  void columns(Map<UUID, List<String>> columns);

  /**
   * @return false if nobody wants it any more: it is left as it is
   */
  boolean started(UUID activityId, int worker);

  void entered(UUID activityId, CopyStage stage);

  /**
   * It failed for a reason that passes, and begins anew after a pause.
   *
   * @param failed number of the copy that failed, from 1
   */
  void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause);

  /**
   * Its copy makes no progress; told again and again while that lasts.
   *
   * @param still for how long
   */
  void stands(UUID activityId, Duration still);

  /** Its copy makes progress again. */
  void moves(UUID activityId);

  /** At most twice a second for an activity. */
  void progress(UUID activityId, long rows, long bytes);

  void succeeded(UUID activityId, CopyResult result);

  void failed(UUID activityId, ErrorReport error);

  /** It was looked at instead of being copied. */
  void examined(UUID activityId, Examination examination);

  /** It was cut off because somebody asked for that; nothing of it is in use. */
  void skipped(UUID activityId);

  /**
   * The last call for a run. Activities that were not started, or were stopped, stay unfinished.
   */
  void ended(UUID runId, PipelineEnd end);
}
