package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A draft whose time is over is not shown, not gone on with, and forgotten. */
class ExpiredDraftIT {
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "_agreed",
          List.of("1"),
          "consented",
          List.of("yes"),
          "tenure",
          List.of("2"),
          "line",
          List.of("youth"));

  @Test
  void r14AnExpiredDraftGivesAClearPageAndNothingIsStored() throws Exception {
    ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
    Respondent respondent = new Respondent(server);
    Element second = afterTheFirstQuestions(respondent);
    assertEquals(143, server.stop());
    try (Connection rows = server.rows()) {
      assertEquals(
          1, rows.createStatement().executeUpdate("update draft set expires = date '2020-01-01'"));
    }

    server.restart();
    Respondent.Page sent =
        respondent.post(second.attr("action"), Respondent.filled(second, Map.of()));
    assertEquals(410, sent.status(), sent.html().text());
    assertFalse(sent.html().text().contains("Exception"), sent.html().text());
    Respondent.Page start = respondent.get("/s/everything");
    assertEquals(200, start.status());
    assertFalse(start.html().select("[name=_agreed]").isEmpty(), start.html().text());
    assertEquals(143, server.stop());
    try (Connection rows = server.rows()) {
      assertEquals(0, count(rows, "draft"));
      assertEquals(0, count(rows, "response"));
    }
  }

  private static Element afterTheFirstQuestions(Respondent respondent) {
    Respondent.Page page = respondent.get("/s/everything");
    for (int sheets = 0; sheets < 6; sheets++) {
      Element form = page.html().expectFirst("form[method=post]");
      String screen = form.expectFirst("[name=_screen]").val();
      if (!respondent.cookies.isEmpty() && !screen.equals("work")) {
        return form;
      }
      page = respondent.post(form.attr("action"), Respondent.filled(form, ANSWERS));
    }
    throw new AssertionError(page.status() + " " + page.html().text());
  }

  private static long count(Connection rows, String table) throws SQLException {
    try (ResultSet found = rows.createStatement().executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getLong(1);
    }
  }
}
