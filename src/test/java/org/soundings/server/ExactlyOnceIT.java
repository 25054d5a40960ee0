package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** One response for one key, whatever happens (A6). Each response is told by its receipt. */
class ExactlyOnceIT {
  private final ServerProcess server = TestServer.get();
  private final Respondent respondent = new Respondent(server);

  /** The last page of the short questionnaire, ready to be sent. */
  private record Ready(URI address, String body) {}

  private Ready ready(Respondent who) {
    Element form = who.get("/s/short?page=all").html().expectFirst("form[method=post]");
    var answers = Map.of("q1", List.of("2"), "_prompted", prompted(form));
    return new Ready(
        server.uri(form.attr("action")), Respondent.encoded(Respondent.filled(form, answers)));
  }

  /** As if every question had been pointed out before. */
  private static List<String> prompted(Element form) {
    return form.select("[name=_asked]").eachAttr("value");
  }

  private String receipt(Respondent who, Ready ready) {
    var sent = who.send(who.form(ready.address(), ready.body()));
    assertEquals(303, sent.statusCode(), sent.body());
    return who.get("/s/short/receipt").receipt();
  }

  @Test
  void aDoubleClickGivesOneReceipt() throws Exception {
    Ready ready = ready(respondent);
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clicks.add(() -> receipt(new Respondent(server), ready));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<String>> receipts = pool.invokeAll(clicks);
      Set<String> codes = receipts.stream().map(Future::resultNow).collect(Collectors.toSet());
      assertEquals(1, codes.size(), codes.toString());
    }
  }

  @Test
  void aRetriedRequestWhoseReplyWasLostGivesTheSameReceipt() {
    Ready ready = ready(respondent);
    String first = receipt(new Respondent(server), ready);
    assertEquals(first, receipt(new Respondent(server), ready));
  }

  @Test
  void backAndResubmitGivesTheSameReceipt() {
    Ready ready = ready(respondent);
    String first = receipt(respondent, ready);
    assertEquals(first, receipt(respondent, ready));
    assertEquals(first, respondent.get("/s/short").receipt());
  }

  @Test
  void twoTabsGiveOneResponse() {
    Ready one = ready(respondent);
    Ready two = ready(respondent);
    assertNotEquals(one.body(), two.body());
    String first = receipt(respondent, one);
    assertEquals(first, receipt(respondent, two));
  }

  @Test
  void twoPeopleGiveTwo() {
    String first = receipt(respondent, ready(respondent));
    Respondent other = new Respondent(server);
    assertNotEquals(first, receipt(other, ready(other)));
  }
}
