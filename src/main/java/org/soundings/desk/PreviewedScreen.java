package org.soundings.desk;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.EditorPage;
import org.soundings.desk.page.PreviewHtml;
import org.soundings.form.Form;
import org.soundings.form.Screen;
import org.soundings.form.Tongue;
import org.soundings.form.View;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.Reading;
import org.soundings.study.EditedQuestionnaire;
import org.soundings.web.HtmlPage;

/** One screen of a questionnaire in one of its languages, to be looked at. */
record PreviewedScreen(Form form, Screen screen, String language) {
  private static final int OK = 200;
  private static final int LONGEST = 60;

  /** Nothing runs in it and nothing is sent from it, even where it is opened by itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

  /**
   * @param screen what was asked for; the first where there is none of that name
   * @param language likewise
   */
  static PreviewedScreen of(
      Questionnaire questionnaire, @Nullable String screen, @Nullable String language) {
    Form form = Form.preview(questionnaire);
    List<String> languages = questionnaire.languages();
    return new PreviewedScreen(
        form,
        form.screen(Objects.requireNonNullElse(screen, "")).orElseGet(form::first),
        language != null && languages.contains(language) ? language : languages.getFirst());
  }

  List<EditorPage.Screen> screens(DeskWords words) {
    List<EditorPage.Screen> screens = new ArrayList<>();
    for (Screen each : form.screens()) {
      Said title = each.isStart() ? words.say("editor.screen.start") : title(each, screens.size());
      screens.add(new EditorPage.Screen(each.id(), title));
    }
    return screens;
  }

  private Said title(Screen each, int number) {
    String asked =
        each.items()
            .filter(Item::asks)
            .findFirst()
            .or(() -> each.items().findFirst())
            .map(item -> item.ask().wording().in(language))
            .orElse("");
    String shown = asked.length() > LONGEST ? asked.substring(0, LONGEST) + "…" : asked;
    return new Said(number + ". " + shown, language);
  }

  List<Tongue> tongues() {
    return Tongue.all(form.questionnaire().languages(), language);
  }

  private String html(EditedQuestionnaire edited, DeskWords words) {
    View view = View.of(screen, language, edited.facts(), HtmlPage.SITE, "");
    return PreviewHtml.of(form.html(view), words);
  }

  static Response response(
      Optional<Reading> reading,
      EditedQuestionnaire edited,
      @Nullable String screen,
      @Nullable String language,
      Visitor visitor) {
    DeskWords words = visitor.words();
    String html =
        reading
            .flatMap(r -> Optional.ofNullable(r.questionnaire()))
            .map(q -> of(q, screen, language).html(edited, words))
            .orElseGet(() -> none(visitor).html());
    return HtmlPage.html(OK, html)
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .build();
  }

  private static DeskPage none(Visitor visitor) {
    DeskWords words = visitor.words();
    return new DeskPage(
        visitor.outside(), words.say("editor.view"), words.say("editor.view.none"), List.of());
  }
}
