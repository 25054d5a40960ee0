package org.soundings.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.soundings.OddText;

/** Requests as nobody should send them, made from a seed: each has a mark that tells it apart. */
final class OddRequests {
  /** What every mark begins with. */
  static final String MARK = "oddmark";

  private static final List<String> METHODS =
      List.of("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "get", "FOO");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/s/short",
          "/s/short/save",
          "/s/short/begin",
          "/s/short/withdraw",
          "/s/short/promise",
          "/s/everything",
          "/s/over",
          "/i/invited",
          "/i/invited/key",
          "/results/short",
          "/results/short/results.json",
          "/api/v1/studies",
          "/api/v1/studies/short",
          "/api/v1/studies/short/responses",
          "/health/ready",
          "/openapi",
          "/assets/x.css");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Authorization",
          "Content-Type",
          "Content-Encoding",
          "Cookie",
          "Expect",
          "Host",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "Origin",
          "Range",
          "Sec-Fetch-Site",
          "Transfer-Encoding",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override");
  private static final List<String> FIELDS =
      List.of("_screen", "_key", "_version", "_agreed", "_go", "_asked", "q1", "q5", "q8", "words");

  private static final String FORM = "application/x-www-form-urlencoded";

  private final SplittableRandom random;
  private final String key;

  OddRequests(long seed, String key) {
    this.random = new SplittableRandom(seed);
    this.key = key;
  }

  /** One request, the last of its connection. */
  byte[] next(String mark) {
    boolean program = random.nextInt(3) == 0;
    String body = program ? changed(json(mark)) : changed(form(mark));
    String line = program ? "POST /api/v1/studies/short/responses" : anywhere(mark);
    StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
    head.append("Content-Type: ").append(program ? "application/json" : FORM).append("\r\n");
    if (program) {
      head.append("Authorization: Bearer ").append(key).append("\r\n");
      head.append("Idempotency-Key: ").append(mark).append("-0123456789\r\n");
    }
    for (int odd = random.nextInt(3); odd > 0; odd--) {
      head.append(one(HEADERS)).append(": ").append(oneLine(changed(mark))).append("\r\n");
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    return joined(head.toString().getBytes(StandardCharsets.UTF_8), content);
  }

  private String anywhere(String mark) {
    String path = one(PATHS);
    if (random.nextInt(3) == 0) {
      path = changed(path + "?page=" + mark);
    }
    return one(METHODS) + " " + oneLine(path).replace(' ', '+');
  }

  private String json(String mark) {
    return "{\"answers\":{\"q1\":\"1\",\"q5\":%d,\"q8.pay\":\"1\",\"words\":\"%s.\"}}"
        .formatted(random.nextInt(100), mark);
  }

  private String form(String mark) {
    StringBuilder form = new StringBuilder("words=" + mark);
    for (int fields = random.nextInt(FIELDS.size()); fields > 0; fields--) {
      form.append('&').append(one(FIELDS)).append('=').append(random.nextInt(5));
    }
    return form.toString();
  }

  private String changed(String text) {
    return OddText.of(text, random);
  }

  private static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] joined(byte[] head, byte[] body) {
    byte[] both = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    return both;
  }
}
