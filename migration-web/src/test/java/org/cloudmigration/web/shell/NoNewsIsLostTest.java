package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.cloudmigration.service.operation.Bulletin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page stays at what it showed when it was opened, if the last change falls between its reading
 * and its following, or if an older reading is shown after a newer one.
 */
class NoNewsIsLostTest {

  private final UUID environment = UUID.randomUUID();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final LiveUpdates live = new LiveUpdates();
  private final UI page =
      new UI() {
        @Override
        public Future<Void> access(Command command) {
          command.execute();
          return null;
        }
      };
  private String state = "creating companies";

  @BeforeEach
  void wire() {
    live.scheduler =
        proxy(
            ManagedScheduledExecutorService.class,
            arguments -> {
              tasks.add((Runnable) arguments[0]);
              return null;
            });
    live.contexts = proxy(ContextService.class, arguments -> arguments[0]);
    live.bulletin = new Bulletin();
    live.shared = new SharedReads();
  }

  private interface Answer {
    Object to(Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(arguments)));
  }

  private Supplier<Runnable> reading() {
    return () -> {
      String now = state;
      return () -> shown.add(now);
    };
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void whatChangedBetweenReadingAndFollowingIsReadAtOnce() {
    shown.add(state);
    state = "ready";
    live.changed(environment);
    runTasks();

    live.follow(page, environment, reading());
    runTasks();

    assertThat(shown).last().isEqualTo("ready");
  }

  @Test
  void nothingIsReadTwiceWhereNothingChanged() {
    live.changed(UUID.randomUUID());
    live.follow(page, environment, reading());
    runTasks();
    assertThat(shown).isEmpty();
  }

  @Test
  void aSlowReadingIsNotShownAfterALaterOne() {
    live.follow(
        page,
        environment,
        () -> {
          String old = state;
          if (old.equals("creating companies")) {
            state = "ready";
            live.changed(environment);
            runTasks();
          }
          return () -> shown.add(old);
        });
    live.changed(environment);
    runTasks();
    assertThat(shown).containsExactly("ready");
  }
}
