package org.cloudmigration.web.odata;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.olingo.commons.api.data.ComplexValue;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.Property;
import org.apache.olingo.commons.api.data.ValueType;
import org.apache.olingo.commons.api.edm.EdmAction;
import org.apache.olingo.commons.api.edm.EdmComplexType;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.processor.ActionComplexProcessor;
import org.apache.olingo.server.api.processor.ActionVoidProcessor;
import org.apache.olingo.server.api.serializer.ComplexSerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceAction;

/** {@code POST entity/Microsoft.NAV.action}: 204, or 200 with an answer. */
final class ActionRunner extends SetProcessor
    implements ActionVoidProcessor, ActionComplexProcessor {

  ActionRunner(Catalogue sets, Scope scope) {
    super(sets, scope);
  }

  @Override
  public void processActionVoid(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType sent)
      throws ODataApplicationException, ODataLibraryException {
    run(request, uri, sent);
    response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
  }

  @Override
  public void processActionComplex(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType format)
      throws ODataApplicationException, ODataLibraryException {
    Map<String, String> answer = run(request, uri, sent);
    EdmComplexType type = (EdmComplexType) action(uri).getReturnType().getType();
    ComplexValue value = new ComplexValue();
    for (String name : type.getPropertyNames()) {
      value.getValue().add(new Property("Edm.String", name, ValueType.PRIMITIVE, answer.get(name)));
    }
    ContextURL context =
        ContextURL.with().serviceRoot(URI.create(request.getRawBaseUri() + "/")).type(type).build();
    response.setContent(
        serializer(request, format)
            .complex(
                metadata,
                type,
                new Property(null, null, ValueType.COMPLEX, value),
                ComplexSerializerOptions.with().contextURL(context).build())
            .getContent());
    Results.ok(response, format);
    response.setHeader(HttpHeader.CACHE_CONTROL, "no-store");
  }

  private static EdmAction action(UriInfo uri) {
    return ((UriResourceAction) uri.getUriResourceParts().getLast()).getAction();
  }

  private Map<String, String> run(ODataRequest request, UriInfo uri, ContentType sent)
      throws ODataLibraryException {
    Arguments arguments = arguments(request, action(uri), sent);
    return run(target(uri), action(uri).getName(), arguments);
  }

  private <R> Map<String, String> run(Target<R> target, String name, Arguments arguments) {
    BoundAction<R> action =
        target.set().actions().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    return action.work().on(scope, target.required(scope), arguments);
  }

  private Arguments arguments(ODataRequest request, EdmAction action, ContentType sent)
      throws ODataLibraryException {
    Map<String, Object> values = new HashMap<>();
    try (PushbackInputStream body = new PushbackInputStream(request.getBody())) {
      int first = body.read();
      if (first >= 0) {
        body.unread(first);
        ContentType format = sent == null ? ContentType.JSON : sent;
        odata
            .createDeserializer(format, metadata)
            .actionParameters(SentJson.whole(body, format), action)
            .getActionParameters()
            .forEach((name, parameter) -> values.put(name, parameter.getValue()));
      }
    } catch (IOException e) {
      throw ApiRefusal.badRequest("The body of the request could not be read.");
    }
    return new Arguments(values);
  }
}
