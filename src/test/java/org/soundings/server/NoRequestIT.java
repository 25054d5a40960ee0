package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request, alone or behind one, is refused in our words and not in the container's. */
class NoRequestIT {
  private static final int TIMEOUT = 120_000;

  private final ServerProcess server = TestServer.get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/7.3\r\nHost: x\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x:-1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "GET /%E2%80%A8/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\nHost: x\n\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "POST /s/short HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u0000\u0001\u0002\r\n\r\n"
      })
  void whatIsNoHttpIsRefusedInOurWords_XN8_XN10(String broken) throws IOException {
    String good = "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";
    for (String before : List.of("", good)) {
      try (Socket socket = new Socket("127.0.0.1", server.port)) {
        socket.setSoTimeout(TIMEOUT);
        socket.getOutputStream().write((before + broken).getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String refusal = answer.substring(answer.lastIndexOf("HTTP/1.1 "));
        assertTrue(refusal.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(before.isEmpty() ? 1 : 2, answer.split("HTTP/1.1 ", -1).length - 1, answer);
        StrangerIT.guarded(refusal, broken);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x:", "x:0", "x:99999", "[::1]:80", "a..b", "_"})
  void oddHostsAreNoFailureOfOurs_XN10(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port)) {
      socket.setSoTimeout(TIMEOUT);
      String request = "GET /s/short HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 400 "), answer);
      StrangerIT.guarded(answer, host);
    }
  }
}
