package org.cloudmigration.web.odata;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import org.apache.olingo.commons.api.edm.constants.ODataServiceVersion;
import org.apache.olingo.commons.api.format.AcceptType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.core.uri.parser.Parser;

/** Olingo breaks at some addresses and headers instead of refusing them. */
final class Legibility {

  private static final Logger LOG = System.getLogger(Legibility.class.getName());

  private Legibility() {}

  /** Also of what Olingo refuses by itself, telling why. */
  static boolean of(ODataRequest request, ServiceMetadata metadata) {
    try {
      values(request, HttpHeader.ACCEPT).forEach(AcceptType::create);
      values(request, HttpHeader.ODATA_VERSION).forEach(ODataServiceVersion::isValidODataVersion);
      values(request, HttpHeader.ODATA_MAX_VERSION)
          .forEach(ODataServiceVersion::isValidMaxODataVersion);
      new Parser(metadata.getEdm(), OData.newInstance())
          .parseUri(
              request.getRawODataPath(), request.getRawQueryPath(), null, request.getRawBaseUri());
      return true;
    } catch (ODataLibraryException e) {
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Not understood: " + request.getRawRequestUri(), e);
      return false;
    }
  }

  private static List<String> values(ODataRequest request, String header) {
    return Objects.requireNonNullElse(request.getHeaders(header), List.of());
  }
}
