package org.cloudmigration.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.mapping.TargetTableType;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.environment.DeletionInput;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.NewEnvironment;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.replication.FindingFilter;
import org.cloudmigration.service.replication.RunLogFilter;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.service.runtime.FactoryInput;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.service.security.NewUser;
import org.cloudmigration.service.security.UserChange;
import org.cloudmigration.service.setup.AutomatedSetup;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.OutlineInput;
import org.cloudmigration.service.upgrade.configuration.DimensionChoice;
import org.cloudmigration.service.webhook.ProvenReceiver;
import org.cloudmigration.service.webhook.SubscriptionInput;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every business method of every EJB, called by nobody and by each role. */
@ExtendWith(ArquillianExtension.class)
class OnlyTheRightRoleGetsInIT {

  private static final String NOWHERE = "no such environment";

  /** By type, an argument that names nothing that is there. */
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          Map.entry(MappingInput.class, new MappingInput(null, null, null, null, null, null)),
          Map.entry(
              TableMappingView.class,
              new TableMappingView(
                  new UUID(0, 0),
                  TargetTableType.TABLE,
                  new UUID(0, 0),
                  "",
                  0,
                  "",
                  "",
                  true,
                  false)),
          Map.entry(String.class, NOWHERE),
          Map.entry(Map.class, Map.of()),
          Map.entry(DimensionChoice.class, new DimensionChoice("", "", false)),
          Map.entry(byte[].class, new byte[0]),
          Map.entry(UUID.class, new UUID(0, 0)),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(boolean.class, true),
          Map.entry(List.class, List.of()),
          Map.entry(Set.class, Set.of()),
          Map.entry(FactoryInput.class, new FactoryInput("", "", "", "", "", "", "", "")),
          Map.entry(SubscriptionInput.class, new SubscriptionInput("", "", "")),
          Map.entry(Collection.class, List.of()),
          Map.entry(Consumer.class, (Consumer<Object>) any -> {}),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(LogFilter.class, LogFilter.ALL),
          Map.entry(LogOrder.class, LogOrder.NEWEST_FIRST),
          Map.entry(OverviewFilter.class, OverviewFilter.ALL),
          Map.entry(OverviewOrder.class, OverviewOrder.BY_COMPANY),
          Map.entry(TableFilter.class, TableFilter.ALL),
          Map.entry(TableSort.class, TableSort.PLAN),
          Map.entry(FindingFilter.class, FindingFilter.ALL),
          Map.entry(RunLogFilter.class, RunLogFilter.ALL),
          Map.entry(TimeLineFilter.class, TimeLineFilter.all(NOWHERE)),
          Map.entry(
              ConnectionInput.class,
              new ConnectionInput(SqlServerType.EMBEDDED, "", "", false, "")),
          Map.entry(
              NewEnvironment.class,
              new NewEnvironment(NOWHERE, EnvironmentType.SANDBOX, "", TenantInput.EMBEDDED)),
          Map.entry(EnvironmentChange.class, new EnvironmentChange(null, null, null, null)),
          Map.entry(DeletionInput.class, new DeletionInput("", false)),
          Map.entry(Predicate.class, (Predicate<Object>) any -> true),
          Map.entry(ChecklistView.Item.class, new ChecklistView.Item("", "", "", null, null)),
          Map.entry(NewUser.class, new NewUser("no such user", "", "", false)),
          Map.entry(UserChange.class, new UserChange("", false, true)),
          Map.entry(OutlineInput.class, OutlineInput.NONE),
          Map.entry(AutomatedSetup.class, new AutomatedSetup(null, null, null, null)),
          Map.entry(Condition.class, Condition.ALL),
          Map.entry(RenewedKeys.class, RenewedKeys.PRIMARY),
          Map.entry(ListRequest.class, new ListRequest(Condition.ALL, List.of(), 0, 1)));

  /** A new method has to be entered here, by whoever decides who may call it. */
  @Inject BeanManager beans;

  @Deployment
  static EnterpriseArchive ear() {
    return EarUnderTest.withTests();
  }

  @Test
  void everyMethodOfEveryEjbOpensToTheRolesOfTheMatrixAlone() throws Exception {
    Map<String, Set<Caller>> found = new TreeMap<>();
    for (Bean<?> ejb : ejbs()) {
      Object reference = reference(ejb);
      for (Method method : ejb.getBeanClass().getMethods()) {
        if (isBusinessMethod(method)) {
          found.put(
              ejb.getBeanClass().getSimpleName() + "." + method.getName(),
              whoGetsIn(reference, method));
        }
      }
    }
    assertThat(found).isEqualTo(RoleMatrix.METHODS);
  }

  private List<Bean<?>> ejbs() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(
            bean ->
                Stream.of(Stateless.class, Stateful.class, Singleton.class)
                    .anyMatch(bean.getBeanClass()::isAnnotationPresent))
        .toList();
  }

  private static boolean isBusinessMethod(Method method) {
    return method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
  }

  private Object reference(Bean<?> ejb) {
    CreationalContext<?> context = beans.createCreationalContext(ejb);
    return beans.getReference(ejb, ejb.getBeanClass(), context);
  }

  private static Set<Caller> whoGetsIn(Object ejb, Method method) throws Exception {
    Set<Caller> callers = EnumSet.noneOf(Caller.class);
    for (Caller caller : Caller.values()) {
      if (caller.call(() -> getsIn(ejb, method))) {
        callers.add(caller);
      }
    }
    return callers;
  }

  /** Whatever goes wrong behind the door, the caller was let in. */
  private static boolean getsIn(Object ejb, Method method) throws IllegalAccessException {
    Object[] arguments =
        Stream.of(method.getParameterTypes()).map(OnlyTheRightRoleGetsInIT::anything).toArray();
    try {
      method.invoke(ejb, arguments);
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof EJBAccessException);
    }
  }

  private static Object anything(Class<?> type) {
    if (type == ProvenReceiver.class) {
      return null;
    }
    if (!ARGUMENTS.containsKey(type)) {
      throw new IllegalArgumentException("Say here what to call a method with: " + type);
    }
    return ARGUMENTS.get(type);
  }
}
