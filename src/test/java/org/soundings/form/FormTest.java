package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.file.QuestionnaireFile;

class FormTest {
  private static final Form FORM =
      new Form(
          QuestionnaireFile.readOrRefuse(
              Path.of("src/test/resources/questionnaires/everything.yaml")));

  @Test
  void walk() throws Exception {
    assertEquals(
        List.of("_start", "work", "more", "single-item"),
        FORM.screens().stream().map(Screen::id).toList());
    for (Screen screen : FORM.screens()) {
      String html = FORM.html(View.of(screen, "en", StudyFacts.NONE, Site.at(""), "/s/everything"));
      java.nio.file.Files.writeString(Path.of("target/" + screen.id() + ".html"), html);
      assertTrue(html.contains("<h1>"));
    }
    Reading r = FORM.read(FORM.screens().get(1), Map.of("_asked", List.of("tenure")), Map.of());
    java.nio.file.Files.writeString(
        Path.of("target/again.html"),
        FORM.html(
            View.of(r.screen(), "es", StudyFacts.NONE, Site.at(""), "/s/everything").with(r)));
  }
}
