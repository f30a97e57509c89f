package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.configuration.ChangeAnswer;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationView;
import org.cloudmigration.service.upgrade.configuration.ConfigurationView;

/** The settings of one company. Each change is saved at once. */
final class CompanyDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient CompanyConfigurationService configurations;
  private final String environment;
  private final UUID environmentId;
  private final UUID company;
  private final boolean editable;
  private final SettingsPanel panel;
  private final MovedNote note = new MovedNote();
  private final Paragraph why = new Paragraph();

  /**
   * @param whyNot why nothing can be changed; blank if it can
   */
  CompanyDialog(
      CompanyConfigurationService configurations,
      String environment,
      UUID environmentId,
      ConfigurationView view,
      CompanyConfigurationView shown,
      String whyNot) {
    this.configurations = configurations;
    this.environment = environment;
    this.environmentId = environmentId;
    this.company = shown.id();
    String reason = shown.changeable() ? whyNot : shown.frozen();
    editable = reason.isEmpty();
    addClassName("configuration-dialog");
    String displayName = shown.displayName().strip();
    setHeaderTitle(displayName.isEmpty() ? shown.name() : shown.name() + " – " + displayName);
    setWidth("72rem");
    setMaxWidth("100%");
    why.addClassName("guidance");
    why.setText(
        editable
            ? "Each change is saved at once. What is set for all companies later overwrites it."
            : reason);
    panel = new SettingsPanel(view.settings().companyForm().sections(), false, this::change);
    add(why, panel, note);
    offer(shown);
    getFooter().add(new Button("Close", click -> close()));
  }

  /** Without the source, dimensions cannot be chosen; everything else can. */
  private void offer(CompanyConfigurationView shown) {
    panel.show(shown.settings(), editable);
    try {
      panel.offer(configurations.segments(environmentId).getOrDefault(company, List.of()));
    } catch (MigrationException e) {
      why.setText(
          why.getText() + " " + e.report().happened() + " Dimensions cannot be chosen now.");
    }
  }

  private void change(Map<String, Object> wanted) {
    note.clear();
    panel.mark(List.of());
    ChangeAnswer[] answer = {ChangeAnswer.NOTHING};
    boolean done =
        panel
            .errors()
            .done(
                () -> answer[0] = configurations.change(environment, company, wanted, any -> true));
    if (done) {
      show();
      panel.mark(answer[0].moved());
      note.show("Saved for this company.", answer[0]);
    }
  }

  /** As it is now; somebody else may have changed it. */
  void show() {
    configurations
        .company(environmentId, company)
        .ifPresent(now -> panel.show(now.settings(), editable && now.changeable()));
  }
}
