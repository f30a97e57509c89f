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
  private boolean left;

  protected LivePage(LiveUpdates live) {
    this.live = live;
    addAttachListener(
        attach -> {
          if (left) {
            followAgain(attach.getUI());
          }
        });
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

  /**
   * When a message to the browser was lost, all of the page is detached, attached and sent anew.
   */
  private void followAgain(UI ui) {
    left = false;
    follow(ui);
    live.once(ui, this::news);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
    left = true;
  }
}
