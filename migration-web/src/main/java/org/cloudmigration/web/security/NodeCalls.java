package org.cloudmigration.web.security;

import jakarta.ws.rs.HttpMethod;
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

  /**
   * @param path as the request has it, not decoded
   */
  static boolean is(String method, String path) {
    return method.equals(HttpMethod.POST) && ADDRESS.matcher(path).matches();
  }
}
