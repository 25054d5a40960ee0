package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.Order;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

class RoundTripTest {
  private static final int RESPONDENTS = 100;

  @Test
  void whatIsShownAgainIsSentAgainAndReadAsTheSameAnswers() {
    Set<Missing> reasons = EnumSet.noneOf(Missing.class);
    for (Paging paging : Paging.values()) {
      Form form = new Form(Questionnaires.paged(Questionnaires.everything(), paging));
      for (int seed = 0; seed < RESPONDENTS; seed++) {
        Map<String, Value> given = RandomAnswers.to(form.questionnaire(), seed);
        Response expected = form.complete(given);
        assertEquals(expected, sentAgain(form, given, seed), paging + " seed " + seed);
        expected.values().values().stream()
            .filter(Value.Absent.class::isInstance)
            .forEach(v -> reasons.add(((Value.Absent) v).reason()));
      }
    }
    assertEquals(EnumSet.allOf(Missing.class), reasons);
  }

  /** Every screen shown with the answers given, its fields read into answers that begin empty. */
  private static Response sentAgain(Form form, Map<String, Value> given, int seed) {
    Map<String, Value> read = new HashMap<>();
    for (Screen screen : form.screens()) {
      View view =
          Shows.view(screen, "en")
              .with(given)
              .with(Order.of("key" + seed), null, Map.of("_token", "t"));
      Map<String, List<String>> fields = new Browser(form.html(view)).press("_go", "next");
      ScreenReading reading = form.read(screen, fields, read);
      assertEquals(
          List.of(),
          reading.problems().stream().filter(p -> p.kind() != FieldProblem.Kind.REQUIRED).toList());
      read.putAll(reading.answers());
    }
    return form.complete(read);
  }

  @Test
  void anyFieldsAtAllAreReadWithoutAFault() {
    Questionnaire questionnaire = Questionnaires.everything();
    Form form = new Form(questionnaire);
    Random random = new Random(7);
    List<String> names = new ArrayList<>();
    questionnaire.items().forEach(i -> i.variables().forEach(v -> names.add(v.name())));
    names.addAll(
        List.of("_asked", "_refused", "_prompted", "_opened", "_speak", "_go", "started.day"));
    names.addAll(List.of("started.month", "started.year", "hours", "nothing", ""));
    List<String> values =
        List.of(
            "1", "0", "2", "yes", "~refused", "~~", "", " ", "\0", "9".repeat(400), "-", "hours");
    int problems = 0;
    for (int i = 0; i < 1000; i++) {
      Map<String, List<String>> fields = new HashMap<>();
      for (int f = random.nextInt(30); f > 0; f--) {
        String value = values.get(random.nextInt(values.size()));
        List<String> sent = random.nextInt(5) == 0 ? List.of(value, "x") : List.of(value);
        fields.put(names.get(random.nextInt(names.size())), sent);
      }
      ScreenReading reading = form.read(form.whole(), fields, Map.of());
      problems += reading.problems().size();
      Shows.again(form, form.read(form.screens().get(2), fields, Map.of()), "en");
      assertEquals(
          questionnaire.items().mapToInt(item -> item.variables().size()).sum(),
          form.complete(reading.answers()).values().size());
    }
    assertTrue(problems > 300, "problems found: " + problems);
  }
}
