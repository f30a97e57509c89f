package org.cloudmigration.service.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.cloudmigration.service.pipeline.FactoryGate;

/**
 * A server without a container: makes beans, fills their injection points, and keeps the promises
 * of {@code @Transactional}, {@code @Stateless} and events that they rely on. Two of them over one
 * application database are two servers.
 */
public final class TestServer implements AutoCloseable {

  public static final String USER = "operator";

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final Transactions transactions;
  private final Events events;
  private volatile String user = USER;
  private volatile Set<String> roles = Set.of();

  /**
   * @param observers beans that receive events
   */
  public TestServer(JpaFixture database, Class<?>... observers) {
    transactions = new Transactions(database::open);
    events = new Events(transactions, List.of(observers), this::bean);
    with(ManagedExecutorService.class, executor());
    with(SessionContext.class, session());
    with(EntityManager.class, transactions.entityManager());
    with(FactoryGate.class, noFactories());
  }

  /** For what the container would produce. */
  public <T> TestServer with(Class<T> type, T instance) {
    beans.put(type, instance);
    return this;
  }

  /** From now on all calls are this user's. */
  public void signIn(String name, String... itsRoles) {
    roles = Set.of(itsRoles);
    user = name;
  }

  public ExecutorService threads() {
    return threads;
  }

  public synchronized <T> T bean(Class<T> type) {
    Object known = beans.get(type);
    if (known == null) {
      known = make(type);
      beans.put(type, known);
    }
    return type.cast(known);
  }

  public void fire(Object event) {
    events.fire(event);
  }

  private <T> T make(Class<T> type) {
    try {
      T target = instance(type);
      for (Field field : type.getDeclaredFields()) {
        inject(target, field);
      }
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(PostConstruct.class)) {
          invoke(target, method);
        }
      }
      return isTransactional(type) ? transactional(type, target) : target;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  private static <T> T instance(Class<T> type) throws ReflectiveOperationException {
    Constructor<T> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private void inject(Object target, Field field) throws IllegalAccessException {
    if (field.isAnnotationPresent(Inject.class)
        || field.isAnnotationPresent(Resource.class)
        || field.isAnnotationPresent(PersistenceContext.class)) {
      field.setAccessible(true);
      field.set(target, field.getType() == Event.class ? events.event() : bean(field.getType()));
    }
  }

  private static boolean isTransactional(Class<?> type) {
    return type.isAnnotationPresent(Transactional.class)
        || type.isAnnotationPresent(Stateless.class)
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(Transactional.class));
  }

  /** Like the container's: a call from outside passes, one from within does not. */
  private <T> T transactional(Class<T> type, T target) throws ReflectiveOperationException {
    Class<? extends T> proxy =
        new ByteBuddy()
            .subclass(type)
            .method(ElementMatchers.isDeclaredBy(type))
            .intercept(
                InvocationHandlerAdapter.of(
                    (self, method, arguments) -> call(type, target, method, arguments)))
            .make()
            .load(
                type.getClassLoader(),
                ClassLoadingStrategy.UsingLookup.of(
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
            .getLoaded();
    return instance(proxy);
  }

  private Object call(Class<?> type, Object target, Method method, Object[] arguments)
      throws Exception {
    Transactional onMethod = method.getAnnotation(Transactional.class);
    Transactional onType = type.getAnnotation(Transactional.class);
    if (onMethod == null && onType == null && !type.isAnnotationPresent(Stateless.class)) {
      return invoke(target, method, arguments);
    }
    TxType kind = onMethod != null ? onMethod.value() : kind(type);
    return transactions.run(kind, () -> invoke(target, method, arguments));
  }

  private static TxType kind(Class<?> type) {
    Transactional bean = type.getAnnotation(Transactional.class);
    TransactionAttribute ejb = type.getAnnotation(TransactionAttribute.class);
    return bean != null
        ? bean.value()
        : ejb != null ? TxType.valueOf(ejb.value().name()) : TxType.REQUIRED;
  }

  static Object invoke(Object target, Method method, Object... arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> method.invoke(threads, arguments));
  }

  /** Who works with one brings it along. */
  private static FactoryGate noFactories() {
    return (FactoryGate)
        Proxy.newProxyInstance(
            TestServer.class.getClassLoader(),
            new Class<?>[] {FactoryGate.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("No data factory is there to " + method.getName());
            });
  }

  private SessionContext session() {
    Principal caller = () -> user;
    return (SessionContext)
        Proxy.newProxyInstance(
            TestServer.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCallerPrincipal" -> caller;
                  case "isCallerInRole" -> roles.contains(arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** What still works in the background must not write where a test has gone. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
