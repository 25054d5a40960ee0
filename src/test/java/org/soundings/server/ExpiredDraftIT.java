package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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
    Respondent.Page page = respondent.get("/s/everything");
    while (respondent.cookies.isEmpty() || page.address().toString().contains("page=work")) {
      Element form = page.html().expectFirst("form[method=post]");
      page = respondent.post(form.attr("action"), Respondent.filled(form, ANSWERS));
    }
    Element second = page.html().expectFirst("form[method=post]");
    assertEquals(143, server.stop());
    try (Connection rows = rows(server)) {
      assertEquals(
          1, rows.createStatement().executeUpdate("update draft set expires = date '2020-01-01'"));
    }

    server.restart();
    Respondent.Page sent =
        respondent.post(second.attr("action"), Respondent.filled(second, Map.of()));
    assertTrue(sent.status() >= 400 && sent.status() < 500, sent.status() + sent.html().text());
    assertFalse(sent.html().text().contains("Exception"), sent.html().text());
    assertEquals(143, server.stop());
    try (Connection rows = rows(server)) {
      assertEquals(0, count(rows, "draft"));
      assertEquals(0, count(rows, "response"));
    }
  }

  private static Connection rows(ServerProcess server) throws Exception {
    String url = "jdbc:h2:file:" + server.data.resolve("soundings") + ";DATABASE_TO_LOWER=TRUE";
    return DriverManager.getConnection(url, "soundings", "soundings");
  }

  private static long count(Connection rows, String table) throws Exception {
    try (ResultSet found = rows.createStatement().executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getLong(1);
    }
  }
}
