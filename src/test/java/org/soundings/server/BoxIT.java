package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of the real server in a box (issue 16). */
@EnabledOnOs(OS.LINUX)
class BoxIT {
  private static final int MEGABYTES = 48;
  private static final int WAITING = 40;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final List<String> receipts = new ArrayList<>();
  @TempDir Path outside;

  @Test
  void itStartsAgainAfterAKillAndGoesOnAfterAFullVolumeAndEndsWhenAsked_XG4_XG6() throws Exception {
    try (Box box = new Box(MEGABYTES)) {
      for (String folder : List.of("studies", "questionnaires")) {
        ServerProcess.copy(Path.of("src/test/resources", folder), box.file(folder));
      }
      ServerProcess server = ServerProcess.within(box.command(), box.volume);
      kept(Sheet.of(server).send());
      server.kill();
      server.restart();
      kept(Sheet.of(server).send());
      aSecondServerIsRefused(box);
      aFullVolumeIsToldAndHeals(box, server);
      assertEquals(143, server.stop());
      assertEquals(receipts.size(), submissions(box));
    }
  }

  private void kept(Respondent.Page page) {
    assertFalse(page.receipt().isEmpty(), page.html().text());
    receipts.add(page.receipt());
  }

  private static void aSecondServerIsRefused(Box box) throws Exception {
    List<String> command = new ArrayList<>(box.command());
    command.addAll(List.of("./soundings", "serve", "--data", box.volume.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    Process second = builder.start();
    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, second.waitFor(), said);
    assertTrue(said.contains("already running on " + box.volume), said);
  }

  private void aFullVolumeIsToldAndHeals(Box box, ServerProcess server) throws Exception {
    List<Sheet> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      waiting.add(Sheet.of(server));
    }
    fill(box.file("filler"));
    Respondent.Page page = waiting.getFirst().send();
    while (!page.receipt().isEmpty()) {
      receipts.add(page.receipt());
      waiting.removeFirst();
      page = waiting.getFirst().send();
    }
    told(page);
    told(waiting.getLast().send());
    assertEquals(503, new Respondent(server).get("/health/ready").status());
    Files.delete(box.file("filler"));
    long freed = System.nanoTime();
    for (page = waiting.getFirst().send(); page.receipt().isEmpty(); ) {
      assertTrue(System.nanoTime() - freed < PATIENCE, server.output());
      Thread.sleep(200);
      page = waiting.getFirst().send();
    }
    receipts.add(page.receipt());
    assertEquals(200, new Respondent(server).get("/health/ready").status());
  }

  private static void told(Respondent.Page page) {
    assertEquals(503, page.status(), page.html().text());
    assertTrue(page.html().text().contains("could not store your answers"), page.html().text());
  }

  private static void fill(Path filler) throws IOException {
    byte[] piece = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      assertTrue(Files.size(filler) > 0, full.toString());
    }
  }

  private int submissions(Box box) throws Exception {
    Files.copy(box.file("soundings.mv.db"), outside.resolve("soundings.mv.db"));
    try (Connection rows = ServerProcess.rows(outside);
        ResultSet found =
            rows.createStatement()
                .executeQuery(
                    "select (select count(*) from ballot) + (select count(*) from response)")) {
      found.next();
      return found.getInt(1);
    }
  }

  /** Somebody who has only to send the one page. */
  private record Sheet(Respondent respondent, Element form) {
    static Sheet of(ServerProcess server) {
      Respondent respondent = new Respondent(server);
      Respondent.Page page = respondent.get("/s/short?page=all");
      return new Sheet(respondent, page.html().expectFirst("form[method=post]"));
    }

    Respondent.Page send() {
      var fields = Respondent.filled(form, Map.of("words", List.of("x".repeat(6_000))));
      form.select("[name=_asked]")
          .forEach(asked -> fields.add(Map.entry("_prompted", asked.attr("value"))));
      return respondent.post(form.attr("action"), fields);
    }
  }
}
