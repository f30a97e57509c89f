package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.SetupState;
import org.cloudmigration.service.management.Visitor;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Ability;

/** The one or two actions that come next, as buttons; all others stand in the action bar. */
final class NextSteps extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Visitor visitor;
  private final Button setUp = new Button(VaadinIcon.COG.create());
  private final Button resume = new Button("Resume", VaadinIcon.STEP_FORWARD.create());
  private final Button run = new Button("Run data replication", VaadinIcon.PLAY.create());
  private final Button pause = new Button(VaadinIcon.PAUSE.create());
  private final Button stop = new Button("Stop", VaadinIcon.STOP.create());

  /** In sight: nobody should have to try a button to learn why it cannot be used. */
  private final Paragraph why = new Paragraph();

  NextSteps(Visitor visitor, SerializableConsumer<MigrationAction> does) {
    this.visitor = visitor;
    addClassName("actions");
    why.addClassNames("guidance", "why-disabled");
    prepare(setUp, MigrationAction.SET_UP, does);
    prepare(resume, MigrationAction.RESUME, does);
    prepare(run, MigrationAction.RUN, does);
    prepare(pause, MigrationAction.PAUSE_RUN, does);
    prepare(stop, MigrationAction.STOP, does);
    stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
    add(setUp, resume, run, pause, stop, why);
  }

  private void prepare(
      Button button, MigrationAction action, SerializableConsumer<MigrationAction> does) {
    button.addClickListener(click -> does.accept(action));
  }

  void show(MigrationOverview now) {
    boolean running = now.runInProgress();
    boolean toSetUp = now.setup().guideComesNext() && !running;
    boolean resumable =
        !running && !toSetUp && now.newestRun().filter(RunView::canBeResumed).isPresent();
    boolean pausing = now.newestRun().filter(RunView::pauseRequested).isPresent();
    boolean stopping = !pausing && now.newestRun().filter(RunView::stopRequested).isPresent();
    show(now, setUp, MigrationAction.SET_UP);
    show(now, resume, MigrationAction.RESUME);
    show(now, run, MigrationAction.RUN);
    show(now, pause, MigrationAction.PAUSE_RUN);
    show(now, stop, MigrationAction.STOP);
    setUp.setVisible(toSetUp);
    setUp.setText(
        now.setup() == SetupState.UNFINISHED ? "Go on with the setup" : "Set up cloud migration");
    resume.setVisible(resumable);
    run.setVisible(!running && !toSetUp);
    pause.setVisible(running && !stopping);
    pause.setText(pausing ? "Pausing …" : "Pause run");
    pause.setEnabled(!pausing);
    stop.setVisible(running);
    stop.setText(stopping ? "Stopping …" : "Stop");
    stop.setEnabled(!stopping);
    main(List.of(setUp, resume, run), toSetUp ? setUp : resumable ? resume : run);
    MigrationAction shown = running ? MigrationAction.STOP : MigrationAction.RUN;
    why.setText(toSetUp ? "" : now.availability(shown, visitor).whyNot());
    why.setVisible(!why.getText().isEmpty());
  }

  private static void main(List<Button> all, Button main) {
    all.forEach(button -> button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, button == main));
  }

  private void show(MigrationOverview now, Button button, MigrationAction action) {
    boolean usable = now.availability(action, visitor).usable();
    button.setEnabled(true);
    button.setDisableOnClick(usable);
    Ability.show(button, usable);
  }
}
