package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to what the role may not see. */
@ParentLayout(MainLayout.class)
@PageTitle("No such page")
@AnonymousAllowed
public class NotFoundPage extends Main implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  public NotFoundPage() {
    addClassName("empty-page");
    Anchor start = new Anchor("", "Go to the first page");
    start.getElement().setAttribute("router-link", true);
    add(
        new H1("No such page"),
        new Paragraph("The address is wrong, or your role may not see this page."),
        start);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
