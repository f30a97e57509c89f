package org.cloudmigration.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells a view how much room it has, for grids, whose columns no stylesheet can hide. */
public final class PageWidth {

  private static final int NARROW_PIXELS = 720;

  private PageWidth() {}

  /** Tells the width in pixels, now and after each change, for as long as the view is attached. */
  public static void follow(AttachEvent attach, SerializableConsumer<Integer> fit) {
    Page page = attach.getUI().getPage();
    var resizing = page.addBrowserWindowResizeListener(resize -> fit.accept(resize.getWidth()));
    attach.getSource().addDetachListener(detach -> resizing.remove());
    page.executeJs("return window.innerWidth").then(Integer.class, fit);
  }

  /** As on a phone. */
  public static boolean isNarrow(int width) {
    return width < NARROW_PIXELS;
  }
}
