package org.soundings.container;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;

/** What is answered to a request that is not handed on, in plain words. */
public enum Refusal {
  NOT_HTTP("400 Bad Request", "This is no request that can be understood."),
  NOT_PLAIN(
      "400 Bad Request", "This address has characters that no page of ours has. Please check it."),
  NOT_SERVED("405 Method Not Allowed", "This cannot be done here."),
  TOO_LATE(
      "408 Request Timeout",
      "That took too long to arrive. Nothing was kept of it. Please try again."),
  TOO_LARGE(
      "413 Content Too Large",
      "That is more than can be taken at once. Nothing was kept of it."
          + " Please go back and shorten it."),
  TOO_BUSY(
      "503 Service Unavailable",
      "Too much is arriving just now. Nothing was kept of it. Please try again in a minute.");

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  Refusal(String status, String text) {
    String page = text + "\n";
    bytes =
        """
        HTTP/1.1 %s
        Connection: close
        Cache-Control: no-store
        Content-Type: text/plain; charset=utf-8
        Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        Referrer-Policy: same-origin
        X-Robots-Tag: noindex
        Content-Length: %d

        """
            .formatted(status, page.length())
            .replace("\n", "\r\n")
            .concat(page)
            .getBytes(StandardCharsets.US_ASCII);
  }

  Buffer buffer(Connection<?> connection) {
    return Buffers.wrap(connection.getMemoryManager(), bytes.clone());
  }

  /** No refusal: asks for the body. */
  static Buffer goOn(Connection<?> connection) {
    return Buffers.wrap(connection.getMemoryManager(), CONTINUE.clone());
  }

  static boolean isContinue(Buffer answer) {
    return answer.remaining() == CONTINUE.length;
  }
}
