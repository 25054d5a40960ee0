package org.soundings.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.form.Form;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.store.TestStore;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;

/** What of a screen that has to be shown again is kept in its draft. */
class SheetTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      title: Q
      paging: by-page
      pages:
        - page: p
          items:
            - {number: hours, ask: Hours?, from: 0, to: 80}
            - single: place
              ask: Where?
              options: {a: A, other: {label: Elsewhere, role: other}}
        - page: later
          items:
            - {number: days, ask: Days?, from: 0, to: 7}
      """;

  @TempDir private Path folder = Path.of("");

  private Map<String, List<String>> kept(Map<String, List<String>> fields) throws Exception {
    Path file = Files.writeString(folder.resolve("q.yaml"), QUESTIONNAIRE);
    Form form = new Form(QuestionnaireFile.readOrRefuse(file), Set.of());
    Map<String, List<String>> sent = new LinkedHashMap<>(fields);
    sent.put("_asked", List.of("hours", "place"));
    Sheet sheet =
        new Sheet(
            TestStore.wave(TestStore.WAVE, Participation.OPEN, Stage.OPEN),
            form,
            form.screens().stream().filter(s -> !s.isStart()).findFirst().orElseThrow(),
            Held.of(RespondentKey.random()),
            true,
            "en",
            sent,
            Optional.empty());
    Draft draft = sheet.pressed(sheet.read(Optional.empty()), 0);
    return draft.sent();
  }

  @Test
  void itsOwnFieldsAreKeptAsTheyWereSent() throws Exception {
    Map<String, List<String>> sent =
        Map.of(
            "hours", List.of("many"), "place", List.of("other"), "place.other.text", List.of("x"));
    Map<String, List<String>> kept = new LinkedHashMap<>(kept(sent));
    assertEquals(List.of("hours", "place"), kept.remove("_asked"));
    assertEquals(sent, kept);
  }

  @Test
  void fieldsOfNoItemOfTheScreenAreNotKept_XH9() throws Exception {
    Map<String, List<String>> kept =
        kept(
            Map.of(
                "hours",
                List.of("many"),
                "junk",
                List.of("x".repeat(250_000)),
                "hoursandmore",
                List.of("1"),
                "days",
                List.of("1"),
                "_own",
                List.of("x")));
    assertEquals(Set.of("hours", "_asked"), kept.keySet());
  }

  @Test
  void noFieldIsKeptLongerThanAnybodyTypes_XH9() throws Exception {
    Map<String, List<String>> kept = kept(Map.of("hours", List.of("9".repeat(250_000))));
    assertEquals(List.of("9".repeat(20_000)), kept.get("hours"));
  }
}
