package org.cloudmigration.web.help;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.web.shell.ErrorPanel;

/** Every error that this product may tell, to search and to read. */
@Route(ErrorNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ErrorCataloguePage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final ErrorFilterBar bar = new ErrorFilterBar(this::search);
  private final Paragraph found = new Paragraph();
  private final Div pasted = new Div();
  private final Div lines = new Div();
  private ErrorFilter filter = ErrorFilter.NONE;
  private String code = "";

  public ErrorCataloguePage() {
    addClassNames("help-page", "help-with-menu");
    found.addClassName("error-count");
    found.getElement().setAttribute("aria-live", "polite");
    lines.addClassName("error-lines");
    Section section = new Section(new H1("Error messages"), bar, found, pasted, lines);
    section.addClassName("error-catalogue");
    add(new HelpMenu(null), section);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    code = ErrorNavigation.code(event.getRouteParameters());
    filter = ErrorFilter.of(event.getLocation().getQueryParameters());
    bar.show(filter);
    list();
    openLines();
  }

  private void search(ErrorFilter wanted) {
    filter = wanted;
    code = "";
    list();
    ErrorNavigation.showAddress(UI.getCurrent(), filter);
    showTitle();
  }

  private void opened(String entry) {
    code = entry;
    ErrorNavigation.addAddress(UI.getCurrent(), code, filter);
    showTitle();
  }

  private void showTitle() {
    UI.getCurrent().getPage().setTitle(getPageTitle());
  }

  private void list() {
    List<ErrorEntry> all = ErrorCatalogue.SHIPPED.entries();
    List<ErrorEntry> wanted = all.stream().filter(filter::matches).toList();
    pasted.removeAll();
    filter.pasted().ifPresent(report -> pasted.add(new ErrorPanel(report)));
    lines.removeAll();
    wanted.forEach(entry -> lines.add(line(entry)));
    found.setText(count(wanted.size(), all.size()));
  }

  private String count(int wanted, int all) {
    if (!code.isEmpty() && ErrorCatalogue.SHIPPED.of(code).isEmpty()) {
      return "The catalogue does not know the code "
          + code
          + ". Its raw text is all that is known"
          + " of such an error: send it to support.";
    }
    if (wanted == 0) {
      return "Nothing found. Try another word, or the number in the raw text.";
    }
    return wanted == all ? all + " messages" : wanted + " of " + all + " messages";
  }

  private ErrorLine line(ErrorEntry entry) {
    ErrorLine line = new ErrorLine(entry);
    line.addOpenedChangeListener(
        change -> {
          if (change.isFromClient()) {
            opened(change.isOpened() ? line.code() : "");
          }
        });
    return line;
  }

  private void openLines() {
    List<ErrorLine> wanted =
        lines
            .getChildren()
            .map(ErrorLine.class::cast)
            .filter(line -> line.code().equals(code))
            .toList();
    wanted.forEach(line -> line.setOpened(true));
    wanted.stream().findFirst().ifPresent(line -> line.scrollIntoView());
  }

  @Override
  public String getPageTitle() {
    return (code.isEmpty() ? "" : code + " · ") + "Error messages";
  }
}
