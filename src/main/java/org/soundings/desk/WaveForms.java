package org.soundings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.study.WaveState;

/** What the page of a wave consists of. */
final class WaveForms {
  static final String PASSWORD = "password";

  private static final String KEY = "key";

  private WaveForms() {}

  static String address(WaveState wave) {
    return "/desk/studies/" + wave.study() + "/waves/" + wave.wave();
  }

  /** The key or its parts, which people hold; none where the server does. */
  static List<String> key(SentForm sent) {
    return sent.one(KEY).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The step that comes next; {@link #isOpen} says whether there is one. */
  static DeskForm of(WaveState wave, Visitor visitor) {
    DeskWords words = visitor.words();
    String step = step(wave);
    List<DeskField> fields = new ArrayList<>();
    if (step.equals("close")) {
      fields.add(
          DeskField.text(KEY, "key", words.say("wave.key"), "off")
              .hint(words.say("wave.key.hint")));
    }
    if (!step.equals("open")) {
      fields.add(
          DeskField.password(PASSWORD, words.say("wave.password"))
              .hint(words.say("wave.password.hint")));
    }
    DeskForm form =
        new DeskForm(address(wave) + "/" + step, fields, words.say("wave." + step + ".button"));
    return step.equals("open") ? form : form.with(Reentry.button(words));
  }

  private static String step(WaveState wave) {
    return wave.stage() == WaveState.Stage.DRAFT ? "open" : "close";
  }

  static boolean isOpen(WaveState wave, Visitor visitor) {
    return wave.stage().compareTo(WaveState.Stage.CLOSED) < 0
        && !wave.needsKey()
        && visitor.person().may(Right.RUN, wave.study());
  }

  static DeskPage page(WaveState wave, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    Said lead = words.say("wave.lead", wave.study(), wave.wave());
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.STUDIES),
                words.written(wave.title(), wave.language()),
                lead,
                List.of())
            .with(StudiesPage.table(List.of(wave), words))
            .with(DeskText.of(DeskText.Kind.SOFT, words.say("studies.rough")));
    if (visitor.person().may(Right.RUN, wave.study())) {
      if (!wave.problems().isEmpty()) {
        page =
            page.with(DeskText.of(DeskText.Kind.LOOK, words.say("wave.problems")))
                .with(ProblemTable.of(wave.problems(), words));
      }
      Link text = new Link("/desk/studies/" + wave.study() + "/questionnaire", words.say("editor"));
      page = page.with(new DeskText(DeskText.Kind.PLAIN, words.say("editor.link"), text));
    }
    if (visitor.person().may(Right.RUN, wave.study()) && wave.isInvited()) {
      Link invite = new Link(InvitingForms.address(wave.study(), wave.wave()), words.say("invite"));
      page = page.with(new DeskText(DeskText.Kind.PLAIN, words.say("invite.only"), invite));
    }
    if (wave.takenDown() != null) {
      return takenDown(page, wave, visitor);
    }
    if (wave.stage() == WaveState.Stage.RELEASED) {
      Link report = new Link("/results/" + wave.study(), words.say("wave.report.link"));
      page = page.with(new DeskText(DeskText.Kind.NOTE, words.say("wave.report"), report));
      Link down = new Link(address(wave) + "/unpublish", words.say("wave.unpublish.link"));
      return visitor.person().may(Right.RUN, wave.study())
          ? page.with(new DeskText(DeskText.Kind.SOFT, words.say("wave.unpublish"), down))
          : page;
    }
    if (wave.needsKey() && visitor.person().may(Right.RUN, wave.study())) {
      Link key = new Link(address(wave) + "/key", words.say("wave.needs-key.link"));
      page = page.with(new DeskText(DeskText.Kind.LOOK, words.say("wave.needs-key"), key));
    }
    if (wave.stage() == WaveState.Stage.DRAFT
        && wave.isCoSigned()
        && visitor.person().may(Right.PREVIEW, wave.study())) {
      Link opening = new Link(address(wave) + "/opening", words.say("wave.opening.link"));
      String key = wave.waits() ? "wave.opening.waits" : "wave.opening.approved";
      page = page.with(new DeskText(DeskText.Kind.NOTE, words.say(key), opening));
    }
    if (wave.stage() == WaveState.Stage.CLOSED
        && visitor.person().may(Right.PREVIEW, wave.study())) {
      Link preview = new Link(address(wave) + "/release", words.say("wave.preview.link"));
      return page.with(new DeskText(DeskText.Kind.NOTE, words.say("wave.preview"), preview));
    }
    if (!isOpen(wave, visitor)) {
      return page;
    }
    String key = "wave." + step(wave);
    return page.with(DeskText.of(DeskText.Kind.HEADING, words.say(key)))
        .with(DeskText.of(DeskText.Kind.LOOK, words.say(key + ".why")))
        .with(form);
  }

  private static DeskPage takenDown(DeskPage page, WaveState wave, Visitor visitor) {
    DeskWords words = visitor.words();
    Link stone = new Link("/results/" + wave.study(), words.say("wave.taken-down.link"));
    DeskPage told =
        page.with(
            new DeskText(
                DeskText.Kind.NOTE,
                words.say("wave.taken-down", Objects.requireNonNull(wave.takenDown())),
                stone));
    Link again = new Link(address(wave) + "/release", words.say("wave.preview.link"));
    return visitor.person().may(Right.PREVIEW, wave.study())
        ? told.with(new DeskText(DeskText.Kind.SOFT, words.say("wave.again"), again))
        : told;
  }
}
