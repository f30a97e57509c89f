package org.cloudmigration.web.replication;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.AttemptView;

/** Attempts as scripts/run-timeline/spans.js takes them: small, as there may be thousands. */
final class AttemptJson {

  private static final int NOT_ENDED = -1;

  private final Map<String, Integer> companies = new LinkedHashMap<>();
  private final JsonArrayBuilder spans = Json.createArrayBuilder();
  private final long origin;

  private AttemptJson(long origin) {
    this.origin = origin;
  }

  static String of(Collection<AttemptView> attempts) {
    long first =
        attempts.stream()
            .map(AttemptView::startTime)
            .mapToLong(Instant::toEpochMilli)
            .min()
            .orElse(0);
    AttemptJson json = new AttemptJson(first);
    attempts.forEach(json::add);
    return Json.createObjectBuilder()
        .add("origin", first)
        .add("companies", Json.createArrayBuilder(json.companies.keySet()))
        .add("spans", json.spans)
        .build()
        .toString();
  }

  private void add(AttemptView attempt) {
    long start = attempt.startTime().toEpochMilli();
    Instant end = attempt.endTime();
    int company = companies.computeIfAbsent(attempt.companyName(), name -> companies.size());
    spans.add(
        Json.createArrayBuilder()
            .add(attempt.table())
            .add(attempt.attempt())
            .add(attempt.worker())
            .add(start - origin)
            .add(end == null ? NOT_ENDED : end.toEpochMilli() - start)
            .add(letter(attempt.status()))
            .add(company)
            .add(attempt.tableName()));
  }

  /** As scripts/run-timeline/states.js knows it. */
  private static String letter(TableStatus status) {
    return switch (status) {
      case IN_PROGRESS -> "a";
      case SUCCESSFUL -> "g";
      case WARNING -> "s";
      case FAILED -> "f";
      case NOT_STARTED -> "l";
    };
  }
}
