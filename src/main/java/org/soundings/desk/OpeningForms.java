package org.soundings.desk;

import java.util.List;
import org.soundings.desk.page.DeskFacts;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskPlain;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Refused;
import org.soundings.study.OpeningPreview;
import org.soundings.study.WaveState;

/** What the page before an opening consists of. */
record OpeningForms(WaveState wave, Visitor visitor) {
  private DeskWords words() {
    return visitor.words();
  }

  private DeskPage begun() {
    Link back = new Link(WaveForms.address(wave), words().written(wave.title(), wave.language()));
    return new DeskPage(
            visitor.inside(Menu.Part.STUDIES),
            words().say("opening"),
            words().say("wave.lead", wave.study(), wave.wave()),
            List.of())
        .with(new DeskText(DeskText.Kind.SOFT, words().say("release.back"), back));
  }

  DeskPage refused(Refused why) {
    return begun()
        .with(DeskText.of(DeskText.Kind.LOOK, words().problem(why.problems().getFirst())));
  }

  DeskPage page(OpeningPreview preview) {
    Link promise = new Link("/s/" + wave.study() + "/promise", words().say("opening.promise.link"));
    DeskPage page =
        begun()
            .with(text(DeskText.Kind.PLAIN, "opening.all"))
            .with(facts(preview))
            .with(new DeskText(DeskText.Kind.NOTE, words().say("opening.promise"), promise))
            .with(text(DeskText.Kind.HEADING, "opening.questions"))
            .with(table(preview))
            .with(text(DeskText.Kind.HEADING, "opening.files"))
            .with(DeskText.of(DeskText.Kind.SOFT, words().say("opening.hash", preview.sha256())));
    for (var file : preview.files().entrySet()) {
      page = page.with(new DeskPlain(new Said(file.getKey(), null), file.getValue()));
    }
    return page;
  }

  private DeskFacts facts(OpeningPreview preview) {
    return new DeskFacts(
        List.of(
            fact("opening.policy", words().say("opening.policy." + preview.policy())),
            fact("opening.k", words().say("opening.k.told", preview.minimum())),
            fact(
                "opening.who",
                words().say(wave.isInvited() ? "opening.who.invited" : "opening.who.open")),
            fact(
                "opening.key",
                words().say(preview.isHeld() ? "opening.key.people" : "opening.key.server"))));
  }

  private DeskFacts.Fact fact(String key, Said said) {
    return new DeskFacts.Fact(words().say(key), said);
  }

  private DeskTable table(OpeningPreview preview) {
    return new DeskTable(
        words().say("opening.questions"),
        List.of(
            words().say("opening.question"),
            words().say("opening.offered"),
            words().say("opening.fewest")),
        preview.questions().stream().map(this::row).toList());
  }

  private List<DeskTable.Cell> row(OpeningPreview.Question question) {
    return List.of(
        DeskTable.Cell.of(words().written(question.wording(), question.language())),
        DeskTable.Cell.of(words().written(question.offered(), question.language())),
        DeskTable.Cell.of("" + question.fewest()));
  }

  private DeskText text(DeskText.Kind kind, String key) {
    return DeskText.of(kind, words().say(key));
  }
}
