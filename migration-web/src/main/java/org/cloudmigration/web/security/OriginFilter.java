package org.cloudmigration.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.cloudmigration.service.operation.Origin;

/** Tells the audit trail where a command comes from. */
public class OriginFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Origin.enter(request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      Origin.leave();
    }
  }
}
