package org.cloudmigration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What nodes of integration runtimes ask. They sign in nowhere: the key or credential that they
 * send is looked at where it is understood. The address is compared as it was written, so that no
 * other is let through with it.
 */
final class NodeCalls {

  private static final Pattern ADDRESS =
      Pattern.compile("/runtime/v1\\.0/nodes(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}/contact)?");

  private NodeCalls() {}

  static boolean is(HttpServletRequest request) {
    return request.getMethod().equals("POST") && ADDRESS.matcher(request.getRequestURI()).matches();
  }
}
