package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.operation.Denials;

/** Tells a person of faults that no view has foreseen; the stack trace goes to the log alone. */
@ApplicationScoped
class PageErrors {

  private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

  @Inject Denials denials;

  void watch(@Observes ServiceInitEvent init) {
    ErrorHandler handler = this::tell;
    init.getSource()
        .addSessionInitListener(started -> started.getSession().setErrorHandler(handler));
  }

  private void tell(ErrorEvent event) {
    boolean denied = event.getThrowable() instanceof EJBAccessException;
    if (!denied) {
      LOG.log(Level.SEVERE, "A page failed.", event.getThrowable());
    }
    UI ui = UI.getCurrent();
    if (denied) {
      record(ui, event.getThrowable());
    }
    if (ui != null) {
      ui.access(() -> Notices.refused(denied ? notAllowed() : unforeseen(event.getThrowable())));
    }
  }

  private void record(UI ui, Throwable denial) {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (ui == null || request == null || request.getUserPrincipal() == null) {
      return;
    }
    List<String> place = ui.getActiveViewLocation().getSegments();
    denials.record(
        request.getUserPrincipal().getName(),
        place.size() > 1 ? place.get(1) : "",
        DeniedCall.of(denial.getMessage()) + ", on the page");
  }

  private static ErrorReport notAllowed() {
    return ErrorCatalogue.SHIPPED.entry("ACCESS").report("");
  }

  private static ErrorReport unforeseen(Throwable fault) {
    return ErrorCatalogue.SHIPPED.entry("PAGE").report(fault.getClass().getName());
  }
}
