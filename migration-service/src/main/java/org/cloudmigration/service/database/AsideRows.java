package org.cloudmigration.service.database;

import java.util.List;

/**
 * A table that keeps rows of a query aside, each with a number from 1, until the transaction ends.
 *
 * @param table quoted
 * @param creation makes and fills it; takes the parameters of the query
 * @param index makes rows quick to find by their number
 * @param removal what has to be done before the transaction ends; the other databases drop it
 */
public record AsideRows(String table, String creation, String index, List<String> removal) {

  public AsideRows {
    removal = List.copyOf(removal);
  }
}
