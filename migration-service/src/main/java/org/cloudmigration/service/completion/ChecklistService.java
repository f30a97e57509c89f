package org.cloudmigration.service.completion;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cloudmigration.domain.completion.ChecklistMark;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.ChecklistView.Item;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.ChecklistItem;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;

/** The setup checklist: what people do around the end of a migration, and who has done it. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class ChecklistService {

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Event<EnvironmentChanged> changes;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;

  /** In the order of the product's list. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public ChecklistView of(UUID environmentId) {
    Map<String, ChecklistMark> marks = marks(environmentId);
    return new ChecklistView(
        items(environmentId).stream().map(item -> view(item, marks.get(item.id()))).toList());
  }

  /**
   * @throws InvalidInputException naming {@code item}, if there is none of this id
   */
  public void tick(String environmentName, String item) {
    change(environmentName, item, true, mark -> {});
  }

  /**
   * @throws InvalidInputException naming {@code item}, if there is none of this id
   */
  public void untick(String environmentName, String item) {
    change(environmentName, item, false, mark -> {});
  }

  /**
   * Ticks or unticks an item that the caller has read.
   *
   * @throws RefusedException with the code {@code CHANGED} if somebody else was faster
   */
  public void mark(String environmentName, Item seen, boolean ticked) {
    change(environmentName, seen.id(), ticked, mark -> refuseUnless(seen, mark));
  }

  private void change(
      String environmentName, String item, boolean ticked, Consumer<ChecklistMark> guard) {
    commands.run(
        environmentName,
        ticked ? "Tick checklist item" : "Untick checklist item",
        item,
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          ChecklistItem known = known(environment.id(), item);
          // Two people who tick at the same moment follow each other.
          entities.find(MigrationSetup.class, environment.id(), LockModeType.PESSIMISTIC_WRITE);
          ChecklistMark mark = marks(environment.id()).get(item);
          guard.accept(mark);
          String before = mark == null ? "open" : "ticked by " + mark.tickedBy();
          if (ticked && mark == null) {
            entities.persist(
                new ChecklistMark(environment.id(), item, commands.userName(), Instant.now()));
          } else if (!ticked && mark != null) {
            entities.remove(mark);
          }
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(null, before, known.title() + (ticked ? ": ticked" : ": open"));
        });
  }

  /**
   * @param mark null if the item is open
   */
  private static void refuseUnless(Item seen, ChecklistMark mark) {
    boolean same =
        mark == null
            ? !seen.ticked()
            : mark.tickedBy().equals(seen.tickedBy()) && mark.tickedAt().equals(seen.tickedAt());
    if (!same) {
      throw RefusedException.because(
          "CHANGED",
          "Somebody has ticked or unticked this item since you read it.",
          "Read it again, and decide anew.");
    }
  }

  private ChecklistItem known(UUID environmentId, String id) {
    return items(environmentId).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "item",
                    "ITEM",
                    "There is no such item in the checklist.",
                    "Choose one from the list."));
  }

  private List<ChecklistItem> items(UUID environmentId) {
    return setups
        .of(environmentId)
        .map(setup -> products.product(setup.productId()).checklist())
        .orElse(List.of());
  }

  private Map<String, ChecklistMark> marks(UUID environmentId) {
    return entities
        .createQuery(
            "select m from ChecklistMark m where m.environmentId = :environment",
            ChecklistMark.class)
        .setParameter("environment", environmentId)
        .getResultStream()
        .collect(toMap(ChecklistMark::item, Function.identity()));
  }

  private static Item view(ChecklistItem item, ChecklistMark mark) {
    return new Item(
        item.id(),
        item.title(),
        item.text(),
        mark == null ? null : mark.tickedBy(),
        mark == null ? null : mark.tickedAt());
  }
}
