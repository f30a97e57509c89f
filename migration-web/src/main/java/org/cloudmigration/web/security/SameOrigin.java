package org.cloudmigration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a request that only a cookie vouches for may change something: a page of another site can
 * make a browser send one, but cannot hide that it did.
 */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  static boolean holds(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? isOwn(request.getHeader("Origin"), request.getHeader("Host"))
        : site.equals("same-origin");
  }

  /** Not by the scheme: a proxy may have ended TLS. */
  private static boolean isOwn(String origin, String host) {
    try {
      return origin != null
          && host != null
          && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
