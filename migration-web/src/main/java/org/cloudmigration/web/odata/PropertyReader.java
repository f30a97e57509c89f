package org.cloudmigration.web.odata;

import java.util.List;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.Property;
import org.apache.olingo.commons.api.edm.EdmPrimitiveType;
import org.apache.olingo.commons.api.edm.EdmProperty;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.processor.PrimitiveValueProcessor;
import org.apache.olingo.server.api.serializer.PrimitiveSerializerOptions;
import org.apache.olingo.server.api.serializer.PrimitiveValueSerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceProperty;

/** {@code GET entity/property} and {@code …/$value}. */
final class PropertyReader extends SetProcessor implements PrimitiveValueProcessor {

  PropertyReader(Catalogue sets, Scope scope) {
    super(sets, scope);
  }

  @Override
  public void readPrimitive(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    EdmProperty asked = asked(uri);
    Target<?> target = target(uri);
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
        serializer(request, format)
            .primitive(
                metadata,
                (EdmPrimitiveType) asked.getType(),
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
    Property property = property(target(uri), asked);
    if (property.isNull()) {
      response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
      return;
    }
    response.setContent(
        odata
            .createFixedFormatSerializer()
            .primitiveValue(
                (EdmPrimitiveType) asked.getType(),
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
