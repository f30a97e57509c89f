package org.cloudmigration.service.database;

/**
 * A table beside one of the tenant whose cloud data is preserved: it holds the keys of the rows
 * that this product has inserted there. All others are the cloud's.
 */
public final class OwnKeys {

  private OwnKeys() {}

  /**
   * @param live has a key
   */
  public static TableDefinition of(TableDefinition live) {
    return new TableDefinition(name(live.name()), live.keyColumns(), live.key());
  }

  public static TableName name(TableName live) {
    return new TableName(live.schema(), live.name() + "$own");
  }
}
