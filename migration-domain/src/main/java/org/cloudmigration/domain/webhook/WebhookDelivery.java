package org.cloudmigration.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a subscriber has been told, what it has yet to be told, and which server tells it. Changes
 * are found by comparing with the marks, so that what happens while something is pending, or while
 * no server runs, is found later.
 */
@Embeddable
public class WebhookDelivery {

  /** Of the entities as they were when changes were last collected. */
  @Column(nullable = false)
  private String marks;

  /** When changes are collected next. */
  @Column(name = "collect_at", nullable = false)
  private Instant collectAt;

  /** Changes that were collected and not delivered; null if there are none. */
  @Column private String pending;

  /** When what is pending was collected. */
  @Column(name = "collected_at")
  private Instant collectedAt;

  /** How often what is pending was sent in vain. */
  @Column(nullable = false)
  private int tries;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "claimed_by", nullable = false, length = 100)
  private String claimedBy = "";

  @Column(name = "claimed_until", nullable = false)
  private Instant claimedUntil = Instant.EPOCH;

  protected WebhookDelivery() {}

  public WebhookDelivery(String marks, Instant collectAt) {
    this.marks = marks;
    this.collectAt = collectAt;
  }

  /** Whether there is something to do, and nobody does it. */
  public boolean isDue(Instant now) {
    Instant next = pending == null ? collectAt : nextTryAt;
    return !next.isAfter(now) && !claimedUntil.isAfter(now);
  }

  public void claim(String server, Instant now, Duration duration) {
    claimedBy = server;
    claimedUntil = now.plus(duration);
  }

  /** Whether this server may still write under its claim; no other has taken it since. */
  public boolean isClaimedBy(String server) {
    return claimedBy.equals(server);
  }

  public void release() {
    claimedBy = "";
    claimedUntil = Instant.EPOCH;
  }

  /**
   * @param changes null if there were none
   */
  public void collected(String newMarks, String changes, Instant now, Instant nextTime) {
    marks = newMarks;
    pending = changes;
    collectedAt = changes == null ? null : now;
    nextTryAt = changes == null ? null : now;
    tries = 0;
    collectAt = nextTime;
  }

  /** Delivered, or given up. */
  public void settled() {
    pending = null;
    collectedAt = null;
    nextTryAt = null;
    tries = 0;
  }

  public void retryAt(Instant time) {
    tries++;
    nextTryAt = time;
  }

  /** A new address is tried at once. */
  public void retryNow(Instant now) {
    if (pending != null) {
      nextTryAt = now;
    }
  }

  public String marks() {
    return marks;
  }

  /** Null if there is nothing to deliver. */
  public String pending() {
    return pending;
  }

  public Instant collectedAt() {
    return collectedAt;
  }

  public int tries() {
    return tries;
  }
}
