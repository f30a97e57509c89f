package org.cloudmigration.web.setup;

import com.vaadin.flow.component.details.Details;
import java.util.Optional;
import org.cloudmigration.service.setup.ConnectionInput;

/** Where the source is, and what the setup would make there. */
final class ConnectionContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final ConnectionForm form;
  private final Details footprint = new Details("What will be made in your databases");

  ConnectionContent(GuideDesk desk) {
    this.desk = desk;
    form = new ConnectionForm(desk.guides()::readCertificate, desk.formats(), this::inputChanged);
    footprint.addClassName("footprint-details");
    footprint.addOpenedChangeListener(
        change -> {
          footprint.removeAll();
          if (change.isOpened()) {
            footprint.add(FootprintPanel.of(desk));
          }
        });
    goOnWithEnter(form.fields());
    add(form, footprint);
  }

  @Override
  void show(GuideState state, boolean editable) {
    form.show(state, editable);
  }

  @Override
  Optional<String> whyNotNext() {
    return form.whatIsMissing();
  }

  @Override
  void next() {
    ConnectionInput input = form.input();
    desk.commands()
        .forward(() -> desk.guides().connect(desk.environment(), input), form::showAtField);
  }
}
