package org.cloudmigration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private int status;
  private HttpServletRequest passed;

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals("setStatus")) {
                status = (Integer) arguments[0];
              }
              return called.getName().equals("getOutputStream") ? output() : null;
            });
  }

  private ServletOutputStream output() {
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        answer.write(one);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private byte[] send(String method, int bytes, boolean toldBefore) throws Exception {
    byte[] body = new byte[bytes];
    Arrays.fill(body, (byte) 'x');
    new BodyLimit()
        .doFilter(
            FakeRequest.of(method, Map.of(), body, toldBefore ? bytes : -1),
            response(),
            (request, response) -> passed = (HttpServletRequest) request);
    return passed == null ? null : passed.getInputStream().readAllBytes();
  }

  private void refused() {
    assertThat(passed).isNull();
    assertThat(status).isEqualTo(413);
    assertThat(answer.toString())
        .startsWith("{\"error\":{\"code\":\"BadRequest_RequestTooLarge\",\"message\":\"");
  }

  @Test
  void theLargestBodyPasses() throws Exception {
    assertThat(send("POST", BodyLimit.LARGEST_BYTES, true)).hasSize(BodyLimit.LARGEST_BYTES);
  }

  @Test
  void oneByteMoreIsRefusedWithoutBeingRead() throws Exception {
    send("PATCH", BodyLimit.LARGEST_BYTES + 1, true);
    refused();
  }

  @Test
  void aBodyOfUnknownLengthIsCounted() throws Exception {
    assertThat(send("POST", BodyLimit.LARGEST_BYTES, false)).hasSize(BodyLimit.LARGEST_BYTES);
    assertThat(passed.getContentLengthLong()).isEqualTo(BodyLimit.LARGEST_BYTES);
    passed = null;
    send("POST", BodyLimit.LARGEST_BYTES + 1, false);
    refused();
  }

  @Test
  void aRequestWithoutBodyPassesAsItIs() throws Exception {
    assertThat(send("GET", 0, false)).isEmpty();
  }
}
