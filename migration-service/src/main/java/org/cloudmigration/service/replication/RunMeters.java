package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The meters of the runs that this server works on. */
@ApplicationScoped
class RunMeters {

  private final Map<UUID, RunMeter> meters = new ConcurrentHashMap<>();

  RunMeter of(UUID runId) {
    return meters.computeIfAbsent(runId, id -> new RunMeter(Instant.now()));
  }

  Optional<RunMeter> find(UUID runId) {
    return Optional.ofNullable(meters.get(runId));
  }

  void forget(UUID runId) {
    meters.remove(runId);
  }
}
