package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorCatalogue;

/** Tells a person of faults that no view has foreseen; the stack trace goes to the log alone. */
@ApplicationScoped
class PageErrors {

  private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

  void watch(@Observes ServiceInitEvent init) {
    ErrorHandler handler = PageErrors::tell;
    init.getSource()
        .addSessionInitListener(started -> started.getSession().setErrorHandler(handler));
  }

  private static void tell(ErrorEvent event) {
    boolean denied = event.getThrowable() instanceof EJBAccessException;
    if (!denied) {
      LOG.log(Level.SEVERE, "A page failed.", event.getThrowable());
    }
    UI ui = UI.getCurrent();
    if (ui != null) {
      ui.access(() -> Notices.refused(denied ? notAllowed() : unforeseen(event.getThrowable())));
    }
  }

  private static ErrorReport notAllowed() {
    return ErrorCatalogue.SHIPPED.entry("ACCESS").report("");
  }

  private static ErrorReport unforeseen(Throwable fault) {
    return ErrorCatalogue.SHIPPED.entry("PAGE").report(fault.getClass().getName());
  }
}
