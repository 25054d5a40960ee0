package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.NOT_APPLICABLE;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.code;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Ranking;
import org.soundings.response.Value;

class RankingFormTest {
  private static final ItemForm TRAITS =
      ItemForm.of(
          new Ranking(
              Items.refusable("traits"),
              Items.options("care", "skill", "time", "else+"),
              2,
              false));

  @Test
  void placesChosenFromMenusAreTheAnswerAndWhatIsLeftOutDoesNotApply_R10() {
    assertEquals(
        Map.of(
            "traits.care", code("2"),
            "traits.skill", code("1"),
            "traits.time", NOT_APPLICABLE,
            "traits.else", NOT_APPLICABLE,
            "traits.else.text", NOT_APPLICABLE),
        TRAITS.read(fields("traits.care=2", "traits.skill=1", "traits.time=")).values());
  }

  @Test
  void fewerPlacesThanAskedForAreAnAnswer() {
    assertEquals(code("1"), TRAITS.read(fields("traits.time=1")).values().get("traits.time"));
  }

  @Test
  void noPlaceAtAllIsSkipped() {
    Answer answer = TRAITS.read(fields("traits.care=", "traits.skill="));
    assertEquals(Set.of(SKIPPED), Set.copyOf(answer.values().values()));
    assertEquals(List.of("traits.1"), answer.empty());
  }

  @Test
  void onePlaceTwiceIsAProblemAtTheSecond() {
    Answer answer = TRAITS.read(fields("traits.care=1", "traits.time=1"));
    assertEquals(List.of(FieldProblem.Kind.SAME_PLACE), kinds(answer));
    assertEquals("traits.3", answer.problems().getFirst().control());
    assertEquals(Map.of(), answer.values());
  }

  @Test
  void aPlaceBeyondTheLastIsForged() {
    assertEquals(
        List.of(FieldProblem.Kind.NOT_OFFERED), kinds(TRAITS.read(fields("traits.care=3"))));
  }

  @Test
  void refusedAsAWhole() {
    assertEquals(
        Set.of(REFUSED),
        Set.copyOf(TRAITS.read(fields("traits.care=", "_refused=traits")).values().values()));
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(TRAITS.read(fields("traits.care=1", "_refused=traits"))));
  }

  @Test
  void wordsForOtherWithoutAPlaceAreAskedAbout() {
    for (Fields fields :
        List.of(
            fields("traits.else.text=luck"), fields("traits.care=1", "traits.else.text=luck"))) {
      Answer answer = TRAITS.read(fields);
      assertEquals(List.of(FieldProblem.Kind.OTHER_NOT_CHOSEN), kinds(answer));
      assertEquals("traits.4", answer.problems().getFirst().control());
    }
  }

  @Test
  void rankedOtherKeepsItsWords() {
    assertEquals(
        new Value.Words("luck"),
        TRAITS
            .read(fields("traits.else=1", "traits.else.text=luck"))
            .values()
            .get("traits.else.text"));
  }
}
