package org.cloudmigration.service.runtime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;

/** The data factories of the installation: lists them, and lets administrators configure them. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class FactoryService {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String NO_ENVIRONMENT = "";

  @Inject Commands commands;
  @Inject DataFactories factories;
  @Inject FactoryBooks books;
  @Inject FactoryLoad load;
  @Inject FactoryUses uses;
  @Inject FactoryCheck check;
  @Inject FactoryRuntimeMaker maker;

  /** By name; this server is among them. */
  public List<FactoryView> list() {
    return factories.all().stream().map(this::view).toList();
  }

  private FactoryView view(DataFactory factory) {
    return FactoryView.of(factory, load.of(factory, NOBODY));
  }

  /**
   * Adds a data factory of Azure, and asks it at once whether it answers. Audited.
   *
   * @throws RefusedException if a part cannot be right, or the name is taken
   */
  @RolesAllowed(Role.ADMIN)
  public FactoryView create(FactoryInput input) {
    return commands.run(
        NO_ENVIRONMENT,
        "Add data factory",
        String.valueOf(input.name()),
        () -> {
          FactoryForm form = FactoryForm.of(input, null);
          DataFactory made = books.add(form);
          place(made, form, uses.hidden(made, form.clientSecret()));
          check.ask(made);
          return new Outcome<>(view(made), "", form.told());
        });
  }

  /**
   * Changes how a data factory is reached; its name stays. What input leaves out stays as it is,
   * the secret too, unless somebody else is to sign in. Audited.
   *
   * @param expected whether it still is as its caller has read it
   * @throws RefusedException if there is no such factory, it is not as expected ({@code CHANGED}),
   *     or a part cannot be right
   */
  @RolesAllowed(Role.ADMIN)
  public FactoryView change(String name, FactoryInput input, Predicate<FactoryView> expected) {
    return commands.run(
        NO_ENVIRONMENT,
        "Change data factory",
        name,
        () -> {
          DataFactory factory = asExpected(name, expected);
          FactoryForm form = FactoryForm.of(input, factory);
          if (!form.name().equals(factory.name())) {
            throw RefusedException.because(
                "DATA_FACTORY",
                "A data factory keeps its name.",
                "Add the other one, and remove this one when no environment is on it.");
          }
          String before = FactoryView.of(factory, 0).identity();
          String secret =
              input.clientSecret() == null
                  ? form.keepsSecret(factory) ? factory.clientSecret() : ""
                  : uses.hidden(factory, form.clientSecret());
          place(factory, form, secret);
          check.ask(factory);
          return new Outcome<>(view(factory), before, form.told());
        });
  }

  private static void place(DataFactory factory, FactoryForm form, String secret) {
    factory.place(
        form.directory(),
        form.subscription(),
        form.resourceGroup(),
        form.region(),
        form.stagingService(),
        form.clientId(),
        secret);
  }

  /**
   * Forgets a data factory. In Azure nothing is removed. Audited.
   *
   * @param expected whether it still is as its caller has read it
   * @throws RefusedException if there is no such factory, it is not as expected ({@code CHANGED}),
   *     or a runtime or environment is on it
   */
  @RolesAllowed(Role.ADMIN)
  public void remove(String name, Predicate<FactoryView> expected) {
    commands.run(
        NO_ENVIRONMENT,
        "Remove data factory",
        name,
        () -> {
          books.remove(asExpected(name, expected));
          return new Outcome<>(null, "", "Removed from the list; in Azure it stays as it is");
        });
  }

  /**
   * Asks a data factory whether it answers. Audited.
   *
   * @throws RefusedException if there is no such factory
   */
  @RolesAllowed(Role.ADMIN)
  public FactoryView check(String name) {
    return commands.run(
        NO_ENVIRONMENT,
        "Check data factory",
        name,
        () -> {
          DataFactory factory = configured(name);
          String before = factory.state().name();
          check.ask(factory);
          return new Outcome<>(view(factory), before, factory.state().name());
        });
  }

  /**
   * Makes an integration runtime in a data factory, or takes over the one of this name that is
   * there; an environment whose setup names it is on that factory. Audited.
   *
   * @param factoryOrBlank blank for the one with the fewest environments of those that answer
   * @return why this factory; a sentence for people
   * @throws RefusedException if the name is taken here, or the factory does not answer
   */
  @RolesAllowed(Role.ADMIN)
  public String createRuntime(String factoryOrBlank, String runtimeName) {
    return commands.run(
        NO_ENVIRONMENT,
        "Create integration runtime",
        runtimeName,
        () -> {
          FactoryChoice choice =
              factoryOrBlank.isBlank()
                  ? factories.leastLoadedOfAzure()
                  : new FactoryChoice(configured(factoryOrBlank), "It was chosen by its name.");
          maker.make(choice.factory(), new RuntimeName(runtimeName.strip()));
          String told = choice.factory().name() + ". " + choice.reason();
          return new Outcome<>(told, "", told);
        });
  }

  private DataFactory asExpected(String name, Predicate<FactoryView> expected) {
    DataFactory factory = configured(name);
    if (!expected.test(view(factory))) {
      throw RefusedException.because(
          "CHANGED",
          "Somebody has changed this data factory since you read it.",
          "Read it again, and decide anew.");
    }
    return factory;
  }

  private DataFactory configured(String name) {
    return factories.all().stream()
        .filter(factory -> factory.engine() != EngineType.EMBEDDED)
        .filter(factory -> factory.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.because(
                    "DATA_FACTORY",
                    "There is no data factory “" + name + "” that could be configured.",
                    "Choose one from the list of data factories; this server itself needs no"
                        + " configuration."));
  }
}
