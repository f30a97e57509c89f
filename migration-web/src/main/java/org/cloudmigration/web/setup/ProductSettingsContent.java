package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.setup.ProductChoice;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** What the product wants to know of each chosen company before it is migrated. */
final class ProductSettingsContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Paragraph result = new Paragraph();

  ProductSettingsContent(GuideDesk desk, GuideState state) {
    this.desk = desk;
    UnorderedList checks = new UnorderedList();
    state.product().map(ProductChoice::companyChecks).orElse(List.of()).stream()
        .map(ListItem::new)
        .forEach(checks::add);
    add(new Paragraph("Nothing has to be entered here. “Check” asks the source:"), checks, result);
  }

  @Override
  void show(GuideState state, boolean editable) {
    boolean done = state.passed(GuideStep.PRODUCT_SETTINGS);
    result.removeAll();
    result.add(
        StatusMark.of(
            done ? "Every chosen company can be migrated as it is" : "Not checked yet",
            done ? Tone.GOOD : Tone.NEUTRAL));
  }

  @Override
  String nextLabel() {
    return "Check";
  }

  @Override
  void next() {
    desk.commands().forward(() -> desk.guides().applyProductSettings(desk.environment()));
  }
}
