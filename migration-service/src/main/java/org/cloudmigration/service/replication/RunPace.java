package org.cloudmigration.service.replication;

import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.replication.SpeedLimit;

/**
 * How fast a run goes.
 *
 * @param mean over the whole run, as another server works on it or it has ended; otherwise over the
 *     last minute
 * @param remaining null as long as it would mean nothing
 * @param tables of those in progress, where this server works on them
 * @param limit of the environment's runs, as it is now
 */
public record RunPace(
    Throughput run,
    boolean mean,
    RemainingTime remaining,
    Map<UUID, Throughput> tables,
    SpeedLimit limit) {

  public RunPace {
    tables = Map.copyOf(tables);
  }
}
