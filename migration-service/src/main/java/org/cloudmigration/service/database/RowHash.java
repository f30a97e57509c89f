package org.cloudmigration.service.database;

/** Folds rows of values into digests, by their {@link RowForm}. Not thread-safe. */
public final class RowHash {

  private final RowForm form = new RowForm();

  /** The digest with one row more. */
  public TableDigest fold(TableDigest digest, Object[] row) {
    return form(row).addedTo(digest);
  }

  /** The digest with a row less that was folded into it. */
  public TableDigest unfold(TableDigest digest, Object[] row) {
    return form(row).takenFrom(digest);
  }

  /** Of a row, until the next one is asked for. */
  public RowForm form(Object[] row) {
    form.clear();
    for (Object value : row) {
      form.put(value);
    }
    return form;
  }
}
