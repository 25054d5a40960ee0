package org.soundings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskFacts;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskLinks;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskSums;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Approval;
import org.soundings.study.AttackVerdict;
import org.soundings.study.Preview;
import org.soundings.study.PublishedFile;
import org.soundings.study.ShownFinding;
import org.soundings.study.WaveState;

/**
 * What the page before a release consists of.
 *
 * @param refused why what was sent was not done, or null
 */
record ReleaseForms(WaveState wave, Visitor visitor, @Nullable Refused refused) {
  static final String REPORT = "report.html";
  static final String HASH = "sha256";

  private static final String NONE = "\u2013";

  ReleaseForms(WaveState wave, Visitor visitor) {
    this(wave, visitor, null);
  }

  ReleaseForms wrong(Refused why) {
    return new ReleaseForms(wave, visitor, why);
  }

  String address() {
    return WaveForms.address(wave) + "/release";
  }

  /** Where the files of the preview are. */
  String files() {
    return address() + "/not-published/";
  }

  private DeskWords words() {
    return visitor.words();
  }

  private DeskPage begun(String heading) {
    Link back = new Link(WaveForms.address(wave), words().written(wave.title(), wave.language()));
    return new DeskPage(
            visitor.inside(Menu.Part.STUDIES),
            words().say(heading),
            words().say("wave.lead", wave.study(), wave.wave()),
            List.of())
        .with(new DeskText(DeskText.Kind.SOFT, words().say("release.back"), back));
  }

  /** While it cannot be published. */
  DeskPage notDue(Refused why) {
    return begun("release")
        .with(DeskText.of(DeskText.Kind.LOOK, words().problem(why.problems().getFirst())));
  }

  /** While it is being made. */
  DeskPage waiting() {
    Link again = new Link(address(), words().say("release.again"));
    return begun("release")
        .with(new DeskText(DeskText.Kind.NOTE, words().say("release.waiting"), again));
  }

  /**
   * @param approval by a co-signer; empty where the study needs none
   */
  DeskPage page(Preview preview, Optional<Approval> approval) {
    DeskPage page = begun("release");
    for (DeskBlock block : blocks(preview, approval)) {
      page = page.with(block);
    }
    return page;
  }

  private List<DeskBlock> blocks(Preview preview, Optional<Approval> approval) {
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(text(DeskText.Kind.PLAIN, "release.all"));
    blocks.add(sums(preview));
    Link report = new Link(files() + REPORT, words().say("release.read"));
    blocks.add(new DeskText(DeskText.Kind.NOTE, words().say("release.read.why"), report));
    blocks.add(text(DeskText.Kind.HEADING, "release.findings"));
    blocks.add(table(preview.findings()));
    blocks.add(text(DeskText.Kind.SOFT, "release.why.soft"));
    blocks.add(text(DeskText.Kind.HEADING, "release.attack"));
    blocks.addAll(verdict(preview.verdict()));
    List<DeskFacts.Fact> advice = new Advice(words(), preview.findings()).facts();
    if (!advice.isEmpty()) {
      blocks.add(text(DeskText.Kind.HEADING, "release.more"));
      blocks.add(text(DeskText.Kind.PLAIN, "release.more.why"));
      blocks.add(new DeskFacts(advice));
    }
    blocks.add(text(DeskText.Kind.HEADING, "release.files"));
    blocks.add(links(preview));
    blocks.add(DeskText.of(DeskText.Kind.SOFT, words().say("release.hash", preview.sha256())));
    approval.ifPresent(
        given ->
            blocks.addAll(
                new SigningForms(visitor, wave.study(), address() + "/co-signature", refused)
                    .blocks(given)));
    if (visitor.person().may(Right.RUN, wave.study())
        && approval.map(Approval::isGiven).orElse(true)) {
      blocks.add(text(DeskText.Kind.HEADING, "wave.release"));
      blocks.addAll(decision(preview));
    }
    return blocks;
  }

  private List<DeskBlock> decision(Preview preview) {
    if (preview.verdict().forbids()) {
      return List.of(text(DeskText.Kind.LOOK, "release.forbidden"));
    }
    DeskForm form =
        new DeskForm(
                address(),
                List.of(
                    DeskField.hidden(HASH, preview.sha256()),
                    DeskField.password(WaveForms.PASSWORD, words().say("wave.password"))
                        .hint(words().say("wave.password.hint"))),
                words().say("wave.release.button"))
            .with(Reentry.button(words()));
    return List.of(
        text(DeskText.Kind.LOOK, "wave.release.why"),
        refused == null ? form : SentForm.NONE.back(form, refused, WaveForms.PASSWORD, words()));
  }

  private DeskSums sums(Preview preview) {
    AttackVerdict verdict = preview.verdict();
    boolean known =
        verdict.outcome() == AttackVerdict.Outcome.FOUND
            || verdict.outcome() == AttackVerdict.Outcome.NOTHING_FOUND;
    return new DeskSums(
        List.of(
            new DeskSums.Sum("" + preview.shown(), words().say("release.shown")),
            new DeskSums.Sum("" + preview.hidden(), words().say("release.hidden")),
            new DeskSums.Sum(
                known ? "" + verdict.found() : NONE,
                words().say(known ? "release.found" : "release.not-run"))));
  }

  private DeskTable table(List<ShownFinding> findings) {
    return new DeskTable(
        words().say("release.caption"),
        List.of(
            words().say("release.finding"),
            words().say("release.part"),
            words().say("release.why")),
        findings.stream().map(this::row).toList());
  }

  private List<DeskTable.Cell> row(ShownFinding finding) {
    DeskTable.Cell name = DeskTable.Cell.of(words().written(finding.wording(), finding.language()));
    int all = finding.shown() + finding.hidden();
    return List.of(
        finding.by().isEmpty() ? name : name.over(words().say("release.by", finding.by())),
        DeskTable.Cell.of(words().say("release.of", finding.shown(), all)),
        DeskTable.Cell.of(words().say("reason." + key(finding.reason().name()), finding.fewest())));
  }

  private List<DeskBlock> verdict(AttackVerdict verdict) {
    boolean good = verdict.outcome() == AttackVerdict.Outcome.NOTHING_FOUND;
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(
        DeskText.of(
            good ? DeskText.Kind.NOTE : DeskText.Kind.LOOK,
            words().say("verdict." + key(verdict.outcome().name()), verdict.found())));
    if (verdict.contradictory() > 0) {
      blocks.add(
          DeskText.of(
              DeskText.Kind.LOOK, words().say("verdict.contradictory", verdict.contradictory())));
    }
    if (!verdict.unread().isEmpty()) {
      String unread = String.join(", ", verdict.unread().stream().sorted().toList());
      Said said = words().written(unread, "en");
      blocks.add(new DeskFacts(List.of(new DeskFacts.Fact(words().say("verdict.unread"), said))));
    }
    return blocks;
  }

  private DeskLinks links(Preview preview) {
    return new DeskLinks(
        preview.files().stream()
            .map(PublishedFile::name)
            .filter(name -> !name.contains("/") || name.endsWith("/" + REPORT))
            .map(name -> new Link(files() + name, DeskText.written(name)))
            .toList());
  }

  private DeskText text(DeskText.Kind kind, String key) {
    return DeskText.of(kind, words().say(key));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
