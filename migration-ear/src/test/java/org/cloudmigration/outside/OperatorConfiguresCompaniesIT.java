package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What somebody sets for all companies and for one, what follows, and how it is taken back. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorConfiguresCompaniesIT {

  private static final String BOX =
      """
      const dialog = document.querySelector('vaadin-dialog.configuration-dialog[opened]');
      const group = [...(dialog ?? document).querySelectorAll('.setting-group')]
        .find(each => each.ariaLabel === arguments[0]);
      const box = group && [...group.querySelectorAll('vaadin-checkbox')]
        .find(each => each.label === arguments[1]);
      """;

  private Browser browser;
  private ManagementPage page;

  @BeforeAll
  void open(ServerProcess server) {
    browser = Browser.open("configurer");
    URI home = server.page();
    page = new ManagementPage(browser, home);
    page.enter("operator");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private boolean isOn(String group, String label) {
    return Boolean.TRUE.equals(browser.ask(BOX + "return box?.checked", group, label));
  }

  private void click(String group, String label) {
    browser.ask(BOX + "box.click()", group, label);
  }

  private void press(String label) {
    Until.holds(
        "the button " + label,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const found = [...document.querySelectorAll('vaadin-button')].find("
                        + "each => each.innerText.trim() === arguments[0] && !each.disabled);"
                        + "found?.click(); return !!found",
                    label)));
  }

  @Test
  void whatFollowsAChangeIsToldAtOnceAndDefaultsComeBack() {
    page.act("Companies", "Configure company migration");
    page.awaitHeadline("GP Company Migration Configuration");
    page.sees("No oldest GL year");

    click("Modules", "Inventory");
    page.sees("Modules › Open Purchase Orders: off");
    assertThat(isOn("Include these records", "Kit items")).isFalse();

    click("Modules", "General Ledger");
    page.sees("Nothing of the General Ledger will be migrated");
    assertThat(isOn("Modules", "General Ledger")).isTrue();
    press("Turn off");
    page.sees("Master data only › Bank: on");

    // The list is drawn anew: a button that goes away meanwhile opens nothing.
    new Axe(browser).awaitRest();
    browser.ask("document.querySelector('.configured-companies vaadin-button').click()");
    Until.holds("the company", () -> page.exists("vaadin-dialog[opened] .setting-group"));
    assertThat(page.address()).matches(".*/configuration/Sandbox/[0-9a-f-]{36}");
    click("Classes", "Vendor classes");
    page.sees("Saved for this company.");
    assertThat(isOn("Modules", "General Ledger")).isTrue();
    press("Close");
    page.sees("settings of its own");

    press("Reset defaults …");
    Until.holds("the name", () -> page.exists("vaadin-dialog[opened] vaadin-text-field input"));
    browser
        .web()
        .findElement(By.cssSelector("vaadin-dialog[opened] vaadin-text-field input"))
        .sendKeys("Sandbox");
    press("Reset defaults");
    Until.holds("the defaults", () -> isOn("Include these records", "Kit items"));
    Until.holds("all alike", () -> !page.text().contains("of its own"));
  }
}
