package org.cloudmigration.bench;

import java.util.List;
import java.util.Locale;

/**
 * A page, how to tell that it shows what it is opened for, and what a person does there.
 *
 * @param path with {@code {run}}, {@code {other}} and {@code {table}} in it
 * @param shown JavaScript that holds then
 */
record BenchPage(String name, String path, String shown, List<Deed> deeds) {

  /**
   * @param script what a person does
   * @param shown JavaScript that holds once the page shows it
   */
  record Deed(String name, String script, String shown) {}

  private static final String FIRST_ROW = "(g => g.size > 0 && %s)(document.querySelector('%s'))";
  private static final String ROWS = "[...g.$.items.children].filter(r => !r.hidden)";
  private static final String READ = ROWS + ".every(r => !r.hasAttribute('loading'))";

  private static final String LOG = ".migration-log vaadin-grid";
  private static final String TABLES = ".table-list vaadin-grid";
  private static final String LINES = ".log-panel vaadin-grid";
  private static final String OVERVIEW = ".table-overview vaadin-grid";
  private static final String HISTORY = ".table-history vaadin-grid";
  private static final String TRAIL = "vaadin-virtual-list.time-line";
  private static final String DRAWN = "(t => t.count > 0)(document.querySelector('run-timeline'))";
  private static final String ENTRIES = "document.querySelectorAll('.tl-row .tl-title').length > 5";

  static List<BenchPage> all() {
    return List.of(
        new BenchPage(
            "Management page",
            "environments/Sandbox",
            grid(LOG),
            List.of(toEnd(LOG), search(".migration-log", LOG, "nightly"))),
        new BenchPage(
            "Run: tables",
            "runs/Sandbox/{run}",
            grid(TABLES),
            List.of(toEnd(TABLES), sort(TABLES, "Rows"), search(".table-list", TABLES, "GL001"))),
        new BenchPage("Run: time line", "runs/Sandbox/{run}/timeline", DRAWN, List.of()),
        new BenchPage(
            "Run: log",
            "runs/Sandbox/{run}/log",
            grid(LINES),
            List.of(toEnd(LINES), search(".log-panel", LINES, "retry"))),
        new BenchPage(
            "Run: comparison",
            "runs/Sandbox/{run}/compare/{other}",
            grid(".comparison vaadin-grid"),
            List.of()),
        new BenchPage(
            "Tables overview",
            "tables/Sandbox",
            grid(OVERVIEW),
            List.of(toEnd(OVERVIEW), search(".table-overview", OVERVIEW, "GL001"))),
        new BenchPage(
            "Table page", "tables/Sandbox/{table}", grid(HISTORY), List.of(toEnd(HISTORY))),
        new BenchPage(
            "Not migrated", "not-migrated/Sandbox", "document.querySelector('h1')", List.of()),
        new BenchPage(
            "Time line",
            "timeline/Sandbox",
            ENTRIES,
            List.of(
                new Deed(
                    "scroll to the end",
                    element(TRAIL) + ".scrollToIndex(" + element(TRAIL) + ".items.length - 1)",
                    "(l => l.lastVisibleIndex >= l.items.length - 1"
                        + " && !!l.items[l.items.length - 1]?.key)("
                        + element(TRAIL)
                        + ")"))));
  }

  private static String element(String css) {
    return "document.querySelector('" + css + "')";
  }

  private static String grid(String css) {
    return FIRST_ROW.formatted(READ, css);
  }

  private static Deed toEnd(String css) {
    return new Deed(
        "scroll to the end",
        element(css) + ".scrollToIndex(" + element(css) + ".size - 1)",
        "(g => "
            + ROWS
            + ".some(r => r.index === g.size - 1 && !r.hasAttribute('loading')))("
            + element(css)
            + ")");
  }

  private static Deed search(String panel, String css, String text) {
    return new Deed(
        "search “" + text + "”",
        "window.benchSize = "
            + element(css)
            + ".size;"
            + "(f => { f.value = '"
            + text
            + "';"
            + " f.inputElement.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));"
            + " f.dispatchEvent(new CustomEvent('input')); })(document.querySelector('"
            + panel
            + " vaadin-text-field'))",
        "(g => g.size !== window.benchSize && " + READ + ")(" + element(css) + ")");
  }

  private static Deed sort(String css, String header) {
    String keys = "(g => " + ROWS + ".map(r => r._item?.key).join())(" + element(css) + ")";
    return new Deed(
        "sort by " + header.toLowerCase(Locale.ROOT),
        "window.benchKeys = "
            + keys
            + ";"
            + "[...document.querySelectorAll('"
            + css
            + " vaadin-grid-sorter')]"
            + ".find(s => s.innerText.trim() === '"
            + header
            + "').click()",
        "window.benchKeys !== " + keys + " && (g => " + READ + ")(" + element(css) + ")");
  }

  String path(Places places) {
    return path.replace("{run}", places.run())
        .replace("{other}", places.other())
        .replace("{table}", places.table());
  }

  /** What the pages are opened for. */
  record Places(String run, String other, String table) {}
}
