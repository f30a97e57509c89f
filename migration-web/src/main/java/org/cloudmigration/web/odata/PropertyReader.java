package org.cloudmigration.web.odata;

import java.util.List;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.Property;
import org.apache.olingo.commons.api.edm.EdmProperty;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.PrimitiveValueProcessor;
import org.apache.olingo.server.api.serializer.PrimitiveSerializerOptions;
import org.apache.olingo.server.api.serializer.PrimitiveValueSerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceProperty;

/** {@code GET entity/property} and {@code …/$value}. */
final class PropertyReader implements PrimitiveValueProcessor {

  private final Catalogue sets;
  private final Scope scope;
  private OData odata;
  private ServiceMetadata metadata;

  PropertyReader(Catalogue sets, Scope scope) {
    this.sets = sets;
    this.scope = scope;
  }

  @Override
  public void init(OData library, ServiceMetadata serviceMetadata) {
    odata = library;
    metadata = serviceMetadata;
  }

  @Override
  public void readPrimitive(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    EdmProperty asked = asked(uri);
    Target<?> target = sets.resolve(scope, uri.getUriResourceParts());
    Property property = property(target, asked);
    if (property.isNull()) {
      response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
      return;
    }
    ContextURL context =
        Results.context(odata, request, Results.edmSet(metadata, target), null, null)
            .navOrPropertyPath(asked.getName())
            .build();
    response.setContent(
        odata
            .createSerializer(format, request.getHeaders(HttpHeader.ODATA_VERSION))
            .primitive(
                metadata,
                (org.apache.olingo.commons.api.edm.EdmPrimitiveType) asked.getType(),
                property,
                PrimitiveSerializerOptions.with().contextURL(context).facetsFrom(asked).build())
            .getContent());
    Results.ok(response, format);
  }

  @Override
  public void readPrimitiveValue(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    EdmProperty asked = asked(uri);
    Property property = property(sets.resolve(scope, uri.getUriResourceParts()), asked);
    if (property.isNull()) {
      response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
      return;
    }
    response.setContent(
        odata
            .createFixedFormatSerializer()
            .primitiveValue(
                (org.apache.olingo.commons.api.edm.EdmPrimitiveType) asked.getType(),
                property.getValue(),
                PrimitiveValueSerializerOptions.with().facetsFrom(asked).build()));
    Results.ok(response, format);
  }

  private static EdmProperty asked(UriInfo uri) {
    List<UriResource> parts = uri.getUriResourceParts();
    for (UriResource part : parts.reversed()) {
      if (part instanceof UriResourceProperty property) {
        return property.getProperty();
      }
    }
    throw new IllegalStateException("No property in " + parts);
  }

  private <R> Property property(Target<R> target, EdmProperty asked) {
    return Entities.of(target.set().shape(), target.required(scope)).getProperty(asked.getName());
  }

  @Override
  public void updatePrimitive(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format) {
    throw patchInstead();
  }

  @Override
  public void updatePrimitiveValue(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format) {
    throw patchInstead();
  }

  @Override
  public void deletePrimitive(ODataRequest request, ODataResponse response, UriInfo uri) {
    throw patchInstead();
  }

  @Override
  public void deletePrimitiveValue(ODataRequest request, ODataResponse response, UriInfo uri) {
    throw patchInstead();
  }

  private static ApiRefusal patchInstead() {
    return ApiRefusal.methodNotAllowed("Properties are changed by PATCH of their entity.");
  }
}
