package org.cloudmigration.web.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A request with a method, headers and a body, and nothing else. */
final class FakeRequest {

  private FakeRequest() {}

  /**
   * @param length as the client tells it; -1 if it does not
   */
  static HttpServletRequest of(
      String method, Map<String, String> headers, byte[] body, long length) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "getContentLengthLong" -> length;
                  case "getInputStream" -> stream(body);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  static HttpServletRequest of(String method, Map<String, String> headers) {
    return of(method, headers, new byte[0], 0);
  }

  private static ServletInputStream stream(byte[] body) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
