package org.cloudmigration.web.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Announcer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.Readings;

/** Cloud Migration Setup: the guide of an environment, one step at a time. */
@Route(SetupNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class SetupPage extends LivePage
    implements BeforeEnterObserver, HasDynamicTitle, GuideDesk.Commands {

  private static final long serialVersionUID = 1L;

  private final transient GuideReader reader;
  private final transient SetupGuideService guides;
  private final transient CompanyService companies;

  private final Readings readings = new Readings();
  private final Announcer announcer = new Announcer();
  private final StepRail rail = new StepRail();
  private final Div place = new Div();
  private GuideHead head;
  private StepFrame frame;
  private transient GuideDesk desk;
  private transient GuideState state;

  @Inject
  public SetupPage(
      GuideReader reader, SetupGuideService guides, CompanyService companies, LiveUpdates live) {
    super(live);
    this.reader = reader;
    this.guides = guides;
    this.companies = companies;
    addClassNames("environment-page", "guide-page");
    place.addClassName("step-place");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String environment = SetupNavigation.environment(event.getRouteParameters());
    Optional<GuideState> found = reader.read(environment);
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    GuideStep present = found.get().present();
    Optional<GuideStep> wanted =
        SetupNavigation.step(event.getRouteParameters())
            .filter(step -> step.compareTo(present) <= 0)
            .filter(found.get().steps()::contains);
    if (wanted.isEmpty()) {
      event.forwardTo(SetupPage.class, SetupNavigation.ofStep(environment, present));
      return;
    }
    if (desk == null || !desk.environment().equals(environment)) {
      build(event.getUI(), environment);
    }
    open(wanted.get(), found.get());
  }

  private void build(UI ui, String environment) {
    desk =
        new GuideDesk(
            environment,
            Viewer.of(VaadinRequest.getCurrent()),
            Formats.of(ui),
            guides,
            companies,
            live,
            this);
    head = new GuideHead(desk);
    Div body = new Div(rail, place);
    body.addClassName("guide-body");
    removeAll();
    add(announcer, head, body);
  }

  private void open(GuideStep step, GuideState now) {
    frame =
        new StepFrame(
            desk,
            step,
            StepContents.of(step, desk, now),
            other -> SetupNavigation.toStep(UI.getCurrent(), desk.environment(), other));
    place.removeAll();
    place.add(frame);
    show(now);
    frame.focus();
  }

  private void show(GuideState now) {
    boolean movedOn = state != null && state.present() != now.present();
    state = now;
    head.show(now);
    rail.show(now, frame.step());
    frame.show(now);
    if (movedOn && frame.step() != now.present()) {
      announcer.say("The setup goes on with the step " + GuideWords.of(now.present()) + ".");
    }
  }

  @Override
  protected UUID environmentId() {
    return state.environment().id();
  }

  @Override
  protected Runnable news() {
    int reading = readings.begin();
    Optional<GuideState> found = reader.read(desk.environment());
    return () -> found.filter(now -> readings.shows(reading)).ifPresent(this::showOrLeave);
  }

  /** Somebody may have gone back to a step before the one that is shown here. */
  private void showOrLeave(GuideState now) {
    if (frame.step().compareTo(now.present()) > 0) {
      open(now.present(), now);
      // Not through the router: it asks who is there, and a push is no request of anybody.
      getUI().ifPresent(ui -> SetupNavigation.showAddress(ui, desk.environment(), now.present()));
    } else {
      show(now);
    }
  }

  @Override
  public void here(Runnable command) {
    done(command, refused -> false);
    readAnew().ifPresent(this::showOrLeave);
  }

  @Override
  public void forward(Runnable command) {
    forward(command, refused -> false);
  }

  @Override
  public void forward(Runnable command, Predicate<InvalidInputException> atField) {
    boolean done = done(command, atField);
    readAnew().ifPresent(done ? this::goOn : this::showOrLeave);
  }

  /** Without it, news from before a command would lead back to the step that it has left. */
  private Optional<GuideState> readAnew() {
    readings.shows(readings.begin());
    return reader.read(desk.environment());
  }

  /**
   * Not through the router, which asks the browser first and loses a second step while it is still
   * busy with the one before.
   */
  private void goOn(GuideState now) {
    open(now.present(), now);
    SetupNavigation.addAddress(UI.getCurrent(), desk.environment(), now.present());
  }

  private static boolean done(Runnable command, Predicate<InvalidInputException> atField) {
    try {
      command.run();
      return true;
    } catch (InvalidInputException e) {
      if (!atField.test(e)) {
        Notices.refused(e.report());
      }
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    return false;
  }

  @Override
  public String getPageTitle() {
    return frame == null
        ? "Cloud Migration Setup"
        : GuideWords.of(frame.step()) + " · " + desk.environment() + " · Cloud Migration Setup";
  }
}
