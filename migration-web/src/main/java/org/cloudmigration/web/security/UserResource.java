package org.cloudmigration.web.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.security.NewUser;
import org.cloudmigration.service.security.UserChange;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.service.security.UserView;
import org.cloudmigration.web.shell.ApiError;
import org.cloudmigration.web.shell.JsonBody;

/** Who may sign in, for administrators. A user is disabled, never deleted: the trail names him. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class UserResource {

  private static final int MOST = 1_000;

  private static final String NAME = "name";
  private static final String PASSWORD = "password";
  private static final String ROLE = "role";
  private static final String DELEGATED = "delegated";
  private static final String ENABLED = "enabled";

  @Inject UserService users;

  /** The form of a collection in OData. */
  public record Collection(List<UserView> value) {}

  /**
   * @param text part of the names that are wanted
   * @param skip names before the first one
   */
  @GET
  public Collection list(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("skip") @DefaultValue("0") int skip) {
    return new Collection(users.list(text, Math.max(0, skip), MOST));
  }

  @GET
  @Path("{name}")
  public Response get(@PathParam(NAME) String name) {
    return users.find(name).map(found -> Response.ok(found).build()).orElseGet(() -> missing(name));
  }

  @POST
  public Response create(String text, @Context UriInfo uri) {
    JsonBody body = JsonBody.parse(text, Set.of(NAME, PASSWORD, ROLE, DELEGATED));
    String name = body.text(NAME).orElse("");
    users.create(
        new NewUser(
            name,
            body.text(PASSWORD).orElse(""),
            body.text(ROLE).orElse(""),
            body.flag(DELEGATED).orElse(false)));
    return Response.created(uri.getAbsolutePathBuilder().path(name).build())
        .entity(users.find(name).orElseThrow())
        .build();
  }

  /** Carries only what changes. A password is a command of its own, carried out last. */
  @PATCH
  @Path("{name}")
  public Response change(@PathParam(NAME) String name, String text) {
    JsonBody body = JsonBody.parse(text, Set.of(ROLE, DELEGATED, ENABLED, PASSWORD));
    UserView present = users.find(name).orElse(null);
    if (present == null) {
      return missing(name);
    }
    UserChange change =
        new UserChange(
            body.text(ROLE).orElse(present.role()),
            body.flag(DELEGATED).orElse(present.delegated()),
            body.flag(ENABLED).orElse(present.enabled()));
    if (!change.equals(new UserChange(present.role(), present.delegated(), present.enabled()))) {
      users.change(name, change);
    }
    body.text(PASSWORD).ifPresent(password -> users.setPassword(name, password));
    return get(name);
  }

  private static Response missing(String name) {
    return Response.status(Response.Status.NOT_FOUND)
        .entity(ApiError.of("Internal_RecordNotFound", "There is no user " + name + "."))
        .build();
  }
}
