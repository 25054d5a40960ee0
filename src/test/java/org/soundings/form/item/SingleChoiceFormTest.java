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
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.response.Value;

class SingleChoiceFormTest {
  private static final ItemForm LINE =
      ItemForm.of(
          new SingleChoice(
              Items.refusable("line"), Items.options("a", "~b", "else+"), false, false));

  @Test
  void theChosenOptionIsTheAnswer() {
    Answer answer = LINE.read(fields("line=a"));
    assertEquals(Map.of("line", code("a"), "line.else.text", NOT_APPLICABLE), answer.values());
    assertEquals(List.of(), answer.empty());
  }

  @Test
  void nothingChosenIsSkippedAndLeadsToTheFirstOption() {
    Answer answer = LINE.read(fields());
    assertEquals(Map.of("line", SKIPPED, "line.else.text", SKIPPED), answer.values());
    assertEquals(List.of("line.1"), answer.empty());
  }

  @Test
  void refusedIsNotSkipped() {
    Answer answer = LINE.read(fields("line=~refused"));
    assertEquals(Map.of("line", REFUSED, "line.else.text", REFUSED), answer.values());
    assertEquals(List.of(), answer.empty());
  }

  @Test
  void aCodeThatLooksLikeTheRefusalIsNotTakenForIt() {
    ItemForm odd =
        ItemForm.of(
            new SingleChoice(Items.refusable("odd"), Items.options("~refused", "x"), false, false));
    Map<String, Value> chosen = Map.of("odd", code("~refused"));
    assertEquals(Map.of("odd", List.of("~~refused")), odd.fields(chosen));
    assertEquals(chosen, odd.read(fields("odd=~~refused")).values());
    assertEquals(Map.of("odd", REFUSED), odd.read(fields("odd=~refused")).values());
  }

  @Test
  void aRefusalThatIsNotOfferedIsForged() {
    ItemForm plain =
        ItemForm.of(new SingleChoice(Items.ask("plain"), Items.options("a"), false, false));
    Answer answer = plain.read(fields("plain=~refused"));
    assertEquals(List.of(FieldProblem.Kind.NOT_OFFERED), kinds(answer));
  }

  @Test
  void anUnknownOptionOrTwoOptionsAreForged() {
    assertEquals(List.of(FieldProblem.Kind.NOT_OFFERED), kinds(LINE.read(fields("line=c"))));
    Answer two = LINE.read(fields("line=a", "line=~~b"));
    assertEquals(List.of(FieldProblem.Kind.NOT_OFFERED), kinds(two));
    assertEquals(Map.of(), two.values());
  }

  @Test
  void otherKeepsItsWordsOnOneLine() {
    Answer answer = LINE.read(fields("line=else", "line.else.text= bee\r\nkeeper\0 "));
    assertEquals(
        Map.of("line", code("else"), "line.else.text", new Value.Words("bee keeper")),
        answer.values());
    assertEquals(SKIPPED, LINE.read(fields("line=else")).values().get("line.else.text"));
  }

  @Test
  void wordsChooseOtherWhereNothingIsChosen() {
    assertEquals(
        Map.of("line", code("else"), "line.else.text", new Value.Words("x")),
        LINE.read(fields("line.else.text=x")).values());
  }

  @Test
  void wordsBesideAnotherOptionAreAskedAbout() {
    Answer answer = LINE.read(fields("line=a", "line.else.text=x"));
    assertEquals(List.of(FieldProblem.Kind.OTHER_NOT_CHOSEN), kinds(answer));
    assertEquals("line.3", answer.problems().getFirst().control());
  }

  @Test
  void longWordsAreCountedInCharactersAsPeopleSeeThem() {
    String emoji = "😀".repeat(OtherText.LONGEST);
    assertEquals(
        new Value.Words(emoji),
        LINE.read(fields("line=else", "line.else.text=" + emoji)).values().get("line.else.text"));
    Answer longer = LINE.read(fields("line=else", "line.else.text=" + emoji + "x"));
    assertEquals(List.of(FieldProblem.Kind.TOO_LONG), kinds(longer));
    assertEquals(List.of(501, 500), longer.problems().getFirst().arguments());
  }
}
