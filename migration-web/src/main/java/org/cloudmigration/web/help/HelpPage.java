package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;

/** Help that every installation has, also without the internet. */
@Route(HelpNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class HelpPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private Optional<HelpTopic> shown = Optional.empty();

  public HelpPage() {
    addClassName("help-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    shown = HelpNavigation.topic(event.getRouteParameters());
    removeAll();
    setClassName("help-with-menu", shown.isPresent());
    shown.ifPresentOrElse(
        topic -> add(new HelpMenu(topic), new Article(new Markdown(topic.text()))),
        () -> add(new HelpContents()));
  }

  @Override
  public String getPageTitle() {
    return shown.map(topic -> topic.title() + " · ").orElse("") + "Help";
  }
}
