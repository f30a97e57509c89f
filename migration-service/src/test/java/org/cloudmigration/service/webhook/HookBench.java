package org.cloudmigration.service.webhook;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** An environment with a receiver, and servers that tell it of changes without waiting. */
final class HookBench implements AutoCloseable {

  static final String STATE = "state-of-the-client";

  final JpaFixture database = JpaFixture.inMemory();
  final UUID environment = Given.environment(database);
  final HookReceiver receiver;
  final TestServer server = server("http://127.0.0.1:*");

  HookBench() throws Exception {
    receiver = new HookReceiver();
  }

  TestServer server(String allowed) {
    return new TestServer(database, TimeLineWriter.class)
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(Installation.class, new Installation(Path.of("none"), false, "", 1))
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
        .with(
            SourceCatalogue.class,
            (SourceCatalogue) (id, table, perCompany) -> new SourceCatalogue.Answer.Unknown())
        .with(DeliveryPace.class, new DeliveryPace(Duration.ZERO, new Random(1)))
        .with(
            ReceiverCalls.class,
            new ReceiverCalls(ReceiverPolicy.parse(allowed, InetAddress::getAllByName)));
  }

  String name() {
    return database.inTransaction(entities -> entities.find(Environment.class, environment).name());
  }

  WebhookService service() {
    return server.bean(WebhookService.class);
  }

  SubscriptionView subscribe(String resource) {
    return service()
        .create(name(), new SubscriptionInput(receiver.url("/hook?code=k3y"), resource, STATE));
  }

  /** What arrives if the server looks after a subscription now. */
  List<String> told(SubscriptionView subscription) {
    return told(server, subscription);
  }

  List<String> told(TestServer by, SubscriptionView subscription) {
    by.bean(WebhookDispatch.class).send(subscription.id());
    return receiver.take();
  }

  List<AuditEntry> trail() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery("select e from AuditEntry e order by e.sequenceNo", AuditEntry.class)
                .getResultList());
  }

  /** The claim of a server that went away runs out. */
  void claimRunsOut() {
    database.execute(
        "UPDATE webhook_subscription SET claimed_until = DATEADD(MINUTE, -5, CURRENT_TIMESTAMP)");
  }

  @Override
  public void close() {
    receiver.close();
    server.close();
    database.close();
  }
}
