package org.cloudmigration.service.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;

/**
 * What the server does for CDI events: observers by type, some of them just before or after the
 * commit.
 */
final class Events {

  private final Transactions transactions;
  private final List<Class<?>> observers;
  private final Function<Class<?>, Object> beans;

  Events(Transactions transactions, List<Class<?>> observers, Function<Class<?>, Object> beans) {
    this.transactions = transactions;
    this.observers = observers;
    this.beans = beans;
  }

  Event<?> event() {
    return (Event<?>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("fire")) {
                throw new UnsupportedOperationException(method.getName());
              }
              fire(arguments[0]);
              return null;
            });
  }

  void fire(Object payload) {
    for (Class<?> observer : observers) {
      for (Method method : observer.getDeclaredMethods()) {
        if (method.getParameterCount() == 1) {
          tell(observer, method, method.getParameters()[0], payload);
        }
      }
    }
  }

  private void tell(Class<?> observer, Method method, Parameter parameter, Object payload) {
    Observes observes = parameter.getAnnotation(Observes.class);
    if (observes == null || !parameter.getType().isInstance(payload)) {
      return;
    }
    Runnable call = () -> TestServer.invoke(beans.apply(observer), method, payload);
    if (observes.during() == TransactionPhase.AFTER_SUCCESS) {
      transactions.afterSuccess(call);
    } else if (observes.during() == TransactionPhase.BEFORE_COMPLETION) {
      transactions.beforeCompletion(call);
    } else {
      call.run();
    }
  }
}
