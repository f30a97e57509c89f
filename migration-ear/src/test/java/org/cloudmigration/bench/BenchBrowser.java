package org.cloudmigration.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.support.TestDirectories;
import org.cloudmigration.support.Until;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.bidi.browsingcontext.BrowsingContext;
import org.openqa.selenium.bidi.browsingcontext.CreateContextParameters;
import org.openqa.selenium.bidi.module.Browser;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, which tells when a page shows what it is opened for. */
final class BenchBrowser implements AutoCloseable {

  /** Runs before the page's own scripts, and looks at each frame. */
  private static final String WATCH =
      """
      (() => {
        const shown = () => { try { return !!(%s); } catch (e) { return false; } };
        const look = () => requestAnimationFrame(() => {
          if (shown()) requestAnimationFrame(() => { window.benchShown = performance.now(); });
          else look();
        });
        look();
      })()
      """;

  /** What a person does, until it shows, and how long the server had requests of this page. */
  private static final String ACT =
      """
      const done = arguments[arguments.length - 1];
      const shown = () => { try { return !!(%s); } catch (e) { return false; } };
      const requests = [];
      const watch = new PerformanceObserver(list => requests.push(...list.getEntries()));
      watch.observe({ entryTypes: ['resource'] });
      const begin = performance.now();
      %s;
      const look = () => requestAnimationFrame(() => {
        if (!shown()) return look();
        const took = performance.now() - begin;
        setTimeout(() => {
          requests.push(...watch.takeRecords());
          watch.disconnect();
          const server = requests.filter(r => r.name.includes('v-r=uidl') && r.startTime >= begin)
            .map(r => r.responseEnd - r.requestStart);
          done([took, server.length ? Math.max(...server) : 0]);
        }, 100);
      });
      look();
      """;

  private final ChromeDriver driver;
  private final URI server;

  static BenchBrowser of(URI server) {
    return new BenchBrowser(server, onPath("chromium"), onPath("chromedriver"));
  }

  /** What fifty pages draw must not take the processor away from the server that is measured. */
  private static Path afterEverybodyElse(Path binary) {
    try {
      Path script = TestDirectories.empty("bench-chromium").resolve("chromium");
      Files.writeString(script, "#!/bin/sh\nexec chrt --idle 0 " + binary + " \"$@\"\n");
      if (!script.toFile().setExecutable(true)) {
        throw new IllegalStateException(script + " cannot be made executable.");
      }
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchBrowser(URI server, Path binary, Path driverBinary) {
    this.server = server;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(afterEverybodyElse(binary).toFile());
    options.setCapability("webSocketUrl", true);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Pages that nobody looks at go on as those that somebody does.
        "--disable-background-timer-throttling",
        "--disable-renderer-backgrounding",
        "--lang=en-US",
        "--window-size=1400,900",
        "--user-data-dir=" + TestDirectories.empty("bench-browser"));
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driverBinary.toFile()).build(),
            options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
  }

  void signIn(String user) {
    go("login");
    Until.holds("the login", () -> exists("vaadin-login-form input[name=username]"));
    ask(
        "for (const name of ['username', 'password']) {"
            + " document.querySelector(`vaadin-login-form [name=${name}]`).value = arguments[0]; }"
            + "document.querySelector('vaadin-login-form vaadin-button').click()",
        user);
    Until.holds("the page after the login", () -> exists(".state-band h1"));
  }

  /** The session stays, the page does not. */
  void leave() {
    driver.get("about:blank");
  }

  void go(String place) {
    driver.get(server.resolve("/" + place).toString());
  }

  /**
   * Opens a page as a new document.
   *
   * @param shown JavaScript that holds once the page shows what it is opened for
   * @return milliseconds from the navigation to the frame after
   */
  double open(String place, String shown) {
    Object watch =
        driver
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH.formatted(shown)))
            .get("identifier");
    go(place);
    Until.holds(place + " shows " + shown, () -> ask("return window.benchShown") != null);
    driver.executeCdpCommand(
        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", watch));
    return ((Number) ask("return window.benchShown")).doubleValue();
  }

  /**
   * @param shown milliseconds until it shows
   * @param server milliseconds of the longest request
   */
  record Time(double shown, double server) {}

  Time act(String deed, String shown) {
    var times = (List<?>) driver.executeAsyncScript(ACT.formatted(shown, deed));
    return new Time(((Number) times.get(0)).doubleValue(), ((Number) times.get(1)).doubleValue());
  }

  /**
   * A window with cookies of its own, as on another machine.
   *
   * @return the window
   */
  String newPerson(String user) {
    var bidi = new Browser(driver);
    var window =
        new BrowsingContext(
            driver,
            new CreateContextParameters(WindowType.TAB).userContext(bidi.createUserContext()));
    turnTo(window.getId());
    signIn(user);
    return window.getId();
  }

  String window() {
    return driver.getWindowHandle();
  }

  void turnTo(String window) {
    driver.switchTo().window(window);
  }

  /** Presses a button by what it says, once it is there and can be pressed. */
  void press(String css, String label) {
    Until.holds(
        label,
        () ->
            Boolean.TRUE.equals(
                ask(
                    "const found = [...document.querySelectorAll(arguments[0])]"
                        + ".find(e => e.innerText.trim() === arguments[1]"
                        + " && !e.ariaDisabled && !e.disabled);"
                        + "found?.click(); return !!found",
                    css,
                    label)));
  }

  private static Path onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + name + " on the PATH."));
  }

  boolean exists(String css) {
    return Boolean.TRUE.equals(ask("return !!document.querySelector(arguments[0])", css));
  }

  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
