package org.cloudmigration.web.shell;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.UUID;

/** A page of one environment that takes in what changes, for as long as it is shown. */
public abstract class LivePage extends Main implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  protected final transient LiveUpdates live;
  private transient Runnable unfollow = () -> {};

  protected LivePage(LiveUpdates live) {
    this.live = live;
  }

  /** Whose changes concern what is shown. */
  protected abstract UUID environmentId();

  /**
   * Reads anew; outside the page's lock, as its viewer.
   *
   * @return shows what was read
   */
  protected abstract Runnable news();

  /** A page that is shown already may have gone to another environment. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getUI().ifPresent(this::follow);
  }

  private void follow(UI ui) {
    unfollow.run();
    unfollow = live.follow(ui, environmentId(), this::news);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
  }
}
