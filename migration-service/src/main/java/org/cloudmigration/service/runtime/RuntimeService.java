package org.cloudmigration.service.runtime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeNode;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;

/** Lists integration runtimes, and hands out their keys to administrators. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RuntimeService {

  private static final String NO_ENVIRONMENT = "";

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeNodes nodes;
  @Inject RuntimeUsers users;
  @Inject NodeRegistration registration;
  @Inject DataFactories factories;
  @Inject FactoryUses uses;
  @Inject FactoryRuntimeMaker maker;

  /** By name; as many statements however many runtimes there are. */
  public List<IntegrationRuntimeView> list() {
    Map<UUID, DataFactory> factoryById =
        factories.all().stream().collect(toMap(DataFactory::id, Function.identity()));
    Map<UUID, List<RuntimeNode>> nodesOf =
        nodes.all().stream().collect(groupingBy(RuntimeNode::runtimeId));
    Map<UUID, Collection<String>> environments = users.all();
    return runtimes.all().stream()
        .map(
            runtime ->
                view(
                    runtime,
                    factoryById.get(runtime.dataFactoryId()),
                    nodesOf.getOrDefault(runtime.id(), List.of()),
                    environments.getOrDefault(runtime.id(), List.of())))
        .toList();
  }

  private static IntegrationRuntimeView view(
      IntegrationRuntime runtime,
      DataFactory factory,
      List<RuntimeNode> nodes,
      Collection<String> environments) {
    return new IntegrationRuntimeView(
        runtime.name(),
        runtime.state(),
        factory.engine() == EngineType.EMBEDDED,
        factory.name(),
        nodes.stream().map(node -> NodeView.of(runtime, node)).toList(),
        runtime.createdAt(),
        runtime.keysResetAt(),
        List.copyOf(environments));
  }

  /**
   * Get runtime service key: both keys, with either of which a node registers. Audited.
   *
   * @throws RefusedException if there is no such runtime
   */
  @RolesAllowed(Role.ADMIN)
  public RuntimeKeys serviceKeys(String runtimeName) {
    return commands.run(
        NO_ENVIRONMENT,
        "Get runtime service key",
        runtimeName,
        () -> new Outcome<>(keys(known(runtimeName)), "", "Shown to " + commands.userName()));
  }

  /**
   * Reset runtime service key: makes one key anew, or both. Nodes that are registered stay, and are
   * told; the one in this server registers again by itself; who registers later needs a current
   * key. Nodes that hold the other key notice nothing, so that renewal has no gap. Audited.
   *
   * @return both as they are now
   * @throws RefusedException if there is no such runtime
   */
  @RolesAllowed(Role.ADMIN)
  public RuntimeKeys resetServiceKeys(String runtimeName, RenewedKeys which) {
    return commands.run(
        NO_ENVIRONMENT,
        "Reset runtime service key",
        runtimeName,
        () -> {
          IntegrationRuntime runtime = known(runtimeName);
          RuntimeKeys renewed = renewed(runtime, which);
          if (nodes.of(runtime.id()).stream().anyMatch(RuntimeNode::builtIn)) {
            registration.registerBuiltInNode(runtime.id());
          }
          users.tell(runtime.id());
          return new Outcome<>(
              renewed, "", "Made anew: " + which.keyName() + ". Shown to " + commands.userName());
        });
  }

  /**
   * Takes a node off its runtime: its credential is worth nothing any more. It may register again
   * with a current key. Audited.
   *
   * @throws RefusedException if there is no such node, or it is built into a server that runs
   */
  @RolesAllowed(Role.ADMIN)
  public void removeNode(String runtimeName, String nodeName) {
    commands.run(
        NO_ENVIRONMENT,
        "Remove runtime node",
        runtimeName + ", node " + nodeName,
        () -> {
          IntegrationRuntime runtime = runtimes.locked(known(runtimeName).id());
          RuntimeNode node =
              nodes
                  .named(runtime.id(), nodeName)
                  .orElseThrow(
                      () ->
                          RefusedException.because(
                              "RUNTIME_NODE",
                              "The integration runtime “"
                                  + runtime.name()
                                  + "” has no node “"
                                  + nodeName
                                  + "”.",
                              "Choose one from the list of its nodes."));
          if (node.builtIn() && node.status() != NodeStatus.OFFLINE) {
            throw RefusedException.because(
                "NODE_BUILT_IN",
                "The node “" + node.name() + "” is built into a server that runs.",
                "Stop that server for good first: its node is then taken off by itself.");
          }
          nodes.remove(node);
          nodes.followedBy(runtime);
          users.tell(runtime.id());
          return new Outcome<>(null, "Status " + node.status(), "Removed");
        });
  }

  private RuntimeKeys keys(IntegrationRuntime runtime) {
    return uses.of(runtime).map(maker::keys).orElseGet(() -> runtimes.keys(runtime.id()));
  }

  private RuntimeKeys renewed(IntegrationRuntime runtime, RenewedKeys which) {
    return uses.of(runtime)
        .map(use -> maker.renew(runtime, use, which))
        .orElseGet(() -> runtimes.renewKeys(runtime.id(), which));
  }

  /** Its keys and nodes concern every environment that uses it. */
  private IntegrationRuntime known(String runtimeName) {
    IntegrationRuntime runtime =
        runtimes
            .named(runtimeName)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "RUNTIME",
                        "There is no integration runtime “" + runtimeName + "”.",
                        "Choose one from the list of integration runtimes."));
    users
        .of(runtime.id())
        .forEach(environment -> approvals.approved(environment.name(), commands.userName()));
    return runtime;
  }
}
