package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ADR 83: people who ask for much and read it slowly, or never, over a small memory. */
class SlowReadersIT {
  private static final String WAVE = "/api/v1/studies/life/waves/first/";
  private static final String PAGE = "/results/life/report.pdf";
  private static final String ASKED = "GET " + PAGE + " HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final int SIZE = 1024 * 1024;
  private static final int MANY = 300;
  private static final int SMALLEST_BUFFER = 2048;
  private static final int PAGES = 5;
  private static final long SOON = 10_000_000_000L;
  private static final int LONGEST = 60_000;

  private static ServerProcess server;

  private final Respondent somebody = new Respondent(server);

  /** A report is released, and the server then has a quarter of its memory. */
  @BeforeAll
  static void released() throws Exception {
    ServerProcess before = ServerProcess.start(ServerProcess.folder(), Map.of());
    String key = before.key();
    api(before, key, WAVE + "open", "");
    for (int i = 0; i < 12; i++) {
      api(before, key, "/api/v1/studies/life/responses", "{\"answers\":{\"q5\":%d}}".formatted(i));
    }
    api(before, key, WAVE + "close", "");
    api(before, key, WAVE + "release", "");
    assertEquals(143, before.stop());
    makeLarge(before.data);
    server = ServerProcess.start(before.data, Map.of("SOUNDINGS_MEMORY", "128m"));
  }

  @AfterAll
  static void stop() throws Exception {
    assertEquals(143, server.stop());
    assertFalse(server.output().contains("OutOfMemory"), server.output());
  }

  private static void api(ServerProcess at, String key, String path, String body) {
    Respondent researcher = new Respondent(at);
    HttpResponse<String> answer =
        researcher.send(
            researcher
                .request(at.uri(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", KeyOf.text(body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(2, answer.statusCode() / 100, answer.body());
  }

  /** As a report with many figures is. */
  private static void makeLarge(Path data) throws Exception {
    byte[] content = new byte[SIZE];
    new Random(16).nextBytes(content);
    try (Connection rows = ServerProcess.rows(data);
        PreparedStatement update =
            rows.prepareStatement(
                "update release_file set content = ? where name = 'report.pdf'")) {
      update.setBytes(1, content);
      assertEquals(1, update.executeUpdate());
    }
  }

  private static Socket asking(String requests) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(SMALLEST_BUFFER);
    socket.setSoTimeout(LONGEST);
    socket.connect(new InetSocketAddress("127.0.0.1", server.port));
    socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** All that comes, which is less than was asked for where the other side has ended it. */
  private static long read(InputStream in) {
    long read = 0;
    try {
      byte[] some = new byte[SMALLEST_BUFFER];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        read += count;
      }
    } catch (IOException ended) {
      return read;
    }
    return read;
  }

  @Test
  void whoeverNeverReadsHoldsUpNobody() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        silent.add(asking(ASKED));
      }
      for (int i = 0; i < PAGES; i++) {
        long begun = System.nanoTime();
        assertEquals(200, somebody.get("/s/short").status());
        assertTrue(System.nanoTime() - begun < SOON, "others wait");
      }
      assertFalse(somebody.answer("short", Respondent::nothing).receipt().isEmpty());
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void whoeverReadsSlowlyGetsAllOfIt() throws Exception {
    try (Socket slow = asking(ASKED.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))) {
      long until = System.nanoTime() + LONGEST / 2 * 1_000_000L;
      long read = 0;
      while (System.nanoTime() < until) {
        read += slow.getInputStream().readNBytes(SMALLEST_BUFFER).length;
        Thread.sleep(500);
      }
      assertTrue(read < SIZE, "read too quickly");
      assertTrue(read + read(slow.getInputStream()) >= SIZE, "cut off");
    }
  }

  @Test
  void whoeverAsksAgainBesideMuchThatIsUnreadIsEnded() throws Exception {
    try (Socket greedy = asking(ASKED.repeat(200))) {
      Thread.sleep(LONGEST / 10);
      assertTrue(read(greedy.getInputStream()) < 10L * SIZE);
    }
  }
}
