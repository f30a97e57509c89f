package org.cloudmigration.outside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudmigration.support.TestDirectories;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, with a fresh profile. */
final class Browser implements AutoCloseable {

  /** Taking them takes as long as a good part of the tests: {@code ./verify -Dscreenshots=true}. */
  private static final boolean WANTED = Boolean.getBoolean("screenshots");

  /** A screen to look at the page with. */
  enum Screen {
    DESK(1400, 900),
    PHONE(375, 800);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    screen(Screen.DESK);
    dark(false);
  }

  /** Where the machine has its browser; empty if it has none. */
  static Optional<Path> binary() {
    return onPath("chromium", "chromium-browser", "google-chrome");
  }

  /** Driver of that browser; empty if there is none. */
  static Optional<Path> driver() {
    return onPath("chromedriver");
  }

  static Browser open(String profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary().orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        "--user-data-dir=" + TestDirectories.empty("browser-" + profile));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver().orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  ChromeDriver web() {
    return driver;
  }

  void go(URI address) {
    driver.get(address.toString());
  }

  /** As by a link of the page that is shown: far quicker than to load the application anew. */
  void follow(URI address) {
    driver.executeAsyncScript(
        "const link = document.createElement('a'), done = arguments[1];"
            + "link.href = arguments[0]; link.setAttribute('router-link', '');"
            + "document.body.append(link); link.click(); link.remove();"
            + "setTimeout(done, 100)",
        address.toString());
  }

  /** As after a click with the middle button. */
  void goInNewTab(URI address) {
    driver.switchTo().newWindow(WindowType.TAB);
    screen(Screen.DESK);
    dark(false);
    go(address);
  }

  /** Runs a script; its {@code arguments[0]} and so on are the arguments. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The top of the page in both schemes, on both screens, for people who want to look at it. */
  void screenshots(String name) {
    screenshots(name, "body");
  }

  /**
   * @param css what is scrolled into sight
   */
  void screenshots(String name, String css) {
    if (!WANTED) {
      return;
    }
    for (Screen screen : Screen.values()) {
      screen(screen);
      for (boolean dark : List.of(false, true)) {
        dark(dark);
        ask(
            "document.querySelector(arguments[0]).scrollIntoView({block: arguments[0] === 'body' ? 'start' : 'center'})",
            css);
        shoot(name + "-" + screen.width + (dark ? "-dark" : "-light"));
      }
    }
    screen(Screen.DESK);
    dark(false);
  }

  void screen(Screen screen) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width,
            "height",
            screen.height,
            "deviceScaleFactor",
            1,
            "mobile",
            false));
  }

  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  private void shoot(String name) {
    // Two frames, after which a change of size or scheme is laid out and painted.
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    try {
      Files.createDirectories(TestDirectories.screenshots());
      Files.write(
          TestDirectories.screenshots().resolve(name + ".png"),
          driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> onPath(String... names) {
    List<String> directories = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
