package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.soundings.store.answer.HandedIn;

/**
 * Respondents who each hand in one response, recognisable by its words, until it is acknowledged.
 */
final class Submissions {
  private static final int MOST_TRIES = 2_000;

  private final ServerProcess server;
  private final int count;
  private final int clients;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger retries = new AtomicInteger();

  Submissions(ServerProcess server, int count, int clients) {
    this.server = server;
    this.count = count;
    this.clients = clients;
  }

  Thread begin() {
    Thread all =
        new Thread(
            () -> {
              try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
                for (int i = 0; i < count; i++) {
                  String mark = "mark-" + i + ".";
                  pool.submit(() -> handIn(mark));
                }
              }
            });
    all.start();
    return all;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Waits until so many are acknowledged. */
  void await(int wanted) throws InterruptedException {
    if (wanted > count) {
      throw new IllegalStateException("too late: everybody was acknowledged before");
    }
    while (acknowledged.size() < wanted) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private void handIn(String mark) {
    Respondent respondent = new Respondent(server);
    String body = "";
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        body = body.isEmpty() ? filled(respondent, mark) : body;
        var sent = respondent.send(respondent.form(server.uri("/s/short"), body));
        if (sent.statusCode() == 303) {
          acknowledged.add(mark);
          return;
        }
      } catch (UncheckedIOException | IllegalArgumentException away) {
        // tried again below
      }
      retries.incrementAndGet();
      pause();
    }
  }

  private static String filled(Respondent respondent, String mark) {
    Element form = respondent.get("/s/short?page=all").html().expectFirst("form[method=post]");
    var fields = Respondent.filled(form, Map.of("words", List.of(mark)));
    form.select("[name=_asked]")
        .forEach(asked -> fields.add(Map.entry("_prompted", asked.attr("value"))));
    return Respondent.encoded(fields);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** None acknowledged lost, none doubled. */
  void check(Connection rows) throws SQLException {
    Map<String, Integer> kept = new HashMap<>();
    for (String answers : new HandedIn(rows, server.data).answers()) {
      int at = answers.indexOf("mark-");
      assertTrue(at >= 0, answers);
      kept.merge(answers.substring(at, answers.indexOf('.', at) + 1), 1, Integer::sum);
    }
    assertEquals(count, acknowledged.size(), "not everybody was acknowledged");
    for (String mark : acknowledged) {
      assertEquals(1, kept.getOrDefault(mark, 0), mark);
    }
    assertEquals(count, kept.size());
    System.out.println(count + " responses, " + retries + " retries, 0 lost, 0 doubled");
  }
}
