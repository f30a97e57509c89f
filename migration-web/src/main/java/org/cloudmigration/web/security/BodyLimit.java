package org.cloudmigration.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cloudmigration.web.shell.ApiError;
import org.cloudmigration.web.shell.ErrorAnswer;

/**
 * Refuses bodies that no request of the APIs needs. A body whose length is not told beforehand is
 * read here, so that no part of the APIs meets its end halfway.
 */
public class BodyLimit implements Filter {

  static final int LARGEST_BYTES = 1024 * 1024;

  @Override
  public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) from;
    HttpServletResponse response = (HttpServletResponse) to;
    long length = request.getContentLengthLong();
    if (length > LARGEST_BYTES) {
      refuse(response);
    } else if (length < 0 && !request.getMethod().equals("GET")) {
      byte[] body = request.getInputStream().readNBytes(LARGEST_BYTES + 1);
      if (body.length > LARGEST_BYTES) {
        refuse(response);
      } else {
        chain.doFilter(new ReadRequest(request, body), response);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    // The rest is not read.
    response.setHeader("Connection", "close");
    ErrorAnswer.send(
        response,
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        ApiError.of("BadRequest_RequestTooLarge", "A body has at most 1 MiB."));
  }
}
