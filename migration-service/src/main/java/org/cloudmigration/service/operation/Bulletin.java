package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells subscribers of floor 3 that something changed. (CDI events do not reach observers in
 * another module of the EAR.) Subscribers must return at once, and read what they show from the
 * database.
 */
@ApplicationScoped
public class Bulletin {

  private final Set<Consumer<EnvironmentChanged>> subscribers = ConcurrentHashMap.newKeySet();

  /**
   * @return ends the subscription when run
   */
  public Runnable subscribe(Consumer<EnvironmentChanged> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnvironmentChanged change) {
    subscribers.forEach(subscriber -> subscriber.accept(change));
  }
}
