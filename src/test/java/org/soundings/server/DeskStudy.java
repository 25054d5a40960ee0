package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A study of the test server, declared while it runs, answered by a program, run at the desk. */
record DeskStudy(String id) {
  /** Numbers by groups, of which one is small. */
  private static final String PLAN =
      """
      plan: %s
      questionnaire: ../questionnaires/short.yaml
      title: How we work
      sections:
        - title: All
          findings:
            - frequency: q1
            - crosstab: q1
              by: q4
            - mean: q5
              by: q4
            - crosstab: q2
              by: q6
      """;

  private static final int HOME = 24;
  private static final int OFFICE = 36;
  private static final int ALL = 40;

  static DeskStudy declared(String id, String more) {
    DeskStudy study = new DeskStudy(id);
    Path data = TestServer.get().data;
    write(data.resolve("analysis").resolve(id + ".yaml"), PLAN.formatted(id));
    study.file(more);
    long end = System.nanoTime() + 60_000_000_000L;
    while (TestPeople.administrator().get(study.wave()).status() != 200) {
      assertTrue(System.nanoTime() < end, "it is not found");
      pause();
    }
    return study;
  }

  /** Writes the study's file again. */
  void file(String more) {
    write(
        TestServer.get().data.resolve("studies").resolve(id + ".yaml"),
        """
        study: %s
        questionnaire: ../questionnaires/short.yaml
        plan: ../analysis/%s.yaml
        policy: organisation
        key: server
        contact: survey@example.org
        """
                .formatted(id, id)
            + (more.contains("waves:") ? more : more + "waves: [{wave: first}]\n"));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String wave() {
    return "/desk/studies/" + id + "/waves/first";
  }

  String release() {
    return wave() + "/release";
  }

  /** Forty people, four of them elsewhere. */
  void answer() {
    for (int i = 0; i < ALL; i++) {
      String place = i < HOME ? "home" : i < OFFICE ? "office" : "field";
      String answers =
          """
          {"answers": {"q1": "%d", "q2": "%s", "q4": "%s", "q5": %d, "q6": "%s"}}
          """
              .formatted(
                  1 + i % 3, i % 2 == 0 ? "yes" : "no", place, 30 + i % 12, i < 20 ? "yes" : "no");
      assertEquals(201, api("/api/v1/studies/" + id + "/responses", answers).statusCode());
    }
  }

  java.net.http.HttpResponse<String> api(String path, String body) {
    ServerProcess server = TestServer.get();
    Respondent program = new Respondent(server);
    return program.send(
        program
            .request(server.uri(path))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", KeyOf.text(id + body + System.nanoTime()))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Respondent.Page step(Respondent person, String step) {
    return person.post(wave() + "/" + step, List.of(Map.entry("password", TestPeople.PASSWORD)));
  }

  /** The preview, once it is made. */
  Respondent.Page preview(Respondent person) {
    Respondent.Page page = person.get(release());
    for (int i = 0; i < 30 && page.response().headers().firstValue("Refresh").isPresent(); i++) {
      page = person.get(release());
    }
    return page;
  }

  /** What was previewed. */
  static String hash(Respondent.Page preview) {
    Element hash = preview.html().selectFirst("input[name=sha256]");
    return hash == null ? "" : hash.val();
  }

  Respondent.Page publish(Respondent person, String hash) {
    return person.post(
        release(), List.of(Map.entry("sha256", hash), Map.entry("password", TestPeople.PASSWORD)));
  }
}
