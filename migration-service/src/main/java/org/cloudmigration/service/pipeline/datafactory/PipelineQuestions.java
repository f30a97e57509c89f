package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cloudmigration.service.security.SecretMask;

/**
 * Asks by the runs of two small pipelines. Every question takes some seconds, so this is for
 * catalogues and versions, not for data.
 */
final class PipelineQuestions implements FactoryQuestions {

  /** A Lookup gives no more rows, and does not say that there were. */
  static final int PAGE = 5_000;

  private static final Pattern ORDERED = Pattern.compile("(?is).*\\border\\s+by\\b[^()]*");
  private static final Pattern END = Pattern.compile(";?\\s*$");

  private final FactoryNames names;
  private final FactoryRuns runs;
  private final RunStart start;
  private final Duration betweenLooks;
  private final Waiting waiting;

  /**
   * Answers that were given. A source may change meanwhile: then what is known is older than what
   * is copied, which is copied once more by the next run.
   */
  private final Map<List<String>, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

  /**
   * @param betweenLooks how often to look whether a question is answered; Azure advises 5 to 10
   *     seconds
   */
  PipelineQuestions(
      FactoryNames names,
      FactoryRuns runs,
      RunStart start,
      Duration betweenLooks,
      Waiting waiting) {
    this.waiting = waiting;
    this.names = names;
    this.runs = runs;
    this.start = start;
    this.betweenLooks = betweenLooks;
  }

  @Override
  public List<Map<String, Object>> ask(String database, String text) throws SQLException {
    List<Map<String, Object>> known = answers.get(List.of(database, text));
    if (known == null) {
      known = asked(database, text);
      answers.put(List.of(database, text), known);
    }
    return known;
  }

  private List<Map<String, Object>> asked(String database, String text) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>(page(database, text));
    if (rows.size() == PAGE && !ORDERED.matcher(text).matches()) {
      throw new SQLException(
          "The answer has " + PAGE + " rows or more and no order to read it page by page.");
    }
    for (int size = rows.size(); size == PAGE; ) {
      String next =
          END.matcher(text).replaceFirst("")
              + " OFFSET %d ROWS FETCH NEXT %d ROWS ONLY".formatted(rows.size(), PAGE);
      List<Map<String, Object>> page = page(database, next);
      rows.addAll(page);
      size = page.size();
    }
    return rows;
  }

  private List<Map<String, Object>> page(String database, String text) throws SQLException {
    Object value = run(names.ask(), database, text).output().get("value");
    List<Map<String, Object>> rows = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(row -> rows.add(FactoryActivity.map(row)));
    }
    return rows;
  }

  @Override
  public void tell(String database, String text) throws SQLException {
    answers.clear();
    run(names.tell(), database, text);
  }

  /** Gives back what the inner activity did. */
  private FactoryActivity run(String pipeline, String database, String text) throws SQLException {
    Instant begun = Instant.now();
    Map<String, Object> item =
        Map.of(
            QueryPipelines.KEY, "1",
            QueryPipelines.DATABASE, database,
            QueryPipelines.TEXT, text);
    try {
      String id =
          start.start(
              pipeline, UUID.randomUUID(), begun, Map.of(QueryPipelines.ITEMS, List.of(item)));
      FactoryRun run = ended(id);
      FactoryActivity answer =
          runs.activities(id, begun).stream()
              .filter(activity -> !activity.type().equals("ForEach"))
              .findFirst()
              .orElseThrow(() -> new SQLException(run.message()));
      if (answer.status() != FactoryRunStatus.SUCCEEDED) {
        throw failed(answer, run);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while the data factory was asked.", e);
    }
  }

  private FactoryRun ended(String id) throws InterruptedException {
    FactoryRun run = runs.run(id);
    while (!run.status().hasEnded()) {
      waiting.rest(betweenLooks);
      run = runs.run(id);
    }
    return run;
  }

  private static SQLException failed(FactoryActivity activity, FactoryRun run) {
    return new SQLException(
        SecretMask.FORMS.mask(
            activity
                .error()
                .map(FactoryFault::message)
                .orElseGet(() -> activity.status() + ": " + run.message())));
  }
}
