package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {
  private static final int HAZELCAST = 6900;

  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  private HttpResponse<String> get(String path) {
    return respondent.send(
        respondent.request(server.uri(path)).header("Accept-Encoding", "gzip").GET());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/s/short", "/s/short/promise", "/nowhere", "/s/over", "/api/v1/studies"})
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> response = get(path);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
    assertEquals(Optional.of("same-origin"), response.headers().firstValue("Referrer-Policy"));
    assertEquals(Optional.empty(), response.headers().firstValue("Server"));
    assertEquals(Optional.empty(), response.headers().firstValue("X-Powered-By"));
  }

  @Test
  void pagesAreNotKeptAndAssetsForEver() {
    assertEquals(Optional.of("no-store"), get("/s/short").headers().firstValue("Cache-Control"));
    String style = respondent.get("/").html().expectFirst("link[rel=stylesheet]").attr("href");
    HttpResponse<String> asset = get(style);
    assertEquals(200, asset.statusCode());
    assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    assertEquals(Optional.of("gzip"), asset.headers().firstValue("Content-Encoding"));
  }

  @Test
  void readyMeansThatAnAnswerWouldBeKept() {
    HttpResponse<String> ready =
        respondent.send(respondent.request(server.uri("/health/ready")).GET());
    assertEquals(200, ready.statusCode());
    assertTrue(ready.body().contains("answers are kept"), ready.body());
  }

  @Test
  void onlyThisMachineIsListenedTo() throws IOException {
    try (Socket cluster = new Socket()) {
      org.junit.jupiter.api.Assertions.assertThrows(
          IOException.class,
          () -> cluster.connect(new InetSocketAddress("127.0.0.1", HAZELCAST), 1_000));
    }
  }

  @Test
  void nothingOfAnAnswerIsSaidByTheServer() {
    respondent.answer("short", Respondent::nothing);
    assertFalse(server.output().contains("/s/short"), server.output());
  }
}
