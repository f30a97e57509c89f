package org.cloudmigration.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.TenantId;
import org.cloudmigration.web.odata.HttpExchange;
import org.cloudmigration.web.odata.Scope;

/**
 * {@code cloudMigration} v1.0, as Business Central's automation speaks it. Who calls has said who
 * it is before the call comes here; what a role may do is decided by the services.
 */
@WebServlet("/v2.0/*")
public class CloudMigrationServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String OPEN_API = "/openapi.json";

  private static final Logger LOG = System.getLogger(CloudMigrationServlet.class.getName());

  @Inject transient CloudMigrationApi api;
  @Inject transient EnvironmentService environments;
  @Inject transient TenantId tenantId;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApiAddress> address = ApiAddress.parse(request.getRequestURI());
    if (address.isEmpty() || address.get().tenant().filter(this::isAnother).isPresent()) {
      HttpExchange.refuse(
          response, 404, "BadRequest_NotFound", "There is nothing at this address.");
      return;
    }
    try {
      answer(request, response, address.get());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The API could not answer " + request.getRequestURI(), e);
      HttpExchange.refuse(
          response,
          500,
          "Internal_ServerError",
          "The server could not answer. Administrators find the cause in its log.");
    }
  }

  private boolean isAnother(String tenant) {
    return !tenantId.value().toString().equalsIgnoreCase(tenant);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, ApiAddress address)
      throws IOException {
    Optional<EnvironmentView> environment;
    try {
      environment = environments.find(address.environment());
    } catch (EJBAccessException e) {
      HttpExchange.refuse(
          response,
          403,
          "Authorization_RequestDenied",
          "You have no role in this installation. Ask an administrator for one.");
      return;
    }
    if (environment.isEmpty()) {
      HttpExchange.refuse(
          response,
          404,
          "Internal_RecordNotFound",
          "There is no environment " + address.environment() + ".");
      return;
    }
    if (address.path().equals(OPEN_API) && request.getMethod().equals("GET")) {
      response.setContentType("application/json; charset=utf-8");
      response
          .getWriter()
          .write(
              api.service()
                  .openApi("cloudMigration v1.0 of " + environment.get().name(), address.root()));
      return;
    }
    HttpExchange exchange = new HttpExchange(request, address.root(), address.path());
    if (!exchange.understood()) {
      response.setHeader("Allow", api.service().allowedMethods(address.path()));
      HttpExchange.refuse(
          response, 405, "BadRequest_MethodNotAllowed", "This address does not take this method.");
      return;
    }
    exchange.send(api.service().answer(new Scope(environment.get()), exchange.request()), response);
  }
}
