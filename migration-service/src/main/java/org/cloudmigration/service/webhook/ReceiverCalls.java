package org.cloudmigration.service.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The only way out to receivers: checks each call anew. */
@ApplicationScoped
public class ReceiverCalls {

  private static final Logger LOG = Logger.getLogger(ReceiverCalls.class.getName());

  private final ReceiverLine line = new ReceiverLine();

  private ReceiverPolicy policy;

  public ReceiverCalls() {}

  ReceiverCalls(ReceiverPolicy policy) {
    this.policy = policy;
  }

  @PostConstruct
  void configure() {
    try {
      policy =
          ReceiverPolicy.parse(System.getenv("MIGRATION_WEBHOOK_HOSTS"), InetAddress::getAllByName);
    } catch (IllegalArgumentException e) {
      LOG.log(Level.SEVERE, "No webhook is sent: {0}", e.getMessage());
      policy = ReceiverPolicy.parse("", InetAddress::getAllByName);
    }
  }

  /**
   * Never from within a transaction: a receiver may take its time.
   *
   * @throws ReceiverRefusedException if nothing may be sent there
   */
  ReceiverAnswer post(Receiver receiver, String json) throws IOException {
    InetAddress address = policy.admit(receiver);
    return line.post(receiver, address, json);
  }

  /** What went wrong, in words that tell nothing of what is inside this network. */
  static String words(IOException trouble) {
    return trouble instanceof UnknownHostException
        ? "Its name has no address."
        : "It cannot be reached, or does not speak HTTP as expected ("
            + trouble.getClass().getSimpleName()
            + ").";
  }
}
