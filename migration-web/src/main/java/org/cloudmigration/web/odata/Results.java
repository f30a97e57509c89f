package org.cloudmigration.web.odata;

import java.net.URI;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.serializer.SerializerException;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;

/** What the answers of the processors have in common. */
final class Results {

  private Results() {}

  static EdmEntitySet edmSet(ServiceMetadata metadata, Target<?> target) {
    return metadata.getEdm().getEntityContainer().getEntitySet(target.set().shape().set());
  }

  /** With an absolute address, which scripts for Business Central find there. */
  static ContextURL.Builder context(
      OData odata, ODataRequest request, EdmEntitySet set, SelectOption select, ExpandOption expand)
      throws SerializerException {
    return ContextURL.with()
        .serviceRoot(URI.create(request.getRawBaseUri() + "/"))
        .entitySet(set)
        .selectList(
            odata.createUriHelper().buildContextURLSelectList(set.getEntityType(), expand, select));
  }

  static void ok(ODataResponse response, ContentType format) {
    response.setStatusCode(HttpStatusCode.OK.getStatusCode());
    response.setHeader(HttpHeader.CONTENT_TYPE, format.toContentTypeString());
  }
}
