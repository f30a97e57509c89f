package org.cloudmigration.service.environment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;

/** The environments of this installation. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class EnvironmentService {

  @Inject Environments environments;

  /** By name. */
  public List<EnvironmentView> list() {
    return environments.all().stream().map(EnvironmentView::of).toList();
  }

  public Optional<EnvironmentView> find(String name) {
    return environments.named(name).map(EnvironmentView::of);
  }
}
