package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journey of a person through the page, step by step, with one browser. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorMigratesTheSampleIT {

  private static final String ALL = "127";

  private Browser browser;
  private ManagementPage page;

  @BeforeAll
  void open(ServerProcess server) {
    browser = Browser.open("operator");
    page = new ManagementPage(browser, server.page());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  @Order(1)
  void theLoginPageTellsTheSampleUsers() {
    page.openLogin();

    page.sees("This is the sample");
    assertThat(page.text()).contains("admin", "operator", "viewer");
    browser.screenshots("login");
  }

  @Test
  @Order(2)
  void aWrongPasswordIsToldAndLetsNobodyIn() {
    page.signIn("operator", "wrong");

    Until.holds("the refusal", () -> page.loginError().contains("User name or password is wrong"));
    assertThat(page.address()).contains("login");
    browser.screenshots("login-wrong");
  }

  @Test
  @Order(3)
  void theOperatorSeesTheEnvironmentAndBothCompanies() {
    page.enter("operator");

    page.awaitHeadline("Ready for replication");
    assertThat(page.text()).contains("Sandbox", "Dynamics GP");
    assertThat(page.companies()).hasSize(2);
    browser.screenshots("ready");
  }

  @Test
  @Order(4)
  void progressIsSeenWithoutReloading() {
    browser.ask("window.loadedOnce = true");
    page.press("Run data replication");
    page.awaitHeadline("Replication in progress");
    Until.holds("rows copied", () -> !page.figure("Rows copied").equals("0"));
    browser.screenshots("running");

    Set<String> remaining = new LinkedHashSet<>();
    Until.holds(
        "the run's end",
        () -> {
          remaining.add(page.figure("Tables remaining"));
          return page.headline().equals("Replicated and verified");
        });

    assertThat(remaining).as("counts of remaining tables seen").hasSizeGreaterThan(2);
    assertThat(browser.ask("return window.loadedOnce")).isEqualTo(true);
  }

  @Test
  @Order(5)
  void everyTableIsSuccessfulAndItsContentsAreEqual() {
    assertThat(page.figure("Tables successful")).isEqualTo(ALL);
    assertThat(page.figure("Contents equal")).isEqualTo(ALL);
    assertThat(page.figure("Tables remaining")).isEqualTo("0");
    assertThat(page.figure("Tables failed")).isEqualTo("0");
    browser.screenshots("done");
  }

  @Test
  @Order(6)
  void theLogIsNarrowedInTheAddress() {
    page.sees("Full");
    page.searchLog("nobody wrote this");
    page.sees("Nothing in the log is like that.");
    assertThat(page.address()).contains("text=nobody");
    page.searchLog("");
    Until.holds("the address of the whole log", () -> !page.address().contains("text="));
    page.sees("Full");
  }

  @Test
  @Order(7)
  void aRunHasItsAddress() {
    browser.goInNewTab(page.chooseNewestRun());

    page.awaitHeadline("Replicated and verified");
    assertThat(page.figure("Contents equal")).isEqualTo(ALL);
  }

  @Test
  @Order(8)
  void aTileLeadsToWhatItCounts() {
    assertThat(page.figure("Success rate")).isEqualTo("100 %");
    assertThat(page.figure("Not migrated")).isEqualTo("0");
    assertThat(page.followTile("Not migrated")).endsWith("/not-migrated/Sandbox");
    page.sees("No table.");
    browser.screenshots("not-migrated");
    browser.web().navigate().back();
    page.awaitHeadline("Replicated and verified");
  }

  @Test
  @Order(9)
  void afterSigningOutThePageIsClosed(ServerProcess server) {
    page.signOut();

    browser.go(server.page());
    page.sees("User name");
    assertThat(page.companies()).isEqualTo(List.of());
  }

  @Test
  @Order(10)
  void aViewerReadsWhyHeMayNotRun() {
    page.enter("viewer");

    assertThat(page.canPress("Run data replication")).isFalse();
    assertThat(page.text()).contains("Your role may only read.");
    browser.screenshots("viewer");
    page.button("Run data replication").click();
    page.sees("Your role may only read.");
    assertThat(page.actions("Replication"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .contains("Stop run\nYour role may only read.")
        .contains("Run data upgrade\nYour role may only read.");
  }
}
