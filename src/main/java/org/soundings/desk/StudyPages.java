package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskFacts;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;
import org.soundings.study.Conductor;
import org.soundings.study.Overview;
import org.soundings.study.Overviews;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/** A study: where its waves stand, what comes next, and what people see of it. */
@Path("/desk/studies/{study}")
@Needs(Right.SEE)
@ApplicationScoped
public class StudyPages {
  private static final int OK = 200;

  private final Conductor conductor;
  private final Overviews overviews;

  @Inject
  StudyPages(Conductor conductor, Overviews overviews) {
    this.conductor = conductor;
    this.overviews = overviews;
  }

  static String address(String study) {
    return "/desk/studies/" + study;
  }

  @GET
  public Response show(@PathParam("study") String study, @BeanParam Visitor visitor) {
    List<WaveState> waves =
        conductor.states().stream().filter(wave -> wave.study().equals(study)).toList();
    Optional<Overview> overview = overviews.find(study);
    if (waves.isEmpty()) {
      throw new NotFoundException();
    }
    DeskWords words = visitor.words();
    WaveState first = waves.getFirst();
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.STUDIES),
                words.written(first.title(), first.language()),
                overview.map(o -> said(o.asker(), words)).orElse(null),
                List.of())
            .amid(StudyTabs.of(study, StudyTabs.OVERVIEW, visitor))
            .with(DeskText.of(DeskText.Kind.HEADING, words.say("study.stands")))
            .with(StudiesPage.table(waves, words))
            .with(DeskText.of(DeskText.Kind.SOFT, words.say("studies.rough")));
    if (overview.isEmpty()) {
      page = page.with(DeskText.of(DeskText.Kind.LOOK, words.say("study.undeclared")));
    } else {
      page =
          page.with(DeskText.of(DeskText.Kind.HEADING, words.say("study.seen")))
              .with(facts(overview.get(), words));
    }
    return HtmlPage.html(OK, page.html()).build();
  }

  private static @Nullable Said said(@Nullable Wording wording, DeskWords words) {
    return wording == null ? null : Said.of(wording, words.language());
  }

  private static DeskFacts facts(Overview overview, DeskWords words) {
    List<DeskFacts.Fact> facts = new ArrayList<>();
    String address = "/s/" + overview.study();
    facts.add(new DeskFacts.Fact(words.say("study.address"), DeskText.written(address), address));
    facts.add(
        new DeskFacts.Fact(
            words.say("setting.languages"),
            DeskText.written(String.join(", ", overview.languages()))));
    facts.add(
        new DeskFacts.Fact(
            words.say("study.takes"),
            overview.shortest() == overview.longest()
                ? words.say("study.minutes", overview.longest())
                : words.say("study.minutes.between", overview.shortest(), overview.longest())));
    Said help = said(overview.help(), words);
    facts.add(
        new DeskFacts.Fact(
            words.say("setting.help"), help == null ? words.say("study.help.none") : help));
    String policy = overview.policy().name().toLowerCase(Locale.ROOT);
    facts.add(
        new DeskFacts.Fact(words.say("setting.policy"), words.say("setting.policy." + policy)));
    if (overview.smallest() > 1) {
      facts.add(
          new DeskFacts.Fact(
              words.say("study.smallest"), words.say("study.people", overview.smallest())));
    }
    facts.add(
        new DeskFacts.Fact(
            words.say("study.promise"), words.say("study.read"), address + "/promise"));
    return new DeskFacts(facts);
  }
}
