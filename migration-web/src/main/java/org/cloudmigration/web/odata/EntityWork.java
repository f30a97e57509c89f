package org.cloudmigration.web.odata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.data.ContextURL.Suffix;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.etag.PreconditionException;
import org.apache.olingo.server.api.prefer.Preferences.Return;
import org.apache.olingo.server.api.prefer.PreferencesApplied;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.serializer.EntitySerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.cloudmigration.web.odata.EntitySet.Change;

/** Reads, creates, changes and deletes one entity. */
final class EntityWork implements EntityProcessor {

  private final Catalogue sets;
  private final Scope scope;
  private OData odata;
  private ServiceMetadata metadata;

  EntityWork(Catalogue sets, Scope scope) {
    this.sets = sets;
    this.scope = scope;
  }

  @Override
  public void init(OData library, ServiceMetadata serviceMetadata) {
    odata = library;
    metadata = serviceMetadata;
  }

  @Override
  public void readEntity(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    read(sets.resolve(scope, uri.getUriResourceParts()), request, response, uri, format);
  }

  private <R> void read(
      Target<R> target,
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    R row = target.required(scope);
    String tag = Entities.tag(target.set().shape(), row);
    response.setHeader(HttpHeader.ETAG, tag);
    boolean known =
        odata
            .createETagHelper()
            .checkReadPreconditions(
                tag,
                request.getHeaders(HttpHeader.IF_MATCH),
                request.getHeaders(HttpHeader.IF_NONE_MATCH));
    if (known) {
      response.setStatusCode(HttpStatusCode.NOT_MODIFIED.getStatusCode());
      return;
    }
    Entity entity =
        new ListReader(sets, scope).expander().entity(target, row, uri.getExpandOption());
    write(target, entity, request, response, uri, format);
    response.setStatusCode(HttpStatusCode.OK.getStatusCode());
  }

  @Override
  public void createEntity(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    create(sets.resolve(scope, uri.getUriResourceParts()), request, response, uri, sent, format);
  }

  private <R> void create(
      Target<R> target,
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    target.set().refuseUnless(Change.CREATE);
    R made = target.set().create(scope, body(target, request, sent));
    EntityShape<R> shape = target.set().shape();
    response.setHeader(
        HttpHeader.LOCATION, request.getRawBaseUri() + "/" + Entities.address(shape, made));
    answer(target, made, HttpStatusCode.CREATED.getStatusCode(), request, response, uri, format);
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
    change(sets.resolve(scope, uri.getUriResourceParts()), request, response, uri, sent, format);
  }

  private <R> void change(
      Target<R> target,
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    target.set().refuseUnless(Change.UPDATE);
    R present = expected(target, request);
    R changed = target.set().change(scope, present, body(target, request, sent));
    answer(target, changed, HttpStatusCode.OK.getStatusCode(), request, response, uri, format);
  }

  @Override
  public void deleteEntity(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException, ODataLibraryException {
    delete(sets.resolve(scope, uri.getUriResourceParts()), request);
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
    odata
        .createETagHelper()
        .checkChangePreconditions(
            Entities.tag(target.set().shape(), present),
            request.getHeaders(HttpHeader.IF_MATCH),
            request.getHeaders(HttpHeader.IF_NONE_MATCH));
    return present;
  }

  private <R> Body body(Target<R> target, ODataRequest request, ContentType sent)
      throws ODataLibraryException {
    EntityShape<R> shape = target.set().shape();
    Entity entity =
        odata
            .createDeserializer(sent, metadata)
            .entity(request.getBody(), Results.edmSet(metadata, target).getEntityType())
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

  private <R> void answer(
      Target<R> target,
      R row,
      int status,
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType format)
      throws ODataLibraryException {
    EntityShape<R> shape = target.set().shape();
    Collection<String> wishes = request.getHeaders(HttpHeader.PREFER);
    if (odata.createPreferences(wishes).getReturn() == Return.MINIMAL) {
      response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
      response.setHeader(
          HttpHeader.ODATA_ENTITY_ID, request.getRawBaseUri() + "/" + Entities.address(shape, row));
      response.setHeader(
          HttpHeader.PREFERENCE_APPLIED,
          PreferencesApplied.with().returnRepresentation(Return.MINIMAL).build().toValueString());
    } else {
      write(target, Entities.of(shape, row), request, response, uri, format);
      response.setStatusCode(status);
    }
    response.setHeader(HttpHeader.ETAG, Entities.tag(shape, row));
  }

  private void write(
      Target<?> target,
      Entity entity,
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType format)
      throws ODataLibraryException {
    EdmEntitySet set = Results.edmSet(metadata, target);
    response.setContent(
        odata
            .createSerializer(format, versions(request))
            .entity(
                metadata,
                set.getEntityType(),
                entity,
                EntitySerializerOptions.with()
                    .contextURL(
                        Results.context(
                                odata, request, set, uri.getSelectOption(), uri.getExpandOption())
                            .suffix(Suffix.ENTITY)
                            .build())
                    .select(uri.getSelectOption())
                    .expand(uri.getExpandOption())
                    .build())
            .getContent());
    response.setHeader(HttpHeader.CONTENT_TYPE, format.toContentTypeString());
  }

  private static List<String> versions(ODataRequest request) {
    return request.getHeaders(HttpHeader.ODATA_VERSION);
  }
}
