package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;

/** What the tab of the browser shows beside the title, while the page is not looked at. */
public enum TabIcon {
  MARK("icons/mark.svg"),
  RUNNING("icons/tab-running.svg"),
  FAILED("icons/tab-failed.svg"),
  DONE("icons/tab-done.svg");

  private static final String SHOW =
      """
      const link = document.querySelector('link[rel~=icon]');
      if (link && link.getAttribute('href') !== $0) link.setAttribute('href', $0);
      """;

  private final String file;

  TabIcon(String file) {
    this.file = file;
  }

  public void show(UI ui) {
    ui.getPage().executeJs(SHOW, file);
  }
}
