package org.cloudmigration.service.company;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;

/** The companies that an environment can replicate. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class CompanyService {

  @Inject Companies companies;

  public List<CompanyView> list(UUID environmentId) {
    return companies.of(environmentId).stream().map(CompanyView::of).toList();
  }
}
