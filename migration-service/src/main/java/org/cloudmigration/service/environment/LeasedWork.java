package org.cloudmigration.service.environment;

/** Work under leases of environments that somebody has to look after every few seconds. */
public interface LeasedWork {

  /** Renews the leases of what runs here, and takes over what nobody runs any more. */
  void tick();

  /** The server goes away in an orderly manner: what runs here comes to an end. */
  void handOver();
}
