package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X-H6: what the fronts of docs/fronts say and write down while Soundings cannot be reached. */
class FrontAloneIT {
  private static final String STUDY = "/s/study-that-nobody-may-know-of";
  private static final String BROWSER = "Somebodys-Browser/7.0";
  private static final String HALF =
      "POST %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: %s\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n";

  @ParameterizedTest
  @EnumSource(Front.Kind.class)
  void itSaysSoInOurWordsAndWritesNobodyDown_XH6(Front.Kind kind) throws Exception {
    Front front = Front.ofNothing(kind);
    try (front;
        HttpClient client = HttpClient.newBuilder().sslContext(Front.trusting()).build()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(front.uri(STUDY)).header("User-Agent", BROWSER);
      for (HttpRequest sent :
          List.of(
              request.GET().build(),
              request.POST(HttpRequest.BodyPublishers.ofString("words=mine")).build())) {
        ours(client.send(sent, HttpResponse.BodyHandlers.ofString()));
      }
      malformed(front);
    }
    String log = front.log();
    for (String told : List.of(STUDY, BROWSER, "127.0.0.1", "remote", "mine")) {
      assertFalse(log.contains(told), log);
    }
  }

  /** What a browser does with a cookie too many, and what no browser does. */
  @Test
  void whatNginxCannotReadIsRefusedInOurWords_XN11() throws Exception {
    String cookie = "Cookie: c=" + "a".repeat(40_000) + "\r\n";
    try (Front front = Front.ofNothing(Front.Kind.NGINX)) {
      for (String sent :
          List.of(
              "GET / HTTP/1.1\r\nHost: localhost\r\n" + cookie,
              "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n",
              "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n",
              "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: odd\r\n",
              "GET / HTTP/3.9\r\nHost: localhost\r\n",
              "GET / HTTP/1.1\r\nHost: a b\r\n",
              "nothing that is HTTP\r\n")) {
        String answer = raw(front, sent + "\r\n");
        assertTrue(answer.contains("Your browser sent something that cannot be read"), answer);
        assertTrue(answer.contains("algo que aquí no se puede leer"), answer);
        assertFalse(answer.contains("<center>nginx"), answer);
      }
    }
  }

  @Test
  void whoeverComesToCaddyByAnotherNameIsToldSo_XN12() throws Exception {
    try (Front front = Front.ofNothing(Front.Kind.CADDY)) {
      String answer = raw(front, "GET /s/ward HTTP/1.1\r\nHost: other.example\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
      assertTrue(answer.contains("Nothing is at this address."), answer);
    }
  }

  private static String raw(Front front, String sent) throws Exception {
    try (SSLSocket socket =
        (SSLSocket) Front.trusting().getSocketFactory().createSocket("localhost", front.port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName("localhost")));
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[8_192];
      while (!answer.toString().endsWith("</html>\n") && !answer.toString().endsWith("ess.\n")) {
        int read = socket.getInputStream().read(part);
        if (read < 0) {
          break;
        }
        answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }

  private static void ours(HttpResponse<String> answer) {
    assertEquals(502, answer.statusCode());
    assertTrue(answer.body().contains("This survey cannot be reached just now"), answer.body());
    assertTrue(answer.body().contains("no se puede acceder a esta encuesta"), answer.body());
    String headers = answer.headers().map().toString().toLowerCase(Locale.ROOT);
    for (String header :
        List.of(
            "retry-after=[120]",
            "content-security-policy=[default-src 'none'; frame-ancestors 'none']",
            "x-content-type-options=[nosniff]",
            "strict-transport-security=[max-age=31536000]")) {
      assertTrue(headers.contains(header), headers);
    }
    assertFalse(headers.contains("nginx/") || answer.body().contains("nginx"), headers);
  }

  private static void malformed(Front front) throws Exception {
    try (Socket socket =
        Front.trusting().getSocketFactory().createSocket("localhost", front.port)) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(HALF.formatted(STUDY, BROWSER).getBytes(StandardCharsets.US_ASCII));
      assertTrue(socket.getInputStream().read(new byte[1000]) != 0);
    } catch (IOException closed) {
      // nothing is said to it
    }
  }
}
