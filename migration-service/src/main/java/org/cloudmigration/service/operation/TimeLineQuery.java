package org.cloudmigration.service.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The condition that a filter stands for. What a person typed only ever becomes a parameter, and is
 * sought as it stands: {@code locate} knows no wildcards.
 */
final class TimeLineQuery {

  private static final List<String> TEXTS =
      List.of("e.command", "e.subject", "e.before", "e.after", "e.userName");

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final String order;

  /**
   * @param first lowest number that is wanted
   * @param last highest number that is wanted
   */
  TimeLineQuery(TimeLineFilter filter, long first, long last) {
    order = filter.isWholeInstallation() ? "" : "e.environment desc, ";
    when(filter.environment() != null, "e.environment = :environment", filter.environment());
    when(first > 1, "e.sequenceNo >= :first", first);
    when(last < Long.MAX_VALUE, "e.sequenceNo <= :last", last);
    when(!filter.categories().isEmpty(), "e.category in :categories", filter.categories());
    when(!filter.outcomes().isEmpty(), "e.outcome in :outcomes", filter.outcomes());
    when(!filter.userName().isEmpty(), "e.userName = :user", filter.userName());
    when(filter.from() != null, "e.occurredAt >= :from", filter.from());
    when(filter.until() != null, "e.occurredAt < :until", filter.until());
    if (!filter.text().isEmpty()) {
      search(filter.text());
    }
  }

  /** Also by the sentence that people read, which the database does not hold. */
  private void search(String text) {
    List<String> commands =
        Arrays.stream(EntryKind.values())
            .filter(kind -> kind.sentence().toLowerCase(Locale.ROOT).contains(text))
            .map(EntryKind::command)
            .toList();
    String anywhere =
        TEXTS.stream()
            .map(column -> "locate(:text, lower(" + column + ")) > 0")
            .collect(Collectors.joining(" or "));
    when(true, "(" + anywhere + " or e.command in :commands)", text);
    values.put("commands", commands.isEmpty() ? List.of("") : commands);
  }

  /** The condition's first parameter takes the value. */
  private void when(boolean wanted, String condition, Object value) {
    if (wanted) {
      conditions.add(condition);
      String name = condition.substring(condition.indexOf(':') + 1);
      values.put(name.replaceAll("\\W.*", ""), value);
    }
  }

  <T> TypedQuery<T> select(EntityManager entities, String what, Class<T> type) {
    return bound(entities, what, type, "");
  }

  /**
   * Newest first. The environment is named in the order, though it is one and the same: that lets
   * databases take the order from the index.
   */
  <T> TypedQuery<T> selectOrdered(EntityManager entities, String what, Class<T> type) {
    return bound(entities, what, type, " order by " + order + "e.sequenceNo desc");
  }

  private <T> TypedQuery<T> bound(
      EntityManager entities, String what, Class<T> type, String orderBy) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<T> query =
        entities.createQuery("select " + what + " from AuditEntry e" + where + orderBy, type);
    values.forEach(query::setParameter);
    return query;
  }
}
