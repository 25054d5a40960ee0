package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.Reading;

/** Simulated responses to questionnaires that were themselves drawn by chance. */
class SimulatedQuestionnairesTest {
  private static final int DRAWN = 60;
  private static final int ITEMS = 12;

  @TempDir Path folder;
  private final SplittableRandom random = new SplittableRandom(99);

  private static final class Writer {
    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();

    Writer(SplittableRandom random) {
      this.random = random;
    }

    String written() {
      for (int i = 0; i < ITEMS; i++) {
        item("i" + i);
      }
      return text.toString();
    }

    private void item(String id) {
      List<String> keys = new ArrayList<>();
      int many = 2 + random.nextInt(5);
      String condition = "";
      switch (random.nextInt(7)) {
        case 0 -> {
          keys.add("single: " + id);
          keys.add(options(many));
          keys.add("ordered: " + (random.nextBoolean() ? "yes" : "no"));
          condition = "{%s: [o0, o1]}".formatted(id);
        }
        case 1 -> {
          int maximum = 1 + random.nextInt(many);
          keys.add("multiple: " + id);
          keys.add(options(many));
          keys.add("minimum: " + (1 + random.nextInt(maximum)));
          keys.add("maximum: " + maximum);
          condition = "{%s: o1}".formatted(id);
        }
        case 2 -> {
          keys.add("ranking: " + id);
          keys.add(options(many));
          keys.add("top: " + (1 + random.nextInt(many)));
          condition = "{%s.o0: 1}".formatted(id);
        }
        case 3 -> {
          keys.add("grid: " + id);
          keys.add("statements: {s: I do., t: I may.}");
          keys.add("scale: {1: Low, 2: Middle, 3: High}");
          condition = "{%s.t: [1, 3]}".formatted(id);
        }
        case 4 -> {
          keys.add("number: " + id);
          keys.add("from: " + -random.nextInt(9));
          keys.add("to: " + random.nextInt(9));
          keys.add("decimals: " + random.nextInt(3));
          condition = "{%s: {from: 0}}".formatted(id);
        }
        case 5 -> keys.add("date: " + id);
        default -> keys.add("text: " + id);
      }
      keys.add("ask: What is it?");
      keys.add("refuse: " + (random.nextBoolean() ? "yes" : "no"));
      keys.add("required: " + (random.nextInt(4) == 0 ? "yes" : "no"));
      if (!conditions.isEmpty() && random.nextInt(3) == 0) {
        keys.add("show-if: " + conditions.get(random.nextInt(conditions.size())));
      }
      if (!condition.isEmpty()) {
        conditions.add(condition);
      }
      text.append("- {").append(String.join(", ", keys)).append("}\n");
    }

    private String options(int many) {
      List<String> options = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        options.add("o%d: Option %d".formatted(i, i));
      }
      return "options: {" + String.join(", ", options) + "}";
    }
  }

  @Test
  void everyAnswerIsOneThatThePersonCouldGive() {
    for (int i = 0; i < DRAWN; i++) {
      String items = new Writer(random).written();
      Reading reading = WrittenQuestionnaire.items(folder, items);
      Questionnaire questionnaire = reading.questionnaire();
      assertNotNull(questionnaire, () -> items + reading.problems());
      Routing routing = new Routing(questionnaire.pages());
      new Simulation(questionnaire, i)
          .responses(60)
          .forEach(response -> routing.shown(response).forEach(item -> fits(item, response)));
    }
  }

  private static void fits(Item item, Response response) {
    for (Variable variable : item.variables()) {
      Value value = response.value(variable.name());
      switch (value) {
        case Value.Code code ->
            assertTrue(
                ((Variable.Categorical) variable)
                    .categories().stream().map(Category::code).toList().contains(code.code()));
        case Value.Number number -> {
          Variable.Interval interval = (Variable.Interval) variable;
          assertTrue(number.value() >= interval.lowest() && number.value() <= interval.highest());
        }
        case Value.Words words -> assertTrue(variable instanceof Variable.Text);
        case Value.Absent absent -> absent(item, absent.reason());
      }
    }
    counts(item, response);
  }

  private static void absent(Item item, Missing reason) {
    switch (reason) {
      case NOT_ASKED -> throw new AssertionError(item.id() + " was shown");
      case SKIPPED -> assertTrue(!item.ask().required(), item.id());
      case REFUSED -> assertTrue(item.ask().refusable(), item.id());
      case NOT_APPLICABLE -> assertTrue(item instanceof Ranking, item.id());
    }
  }

  private static void counts(Item item, Response response) {
    List<String> codes =
        item.variables().stream()
            .map(v -> response.code(v.name()))
            .filter(code -> code != null)
            .toList();
    if (item instanceof MultipleChoice multiple && !codes.isEmpty()) {
      long chosen = codes.stream().filter("1"::equals).count();
      assertTrue(chosen >= multiple.minimum() && chosen <= multiple.maximum());
    }
    if (item instanceof Ranking ranking && !codes.isEmpty()) {
      assertEquals(ranking.top(), codes.size());
      assertEquals(ranking.top(), codes.stream().distinct().count());
    }
  }
}
