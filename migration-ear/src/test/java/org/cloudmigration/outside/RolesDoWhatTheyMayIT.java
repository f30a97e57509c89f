package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each role over each page and each action, after a good run. What a role may not do is there all
 * the same, and says why.
 */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesDoWhatTheyMayIT {

  /** In the order of the columns below. */
  enum Person {
    VIEWER,
    OPERATOR,
    ADMIN;

    String user() {
      return name().toLowerCase(Locale.ROOT);
    }

    String cell(String row) {
      return row.split("\\|")[2 + ordinal()].strip();
    }
  }

  /** The reason in short, and what stands there of it. */
  private static String words(String reason) {
    return switch (reason) {
      case "read" -> "Your role may only read.";
      case "admin" -> "Only an administrator";
      case "later" -> "Not supported yet: comes with ";
      default -> reason;
    };
  }

  /** All of it: an entry that is not listed here fails the test. */
  private static final String ACTION_BAR =
      """
      Replication | Run data replication           | read  | yes                    | yes
      Replication | Stop run                       | read  | No run is in progress. | No run is in progress.
      Replication | Pause run                      | read  | No run is in progress. | No run is in progress.
      Replication | Resume run                     | read  | finished               | finished
      Replication | Run full replication           | admin | admin                  | yes
      Replication | Create diagnostic run          | read  | yes                    | yes
      Replication | Run data upgrade               | read  | yes                    | yes
      Replication | Data upgrade                   | yes   | yes                    | yes
      Companies   | Select companies to replicate  | read  | yes                    | yes
      Companies   | Company status                 | yes   | yes                    | yes
      Companies   | Configure company migration    | yes   | yes                    | yes
      Companies   | Rerun detail snapshot          | read  | No company is upgraded yet. | No company is upgraded yet.
      Setup       | Cloud migration setup          | yes   | yes                    | yes
      Setup       | Integration runtimes           | yes   | yes                    | yes
      Setup       | Get runtime service key        | admin | admin                  | yes
      Setup       | Reset runtime service key      | admin | admin                  | yes
      Setup       | Check for update               | admin | admin                  | yes
      Setup       | Manage table mappings          | later | later                  | later
      Setup       | Change how the data is replicated | later | later               | later
      Setup       | Define user mappings           | later | later                  | later
      Tools       | Tables over all runs           | yes   | yes                    | yes
      Tools       | Tables not migrated            | yes   | yes                    | yes
      Tools       | Time line                      | yes   | yes                    | yes
      Tools       | Errors and what to do          | yes   | yes                    | yes
      Tools       | Refresh status                 | yes   | yes                    | yes
      Tools       | Azure Data Lake                | later | later                  | later
      Other ways to end the migration | Pause migration   | admin | admin           | yes
      Other ways to end the migration | Abandon migration | admin | admin           | yes
      Other ways to end the migration | Setup checklist   | yes   | yes             | yes
      Other ways to end the migration | Reset cloud data  | admin | admin           | yes
      """;

  /** “no” is not there, or cannot be used. */
  private static final String PAGES =
      """
      environments/Sandbox     | Run data replication   | read  | yes   | yes
      setup/Sandbox/connection | Change this step …     | read  | yes   | yes
      setup/Sandbox/runtime    | Show key               | admin | admin | yes
      setup/Sandbox/done       | Run the setup again …  | read  | yes   | yes
      companies/Sandbox        | Compare with the tenant | yes  | yes   | yes
      companies/Sandbox        | Retry creation …       | read  | yes   | yes
      upgrade/Sandbox          | Run data upgrade …     | read  | yes   | yes
      unposted-batches/Sandbox | Look again             | read  | yes   | yes
      tables/Sandbox           | Verify all shown       | no    | yes   | yes
      TABLE                    | Verify again           | no    | yes   | yes
      TABLE                    | Count now              | yes   | yes   | yes
      RUN                      | Reload                 | read  | yes   | yes
      complete/Sandbox         | Pause migration …      | admin | admin | yes
      complete/Sandbox         | Abandon migration …    | admin | admin | yes
      complete/Sandbox         | Complete migration …   | no    | no    | no
      checklist/Sandbox        | Validate the data      | read  | yes   | yes
      approval/Sandbox         | Grant approval         | admin | admin | yes
      configuration/Sandbox    | Set all dimensions …   | read  | yes   | yes
      configuration/Sandbox    | Reset defaults …       | read  | yes   | yes
      timeline/Sandbox         | Check the trail        | admin | admin | yes
      runtimes/Sandbox-runtime | Get runtime service key     | admin | admin | yes
      runtimes/Sandbox-runtime | Reset runtime service key … | admin | admin | yes
      runtimes/Sandbox-runtime | Remove …               | admin | admin | yes
      users                    | Create user            | role may not see this page | role may not see this page | yes
      users/create             | Cancel                 | role may not see this page | role may not see this page | yes
      users/edit/viewer        | Save                   | role may not see this page | role may not see this page | yes
      """;

  private Browser browser;
  private ManagementPage page;
  private Axe axe;
  private URI home;

  @BeforeAll
  void open(ServerProcess server) {
    home = server.page();
    browser = Browser.open("roles");
    page = new ManagementPage(browser, home);
    axe = new Axe(browser);
    page.enter("operator");
    if (page.headline().equals("Ready for replication")) {
      page.press("Run data replication");
    }
    page.awaitHeadline("Replicated and verified");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void enter(Person person) {
    browser.web().manage().deleteAllCookies();
    page.enter(person.user());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsThereAndSaysWhyNot(Person person) {
    enter(person);
    List<String> seen = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String opened = "";
    for (String row : ACTION_BAR.lines().toList()) {
      String menu = row.split("\\|")[0].strip();
      String action = row.split("\\|")[1].strip();
      if (!menu.equals(opened)) {
        opened = menu;
        Control.menuEntries(openMenu(menu))
            .forEach(entry -> seen.add(menu + ": " + entry.label() + ": " + state(entry, "")));
      }
      String wanted = words(person.cell(row));
      String prefix = menu + ": " + action + ": ";
      expected.add(
          seen.stream()
              .filter(entry -> entry.startsWith(prefix) && entry.contains(wanted))
              .findFirst()
              .orElse(prefix + wanted));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String state(Control control, String elsewhere) {
    return control.usable() ? "yes" : control.why() + elsewhere;
  }

  private Browser openMenu(String menu) {
    browser.ask("document.querySelector('.action-bar vaadin-menu-bar').close()");
    Until.holds("a closed menu", () -> Control.menuEntries(browser).isEmpty());
    page.openMenu(menu);
    Until.holds("the menu " + menu, () -> !Control.menuEntries(browser).isEmpty());
    axe.awaitRest();
    return browser;
  }

  @ParameterizedTest
  @EnumSource
  void everyPageOffersWhatTheRoleMayDo(Person person) {
    enter(person);
    List<String> wrong = new ArrayList<>();
    String opened = "";
    for (String row : PAGES.lines().toList()) {
      String path = row.split("\\|")[0].strip();
      String label = row.split("\\|")[1].strip();
      if (!path.equals(opened)) {
        open(path);
        opened = path;
      }
      String found = find(label);
      String wanted = person.cell(row);
      boolean right =
          switch (wanted) {
            case "yes", "no" -> found.equals("yes") == wanted.equals("yes");
            default -> !found.equals("yes") && page.text().contains(words(wanted));
          };
      if (!right) {
        wrong.add("%s, %s: wanted %s, found %s".formatted(path, label, wanted, found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void open(String path) {
    switch (path) {
      case "RUN" -> {
        browser.follow(home.resolve("environments/Sandbox"));
        axe.awaitRest();
        String run = page.chooseNewestRun().toString().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        browser.follow(home.resolve("runs/Sandbox/" + run));
        clickFirst(".table-list vaadin-grid-cell-content .status-mark");
        Until.holds("a table's details", () -> page.exists(".table-panel h2"));
      }
      case "TABLE" -> {
        browser.follow(home.resolve("tables/Sandbox"));
        clickFirst("vaadin-grid a[href*='tables/Sandbox/']");
        Until.holds("the table's page", () -> page.address().matches(".*/tables/Sandbox/.+"));
      }
      default -> browser.follow(home.resolve(path));
    }
    axe.awaitRest();
    Until.holds("a page", () -> page.exists("h1, h2"));
  }

  private void clickFirst(String css) {
    Until.holds(css, () -> page.exists(css));
    browser.ask("document.querySelector(arguments[0]).click()", css);
  }

  /** Pressing what cannot be used makes it say why, where that does not stand there already. */
  private String find(String label) {
    List<Control> found = Control.onPage(browser, label);
    if (found.isEmpty()) {
      return "nothing";
    }
    if (!found.getFirst().usable()) {
      browser.ask(
          "[...document.querySelectorAll('vaadin-button.unusable')]"
              + ".find(each => each.innerText.trim() === arguments[0])?.click()",
          label);
      axe.awaitRest();
    }
    return state(found.getFirst(), "unusable");
  }
}
