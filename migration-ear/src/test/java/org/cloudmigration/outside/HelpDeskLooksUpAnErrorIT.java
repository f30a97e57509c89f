package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The help and the list of error messages, for somebody who may only read. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
class HelpDeskLooksUpAnErrorIT {

  private Browser browser;
  private ManagementPage page;
  private URI home;

  @BeforeEach
  void signIn(ServerProcess server) {
    home = server.page();
    browser = Browser.open("help-desk");
    page = new ManagementPage(browser, home);
    page.openLogin();
    page.signIn("viewer", "viewer");
    Until.holds("the way to the help", () -> page.exists(".help-link"));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void anAddressOpensItsEntryWhichLeadsToATopic() {
    browser.go(home.resolve("/help/errors/50001"));

    page.sees("Raise the level");
    assertThat(openCodes()).isEqualTo(List.of("50001"));
    browser.screenshots("error-entry", ".error-line[opened]");
    browser.web().findElement(By.cssSelector(".error-line[opened] .error-foot a")).click();
    page.sees("SELECT name, compatibility_level");
    assertThat(page.address()).endsWith("/help/compatibility-level");
    browser.screenshots("help-topic");
  }

  @Test
  void aPastedRawTextTellsItsColumns() {
    browser.go(home.resolve("/help/errors"));
    Until.holds("the search", () -> page.exists(".error-filters input"));
    browser
        .web()
        .findElement(By.cssSelector(".error-filters input"))
        .sendKeys("SqlErrorNumber=50011,Message=[No_]PK,|[Amount]T,L,");

    page.sees("“No_” is missing in the source");
    page.sees("1 of ");
    browser.screenshots("error-pasted");
  }

  @Test
  void whatIsSearchedAndOpenedStandsInTheAddress() {
    browser.go(home.resolve("/help/errors?q=lease&kind=refusal"));
    page.sees("1 of ");
    browser.web().findElement(By.cssSelector(".error-line vaadin-details-summary")).click();

    page.sees("What it means for the data");
    Until.holds("the address", () -> page.address().contains("/help/errors/LEASE?"));
    assertThat(page.address()).contains("q=lease").contains("kind=refusal");

    browser.web().navigate().back();
    Until.holds("the list as it was", () -> page.address().contains("/help/errors?"));
    page.sees("1 of ");
  }

  @Test
  void theContentsLeadToEveryTopic() {
    browser.go(home.resolve("/help"));
    Until.holds("the contents", () -> page.exists(".help-contents li"));
    assertThat(browser.web().findElements(By.cssSelector(".help-contents li")).size())
        .isGreaterThan(10);
    browser.screenshots("help");
  }

  private List<?> openCodes() {
    return (List<?>)
        browser.ask(
            "return [...document.querySelectorAll('.error-line[opened] .error-code')]"
                + ".map(code => code.innerText)");
  }
}
