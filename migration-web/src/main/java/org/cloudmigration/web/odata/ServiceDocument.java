package org.cloudmigration.web.odata;

import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.ServiceDocumentProcessor;
import org.apache.olingo.server.api.uri.UriInfo;

/** The list of sets, with an absolute address of the metadata. */
final class ServiceDocument implements ServiceDocumentProcessor {

  private OData odata;
  private ServiceMetadata metadata;

  @Override
  public void init(OData library, ServiceMetadata serviceMetadata) {
    odata = library;
    metadata = serviceMetadata;
  }

  @Override
  public void readServiceDocument(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
      throws ODataLibraryException {
    response.setContent(
        odata
            .createSerializer(format)
            .serviceDocument(metadata, request.getRawBaseUri() + "/")
            .getContent());
    Results.ok(response, format);
  }
}
