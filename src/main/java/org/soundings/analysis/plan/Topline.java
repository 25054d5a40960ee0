package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.request.FrequencyRequest;
import org.soundings.analysis.request.GridRequest;
import org.soundings.analysis.request.MeanRequest;
import org.soundings.analysis.request.MultipleRequest;
import org.soundings.analysis.request.RankingRequest;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.request.SharesRequest;
import org.soundings.analysis.request.TextRequest;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Derived;

/** The plan that a questionnaire makes by itself: every item in its order, then every score. */
public final class Topline {
  private Topline() {}

  /**
   * {@link #of(Questionnaire, Policy, String)} in the questionnaire's first language.
   *
   * @param policy by which its findings are cleared
   */
  public static Plan of(Questionnaire questionnaire, Policy policy) {
    return of(questionnaire, policy, questionnaire.languages().getFirst());
  }

  /**
   * The plan: a section a page, and one of the scores. A questionnaire without items or scores has
   * one without sections.
   *
   * @param policy by which its findings are cleared
   * @param language of the report
   * @return weighted where the questionnaire's design has a weight
   */
  static Plan of(Questionnaire questionnaire, Policy policy, String language) {
    String untitled = named("answers", language);
    List<Plan.Section> sections = new ArrayList<>();
    for (Page page : questionnaire.pages()) {
      List<Request> requests = page.items().stream().flatMap(i -> requests(i).stream()).toList();
      if (!requests.isEmpty()) {
        add(sections, page.title() == null ? null : page.title().in(language), untitled, requests);
      }
    }
    if (!questionnaire.scales().isEmpty()) {
      List<Request> scores =
          questionnaire.scales().stream().flatMap(s -> requests(s).stream()).toList();
      sections.add(new Plan.Section(named("scores", language), List.of(), scores));
    }
    return new Plan(
        questionnaire.id(),
        null,
        questionnaire.title().in(language),
        null,
        language,
        policy,
        Plan.LEVEL,
        questionnaire.design().weighs(),
        sections);
  }

  private static String named(String section, String language) {
    return PlatformWording.of("topline." + section, List.of(language)).text();
  }

  /** A page without a title goes on under the heading before it. */
  private static void add(
      List<Plan.Section> sections,
      @Nullable String title,
      String untitled,
      List<Request> requests) {
    if (title == null && !sections.isEmpty()) {
      Plan.Section before = sections.removeLast();
      List<Request> both = new ArrayList<>(before.requests());
      both.addAll(requests);
      sections.add(new Plan.Section(before.title(), List.of(), both));
    } else {
      sections.add(new Plan.Section(title == null ? untitled : title, List.of(), requests));
    }
  }

  private static List<Request> requests(Item item) {
    List<Request> requests = new ArrayList<>();
    Optional<VariableSet> set = item.set();
    set.ifPresent(s -> requests.add(of(s)));
    Set<String> inSet = new LinkedHashSet<>(set.map(VariableSet::variables).orElse(List.of()));
    for (Variable variable : item.variables()) {
      if (!inSet.contains(variable.name())) {
        requests.addAll(of(variable));
      }
    }
    return requests;
  }

  static Request of(VariableSet set) {
    return switch (set.kind()) {
      case MULTIPLE -> new MultipleRequest(set.name(), set);
      case RANKING -> new RankingRequest(set.name(), set);
      case GRID -> new GridRequest(set.name(), set);
      case SHARES -> new SharesRequest(set.name(), set);
    };
  }

  private static List<Request> of(Variable variable) {
    String name = variable.name();
    return switch (variable) {
      case Variable.Categorical c -> List.of(new FrequencyRequest(name, name));
      case Variable.Interval number -> ofNumber(number);
      case Variable.Text t -> List.of(new TextRequest(name, name));
    };
  }

  private static List<Request> ofNumber(Variable.Interval number) {
    List<Request> requests = new ArrayList<>();
    requests.add(new MeanRequest(number.name(), number.name(), null, null));
    requests.addAll(ofBands(number.name(), number.bands()));
    return requests;
  }

  private static List<Request> requests(Scale scale) {
    List<Request> requests = new ArrayList<>();
    requests.add(new MeanRequest(scale.id(), scale.id(), null, scale));
    requests.addAll(ofBands(scale.id(), scale.bands()));
    return requests;
  }

  private static List<Request> ofBands(String number, List<Band> bands) {
    String name = Derived.band(number);
    return bands.isEmpty() ? List.of() : List.of(new FrequencyRequest(name, name));
  }
}
