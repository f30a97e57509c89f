package org.cloudmigration.web.odata;

import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.RowList;

/** A short set, which is read whole. */
public abstract class MemorySet<R> extends EntitySet<R> {

  protected abstract List<R> rows(Scope scope);

  @Override
  public List<R> page(Scope scope, ListRequest request) {
    return list(scope).page(request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return list(scope).count(condition);
  }

  private RowList<R> list(Scope scope) {
    return new RowList<>(rows(scope), shape()::value);
  }
}
