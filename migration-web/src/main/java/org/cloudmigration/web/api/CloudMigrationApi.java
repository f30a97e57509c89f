package org.cloudmigration.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.cloudmigration.web.odata.ApiService;
import org.cloudmigration.web.odata.EntitySet;

/** All sets of the API; a set is a bean of this room, and is found here by itself. */
@ApplicationScoped
public class CloudMigrationApi {

  @Inject @Any Instance<EntitySet<?>> sets;

  private ApiService service;

  @PostConstruct
  void collect() {
    List<EntitySet<?>> all =
        sets.stream()
            .<EntitySet<?>>map(set -> set)
            .sorted(Comparator.comparing(set -> set.shape().set()))
            .toList();
    service = new ApiService(all);
  }

  ApiService service() {
    return service;
  }
}
