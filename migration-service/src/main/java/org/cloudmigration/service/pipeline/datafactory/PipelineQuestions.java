package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cloudmigration.service.security.SecretMask;

/**
 * Asks by the runs of two small pipelines, which questions of the same time share. Every answer
 * takes some seconds, so this is for catalogues and versions, not for data.
 */
final class PipelineQuestions implements FactoryQuestions {

  /** A Lookup gives no more rows, and does not say that there were. */
  static final int PAGE = 5_000;

  private static final Pattern ORDERED = Pattern.compile("(?is).*\\border\\s+by\\b[^()]*");
  private static final Pattern END = Pattern.compile(";?\\s*$");

  private final SharedRuns asking;
  private final SharedRuns telling;

  /**
   * Answers that were given. A source may change meanwhile: then what is known is older than what
   * is copied, which is copied once more by the next run.
   */
  private final Map<List<String>, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

  /**
   * @param asking runs of {@link QueryPipelines#ask} or {@link QueryPipelines#askOrTell}
   * @param telling runs of {@link QueryPipelines#tell} or {@link QueryPipelines#askOrTell}
   */
  PipelineQuestions(SharedRuns asking, SharedRuns telling) {
    this.asking = asking;
    this.telling = telling;
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
    Object value = done(asking, QueryPipelines.ASK, database, text).output().get("value");
    List<Map<String, Object>> rows = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(row -> rows.add(FactoryActivity.map(row)));
    }
    return rows;
  }

  @Override
  public void tell(String database, String text) throws SQLException {
    answers.clear();
    done(telling, QueryPipelines.TELL, database, text);
  }

  private static FactoryActivity done(
      SharedRuns runs, String activity, String database, String text) throws SQLException {
    try {
      ItemEnd end =
          runs.together(
              Map.of(
                  QueryPipelines.KIND,
                  activity,
                  QueryPipelines.DATABASE,
                  database,
                  QueryPipelines.TEXT,
                  text),
              () -> {});
      Optional<FactoryActivity> done = end.succeeded(activity);
      return done.isPresent() ? done.get() : fail(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while the data factory was asked.", e);
    }
  }

  private static FactoryActivity fail(ItemEnd end) throws SQLException {
    throw new SQLException(
        SecretMask.FORMS.mask(
            end.failed()
                .flatMap(FactoryActivity::error)
                .map(FactoryFault::message)
                .orElse(end.message())));
  }

  @Override
  public void close() {
    asking.close();
    telling.close();
  }
}
