package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.TextEntry;
import org.soundings.response.Value;

class TextFormTest {
  private static final ItemForm ADVICE = text(3, 10);

  private static ItemForm text(int lines, int longest) {
    return ItemForm.of(new TextEntry(Items.refusable("advice"), lines, longest));
  }

  private static Value typed(ItemForm form, String text) {
    return Objects.requireNonNull(form.read(fields("advice=" + text)).values().get("advice"));
  }

  @Test
  void lineEndsAreOfOneKindAndControlCharactersAreLeftOut() {
    assertEquals(new Value.Words("a\nb\nc"), typed(ADVICE, " a\r\nb\rc\0\u0007 \n"));
    assertEquals(new Value.Words("a b"), typed(text(1, 10), "a\r\nb"));
    assertEquals(new Value.Words("ab"), typed(ADVICE, "a\ud83db"));
  }

  @Test
  void onlySpacesAreNothing() {
    assertEquals(SKIPPED, typed(ADVICE, " \r\n\t\u2003 "));
  }

  @Test
  void theLongestIsInsideAndEmojiCountOnce() {
    assertEquals(new Value.Words("😀".repeat(10)), typed(ADVICE, "😀".repeat(10)));
    Answer longer = ADVICE.read(fields("advice=12345678901"));
    assertEquals(List.of(FieldProblem.Kind.TOO_LONG), kinds(longer));
    assertEquals(List.of(11, 10), longer.problems().getFirst().arguments());
  }

  @Test
  void refused() {
    assertEquals(
        Map.of("advice", REFUSED), ADVICE.read(fields("advice=", "_refused=advice")).values());
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(ADVICE.read(fields("advice=x", "_refused=advice"))));
  }

  @Test
  void whatLooksLikeTheRefusalOfAChoiceIsOnlyWords() {
    assertEquals(new Value.Words("~refused"), typed(ADVICE, "~refused"));
  }
}
