package org.cloudmigration.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.architecture.House.CLASSES;
import static org.cloudmigration.service.architecture.House.DOMAIN;
import static org.cloudmigration.service.architecture.House.SERVICE;

import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import org.cloudmigration.service.setup.CertificateView;
import org.junit.jupiter.api.Test;

/** A floor knows only the floors under it, and holds only what design.md lets it hold. */
class FloorsTest {

  @Test
  void bothFloorsAreLookedAt() {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().contains(".domain.")))
        .hasSizeGreaterThan(20);
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().contains(".service.")))
        .hasSizeGreaterThan(100)
        .noneMatch(c -> c.getSimpleName().endsWith("Test") || c.getSimpleName().endsWith("IT"));
  }

  @Test
  void theDomainKnowsNoOtherFloor() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVICE, "org.cloudmigration.web..")
        .because("floor 1 carries the others: pass in what it needs, as a value")
        .check(CLASSES);
  }

  @Test
  void theDomainHoldsNoTechnique() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.ejb..",
            "jakarta.transaction..",
            "jakarta.inject..",
            "com.vaadin..",
            "com.azure..",
            "jakarta.ws.rs..",
            "jakarta.servlet..")
        .because("floor 1 holds entities and values: queries, beans and clients belong to floor 2")
        .check(CLASSES);
  }

  @Test
  void theServiceKnowsNoPageAndNoHttp() {
    noClasses()
        .that()
        .resideInAPackage(SERVICE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cloudmigration.web..", "com.vaadin..", "jakarta.servlet..", "jakarta.ws.rs..")
        .because(
            "floor 2 serves page and API alike: return a record, and let floor 3 turn it into"
                + " components or JSON; news go through Bulletin")
        .check(CLASSES);
  }

  @Test
  void entitiesStandOnFloorOne() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .or()
        .areAnnotatedWith("jakarta.persistence.Embeddable")
        .should()
        .resideInAPackage(DOMAIN)
        .because("who looks for what is stored looks into migration-domain: move it there")
        .check(CLASSES);
  }

  @Test
  void entityManagersStandOnFloorTwo() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SERVICE)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .because("transactions belong to floor 2: ask a service, or write a query there")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesWhatHasABetterSuccessor() {
    noClasses()
        // Java's certificates tell their dates in no other way.
        .that()
        .areNotAssignableTo(CertificateView.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because(
            "instants are java.time.Instant; wait for a condition or use the scheduler; tell people"
                + " through the journal and administrators through a logger")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheDriverManager() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(DriverManager.class)
        .because(
            "an address must not choose its driver, as some drivers run code from it: build the"
                + " vendor's data source from checked parts, as H2Adapter does")
        .check(CLASSES);
  }
}
