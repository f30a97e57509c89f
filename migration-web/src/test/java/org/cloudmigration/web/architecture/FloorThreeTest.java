package org.cloudmigration.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import org.cloudmigration.service.setup.SetupService;
import org.junit.jupiter.api.Test;

/** Floor 3 shows and asks: no SQL, no transactions, no rules. */
class FloorThreeTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cloudmigration");

  private static final String WEB = "org.cloudmigration.web..";

  @Test
  void holdsNoSqlAndNoTransactions() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "jakarta.transaction..",
            "org.hibernate..",
            "com.azure..")
        .because("floor 3 asks the services of floor 2: write the query or the change there")
        .check(CLASSES);
  }

  @Test
  void knowsNoTechnicalRoomAndNoProduct() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.cloudmigration.service.database..",
            "org.cloudmigration.service.pipeline..",
            "org.cloudmigration.service.product.*..")
        .because("page and API talk of features: let the feature's service pass on what is needed")
        .check(CLASSES);
  }

  @Test
  void getsRecordsNotEntities() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .because("an entity is a row under a transaction, which ends on floor 2: ask for a view")
        .check(CLASSES);
  }

  @Test
  void holdsNoEjb() {
    classes()
        .that()
        .resideInAPackage(WEB)
        .should()
        .notBeAnnotatedWith("jakarta.ejb.Stateless")
        .andShould()
        .notBeAnnotatedWith("jakarta.ejb.Singleton")
        .andShould()
        .notBeAnnotatedWith("jakarta.ejb.Stateful")
        .because("what has rules or changes something is a service: it stands on floor 2")
        .check(CLASSES);
  }

  @Test
  void callsNothingThatAnybodyMayCallButTheQuestionOfTheLoginPage() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "an EJB permits it to everybody",
                call -> isPermittedToAll(call) && !isQuestionOfTheLoginPage(call)))
        .because(
            "every action of page and API is checked by the service it calls: give that service a"
                + " @RolesAllowed")
        .check(CLASSES);
  }

  private static boolean isPermittedToAll(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return owner.getPackageName().startsWith("org.cloudmigration.service")
        && (owner.isAnnotatedWith(PermitAll.class)
            || call.getTarget()
                .resolveMember()
                .filter(method -> method.isAnnotatedWith(PermitAll.class))
                .isPresent());
  }

  private static boolean isQuestionOfTheLoginPage(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(SetupService.class)
        && call.getName().equals("isSample");
  }

  @Test
  void usesNothingThatHasABetterSuccessor() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("instants are java.time.Instant; news come by Bulletin; a logger takes the rest")
        .check(CLASSES);
  }
}
