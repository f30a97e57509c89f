package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cloudmigration.domain.security.Role;

/** Help that every installation has, also without the internet. */
@Route(HelpNavigation.ROUTE)
@PageTitle("Help · Cloud Migration Manager")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class HelpPage extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String FIRST_TOPIC = "setup";
  private static final Set<String> TOPICS = Set.of(FIRST_TOPIC, "privacy", "completion");

  private final Markdown text = new Markdown();

  public HelpPage() {
    addClassName("help-page");
    add(text);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String topic =
        event
            .getRouteParameters()
            .get(HelpNavigation.TOPIC)
            .filter(TOPICS::contains)
            .orElse(FIRST_TOPIC);
    text.setContent(read(topic));
  }

  private static String read(String topic) {
    try (InputStream file = HelpPage.class.getResourceAsStream(topic + ".md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
