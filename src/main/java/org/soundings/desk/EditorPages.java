package org.soundings.desk;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Right;
import org.soundings.desk.page.CheckedText;
import org.soundings.desk.page.ComparedPage;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.EditorPage;
import org.soundings.desk.page.Menu;
import org.soundings.desk.page.SideBySide;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.Reading;
import org.soundings.study.DraftProblem;
import org.soundings.study.EditedQuestionnaire;
import org.soundings.study.EditedText;
import org.soundings.web.HtmlPage;

/** What the pages of a questionnaire's text consist of. */
record EditorPages(String study, Visitor visitor, DraftChecks checks) {
  private static final int OK = 200;
  private static final int STALE = 409;
  private static final int WRONG = 422;
  private static final int MOST_SHOWN = 100;
  private static final String POLICY = "Content-Security-Policy";

  String address() {
    return "/desk/studies/" + study + "/questionnaire";
  }

  private DeskWords words() {
    return visitor.words();
  }

  /** Only who may run every study that asks it: what changes for one changes for all. */
  boolean mayEdit(EditedQuestionnaire edited) {
    return edited.studies().stream().allMatch(each -> visitor.person().may(Right.RUN, each));
  }

  private DeskPage page(Said heading, Said lead) {
    return new DeskPage(visitor.inside(Menu.Part.STUDIES), heading, lead, List.of())
        .amid(StudyTabs.of(study, StudyTabs.QUESTIONNAIRE, visitor));
  }

  EditorPage editor(
      EditedQuestionnaire edited, @Nullable String screen, @Nullable String language) {
    Optional<Reading> reading = checks.read(visitor.person(), edited);
    return new EditorPage(
        page(words().say("editor"), lead(edited)),
        address(),
        edited.current().text(),
        edited.current().sha256(),
        mayEdit(edited),
        note(edited),
        checked(edited, reading),
        reading
            .flatMap(r -> Optional.ofNullable(r.questionnaire()))
            .map(q -> viewed(q, screen, language))
            .orElse(null),
        null);
  }

  /** The same without the text, for the script, which has it. */
  EditorPage after(EditedQuestionnaire edited, SentForm sent) {
    EditorPage page = editor(edited, sent.one("screen"), sent.one("lang"));
    return page.withoutText();
  }

  private Said lead(EditedQuestionnaire edited) {
    return words().say("editor.lead", edited.file(), study);
  }

  private Said note(EditedQuestionnaire edited) {
    if (!mayEdit(edited)) {
      return words().problem(DraftProblem.OTHERS.at(Place.of(edited.file())));
    }
    String fixed = edited.fixed();
    if (fixed != null) {
      return words().say("editor.fixed", fixed);
    }
    return words().say(edited.draft() == null ? "editor.fresh" : "editor.unused");
  }

  private EditorPage.Viewed viewed(
      Questionnaire questionnaire, @Nullable String screen, @Nullable String language) {
    PreviewedScreen shown = PreviewedScreen.of(questionnaire, screen, language);
    return new EditorPage.Viewed(
        address() + "/preview?screen=" + shown.screen().id() + "&lang=" + shown.language(),
        shown.screen().id(),
        shown.screens(words()),
        shown.tongues());
  }

  private CheckedText checked(EditedQuestionnaire edited, Optional<Reading> reading) {
    EditedText now = edited.current();
    return CheckedText.of(
        words(),
        edited.file(),
        edited.draft() != null,
        now.text(),
        reading.map(Reading::problems).orElse(null));
  }

  /** What somebody typed beside what was saved since. */
  EditorPage conflict(EditedQuestionnaire now, String mine, SideBySide sides) {
    return new EditorPage(
        page(words().say("editor"), lead(now)),
        address(),
        mine,
        now.current().sha256(),
        true,
        null,
        null,
        null,
        sides);
  }

  /**
   * @param against why the draft is not used
   */
  ComparedPage draft(EditedQuestionnaire edited, List<Problem> against) {
    EditedText draft = edited.current();
    return new ComparedPage(
        page(words().say("editor.compare"), lead(edited)),
        address(),
        draft.sha256(),
        edited.used().sha256(),
        SideBySide.of(edited.used().text(), draft.text()),
        against.stream().limit(MOST_SHOWN).map(this::said).toList());
  }

  private Said said(Problem problem) {
    Said words = words().problem(problem);
    return problem.place().line() == 0
        ? words
        : new Said(problem.place() + ": " + words.text(), words.language());
  }

  /** The text as it was typed: all of it, or what was changed of the one that was seen. */
  String text(EditedQuestionnaire seen, SentForm sent) {
    if (sent.one("kept").isEmpty()) {
      return sent.one("text");
    }
    try {
      String text =
          seen.current().changed(number(sent, "kept"), number(sent, "tail"), sent.one("text"));
      if (text.length() == number(sent, "length")) {
        return text;
      }
    } catch (IllegalArgumentException notThisText) {
      // answered below
    }
    throw new BadRequestException("not a change of this text");
  }

  private static int number(SentForm sent, String name) {
    return Integer.parseInt(sent.one(name));
  }

  /** For the script: what was saved in between. */
  Response theirs(EditedQuestionnaire now) {
    return Response.status(STALE)
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .cacheControl(HtmlPage.unkept())
        .header("X-Seen", now.current().sha256())
        .entity(now.current().text())
        .build();
  }

  Response foreign(EditedQuestionnaire edited) {
    return framing(HtmlPage.html(WRONG, editor(edited, null, null).html()));
  }

  /** With what was typed. */
  Response refused(EditedQuestionnaire now, SentForm sent, Refused refused) {
    EditorPage again =
        new EditorPage(
            page(words().say("editor"), lead(now)),
            address(),
            text(now, sent),
            now.current().sha256(),
            true,
            words().problem(refused.problems().getFirst()),
            null,
            null,
            null);
    return HtmlPage.html(WRONG, again.html()).build();
  }

  Response unreadable(Refused refused) {
    DeskPage page = page(words().say("editor"), words().say("editor.unreadable"));
    for (Problem problem : refused.problems()) {
      page = page.with(DeskText.of(DeskText.Kind.LOOK, said(problem)));
    }
    return HtmlPage.html(OK, page.html()).build();
  }

  /** The page frames one of ours. */
  Response framing(Response.ResponseBuilder page) {
    return page.header(
            POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .build();
  }
}
