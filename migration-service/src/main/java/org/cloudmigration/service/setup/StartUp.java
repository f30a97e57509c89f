package org.cloudmigration.service.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.cloudmigration.service.environment.ServerIdentity;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EntrySorter;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.security.FirstAdministrator;
import org.cloudmigration.service.security.SignInDesk;
import org.cloudmigration.service.security.UserRegistry;

/** What has to exist before the first person signs in. */
@Singleton
@Startup
@DependsOn("ApplicationDatabase")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

  @Inject Installation installation;
  @Inject SampleInstaller sample;
  @Inject UserRegistry users;
  @Inject FirstAdministrator administrator;
  @Inject EntrySorter sorter;
  @Inject TimeLine timeLine;
  @Inject ServerIdentity server;
  @Inject SignInDesk signIn;

  @PostConstruct
  void prepare() {
    sorter.sort();
    signIn.announce();
    timeLine.recordForAll(EntryKind.SERVER_STARTED, server.name(), "started");
    if (installation.sample()) {
      sample.install();
    } else {
      users.disableSampleUsers();
      administrator.createIfNobodyCanSignIn();
    }
  }
}
