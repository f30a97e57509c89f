package org.cloudmigration.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.architecture.House.CLASSES;
import static org.cloudmigration.service.architecture.House.SERVICE;
import static org.cloudmigration.service.architecture.House.room;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of floor 2, the two technical ones, and the folders of the products. */
class RoomsTest {

  private static final String PRODUCTS = "org.cloudmigration.service.product.";

  @Test
  void onlyTheDatabaseRoomSeesADriver() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("database"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.h2..", "org.postgresql..", "com.microsoft.sqlserver..", "com.zaxxer..")
        .because("three databases are served by one port: ask DatabaseAdapter, or extend it")
        .check(CLASSES);
  }

  @Test
  void anAdapterKnowsOnlyItsOwnDriver() {
    for (String[] pair :
        new String[][] {
          {"h2", "org.h2.."},
          {"postgresql", "org.postgresql.."},
          {"sqlserver", "com.microsoft.sqlserver.."}
        }) {
      noClasses()
          .that()
          .resideOutsideOfPackage(room("database." + pair[0]))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(pair[1])
          .because("what several databases share must not need the driver of one of them")
          .check(CLASSES);
    }
  }

  @Test
  void onlyTwoRoomsSeeAzure() {
    noClasses()
        .that()
        .resideOutsideOfPackages(room("pipeline.datafactory"), room("lake"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.azure..")
        .because("most installations have no Azure: go through PipelineEngine or the lake's port")
        .check(CLASSES);
  }

  @Test
  void thePortsOfThePipelineDoNotKnowTheirEngines() {
    noClasses()
        .that()
        .resideInAPackage("org.cloudmigration.service.pipeline")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("pipeline.embedded"), room("pipeline.datafactory"))
        .because("both engines take the same definition: put what differs behind PipelineEngine")
        .check(CLASSES);
  }

  @Test
  void technicalRoomsKnowNoFeature() {
    noClasses()
        .that()
        .resideInAPackage(room("database"))
        .should()
        .dependOnClassesThat(otherRoomsThan("database"))
        .because("the database room serves all others: pass in what it needs")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(room("pipeline"))
        .should()
        .dependOnClassesThat(otherRoomsThan("pipeline", "database", "security", "error"))
        .because("engines tell what they do to the ActivityListener: they know no run and no page")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> otherRoomsThan(String... rooms) {
    return JavaClass.Predicates.resideInAPackage(SERVICE)
        .and(
            JavaClass.Predicates.resideOutsideOfPackages(
                Arrays.stream(rooms).map(House::room).toArray(String[]::new)))
        .as("other rooms of floor 2");
  }

  @Test
  void nobodyKnowsAProduct() {
    Set<String> products =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(PRODUCTS))
            .map(name -> name.substring(PRODUCTS.length()).replaceAll("\\..*", ""))
            .collect(Collectors.toSet());
    assertThat(products).contains("gp", "sl");
    for (String product : products) {
      noClasses()
          .that()
          .resideOutsideOfPackage(PRODUCTS + product + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PRODUCTS + product + "..")
          .because("a product is data in its own folder: ask ProductCatalogue, or extend Product")
          .check(CLASSES);
    }
  }

  /**
   * Exempt: the audit trail (operation) needs the vault and the mask (security), which tell their
   * trouble with the exception and find their files with the installation (operation).
   */
  @Test
  void roomsFormNoCircle() {
    slices()
        .matching("org.cloudmigration.service.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage(room("security")),
            JavaClass.Predicates.resideInAPackage(room("operation")))
        .because("of two rooms that need each other, one is too big: move the part both need")
        .check(CLASSES);
  }

  @Test
  void featuresOfTheDomainFormNoCircle() {
    slices()
        .matching("org.cloudmigration.domain.(*)..")
        .should()
        .beFreeOfCycles()
        .because("of two features that need each other, one is too big: move the part both need")
        .check(CLASSES);
  }
}
