package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.dialog.Dialog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.runtime.FactoryService;
import org.cloudmigration.service.runtime.FactoryView;
import org.cloudmigration.web.shell.FieldErrors;
import org.cloudmigration.web.shell.Notices;

/** Configures data factories; for the buttons of the page of runtimes. */
@Dependent
public class FactoryDesk {

  @Inject FactoryService factories;

  List<FactoryView> list() {
    return factories.list();
  }

  /**
   * @param then runs after a command, whatever became of it
   */
  void add(Runnable then) {
    var dialog = new FactoryDialog("Add data factory", null);
    dialog.onSave(
        () -> attempt(dialog.errors(), () -> factories.create(dialog.input()), dialog, then));
    dialog.open();
  }

  /**
   * @param then as for {@link #add}
   */
  void open(FactoryView factory, Runnable then) {
    var dialog = new FactoryDialog("Data factory " + factory.name(), factory);
    dialog.onSave(
        () ->
            attempt(
                dialog.errors(),
                () -> factories.change(factory.name(), dialog.input(), factory::isConfiguredAs),
                dialog,
                then));
    dialog.onCheck(
        () -> attempt(dialog.errors(), () -> factories.check(factory.name()), dialog, then));
    dialog.onRemove(
        () ->
            new RemoveFactoryDialog(
                    factory.name(),
                    () ->
                        attempt(
                            dialog.errors(),
                            () -> factories.remove(factory.name(), factory::isConfiguredAs),
                            dialog,
                            then))
                .open());
    dialog.open();
  }

  /**
   * @param then as for {@link #add}
   */
  void addRuntime(Runnable then) {
    List<String> names =
        factories.list().stream()
            .filter(factory -> !factory.embedded())
            .map(FactoryView::name)
            .toList();
    var dialog = new FactoryRuntimeDialog(names);
    dialog.onSave(
        () ->
            attempt(
                dialog.errors(),
                () ->
                    Notices.told(
                        "Integration runtime created",
                        "In " + factories.createRuntime(dialog.factory(), dialog.name())),
                dialog,
                then));
    dialog.open();
  }

  private static void attempt(FieldErrors errors, Runnable command, Dialog dialog, Runnable then) {
    if (errors.done(command)) {
      dialog.close();
    }
    then.run();
  }
}
