package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;

/** The integration runtimes of the installation: how they stand, their nodes and their keys. */
@Route(RuntimesNavigation.LIST)
@RouteAlias(RuntimesNavigation.ONE)
@PageTitle("Integration runtimes · Cloud Migration Manager")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RuntimesPage extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  /** Between two looks at when nodes were last heard of. */
  private static final Duration REPORTS = Duration.ofSeconds(30);

  private final transient RuntimeDesk desk;
  private final transient FactoryDesk factoryDesk;
  private final transient LiveUpdates live;
  private final RuntimeList list =
      new RuntimeList(name -> RuntimesNavigation.toRuntime(UI.getCurrent(), name));
  private final FactoryList factories;
  private final RuntimePanel panel;
  private transient List<Runnable> unfollow = List.of();
  private String opened = "";

  @Inject
  public RuntimesPage(RuntimeDesk desk, FactoryDesk factoryDesk, LiveUpdates live) {
    this.desk = desk;
    this.factoryDesk = factoryDesk;
    this.live = live;
    panel =
        new RuntimePanel(
            Formats.of(UI.getCurrent()),
            Viewer.of(VaadinRequest.getCurrent()),
            new RuntimePanel.Commands(
                runtime -> desk.showKeys(runtime, this::refresh),
                runtime -> desk.askToResetKeys(runtime, this::refresh),
                node -> desk.askToRemove(node, this::refresh)));
    factories =
        new FactoryList(
            Viewer.of(VaadinRequest.getCurrent()).holdsKeys(),
            new FactoryList.Commands(
                factory -> factoryDesk.open(factory, this::refresh),
                () -> factoryDesk.add(this::refresh),
                () -> factoryDesk.addRuntime(this::refresh)));
    Paragraph guidance =
        new Paragraph(
            "An integration runtime is what reaches a source. Several environments may use the same"
                + " one, each with pipelines of its own.");
    guidance.addClassName("guidance");
    Header head = new Header(new Div(new H1("Integration runtimes"), guidance));
    head.addClassName("guide-head");
    addClassNames("environment-page", "runtimes-page");
    add(head, list, panel, factories);
  }

  /** Of an unknown one, the list. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<IntegrationRuntimeView> all = desk.list();
    opened = RuntimesNavigation.runtime(event.getRouteParameters()).orElse("");
    if (!opened.isEmpty() && named(all).isEmpty()) {
      event.forwardTo(RuntimesNavigation.LIST);
      return;
    }
    show(all);
  }

  private Optional<IntegrationRuntimeView> named(List<IntegrationRuntimeView> all) {
    return all.stream().filter(runtime -> runtime.name().equals(opened)).findFirst();
  }

  private void show(List<IntegrationRuntimeView> all) {
    factories.show(factoryDesk.list());
    list.show(all, opened);
    Optional<IntegrationRuntimeView> one = named(all);
    panel.setVisible(one.isPresent());
    one.ifPresent(panel::show);
  }

  private void refresh() {
    show(desk.list());
  }

  /** Every change here that is worth telling is an entry of the time line; a report is not. */
  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(
        attach,
        width -> {
          list.fit(width);
          factories.fit(width);
        });
    unfollow =
        List.of(
            live.followTrail(attach.getUI(), environment -> true, this::news),
            live.every(REPORTS, attach.getUI(), this::news));
  }

  private Runnable news() {
    List<IntegrationRuntimeView> all = desk.list();
    return () -> show(all);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.forEach(Runnable::run);
  }
}
