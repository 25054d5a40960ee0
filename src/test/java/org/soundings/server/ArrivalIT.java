package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ADR 55: nobody works on a request before it is whole, and one that is slow holds up nobody. */
class ArrivalIT {
  private static final String HEAD =
      "POST /s/short HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String BODY = "_screen=_resume";
  private static final String LENGTH = "Content-Length: " + BODY.length() + "\r\n";
  private static final int SLOW = 1_000;
  private static final int LONGEST = 22;

  private final ServerProcess server = TestServer.get();

  static Stream<Arguments> waysToSend() {
    return Stream.of(
        Arguments.of("at once", List.of(HEAD + LENGTH + "\r\n" + BODY)),
        Arguments.of("body later", List.of(HEAD + LENGTH + "\r\n", BODY)),
        Arguments.of("byte by byte", Arrays.asList((HEAD + LENGTH + "\r\n" + BODY).split(""))),
        Arguments.of(
            "in chunks",
            List.of(
                HEAD + "Transfer-Encoding: chunked\r\n\r\n",
                "5\r\n_scre\r\n",
                "a\r\nen=_resume\r\n",
                "0\r\n\r\n")),
        Arguments.of("asking first", List.of(HEAD + LENGTH + "Expect: 100-continue\r\n\r\n", BODY)),
        Arguments.of("offering an upgrade", List.of(HEAD + LENGTH + "Upgrade: h2c\r\n\r\n", BODY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToSend")
  void aBodyIsTheSameHoweverItArrives(String name, List<String> pieces) throws Exception {
    String answer = sent(pieces).replace("HTTP/1.1 100 Continue\r\n\r\n", "");
    assertTrue(answer.startsWith("HTTP/1.1 303 "), answer);
    assertTrue(answer.contains("\r\nLocation: /s/short?lang=en\r\n"), answer);
  }

  @Test
  void severalRequestsInOnePieceAreAnsweredInOrder() throws Exception {
    String post = HEAD.replace("Connection: close\r\n", "") + LENGTH + "\r\n" + BODY;
    String answer =
        sent(List.of(post + "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 303 "), answer);
    assertTrue(answer.indexOf("HTTP/1.1 404 ") > 0, answer);
  }

  private static final String ROBOTS = "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";

  private static List<Integer> statuses(String answers) {
    return Pattern.compile("HTTP/1\\.1 (\\d{3}) ")
        .matcher(answers)
        .results()
        .map(status -> Integer.valueOf(status.group(1)))
        .toList();
  }

  @Test
  void theSecondRequestIsTheSameWhereverItIsCut_XN8() throws Exception {
    String both = ROBOTS + HEAD + LENGTH + "\r\n" + BODY;
    for (int cut = 1; cut < both.length(); cut++) {
      String answer = sent(List.of(both.substring(0, cut), both.substring(cut)));
      assertEquals(List.of(200, 303), statuses(answer), cut + ": " + answer);
      assertTrue(answer.contains("\r\nLocation: /s/short?lang=en\r\n"), cut + ": " + answer);
    }
  }

  /** Whoever stands between would take the third for the body of the second. */
  @Test
  void noThirdRequestIsHiddenInTheSecondWhereverItIsCut_XN7() throws Exception {
    String head = HEAD.replace("Connection: close\r\n", "");
    String hidden = "0\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    String length = "Content-Length: " + hidden.length() + "\r\n";
    String all = ROBOTS + head + length + "Transfer-Encoding: chunked\r\n\r\n" + hidden;
    for (int cut = 1; cut < all.length(); cut++) {
      String answer = sent(List.of(all.substring(0, cut), all.substring(cut)));
      assertEquals(List.of(200, 400), statuses(answer), cut + ": " + answer);
    }
  }

  @Test
  void nothingAfterARequestToCloseIsAnswered() throws Exception {
    assertEquals(List.of(303), statuses(sent(List.of(HEAD + LENGTH + "\r\n" + BODY + ROBOTS))));
  }

  @Test
  void whatIsTooLongIsRefusedBeforeItIsTakenIn() throws Exception {
    String answer = sent(List.of(HEAD + "Content-Length: 9000000\r\n\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    assertTrue(answer.contains("We have not stored it"), answer);
  }

  /** X-G12: class 13. */
  @Test
  void headersAndBodiesThatDripAreRefusedInTime() throws Exception {
    try (Socket header = socket();
        Socket body = socket()) {
      write(header, "GET / HTTP/1.1\r\nHost: x\r\nX-Drip: ");
      write(body, HEAD + "Content-Length: 1000\r\n\r\n");
      long begun = System.nanoTime();
      while (header.getInputStream().available() == 0 || body.getInputStream().available() == 0) {
        assertTrue(System.nanoTime() - begun < LONGEST * 1_000_000_000L, "still listened to");
        drip(header);
        drip(body);
        Thread.sleep(200);
      }
      for (Socket dripping : List.of(header, body)) {
        String answer = answer(dripping);
        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
      }
    }
  }

  private static void drip(Socket socket) throws IOException {
    if (socket.getInputStream().available() == 0) {
      write(socket, "a");
    }
  }

  @Test
  void slowSendersHoldUpNobody() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        Socket socket = socket();
        write(
            socket, i % 2 == 0 ? HEAD + "Content-Length: 1000\r\n\r\na=" : "GET / HTTP/1.1\r\nHo");
        slow.add(socket);
      }
      long[] times = new long[30];
      for (int i = 0; i < times.length; i++) {
        long begun = System.nanoTime();
        assertEquals(200, new Respondent(server).get("/s/short?page=all").status());
        times[i] = System.nanoTime() - begun;
      }
      Arrays.sort(times);
      long median = times[times.length / 2] / 1_000_000;
      assertTrue(median < 250, median + " ms beside " + SLOW + " slow senders");
      assertFalse(new Respondent(server).answer("short", Respondent::nothing).receipt().isEmpty());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private String sent(List<String> pieces) throws Exception {
    try (Socket socket = socket()) {
      for (String piece : pieces) {
        write(socket, piece);
        Thread.sleep(pieces.size() > 10 ? 1 : 30);
      }
      return answer(socket);
    }
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
