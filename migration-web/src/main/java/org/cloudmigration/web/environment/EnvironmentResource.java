package org.cloudmigration.web.environment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.DeletionInput;
import org.cloudmigration.service.environment.DeletionView;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.TenantId;
import org.cloudmigration.web.shell.ApiError;

/** The environments of the installation: everybody reads them, administrators change them. */
@Path("environments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class EnvironmentResource {

  @Inject EnvironmentService environments;
  @Inject TenantId tenantId;

  /** The form of a collection in OData. */
  public record Collection(List<EnvironmentJson> value) {}

  @GET
  public Collection list() {
    return new Collection(environments.list().stream().map(this::json).toList());
  }

  @GET
  @Path("{name}")
  public Response get(@PathParam("name") String name) {
    return environments
        .find(name)
        .map(found -> told(Response.ok(), found))
        .orElseGet(
            () ->
                Response.status(Response.Status.NOT_FOUND)
                    .entity(
                        ApiError.of(
                            "Internal_RecordNotFound", "There is no environment " + name + "."))
                    .build());
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  public Response create(String body, @Context UriInfo uri) {
    EnvironmentView created = environments.create(EnvironmentBody.newEnvironment(body));
    return told(
        Response.created(uri.getAbsolutePathBuilder().path(created.name()).build()), created);
  }

  /**
   * Carries only what changes; an upgrade disables a migration that is on.
   *
   * @param ifMatch the tag that was read: 412 if somebody was faster; may be left out, as in
   *     Business Central
   */
  @PATCH
  @Path("{name}")
  @RolesAllowed(Role.ADMIN)
  public Response change(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      String body) {
    return told(
        Response.ok(),
        environments.change(name, EnvironmentBody.change(body), EnvironmentTag.expected(ifMatch)));
  }

  /** What the deletion would take away, to be read before. */
  @GET
  @Path("{name}/deletion")
  @RolesAllowed(Role.ADMIN)
  public DeletionView deletion(@PathParam("name") String name) {
    return environments.deletion(name);
  }

  /**
   * @param confirm the name, typed once more
   * @param ifMatch as for a change
   * @param leaveObjects whether objects that setup has made in the customer's databases may stay
   */
  @DELETE
  @Path("{name}")
  @RolesAllowed(Role.ADMIN)
  public void delete(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("confirm") @DefaultValue("") String confirm,
      @QueryParam("leaveObjects") boolean leaveObjects) {
    environments.delete(
        name, new DeletionInput(confirm, leaveObjects), EnvironmentTag.expected(ifMatch));
  }

  private Response told(Response.ResponseBuilder answer, EnvironmentView view) {
    return answer.entity(json(view)).tag(EnvironmentTag.of(view)).build();
  }

  private EnvironmentJson json(EnvironmentView view) {
    return EnvironmentJson.of(view, tenantId.value());
  }
}
