package org.cloudmigration.domain.upgrade;

/**
 * The kinds of journals that an upgrade leaves, by the page of Business Central that posts them.
 */
public enum Journal {
  ITEM("Item Journals"),
  GENERAL("General Journals"),
  STATISTICAL("Statistical Accounts Journals");

  private final String page;

  Journal(String page) {
    this.page = page;
  }

  /** Of Business Central, where such batches are posted. */
  public String page() {
    return page;
  }
}
