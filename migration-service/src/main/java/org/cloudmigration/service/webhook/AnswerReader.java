package org.cloudmigration.service.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer up to a bound; what of its body goes beyond is left. */
final class AnswerReader {

  static final int LONGEST_HEAD = 16_384;
  static final int LONGEST_BODY = 4_096;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})(?: .*)?");

  private final InputStream input;
  private int headLeft = LONGEST_HEAD;

  AnswerReader(InputStream input) {
    this.input = new BufferedInputStream(input);
  }

  ReceiverAnswer read() throws IOException {
    String first = headLine();
    // Interim answers come before the one that counts.
    while (first.startsWith("HTTP/1.1 1")) {
      while (!headLine().isEmpty()) {}
      first = headLine();
    }
    Matcher status = STATUS.matcher(first);
    if (!status.matches()) {
      throw new IOException("The receiver does not speak HTTP/1.1.");
    }
    long length = Long.MAX_VALUE;
    boolean chunked = false;
    for (String header = headLine(); !header.isEmpty(); header = headLine()) {
      String plain = header.toLowerCase(Locale.ROOT);
      if (plain.startsWith("content-length:")) {
        length = number(plain.substring(plain.indexOf(':') + 1).strip(), 10);
      } else if (plain.startsWith("transfer-encoding:")) {
        chunked = plain.endsWith("chunked");
      }
    }
    int code = Integer.parseInt(status.group(1));
    return new ReceiverAnswer(code, body(chunked, code == 204 || code == 304 ? 0 : length));
  }

  private String body(boolean chunked, long length) throws IOException {
    var body = new ByteArrayOutputStream();
    if (!chunked) {
      copy(length, body);
    } else {
      for (long size = chunkSize(); size > 0 && body.size() < LONGEST_BODY; size = chunkSize()) {
        copy(size, body);
        if (body.size() < LONGEST_BODY) {
          headLine();
        }
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private long chunkSize() throws IOException {
    return number(headLine().replaceFirst(";.*", "").strip(), 16);
  }

  private static long number(String text, int radix) throws IOException {
    try {
      long number = Long.parseLong(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IOException("The receiver tells no length of its answer.");
  }

  private void copy(long length, ByteArrayOutputStream body) throws IOException {
    for (long left = length; left > 0 && body.size() < LONGEST_BODY; left--) {
      int next = input.read();
      if (next < 0) {
        return;
      }
      body.write(next);
    }
  }

  /** Without the end of the line. */
  private String headLine() throws IOException {
    var text = new StringBuilder();
    for (int next = input.read(); next != '\n'; next = input.read()) {
      headLeft--;
      if (next < 0 || headLeft < 0) {
        throw new IOException("The receiver's answer has no end.");
      }
      text.append((char) next);
    }
    return text.toString().stripTrailing();
  }
}
