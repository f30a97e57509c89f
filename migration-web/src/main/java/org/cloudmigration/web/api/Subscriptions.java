package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.webhook.SubscriptionInput;
import org.cloudmigration.service.webhook.SubscriptionView;
import org.cloudmigration.service.webhook.WebhookService;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** Who is told of changes, and where. */
@ApplicationScoped
public class Subscriptions extends MemorySet<SubscriptionView> {

  private static final EntityShape<SubscriptionView> SHAPE =
      new EntityShape<SubscriptionView>(ApiNames.SUBSCRIPTIONS, "subscription")
          .text("subscriptionId", subscription -> subscription.id().toString())
          .text("notificationUrl", SubscriptionView::notificationUrl)
          .writable()
          .text("resource", SubscriptionView::resource)
          .writable()
          .guid("userId", subscription -> SubscriptionView.userId(subscription.createdBy()))
          .time("lastModifiedDateTime", SubscriptionView::modifiedAt)
          // A secret: sent, and never answered.
          .text("clientState", subscription -> "")
          .writable()
          .time("expirationDateTime", SubscriptionView::expiresAt)
          .time("systemCreatedAt", SubscriptionView::createdAt)
          .guid(
              "systemCreatedBy", subscription -> SubscriptionView.userId(subscription.createdBy()))
          .time("systemModifiedAt", SubscriptionView::modifiedAt)
          .guid(
              "systemModifiedBy",
              subscription -> SubscriptionView.userId(subscription.modifiedBy()));

  @Inject WebhookService webhooks;

  @Override
  public EntityShape<SubscriptionView> shape() {
    return SHAPE;
  }

  @Override
  protected List<SubscriptionView> rows(Scope scope) {
    return webhooks.list(scope.id());
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.CREATE, Change.UPDATE, Change.DELETE);
  }

  @Override
  public SubscriptionView create(Scope scope, Body body) {
    return webhooks.create(scope.name(), input(body));
  }

  @Override
  public SubscriptionView change(Scope scope, SubscriptionView present, Body body) {
    return webhooks.change(scope.name(), present.id(), present.modifiedAt(), input(body));
  }

  @Override
  public void delete(Scope scope, SubscriptionView present) {
    webhooks.delete(scope.name(), present.id(), present.modifiedAt());
  }

  private static SubscriptionInput input(Body body) {
    return new SubscriptionInput(
        body.text("notificationUrl").orElse(null),
        body.text("resource").orElse(null),
        body.text("clientState").orElse(null));
  }
}
