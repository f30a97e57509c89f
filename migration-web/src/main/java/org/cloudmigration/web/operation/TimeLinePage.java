package org.cloudmigration.web.operation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.LastCheck;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.operation.TimeLineService;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;

/** The time line of a migration, which is its audit trail. */
@Route(TimeLineNavigation.ROUTE)
@JavaScript("context://scripts/timeline.js")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TimeLinePage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient TimeLineService service;
  private final transient AuditService audit;
  private final transient LiveUpdates live;

  private final Button news = new Button();
  private final EmptyTimeLine empty = new EmptyTimeLine();
  private final Div count = new Div();
  private transient Viewer viewer;
  private Formats formats;
  private TimeLineHead head;
  private TimeLineFilters filters;
  private TimeLineList list;
  private EntryDialog dialog;
  private String environment = "";
  private TimeLineState state;
  private transient Runnable unfollow = () -> {};

  @Inject
  public TimeLinePage(
      EnvironmentService environments,
      TimeLineService service,
      AuditService audit,
      LiveUpdates live) {
    this.environments = environments;
    this.service = service;
    this.audit = audit;
    this.live = live;
    addClassNames("environment-page", "tl-page-frame");
    news.addClassName("tl-news");
    news.setIcon(VaadinIcon.ARROW_UP.create());
    news.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    news.addClickListener(click -> read(state));
    news.getElement().setAttribute("aria-live", "polite");
    count.addClassName("tl-count");
    count.getElement().setAttribute("role", "status");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String wanted = TimeLineNavigation.environment(event.getRouteParameters());
    if (environments.find(wanted).isEmpty()) {
      event.forwardTo("");
      return;
    }
    if (!wanted.equals(environment)) {
      environment = wanted;
      build(event.getUI());
    }
    TimeLineState asked =
        TimeLineState.of(event.getLocation().getQueryParameters().getParameters());
    TimeLineState allowed = asked.everywhere(asked.everywhere() && viewer.holdsKeys());
    if (state == null || !allowed.withoutEntry().equals(state.withoutEntry())) {
      read(allowed);
    }
    state = allowed;
    open(state.entry());
  }

  private void build(UI ui) {
    viewer = Viewer.of(VaadinRequest.getCurrent());
    formats = Formats.of(ui);
    state = null;
    head = new TimeLineHead(formats, viewer, this::check);
    filters =
        new TimeLineFilters(viewer, chosen -> TimeLineNavigation.toState(ui, environment, chosen));
    list = new TimeLineList(service, live, formats, this::addressOf);
    list.addAttachListener(attach -> list.getElement().executeJs("window.timeLineKeys(this)"));
    Div bar = new Div(filters, count);
    bar.addClassName("tl-bar");
    Section panel = new Section(bar, news, list, empty);
    panel.addClassNames("panel", "tl-panel");
    removeAll();
    add(head, panel);
    head.showCheck(audit.lastCheck());
  }

  private String addressOf(long entry) {
    return TimeLineNavigation.address(environment, state.open(entry));
  }

  private TimeLineFilter filter() {
    return state.filter(environment, formats.zone());
  }

  private void read(TimeLineState wanted) {
    state = wanted;
    filters.show(state, service.people(state.everywhere() ? null : environment));
    head.show(environment, filter());
    list.show(state, filter());
    tellCount();
  }

  private void tellCount() {
    news.setVisible(false);
    list.setVisible(list.count() > 0);
    empty.show(list.count() == 0, state.isFiltered());
    count.setText(formats.number(list.count()) + (list.count() == 1 ? " entry" : " entries"));
  }

  private void open(long entry) {
    if (dialog != null) {
      dialog.close();
      dialog = null;
    }
    if (entry != 0) {
      service
          .entry(state.everywhere() ? null : environment, entry)
          .ifPresent(
              found -> {
                dialog = new EntryDialog(found, formats, this::closeEntry);
                dialog.open();
              });
    }
  }

  private void closeEntry() {
    TimeLineNavigation.toState(getUI().orElseThrow(), environment, state.withoutEntry());
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    unfollow =
        live.followTrail(
            attach.getUI(),
            changed -> state.everywhere() || Objects.equals(changed, environment),
            () -> {
              TimeLineList.News fresh = list.news();
              return () -> show(fresh);
            });
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
    if (dialog != null) {
      dialog.close();
    }
  }

  /** At its top the list takes in what is new; scrolled down, it stays and says so. */
  private void show(TimeLineList.News fresh) {
    if (list.isOutdated(fresh) || fresh.count() == 0) {
      return;
    }
    list.getElement()
        .executeJs("return this.hidden || this.scrollTop < 40")
        .then(
            Boolean.class,
            atTop -> {
              if (list.isOutdated(fresh)) {
                return;
              }
              if (atTop) {
                list.advance(fresh);
                tellCount();
              } else {
                news.setText(
                    fresh.count() == 1
                        ? "1 new entry"
                        : formats.number(fresh.count()) + " new entries");
                news.setVisible(true);
              }
            });
  }

  private void check() {
    head.showChecking();
    live.once(
        getUI().orElseThrow(),
        () -> {
          audit.check();
          Optional<LastCheck> found = audit.lastCheck();
          return () -> head.showCheck(found);
        });
  }

  @Override
  public String getPageTitle() {
    return environment + " · Time line";
  }
}
