package org.cloudmigration.service.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.security.FirstAdministrator;
import org.cloudmigration.service.security.UserRegistry;

/** What has to exist before the first person signs in. */
@Singleton
@Startup
@DependsOn("ApplicationDatabase")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

  /** An environment whose companies have to be read. */
  public record CompaniesWanted(UUID environmentId) {}

  @Resource ManagedExecutorService executor;
  @Inject Installation installation;
  @Inject SampleInstaller sample;
  @Inject UserRegistry users;
  @Inject FirstAdministrator administrator;
  @Inject MigrationSetups setups;
  @Inject Event<CompaniesWanted> wanted;

  @PostConstruct
  void prepare() {
    if (installation.sample()) {
      sample.install();
    } else {
      users.disableSampleUsers();
      administrator.createIfNobodyCanSignIn();
    }
    for (UUID environmentId : setups.withCompaniesToRead()) {
      executor.execute(() -> wanted.fire(new CompaniesWanted(environmentId)));
    }
  }
}
