package org.soundings.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9112: where a request ends does not depend on the pieces it comes in. */
class IncomingTest {
  private static final String GET = "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String POST = "POST /s/short HTTP/1.1\r\nHost: x\r\n";
  private static final String SIX = POST + "Content-Length: 6\r\n\r\ncode=x";
  private static final String CHUNKS =
      POST + "Transfer-Encoding: chunked\r\n\r\n4\r\ncode\r\n002\r\n=x\r\n0\r\n\r\n";
  private static final String REFUSED = "refused";

  /** The requests that are whole in it, as they are passed on, each time with all that is here. */
  private static List<String> requests(List<String> pieces) {
    List<String> requests = new ArrayList<>();
    Incoming now = new Incoming();
    StringBuilder passed = new StringBuilder();
    for (String piece : pieces) {
      ByteBuffer more = ByteBuffer.wrap(piece.getBytes(StandardCharsets.ISO_8859_1));
      while (more.hasRemaining()) {
        passed.append(new String(now.takes(more), StandardCharsets.ISO_8859_1));
        if (now.isBroken()) {
          requests.add(REFUSED);
          return requests;
        }
        if (now.isWhole()) {
          requests.add(passed.toString());
          passed.setLength(0);
          now = new Incoming();
        }
      }
    }
    return requests;
  }

  private static void everywhereAlike(String sent, List<String> requests) {
    assertEquals(requests, requests(List.of(sent)));
    assertEquals(requests, requests(List.of(sent.split(""))));
    for (int cut = 1; cut < sent.length(); cut++) {
      assertEquals(requests, requests(List.of(sent.substring(0, cut), sent.substring(cut))));
    }
  }

  @Test
  void severalInOnePieceAreTheSameHoweverTheyAreCut_XN7() {
    everywhereAlike(GET + SIX + CHUNKS + GET, List.of(GET, SIX, CHUNKS, GET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 44\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 44",
        "Content-Length: 0\r\nTransfer-Encoding: chunked",
        "Content-Length: 6\r\nContent-Length: 6",
        "Content-Length: 6, 6",
        "Content-Length: +6",
        "Content-Length: -1",
        "Content-Length:",
        "Content-Length : 6",
        "Content-Length: 6\r\n X: folded",
        "Content-Length: 6\nX: y",
        "Content-\rLength: 6",
        "X: \u0000",
        "No colon",
        ": no name",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding: identity",
        "Host: y",
        "Expect: x"
      })
  void whatCanBeReadInTwoWaysIsRefusedHoweverItIsCut_XN7(String headers) {
    String second = "0\r\n\r\n" + GET;
    everywhereAlike(GET + POST + headers + "\r\n\r\n" + second, List.of(GET, REFUSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://x:-1/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x:-1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n"
      })
  void heldToTheSameAsTheFirst_XN8(String second) {
    everywhereAlike(GET + second, List.of(GET, REFUSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n",
        "\r\n",
        "1;x=y\r\na\r\n0\r\n\r\n",
        " 1\r\na\r\n0\r\n\r\n",
        "1\na\r\n0\r\n\r\n",
        "1\r\nab\r\n0\r\n\r\n",
        "0\r\nX: y\r\n\r\n",
        "123456789\r\n"
      })
  void chunksThatNotEverybodyEndsAlikeAreRefused_XN7(String chunks) {
    String head = POST + "Transfer-Encoding: chunked\r\n\r\n";
    everywhereAlike(GET + head + chunks, List.of(GET, REFUSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://x.example:8080/a?b HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "DELETE /s/short HTTP/1.1\r\nhost:x_y\r\nContent-Length: 0\r\n\r\n",
        "FOO / HTTP/1.1\r\nHost: x\r\nUser-Agent: caf\u00e9\u0085\r\nX:\r\n\r\n"
      })
  void whatClientsSendIsTaken(String request) {
    everywhereAlike(request, List.of(request));
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    String endless = GET.substring(0, GET.length() - 2) + "X: " + "x".repeat(RequestHead.LARGEST);
    assertEquals(List.of(REFUSED), requests(List.of(endless)));
  }

  @Test
  void moreOfARequestThatIsWholeIsRefused() {
    Incoming request = new Incoming();
    request.takes(ByteBuffer.wrap(GET.getBytes(StandardCharsets.US_ASCII)));
    assertTrue(request.isWhole());
    assertFalse(request.isBroken());
    request.takes(ByteBuffer.wrap(new byte[] {'G'}));
    assertTrue(request.isBroken());
  }
}
