package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.webhook.WebhookSubscription;
import org.cloudmigration.service.environment.LeaseKeeper;

/** Finds and stores subscriptions. Those that have expired are there no more. */
@ApplicationScoped
@Transactional
public class Subscriptions {

  @PersistenceContext EntityManager entities;
  @Inject LeaseKeeper clock;

  /** By the clock that all servers share, as precise as callers are told. */
  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  List<WebhookSubscription> of(UUID environmentId) {
    return entities
        .createQuery(
            "select s from WebhookSubscription s where s.environmentId = :environment"
                + " and s.expiresAt > :now order by s.createdAt, s.id",
            WebhookSubscription.class)
        .setParameter("environment", environmentId)
        .setParameter("now", now())
        .getResultList();
  }

  /** Those of all environments that have something to be done for, and by nobody yet. */
  List<UUID> due() {
    return entities
        .createQuery(
            "select s.id from WebhookSubscription s where s.delivery.claimedUntil <= :now"
                + " and (s.delivery.pending is null and s.delivery.collectAt <= :now"
                + " or s.delivery.pending is not null and s.delivery.nextTryAt <= :now)"
                + " order by s.delivery.collectAt, s.id",
            UUID.class)
        .setParameter("now", now())
        .getResultList();
  }

  /** As it is now, and nobody else writes to it until the transaction ends. */
  Optional<WebhookSubscription> locked(UUID id) {
    WebhookSubscription found =
        entities.find(WebhookSubscription.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }

  void add(WebhookSubscription subscription) {
    entities.persist(subscription);
  }

  void remove(WebhookSubscription subscription) {
    entities.remove(subscription);
  }
}
