package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Signatures;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.study.Conductor;
import org.soundings.study.RoughCount;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/** The first page of whoever is signed in: the waves of their studies, what needs them first. */
@Path("/desk")
@Needs(Right.SELF)
@ApplicationScoped
public class StudiesPage {
  private static final int OK = 200;

  /** What needs somebody first. */
  private static final List<WaveState.Stage> ORDER =
      List.of(
          WaveState.Stage.CLOSED,
          WaveState.Stage.CLOSING,
          WaveState.Stage.OPEN,
          WaveState.Stage.DRAFT,
          WaveState.Stage.RELEASED);

  private final Conductor conductor;

  @Inject
  StudiesPage(Conductor conductor) {
    this.conductor = conductor;
  }

  @GET
  public Response show(@BeanParam Visitor visitor) {
    Person person = visitor.person();
    List<WaveState> waves =
        conductor.states().stream()
            .filter(wave -> person.may(Right.SEE, wave.study()))
            .sorted(
                Comparator.comparing((WaveState wave) -> !isHeldUp(wave, person))
                    .thenComparing(wave -> ORDER.indexOf(wave.stage())))
            .toList();
    return HtmlPage.html(OK, page(waves, visitor).html()).build();
  }

  private static DeskPage page(List<WaveState> waves, Visitor visitor) {
    DeskWords words = visitor.words();
    long needed = waves.stream().filter(w -> needs(w, visitor.person())).count();
    Said lead = words.say("studies.lead", waves.size(), needed);
    DeskPage page =
        new DeskPage(visitor.inside(Menu.Part.STUDIES), words.say("studies"), lead, List.of());
    if (visitor.person().may(Right.MAKE, "")) {
      page = page.leadingTo(new Link(NewStudyPages.ADDRESS, words.say("new")));
    }
    if (waves.isEmpty()) {
      return page.with(DeskText.of(DeskText.Kind.PLAIN, words.say("studies.none")));
    }
    return page.with(table(waves, words))
        .with(DeskText.of(DeskText.Kind.SOFT, words.say("studies.rough")));
  }

  private static boolean needs(WaveState wave, Person person) {
    boolean signs = wave.isCoSigned() && Signatures.may(person, wave.study());
    return wave.stage() == WaveState.Stage.CLOSED
        ? signs || person.may(Right.RUN, wave.study())
        : signs && wave.waits() || isHeldUp(wave, person);
  }

  /** Whether something is missing that this person can see to. */
  private static boolean isHeldUp(WaveState wave, Person person) {
    return (isKeyDue(wave) || !wave.problems().isEmpty()) && person.may(Right.RUN, wave.study());
  }

  /** Of a wave with a day, {@link WaveState#problems} says when. */
  private static boolean isKeyDue(WaveState wave) {
    return wave.needsKey() && (wave.opens() == null || !wave.problems().isEmpty());
  }

  static DeskBlock table(List<WaveState> waves, DeskWords words) {
    return new DeskTable(
        words.say("studies.caption"),
        List.of(
            words.say("studies.study"),
            words.say("studies.stage"),
            words.say("studies.next"),
            words.say("studies.taken")),
        waves.stream().map(wave -> row(wave, words)).toList());
  }

  private static List<DeskTable.Cell> row(WaveState wave, DeskWords words) {
    WaveState.Stage stage = wave.stage();
    return List.of(
        DeskTable.Cell.of(words.written(wave.title(), wave.language()))
            .to(StudyPages.address(wave.study()))
            .over(new Said(wave.wave(), null)),
        wave.takenDown() == null
            ? DeskTable.Cell.tagged(words.say("stage." + stage.word()), tag(stage))
            : DeskTable.Cell.tagged(words.say("stage.taken-down"), tag(WaveState.Stage.CLOSED)),
        DeskTable.Cell.of(next(wave, words)).to(WaveForms.address(wave)),
        DeskTable.Cell.of(
            stage == WaveState.Stage.DRAFT
                ? words.say("taken.none")
                : taken(wave.responses(), words)));
  }

  private static String tag(WaveState.Stage stage) {
    return (stage == WaveState.Stage.CLOSING ? WaveState.Stage.CLOSED : stage).word();
  }

  static Said taken(RoughCount count, DeskWords words) {
    if (count.to() == 0) {
      return words.say("taken.more", count.from());
    }
    return count.from() == 0
        ? words.say("taken.fewer", count.to() + 1)
        : words.say("taken.from", count.from(), count.to());
  }

  private static Said next(WaveState wave, DeskWords words) {
    if (wave.takenDown() != null) {
      return words.say("next.taken-down");
    }
    if (isKeyDue(wave)) {
      return words.say("next.key");
    }
    if (wave.waits()) {
      return words.say("next.waits");
    }
    if (!wave.problems().isEmpty()) {
      return words.say("next.problems");
    }
    LocalDate day =
        switch (wave.stage()) {
          case DRAFT -> wave.opens();
          case OPEN -> wave.closes();
          case CLOSING, CLOSED, RELEASED -> null;
        };
    String key = "next." + wave.stage().word();
    boolean byHand = wave.stage().compareTo(WaveState.Stage.OPEN) <= 0 && day == null;
    return byHand ? words.say(key + ".hand") : day == null ? words.say(key) : words.say(key, day);
  }
}
