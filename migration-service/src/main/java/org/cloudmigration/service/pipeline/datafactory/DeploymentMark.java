package org.cloudmigration.service.pipeline.datafactory;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a definition tells about itself in a data factory, by its annotations.
 *
 * @param environment whose it is; names of things alone do not tell that
 * @param owner of which installation that environment is; blank if nobody has said so
 * @param version of this product that has put it there
 * @param ends what it was made for that may change without a new version; blank where nothing may
 * @param digest of its content; blank where that is a secret
 */
record DeploymentMark(
    String environment, String owner, String version, String ends, String digest) {

  private static final String PRODUCT = "Cloud Migration Manager";
  private static final String ENVIRONMENT = "environment";
  private static final String OWNER = "owner";
  private static final String VERSION = "version";
  private static final String ENDS = "ends";
  private static final String DIGEST = "digest";

  /** Whether another installation has put it there, for an environment of the same name. */
  boolean isOfAnother(String ours) {
    return !owner.isEmpty() && !owner.equals(ours);
  }

  List<Object> annotations() {
    return List.of(
        PRODUCT,
        ENVIRONMENT + "=" + environment,
        OWNER + "=" + owner,
        VERSION + "=" + version,
        ENDS + "=" + ends,
        DIGEST + "=" + digest);
  }

  /**
   * Empty if it is not from this product.
   *
   * @param properties of the definition
   */
  static Optional<DeploymentMark> of(JsonObject properties) {
    if (!(properties.get("annotations") instanceof JsonArray annotations)) {
      return Optional.empty();
    }
    List<String> texts =
        annotations.stream()
            .filter(JsonString.class::isInstance)
            .map(text -> ((JsonString) text).getString())
            .toList();
    if (!texts.contains(PRODUCT)) {
      return Optional.empty();
    }
    Map<String, String> values =
        texts.stream()
            .filter(text -> text.indexOf('=') > 0)
            .collect(
                Collectors.toMap(
                    text -> text.substring(0, text.indexOf('=')),
                    text -> text.substring(text.indexOf('=') + 1),
                    (first, second) -> first));
    return Optional.of(
        new DeploymentMark(
            values.getOrDefault(ENVIRONMENT, ""),
            values.getOrDefault(OWNER, ""),
            values.getOrDefault(VERSION, ""),
            values.getOrDefault(ENDS, ""),
            values.getOrDefault(DIGEST, "")));
  }
}
