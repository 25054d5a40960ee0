package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

class OwnScoreTest {
  private static List<OwnScore> scores(String pace, String load, String rest) {
    Map<String, Value> answers = new HashMap<>();
    answers.put("demands.pace", value(pace));
    answers.put("demands.load", value(load));
    answers.put("demands.rest", value(rest));
    return OwnScore.all(Questionnaires.everything(), new Response(answers));
  }

  private static Value value(String code) {
    return code.isEmpty() ? new Value.Absent(Missing.SKIPPED) : new Value.Code(code);
  }

  private static String band(OwnScore score) {
    return Objects.requireNonNull(score.band()).code();
  }

  @Test
  void r17ReversedItemsAreTurnedAndTheBandIsTheScalesOwn() {
    OwnScore all = scores("3", "2", "1").getFirst();
    assertEquals(250 / 3.0, all.score(), 1e-9);
    assertEquals("high", band(all));
    assertEquals(0, all.lowest());
    assertEquals(100, all.highest());
    OwnScore low = scores("1", "1", "3").getFirst();
    assertEquals(0, low.score());
    assertEquals("low", band(low));
  }

  @Test
  void r17TooFewAnswersGiveNoScoreAndEnoughGiveTheirMean() {
    assertEquals(List.of(), scores("3", "", ""));
    assertEquals(75, scores("3", "2", "").getFirst().score());
  }

  @Test
  void r17AScaleWithoutBandsIsNotShown() {
    Map<String, Value> answers = Map.of("strained", new Value.Code("3"));
    assertEquals(List.of(), OwnScore.all(Questionnaires.everything(), new Response(answers)));
  }
}
