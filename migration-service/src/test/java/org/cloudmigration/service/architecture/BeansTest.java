package org.cloudmigration.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.cloudmigration.service.architecture.House.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/** What every EJB owes to those who call it. */
class BeansTest {

  private static final DescribedPredicate<JavaClass> EJB =
      DescribedPredicate.describe(
          "are EJBs",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  || type.isAnnotatedWith(Singleton.class)
                  || type.isAnnotatedWith("jakarta.ejb.Stateful"));

  @Test
  void everyEjbSaysWhoMayCallIt() {
    classes()
        .that(EJB)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .orShould()
        .beAnnotatedWith(DenyAll.class)
        .because(
            "the server denies whatever is not annotated: write @RolesAllowed on the class, or"
                + " @PermitAll on one that no person calls")
        .check(CLASSES);
  }

  @Test
  void whatEverybodyMayCallIsNeverAServiceForPeople() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .should()
        .notBeAnnotatedWith(PermitAll.class)
        .because("services are for people with a role: permit a single method, if at all")
        .check(CLASSES);
  }

  @Test
  void noEjbHandsOutAnEntity() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(EJB)
        .should(
            new ArchCondition<JavaMethod>("return no entity") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .forEach(
                        entity ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    method, method.getFullName() + " returns " + entity)));
              }
            })
        .because(
            "floor 3 must not hold what a transaction has let go of: return a record, such as"
                + " RunView.of(run)")
        .check(CLASSES);
  }

  @Test
  void ejbsLeaveTransactionsToTheContainer() {
    classes()
        .that(EJB)
        .should()
        .notBeAnnotatedWith(Transactional.class)
        .because("an EJB has its own kind: @TransactionAttribute; @Transactional is for CDI beans")
        .check(CLASSES);
  }
}
