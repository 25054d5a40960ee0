package org.soundings.container;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;

/** What is answered to a request that is not handed on, in plain words. */
public enum Refusal {
  NOT_HTTP("400 Bad Request", "We could not read this request."),
  NOT_PLAIN(
      "400 Bad Request", "This address has characters that are not allowed. Check the address."),
  NOT_SERVED("405 Method Not Allowed", "This page does not allow that."),
  TOO_LATE(
      "408 Request Timeout",
      "Your answer took too long to arrive. We have not stored it. Try again."),
  TOO_LARGE(
      "413 Content Too Large",
      "Your answer is too long. We have not stored it. Go back and shorten it."),
  TOO_BUSY(
      "503 Service Unavailable",
      "Too many people are answering at the moment. We have not stored your answer. Try again in a minute."),
  NOT_THERE(
      "503 Service Unavailable",
      "This survey cannot be reached just now. Please try again in a minute. What you have just"
          + " sent may not have been kept.\n"
          + "En este momento no se puede acceder a la encuesta. Vuelva a intentarlo en un minuto."
          + " Es posible que no se haya guardado lo que acaba de enviar.");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Type", "text/plain; charset=utf-8",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "X-Robots-Tag", "noindex");

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final String status;
  private final byte[] text;

  Refusal(String status, String text) {
    this.status = status;
    this.text = (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  int status() {
    return Integer.parseInt(status.substring(0, status.indexOf(' ')));
  }

  Map<String, String> headers() {
    return HEADERS;
  }

  byte[] text() {
    return text.clone();
  }

  private byte[] bytes() {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    HEADERS.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + text.length + "\r\n\r\n");
    head.append(new String(text, StandardCharsets.UTF_8));
    return head.toString().getBytes(StandardCharsets.UTF_8);
  }

  Buffer buffer(Connection<?> connection) {
    return Buffers.wrap(connection.getMemoryManager(), bytes());
  }

  /** No refusal: asks for the body. */
  static Buffer goOn(Connection<?> connection) {
    return Buffers.wrap(connection.getMemoryManager(), CONTINUE.clone());
  }

  static boolean isContinue(Buffer answer) {
    return answer.remaining() == CONTINUE.length;
  }
}
