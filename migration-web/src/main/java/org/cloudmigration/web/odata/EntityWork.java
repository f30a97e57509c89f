package org.cloudmigration.web.odata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.ContextURL.Suffix;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.etag.PreconditionException;
import org.apache.olingo.server.api.prefer.Preferences.Return;
import org.apache.olingo.server.api.prefer.PreferencesApplied;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.serializer.EntitySerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;
import org.cloudmigration.web.odata.EntitySet.Change;
import org.cloudmigration.web.shell.IfMatch;

/** Reads, creates, changes and deletes one entity. */
final class EntityWork extends SetProcessor implements EntityProcessor {

  EntityWork(Catalogue sets, Scope scope) {
    super(sets, scope);
  }

  /** A request with all that its answer depends on. */
  private record Call(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format) {

    void header(String name, String value) {
      response.setHeader(name, value);
    }

    void status(HttpStatusCode code) {
      response.setStatusCode(code.getStatusCode());
    }
  }

  @Override
  public void readEntity(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    Target<?> target = target(uri);
    if (isPointer(uri) && target.row(scope).isEmpty()) {
      response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
      return;
    }
    read(target, new Call(request, response, uri, format));
  }

  /** Whether the address leads to the one entity that belongs to another, which need not be. */
  private static boolean isPointer(UriInfo uri) {
    return uri.getUriResourceParts().getLast() instanceof UriResourceNavigation way
        && way.getKeyPredicates().isEmpty();
  }

  private <R> void read(Target<R> target, Call call)
      throws ODataApplicationException, ODataLibraryException {
    R row = target.required(scope);
    String tag = Entities.tag(target.set().shape(), row);
    call.header(HttpHeader.ETAG, tag);
    boolean known =
        odata
            .createETagHelper()
            .checkReadPreconditions(
                tag,
                call.request().getHeaders(HttpHeader.IF_MATCH),
                call.request().getHeaders(HttpHeader.IF_NONE_MATCH));
    if (known) {
      call.status(HttpStatusCode.NOT_MODIFIED);
      return;
    }
    Entity entity =
        new ListReader(sets, scope).expander().entity(target, row, call.uri().getExpandOption());
    write(target, entity, call);
    call.status(HttpStatusCode.OK);
  }

  @Override
  public void createEntity(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    create(target(uri), sent, new Call(request, response, uri, format));
  }

  private <R> void create(Target<R> target, ContentType sent, Call call)
      throws ODataApplicationException, ODataLibraryException {
    target.set().refuseUnless(Change.CREATE);
    R made = target.set().create(scope, body(target, call.request(), sent));
    call.header(HttpHeader.LOCATION, address(target, made, call));
    answer(target, made, HttpStatusCode.CREATED, call);
  }

  @Override
  public void updateEntity(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    if (request.getMethod() != HttpMethod.PATCH) {
      throw ApiRefusal.methodNotAllowed("Send PATCH with the properties that are to change.");
    }
    change(target(uri), sent, new Call(request, response, uri, format));
  }

  private <R> void change(Target<R> target, ContentType sent, Call call)
      throws ODataApplicationException, ODataLibraryException {
    target.set().refuseUnless(Change.UPDATE);
    R present = expected(target, call.request());
    R changed = target.set().change(scope, present, body(target, call.request(), sent));
    answer(target, changed, HttpStatusCode.OK, call);
  }

  @Override
  public void deleteEntity(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException, ODataLibraryException {
    delete(target(uri), request);
    response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
  }

  private <R> void delete(Target<R> target, ODataRequest request) throws PreconditionException {
    target.set().refuseUnless(Change.DELETE);
    target.set().delete(scope, expected(target, request));
  }

  /** The entity as it stands, which must be the one that the caller has read. */
  private <R> R expected(Target<R> target, ODataRequest request) throws PreconditionException {
    if (request.getHeader(HttpHeader.IF_MATCH) == null) {
      throw new PreconditionException(
          "If-Match is missing", PreconditionException.MessageKeys.MISSING_HEADER);
    }
    R present = target.required(scope);
    String tag = Entities.tag(target.set().shape(), present);
    // Olingo lets through what is no tag.
    if (!IfMatch.names(String.join(",", request.getHeaders(HttpHeader.IF_MATCH)), tag)) {
      throw ApiRefusal.changedMeanwhile();
    }
    odata
        .createETagHelper()
        .checkChangePreconditions(tag, List.of(), request.getHeaders(HttpHeader.IF_NONE_MATCH));
    return present;
  }

  private <R> Body body(Target<R> target, ODataRequest request, ContentType sent)
      throws ODataLibraryException {
    EntityShape<R> shape = target.set().shape();
    Entity entity =
        odata
            .createDeserializer(sent, metadata)
            .entity(
                SentJson.whole(request.getBody(), sent),
                Results.edmSet(metadata, target).getEntityType())
            .getEntity();
    Map<String, Object> values = new HashMap<>();
    for (var property : entity.getProperties()) {
      if (!shape.property(property.getName()).writable()) {
        throw ApiRefusal.badRequest(
            "The property “" + property.getName() + "” cannot be set. Leave it out.");
      }
      values.put(property.getName(), property.getValue());
    }
    if (!entity.getNavigationLinks().isEmpty() || !entity.getNavigationBindings().isEmpty()) {
      throw ApiRefusal.badRequest("Send the entity alone, without others that belong to it.");
    }
    return new Body(values);
  }

  private <R> void answer(Target<R> target, R row, HttpStatusCode status, Call call)
      throws ODataLibraryException {
    EntityShape<R> shape = target.set().shape();
    Collection<String> wishes = call.request().getHeaders(HttpHeader.PREFER);
    if (odata.createPreferences(wishes).getReturn() == Return.MINIMAL) {
      call.status(HttpStatusCode.NO_CONTENT);
      call.header(HttpHeader.ODATA_ENTITY_ID, address(target, row, call));
      call.header(
          HttpHeader.PREFERENCE_APPLIED,
          PreferencesApplied.with().returnRepresentation(Return.MINIMAL).build().toValueString());
    } else {
      write(target, Entities.of(shape, row), call);
      call.status(status);
    }
    call.header(HttpHeader.ETAG, Entities.tag(shape, row));
  }

  private static <R> String address(Target<R> target, R row, Call call) {
    return call.request().getRawBaseUri() + "/" + Entities.address(target.set().shape(), row);
  }

  private void write(Target<?> target, Entity entity, Call call) throws ODataLibraryException {
    EdmEntitySet set = Results.edmSet(metadata, target);
    SelectOption select = call.uri().getSelectOption();
    ExpandOption expand = call.uri().getExpandOption();
    ContextURL context =
        Results.context(odata, call.request(), set, select, expand).suffix(Suffix.ENTITY).build();
    call.response()
        .setContent(
            serializer(call.request(), call.format())
                .entity(
                    metadata,
                    set.getEntityType(),
                    entity,
                    EntitySerializerOptions.with()
                        .contextURL(context)
                        .select(select)
                        .expand(expand)
                        .build())
                .getContent());
    call.header(HttpHeader.CONTENT_TYPE, call.format().toContentTypeString());
  }
}
