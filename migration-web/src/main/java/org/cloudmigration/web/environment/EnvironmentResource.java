package org.cloudmigration.web.environment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.web.shell.ApiError;

/** Reads the environments of the installation. */
@Path("environments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class EnvironmentResource {

  @Inject EnvironmentService environments;

  /** The form of a collection in OData. */
  public record Collection(List<EnvironmentJson> value) {}

  @GET
  public Collection list() {
    return new Collection(environments.list().stream().map(EnvironmentJson::of).toList());
  }

  @GET
  @Path("{name}")
  public Response get(@PathParam("name") String name) {
    return environments
        .find(name)
        .map(found -> Response.ok(EnvironmentJson.of(found)).build())
        .orElseGet(
            () ->
                Response.status(Response.Status.NOT_FOUND)
                    .entity(
                        ApiError.of(
                            "Internal_RecordNotFound", "There is no environment " + name + "."))
                    .build());
  }
}
