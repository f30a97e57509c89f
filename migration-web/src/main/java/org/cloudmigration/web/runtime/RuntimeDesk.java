package org.cloudmigration.web.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.service.runtime.RuntimeService;
import org.cloudmigration.web.shell.Notices;

/** Shows and renews keys, and removes nodes; for any page's buttons. */
@Dependent
public class RuntimeDesk {

  @Inject RuntimeService runtimes;

  List<IntegrationRuntimeView> list() {
    return runtimes.list();
  }

  /**
   * @param then runs after the command, whatever became of it
   */
  public void showKeys(String runtime, Runnable then) {
    attempt(() -> ServiceKeys.show(runtime, runtimes.serviceKeys(runtime)), then);
  }

  /**
   * @param then as for {@link #showKeys}
   */
  public void askToResetKeys(String runtime, Runnable then) {
    named(runtime)
        .ifPresent(
            found ->
                new ResetKeysDialog(
                        found,
                        which ->
                            attempt(
                                () ->
                                    ServiceKeys.showNew(
                                        runtime, which, runtimes.resetServiceKeys(runtime, which)),
                                then))
                    .open());
  }

  /**
   * @param then as for {@link #showKeys}
   */
  void askToRemove(NodeView node, Runnable then) {
    new RemoveNodeDialog(
            node, () -> attempt(() -> runtimes.removeNode(node.runtimeName(), node.name()), then))
        .open();
  }

  private Optional<IntegrationRuntimeView> named(String runtime) {
    return runtimes.list().stream().filter(each -> each.name().equals(runtime)).findFirst();
  }

  private static void attempt(Runnable command, Runnable then) {
    try {
      command.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    then.run();
  }
}
