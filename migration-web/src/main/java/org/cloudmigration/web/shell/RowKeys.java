package org.cloudmigration.web.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;

/** What a key does in the row of a list where the focus is. */
public final class RowKeys {

  /** Not in the column of check marks, where the key is the check mark's. */
  private static final String ON_A_ROW =
      "event.key === 'Enter' && event.composedPath()[0].localName === 'td'"
          + " && element.getEventContext(event).section === 'body'"
          + " && !element.getEventContext(event).column.localName.includes('selection')";

  private static final String ROW = "element.getEventContext(event).item.key";

  private RowKeys() {}

  /** Enter does what a click does: of itself a list leaves the key to what stands in the cell. */
  public static <T> void onEnter(Grid<T> grid, SerializableConsumer<T> open) {
    grid.getElement()
        .addEventListener(
            "keydown",
            event -> {
              String key = event.getEventData().get(ROW).asString();
              T row = grid.getDataCommunicator().getKeyMapper().get(key);
              if (row != null) {
                open.accept(row);
              }
            })
        .setFilter(ON_A_ROW)
        .addEventData(ROW);
  }
}
