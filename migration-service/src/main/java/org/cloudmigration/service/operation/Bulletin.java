package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells subscribers of floor 3 that something changed. (CDI events do not reach observers in
 * another module of the EAR.) Subscribers must return at once, and read what they show from the
 * database.
 */
@ApplicationScoped
public class Bulletin {

  private static final Logger LOG = Logger.getLogger(Bulletin.class.getName());

  private final Set<Consumer<EnvironmentChanged>> subscribers = ConcurrentHashMap.newKeySet();
  private final Set<Consumer<TrailGrew>> readers = ConcurrentHashMap.newKeySet();

  /**
   * @return ends the subscription when run
   */
  public Runnable subscribe(Consumer<EnvironmentChanged> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  /**
   * @return ends the subscription when run
   */
  public Runnable subscribeToTrail(Consumer<TrailGrew> reader) {
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnvironmentChanged change) {
    tell(subscribers, change);
  }

  void publishTrail(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrailGrew growth) {
    tell(readers, growth);
  }

  private static <T> void tell(Set<Consumer<T>> subscribers, T news) {
    for (Consumer<T> subscriber : subscribers) {
      try {
        subscriber.accept(news);
      } catch (RuntimeException e) {
        // A page that is being closed must not keep the news from the others.
        LOG.log(Level.WARNING, "A subscriber failed.", e);
      }
    }
  }
}
