package org.cloudmigration.service.operation;

import java.nio.file.Path;

/**
 * How this server was started. {@code ./run} and the docker image set the system properties.
 *
 * @param dataDirectory the one directory that holds everything which outlives a restart
 * @param sample whether the sample environment and its users are wanted
 * @param sampleProduct id of the product whose sample is wanted
 * @param sampleScale scale of the sample company, from 1
 */
public record Installation(
    Path dataDirectory, boolean sample, String sampleProduct, int sampleScale) {

  public static final int LARGEST_SCALE = 1000;

  public static Installation fromSystemProperties() {
    String directory = System.getProperty("migration.data");
    if (directory == null || directory.isBlank()) {
      throw new IllegalStateException(
          "The system property migration.data is not set: it names the directory for all data.");
    }
    return new Installation(
        Path.of(directory).toAbsolutePath(),
        !System.getProperty("migration.sample", "").isBlank(),
        System.getProperty("migration.sample", ""),
        Math.clamp(Integer.getInteger("migration.sample.scale", 1), 1, LARGEST_SCALE));
  }

  public Path sampleDirectory() {
    return dataDirectory.resolve("sample");
  }

  public Path tenantDirectory() {
    return dataDirectory.resolve("tenants");
  }
}
