package org.cloudmigration.web.odata;

import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.Processor;
import org.apache.olingo.server.api.serializer.ODataSerializer;
import org.apache.olingo.server.api.serializer.SerializerException;
import org.apache.olingo.server.api.uri.UriInfo;

/** What works on the sets, for one request. */
abstract class SetProcessor implements Processor {

  final Catalogue sets;
  final Scope scope;

  /** Olingo brings these, before it asks anything else. */
  OData odata;

  ServiceMetadata metadata;

  SetProcessor(Catalogue sets, Scope scope) {
    this.sets = sets;
    this.scope = scope;
  }

  @Override
  public void init(OData library, ServiceMetadata serviceMetadata) {
    odata = library;
    metadata = serviceMetadata;
  }

  final Target<?> target(UriInfo uri) {
    return sets.resolve(scope, uri.getUriResourceParts());
  }

  final ODataSerializer serializer(ODataRequest request, ContentType format)
      throws SerializerException {
    List<String> versions = request.getHeaders(HttpHeader.ODATA_VERSION);
    return odata.createSerializer(format, versions);
  }
}
