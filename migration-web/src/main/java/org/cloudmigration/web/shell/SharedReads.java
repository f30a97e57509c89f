package org.cloudmigration.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers that pages share: fifty pages on one run ask the database once. Only for questions that
 * have the same answer for every role, as who asks first asks for all. In a round of {@link
 * LiveUpdates} an answer is good that was read since the round began: what changes meanwhile is
 * told in the next one. Elsewhere it is good until something changes, and for two seconds at most,
 * as other servers do not tell this one.
 */
@ApplicationScoped
public class SharedReads {

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /**
   * @param question what is asked, with all that the answer depends on; equal ones share the answer
   */
  private record Key(UUID environmentId, Object question) {}

  /** Locked while it is read, so that the others wait for the answer instead of asking too. */
  private static final class Answer {
    private Object value;
    private long readAt;
    private boolean known;
  }

  private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
  private final Map<UUID, Long> changes = new ConcurrentHashMap<>();
  private final ThreadLocal<Long> round = new ThreadLocal<>();

  /**
   * @param question a record, made of what the answer depends on
   */
  @SuppressWarnings("unchecked")
  public <T> T read(UUID environmentId, Record question, Supplier<T> read) {
    forgetOld();
    Answer answer = answers.computeIfAbsent(new Key(environmentId, question), key -> new Answer());
    synchronized (answer) {
      long now = System.nanoTime();
      if (!answer.known || answer.readAt - since(environmentId, now) < 0) {
        answer.value = read.get();
        answer.readAt = now;
        answer.known = true;
      }
      return (T) answer.value;
    }
  }

  private long since(UUID environmentId, long now) {
    Long began = round.get();
    if (began != null) {
      return began;
    }
    long oldest = now - LONGEST_NANOS;
    Long changed = changes.get(environmentId);
    return changed != null && changed - oldest > 0 ? changed : oldest;
  }

  void changed(UUID environmentId) {
    changes.put(environmentId, System.nanoTime());
  }

  /**
   * @param moment of this machine's nano time
   */
  boolean changedSince(UUID environmentId, long moment) {
    Long changed = changes.get(environmentId);
    return changed != null && changed - moment > 0;
  }

  <T> T inRound(long began, Supplier<T> work) {
    round.set(began);
    try {
      return work.get();
    } finally {
      round.remove();
    }
  }

  /** What nobody has asked for lately would otherwise stay for ever. */
  private void forgetOld() {
    long oldest = System.nanoTime() - LONGEST_NANOS;
    answers.values().removeIf(answer -> answer.known && answer.readAt - oldest < 0);
  }
}
