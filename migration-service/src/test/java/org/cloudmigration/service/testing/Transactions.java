package org.cloudmigration.service.testing;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What the server does for {@code @Transactional}: one entity manager for each transaction. */
final class Transactions {

  private record Unit(
      EntityManager entities, List<Runnable> beforeCompletion, List<Runnable> afterSuccess) {}

  private final Supplier<EntityManager> sessions;
  private final ThreadLocal<Unit> current = new ThreadLocal<>();

  Transactions(Supplier<EntityManager> sessions) {
    this.sessions = sessions;
  }

  /** Works for the transaction of the thread that calls; without one, it refuses. */
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              Unit unit = current.get();
              if (unit == null) {
                throw new IllegalStateException(method.getName() + " outside a transaction");
              }
              try {
                return method.invoke(unit.entities(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  void afterSuccess(Runnable work) {
    Unit unit = current.get();
    if (unit == null) {
      work.run();
    } else {
      unit.afterSuccess().add(work);
    }
  }

  void beforeCompletion(Runnable work) {
    Unit unit = current.get();
    if (unit == null) {
      work.run();
    } else {
      unit.beforeCompletion().add(work);
    }
  }

  <T> T run(TxType type, Callable<T> work) throws Exception {
    Unit outer = current.get();
    return switch (type) {
      case REQUIRED -> outer == null ? inNew(work) : work.call();
      case REQUIRES_NEW -> {
        try {
          yield inNew(work);
        } finally {
          current.set(outer);
        }
      }
      case NOT_SUPPORTED -> {
        current.remove();
        try {
          yield work.call();
        } finally {
          current.set(outer);
        }
      }
      default -> throw new UnsupportedOperationException(type.name());
    };
  }

  private <T> T inNew(Callable<T> work) throws Exception {
    var unit = new Unit(sessions.get(), new ArrayList<>(), new ArrayList<>());
    T result;
    try (EntityManager entities = unit.entities()) {
      current.set(unit);
      entities.getTransaction().begin();
      try {
        result = work.call();
        unit.beforeCompletion().forEach(Runnable::run);
        entities.getTransaction().commit();
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    } finally {
      current.remove();
    }
    unit.afterSuccess().forEach(Runnable::run);
    return result;
  }
}
