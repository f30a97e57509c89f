package org.cloudmigration.web.odata;

import java.util.Collection;
import java.util.List;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataHandler;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;

/** An OData service over some sets. */
public final class ApiService {

  private final Catalogue sets;
  private final ServiceMetadata metadata;
  private final AllowedMethods methods;

  public ApiService(Collection<? extends EntitySet<?>> sets) {
    this.sets = new Catalogue(sets);
    this.metadata = OData.newInstance().createServiceMetadata(new EdmModel(sets), List.of());
    this.methods = new AllowedMethods(metadata, this.sets);
  }

  /**
   * The same as {@code $metadata}, for tools that know OpenAPI.
   *
   * @param root address of the service
   */
  public String openApi(String title, String root) {
    return OpenApi.of(metadata.getEdm(), sets, title, root).toString();
  }

  /**
   * As the header {@code Allow} tells them.
   *
   * @param path under the root of the service, encoded
   */
  public String allowedMethods(String path) {
    return methods.at(path.isEmpty() ? "/" : path);
  }

  public ODataResponse answer(Scope scope, ODataRequest request) {
    ODataHandler handler = OData.newInstance().createRawHandler(metadata);
    handler.register(new ServiceDocument());
    handler.register(new CollectionReader(sets, scope));
    handler.register(new EntityWork(sets, scope));
    handler.register(new PropertyReader(sets, scope));
    handler.register(new ActionRunner(sets, scope));
    handler.register(new Batch());
    handler.register(new Errors(methods));
    try {
      return Legibility.of(request, metadata) ? handler.process(request) : Errors.unreadable();
    } catch (StackOverflowError e) {
      // Olingo calls itself for each bracket; nothing but this request was on the stack.
      return Errors.nestedTooDeep();
    }
  }
}
