package org.cloudmigration.service.pipeline;

/** Version of this product. */
public final class ServiceVersion {

  private ServiceVersion() {}

  /** Of this server; {@code development} where it was not built as a whole. */
  public static String current() {
    String version = ServiceVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
