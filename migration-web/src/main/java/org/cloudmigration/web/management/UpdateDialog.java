package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.cloudmigration.service.setup.update.PipelineCheck;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;

/**
 * The pipelines that are deployed beside those of this server, and the way from one to the other.
 */
final class UpdateDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param agreed updates; offered only if something differs
   */
  UpdateDialog(Formats formats, PipelineCheck check, SerializableRunnable agreed) {
    setHeaderTitle("Check for update");
    addClassNames("end-dialog", "update-dialog");
    setWidth("42rem");
    setMaxWidth("100%");
    add(
        new Facts()
            .fact("Deployed pipelines", deployed(formats, check))
            .fact("This server", "Version " + check.serverVersion())
            .fact("Data factory", check.place().isBlank() ? "–" : check.place()));
    if (check.trouble() != null) {
      add(new ErrorPanel(check.trouble()));
    } else if (check.changes().isEmpty()) {
      add(new Paragraph(nothing(check)));
    } else {
      add(new ChangeTable(check.changes()));
    }
    add(
        new Paragraph(
            "An update replaces the pipelines and nothing else: tables, settings and what was synced"
                + " stay, and the next run goes on with changes. It is not possible during a run."));
    Button update = new Button("Update");
    update.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    update.setEnabled(check.differs());
    update.setDisableOnClick(true);
    update.addClickListener(
        click -> {
          close();
          agreed.run();
        });
    getFooter().add(new Button("Close", click -> close()), update);
  }

  private static String deployed(Formats formats, PipelineCheck check) {
    String version =
        check.deployedVersion().isEmpty()
            ? "Version unknown"
            : "Version " + check.deployedVersion();
    return check.deployedAt() == null
        ? version
        : version + ", since " + formats.time(check.deployedAt());
  }

  private static String nothing(PipelineCheck check) {
    return check.differs() ? "Nothing changes but the version that is kept." : "Nothing changes.";
  }
}
