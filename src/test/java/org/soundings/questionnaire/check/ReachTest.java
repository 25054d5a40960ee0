package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Note;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Wording;

/**
 * What {@link Reach} calls possible, against trying all answers: 300 small questionnaires with
 * conditions drawn by chance.
 */
class ReachTest {
  private static final Wording ANY = Wording.of("en", "any");
  private static final int DRAWN = 300;

  private final SplittableRandom random = new SplittableRandom(2021);

  /** Answers to a single choice, a multiple choice with an exclusive option, and a number. */
  private record Given(Map<String, String> codes, Map<String, Double> numbers)
      implements Condition.Answered {
    @Override
    public @Nullable String code(String variable) {
      return codes.get(variable);
    }

    @Override
    public double number(String variable) {
      return numbers.getOrDefault(variable, Double.NaN);
    }
  }

  @Test
  void whatTryingAllAnswersNeverShowsIsCalledImpossibleAndNothingElse() {
    int impossible = 0;
    for (int i = 0; i < DRAWN; i++) {
      Questionnaire questionnaire = drawn();
      Set<String> shown = shownToSomebody(questionnaire);
      Reach reach =
          new Reach(new Review(questionnaire, true, new Places(Place.of("q")), new Problems()));
      for (Page page : questionnaire.pages()) {
        for (Item item : page.items()) {
          boolean possible = reach.possible(List.of(page.when(), item.ask().when()));
          assertEquals(shown.contains(item.id()), possible, () -> item + " in " + questionnaire);
          impossible += possible ? 0 : 1;
        }
      }
    }
    assertTrue(impossible > DRAWN / 4 && impossible < 3 * DRAWN, "impossible: " + impossible);
  }

  private Questionnaire drawn() {
    List<Item> first =
        List.of(
            new SingleChoice(ask("s", Condition.ALWAYS), options("x", "y"), false, false),
            new MultipleChoice(
                ask("m", condition(List.of("s"), 1)), options("x", "y", "none"), 1, 3, false),
            new NumberEntry(ask("n", condition(List.of("s", "m"), 1)), 0, 3, 0, null, List.of()));
    List<Item> second =
        List.of(
            new Note(ask("a", condition(List.of("s", "m", "n"), 2))),
            new Note(ask("b", condition(List.of("s", "m", "n"), 3))));
    List<Page> pages =
        List.of(
            new Page("p", null, Condition.ALWAYS, first),
            new Page("q", null, condition(List.of("s", "m", "n"), 1), second));
    return new Questionnaire(
        "q",
        "1",
        "",
        List.of("en"),
        ANY,
        null,
        null,
        Paging.ALL,
        Audience.RESEARCH,
        pages,
        List.of(),
        Design.NONE,
        Layout.PLAIN,
        List.of(),
        null);
  }

  private static Ask ask(String id, Condition when) {
    return new Ask(id, ANY, null, false, false, when);
  }

  private static List<Category> options(String... codes) {
    List<Category> options = new ArrayList<>();
    for (String code : codes) {
      options.add(
          new Category(code, ANY, code.equals("none") ? Role.EXCLUSIVE : Role.PLAIN, false));
    }
    return options;
  }

  private Condition condition(List<String> names, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 4);
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; kind > 0 && i < 2 + random.nextInt(2); i++) {
      parts.add(condition(names, depth - 1));
    }
    return switch (kind) {
      case 0 -> leaf(names.get(random.nextInt(names.size())));
      case 1 -> new Condition.All(parts);
      case 2 -> new Condition.Any(parts);
      default -> new Condition.Not(parts.getFirst());
    };
  }

  private Condition leaf(String name) {
    if (name.equals("n")) {
      int from = random.nextInt(5);
      return new Condition.Between(name, from, from + random.nextInt(2));
    }
    List<String> codes = name.equals("s") ? List.of("x", "y") : List.of("x", "y", "none");
    Set<String> drawn = new HashSet<>();
    drawn.add(codes.get(random.nextInt(codes.size())));
    drawn.add(codes.get(random.nextInt(codes.size())));
    return new Condition.Is(name, drawn);
  }

  private static Set<String> shownToSomebody(Questionnaire questionnaire) {
    Routing routing = new Routing(questionnaire.pages());
    Set<String> shown = new HashSet<>();
    for (String single : List.of("", "x", "y")) {
      for (Set<String> chosen :
          List.of(Set.<String>of(), Set.of("x"), Set.of("y"), Set.of("x", "y"), Set.of("none"))) {
        for (double number : new double[] {Double.NaN, 0, 0.5, 1, 1.5, 2, 2.5, 3}) {
          Map<String, String> codes = new HashMap<>();
          if (!single.isEmpty()) {
            codes.put("s", single);
          }
          chosen.forEach(code -> codes.put("m." + code, "1"));
          routing.shown(new Given(codes, Map.of("n", number))).forEach(i -> shown.add(i.id()));
        }
      }
    }
    return shown;
  }
}
