package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser that missed one message gets the whole page again, and would get no news any more. */
class PageLivesOnAfterLostMessageTest {

  private final List<Supplier<Runnable>> followers = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final UI ui = new UI();

  private final class Live extends LiveUpdates {

    @Override
    public Runnable follow(UI page, UUID environmentId, Supplier<Runnable> read) {
      followers.add(read);
      return () -> followers.remove(read);
    }

    @Override
    public void once(UI page, Supplier<Runnable> read) {
      read.get().run();
    }
  }

  private final class Page extends LivePage {

    private static final long serialVersionUID = 1L;

    Page() {
      super(new Live());
    }

    @Override
    protected UUID environmentId() {
      return new UUID(0, 1);
    }

    @Override
    protected Runnable news() {
      return () -> shown.add("news");
    }
  }

  @BeforeEach
  void open() {
    Page page = new Page();
    ui.add(page);
    page.afterNavigation(null);
  }

  @Test
  void newsReachThePageThatIsSentAgain() {
    ui.getInternals().getStateTree().prepareForResync();

    assertThat(followers).hasSize(1);
    assertThat(shown).as("what was missed meanwhile").containsExactly("news");
  }

  @Test
  void whoLeavesThePageFollowsNothing() {
    ui.removeAll();

    assertThat(followers).isEmpty();
    assertThat(shown).isEmpty();
  }
}
