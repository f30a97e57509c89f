package org.cloudmigration.service.replication;

import java.util.List;
import org.cloudmigration.domain.replication.ColumnList;

/**
 * Columns of a copy, as they were kept.
 *
 * @param keyKnown whether they tell the primary key
 */
record KnownColumns(List<String> lines, boolean keyKnown) {

  static KnownColumns of(ColumnList list) {
    return new KnownColumns(list.lines().lines().toList(), list.keyKnown());
  }

  ColumnDifference until(KnownColumns later) {
    return ColumnDifference.between(lines, later.lines, keyKnown && later.keyKnown);
  }
}
