package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer finds after {@code ./soundings serve --demo}. */
class DemonstrationIT {
  @TempDir Path data;

  @Test
  void aNewcomerFindsTwoSurveysToAnswerAndTwoReportsToLookAt() throws Exception {
    ServerProcess server = ServerProcess.start(data, Map.of(), "--demo");
    Respondent newcomer = new Respondent(server);
    List<String> links = newcomer.get("/").html().select("main a").eachAttr("href");
    for (String study :
        List.of(
            "/s/best-practices",
            "/s/practitioner-wellbeing",
            "/results/best-practices-2021",
            "/results/practitioner-wellbeing-simulated")) {
      assertTrue(links.contains(study), links.toString());
      Respondent.Page page = newcomer.get(study);
      assertEquals(200, page.status());
      assertNotNull(page.html().selectFirst("h1"));
    }
    String rebuilt = newcomer.get("/results/best-practices-2021").html().text();
    assertTrue(rebuilt.contains("Of 3,433 people who were recruited, 89 completed"), rebuilt);
    assertEquals(
        200, newcomer.get("/results/practitioner-wellbeing-simulated/report.pdf").status());
    assertEquals(143, server.stop());

    server.restart();
    assertEquals(rebuilt, newcomer.get("/results/best-practices-2021").html().text());
    assertEquals(143, server.stop());
    assertTrue(Files.exists(data.resolve("analysis/best-practices-2021.csv")));
  }
}
