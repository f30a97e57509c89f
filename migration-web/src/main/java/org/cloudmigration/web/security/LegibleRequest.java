package org.cloudmigration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the library behind {@code /admin} understands a request: at some addresses and headers it
 * breaks, or answers with words of its own, before anything of ours is asked.
 */
final class LegibleRequest {

  private static final List<String> MEDIA_TYPES = List.of("Accept", "Content-Type");

  /** What {@link URI} puts where escaped octets are no UTF-8. */
  private static final String UNDECODABLE = "\uFFFD";

  private LegibleRequest() {}

  static boolean is(HttpServletRequest request) {
    String query = request.getQueryString();
    try {
      URI address = new URI(request.getRequestURI() + (query == null ? "" : "?" + query));
      if (address.getSchemeSpecificPart().contains(UNDECODABLE)) {
        return false;
      }
      MEDIA_TYPES.stream()
          .flatMap(header -> Collections.list(request.getHeaders(header)).stream())
          .flatMap(value -> Stream.of(value.split(",", -1)))
          .map(type -> MediaType.valueOf(type.strip()).getParameters())
          .forEach(LegibleRequest::read);
      return true;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void read(Map<String, String> parameters) {
    Optional.ofNullable(parameters.get("q")).ifPresent(Double::parseDouble);
    Optional.ofNullable(parameters.get("charset")).ifPresent(Charset::forName);
  }
}
