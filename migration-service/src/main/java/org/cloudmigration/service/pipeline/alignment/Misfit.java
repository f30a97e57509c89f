package org.cloudmigration.service.pipeline.alignment;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Why a column of the source cannot go into the tenant's table.
 *
 * @param column as the tenant names it
 * @param letters as Business Central writes them (50011): PK, T or L
 */
public record Misfit(String column, String letters) {

  static final String KEY = "PK";
  static final String TYPE = "T";
  static final String LENGTH = "L";

  /** As the catalogue of errors reads it. */
  public String text() {
    return "[" + column.replace("]", "]]") + "]" + letters + ",";
  }

  public boolean isOfKey() {
    return letters.equals(KEY);
  }

  static String text(List<Misfit> misfits) {
    return misfits.stream().map(Misfit::text).collect(joining("|"));
  }
}
