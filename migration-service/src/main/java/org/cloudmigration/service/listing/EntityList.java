package org.cloudmigration.service.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * A list that the database filters and sorts: one statement for a page, whatever is asked. Texts of
 * callers are bound, never written into a statement.
 */
public final class EntityList<E> {

  /** The rows that a caller may see at all. */
  @FunctionalInterface
  public interface Scope<E> {
    Predicate of(HibernateCriteriaBuilder builder, CriteriaQuery<?> query, Root<E> root);
  }

  private final Class<E> type;
  private final Map<String, EntityColumn> columns = new LinkedHashMap<>();

  public EntityList(Class<E> type) {
    this.type = type;
  }

  public EntityList<E> column(String name, String path) {
    return add(new EntityColumn(name, path, false, null, Map.of()));
  }

  public EntityList<E> nullable(String name, String path) {
    return add(new EntityColumn(name, path, true, null, Map.of()));
  }

  /** A column that shows another value where there is nothing. */
  public EntityList<E> column(String name, String path, Object instead) {
    return add(new EntityColumn(name, path, false, instead, Map.of()));
  }

  /** An enum, which the API calls as its constants are called. */
  public <W extends Enum<W>> EntityList<E> word(String name, String path, Class<W> words) {
    return word(name, path, words, OptionName::of);
  }

  /** An enum, which the API calls by its own words. */
  public <W extends Enum<W>> EntityList<E> word(
      String name, String path, Class<W> words, Function<W, String> word) {
    return add(
        EntityColumn.word(name, path, words, constant -> OptionName.encode(word.apply(constant))));
  }

  private EntityList<E> add(EntityColumn column) {
    columns.put(column.name(), column);
    return this;
  }

  public List<E> page(EntityManager entities, Scope<E> scope, ListRequest request) {
    HibernateCriteriaBuilder builder = builder(entities);
    CriteriaQuery<E> query = builder.createQuery(type);
    Root<E> root = query.from(type);
    CriteriaText<E> text = new CriteriaText<>(builder, root, columns);
    query
        .select(root)
        .where(scope.of(builder, query, root), text.where(request.condition()))
        .orderBy(request.orders().stream().map(text::order).toList());
    return entities
        .createQuery(query)
        .setFirstResult(request.skip())
        .setMaxResults(request.limit())
        .getResultList();
  }

  public long count(EntityManager entities, Scope<E> scope, Condition condition) {
    HibernateCriteriaBuilder builder = builder(entities);
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<E> root = query.from(type);
    CriteriaText<E> text = new CriteriaText<>(builder, root, columns);
    query.select(builder.count(root)).where(scope.of(builder, query, root), text.where(condition));
    return entities.createQuery(query).getSingleResult();
  }

  private static HibernateCriteriaBuilder builder(EntityManager entities) {
    return (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
  }
}
