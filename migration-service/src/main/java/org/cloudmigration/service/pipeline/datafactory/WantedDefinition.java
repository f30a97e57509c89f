package org.cloudmigration.service.pipeline.datafactory;

import com.azure.json.JsonSerializable;
import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import java.util.Optional;

/**
 * A definition as this server would put it into a data factory.
 *
 * @param mark what it is sent with
 * @param body sent with the mark among its annotations
 */
record WantedDefinition(String name, DeploymentMark mark, JsonSerializable<?> body) {

  /**
   * @param environment whose it is
   * @param owner as {@link DeploymentMark} has it
   * @param version of this server
   * @param ends as well
   * @param body without annotations, which are put into it
   */
  static WantedDefinition of(
      String name,
      String environment,
      String owner,
      String version,
      String ends,
      JsonSerializable<?> body) {
    DefinitionKind kind = DefinitionKind.of(body);
    // A digest of a password could be tried out by whoever may read the factory.
    String digest =
        kind == DefinitionKind.LINKED_SERVICE ? "" : CanonicalJson.digest(CanonicalJson.of(body));
    var mark = new DeploymentMark(environment, owner, version, ends, digest);
    switch (body) {
      case LinkedServiceResourceInner linkedService ->
          linkedService.properties().withAnnotations(mark.annotations());
      case DatasetResourceInner dataset -> dataset.properties().withAnnotations(mark.annotations());
      case PipelineResourceInner pipeline -> pipeline.withAnnotations(mark.annotations());
      default -> throw new IllegalArgumentException("Not a definition: " + body.getClass());
    }
    return new WantedDefinition(name, mark, body);
  }

  DefinitionKind kind() {
    return DefinitionKind.of(body);
  }

  boolean isCalled(DefinitionKind otherKind, String otherName) {
    return kind() == otherKind && name.equalsIgnoreCase(otherName);
  }

  /** What somebody else has made under its name, or what was made for other ends, serves nobody. */
  boolean mayBeServedBy(Optional<DeployedDefinition> deployed) {
    return deployed
        .flatMap(DeployedDefinition::mark)
        .filter(there -> there.environment().equals(mark.environment()))
        .filter(there -> there.ends().equals(mark.ends()))
        .isPresent();
  }

  boolean fits(DeployedDefinition deployed) {
    return deployed.inputs().equals(DeployedDefinition.of(name, body).inputs());
  }
}
