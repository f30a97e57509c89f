package org.cloudmigration.web.odata;

import java.util.ArrayList;
import java.util.List;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriInfoKind;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceAction;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.cloudmigration.web.odata.EntitySet.Change;

/** The methods that an address takes, as the header {@code Allow} of 405 tells them. */
final class AllowedMethods {

  private final ServiceMetadata metadata;
  private final Catalogue sets;

  AllowedMethods(ServiceMetadata metadata, Catalogue sets) {
    this.metadata = metadata;
    this.sets = sets;
  }

  /**
   * @param path under the root of the API, encoded
   */
  String at(String path) {
    try {
      UriInfo uri =
          new Parser(metadata.getEdm(), OData.newInstance()).parseUri(path, null, null, "");
      return String.join(
          ", ",
          uri.getKind() == UriInfoKind.resource
              ? of(uri.getUriResourceParts().getLast())
              : List.of("GET"));
    } catch (ODataLibraryException e) {
      return "";
    }
  }

  private List<String> of(UriResource last) {
    return switch (last) {
      case UriResourceAction action -> List.of("POST");
      case UriResourceEntitySet set ->
          of(sets.ofType(set.getEntityType().getName()), set.isCollection());
      case UriResourceNavigation way ->
          of(sets.ofType(way.getType().getName()), way.isCollection());
      default -> List.of("GET");
    };
  }

  private List<String> of(EntitySet<?> set, boolean collection) {
    List<String> methods = new ArrayList<>(List.of("GET"));
    if (collection && set.changes().contains(Change.CREATE)) {
      methods.add("POST");
    }
    if (!collection && set.changes().contains(Change.UPDATE)) {
      methods.add("PATCH");
    }
    if (!collection && set.changes().contains(Change.DELETE)) {
      methods.add("DELETE");
    }
    return methods;
  }
}
