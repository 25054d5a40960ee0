package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category.Role;

class ItemTest {
  private static final Wording ASKED = Wording.of("en", "What?");
  private static final Ask ASK = new Ask("i", ASKED, null, false, false, Condition.ALWAYS);

  private static List<Category> options(String... codes) {
    return Arrays.stream(codes)
        .map(
            c ->
                new Category(
                    c,
                    Wording.of("en", c + "!"),
                    c.equals("other") ? Role.OTHER : Role.PLAIN,
                    false))
        .toList();
  }

  private static List<String> names(Item item) {
    return item.variables().stream().map(Variable::name).toList();
  }

  private static List<String> codes(Variable variable) {
    return ((Variable.Categorical) variable).categories().stream().map(Category::code).toList();
  }

  @Test
  void aSingleChoiceIsOneVariableAndATextBesideOther() {
    Item item = new SingleChoice(ASK, options("a", "other"), false, false);
    assertEquals(List.of("i", "i.other.text"), names(item));
    assertTrue(item.variables().get(0) instanceof Variable.Nominal);
    assertTrue(item.variables().get(1) instanceof Variable.Text);
    assertEquals(ASKED, item.variables().get(0).wording());
    assertTrue(item.set().isEmpty());
  }

  @Test
  void anOrderedSingleChoiceIsOrdinal() {
    Item item = new SingleChoice(ASK, options("a", "b"), true, false);
    assertTrue(item.variables().getFirst() instanceof Variable.Ordinal);
    assertEquals(List.of("a", "b"), codes(item.variables().getFirst()));
  }

  @Test
  void aMultipleChoiceIsAVariableForEachOption() {
    Item item = new MultipleChoice(ASK, options("a", "other"), 1, 2, false);
    assertEquals(List.of("i.a", "i.other", "i.other.text"), names(item));
    assertEquals(List.of("0", "1"), codes(item.variables().getFirst()));
    assertEquals("a!", item.variables().getFirst().wording().text());
    VariableSet set = item.set().orElseThrow();
    assertEquals(
        new VariableSet("i", ASKED, VariableSet.Kind.MULTIPLE, List.of("i.a", "i.other")), set);
  }

  @Test
  void aRankingIsAVariableOfPlacesForEachOption() {
    Item item = new Ranking(ASK, options("a", "b", "other"), 2, true);
    assertEquals(List.of("i.a", "i.b", "i.other", "i.other.text"), names(item));
    assertTrue(item.variables().getFirst() instanceof Variable.Ordinal);
    assertEquals(List.of("1", "2"), codes(item.variables().getFirst()));
    assertEquals(List.of("i.a", "i.b", "i.other"), item.set().orElseThrow().variables());
    assertEquals(VariableSet.Kind.RANKING, item.set().orElseThrow().kind());
  }

  @Test
  void aGridIsAVariableForEachStatement() {
    List<Statement> statements = List.of(new Statement("s", Wording.of("en", "I do.")));
    Item ordered = new Grid(ASK, statements, options("1", "2"), true, false);
    assertEquals(List.of("i.s"), names(ordered));
    assertTrue(ordered.variables().getFirst() instanceof Variable.Ordinal);
    assertEquals("I do.", ordered.variables().getFirst().wording().text());
    assertEquals(VariableSet.Kind.GRID, ordered.set().orElseThrow().kind());
    Item nominal = new Grid(ASK, statements, options("1", "2"), false, false);
    assertTrue(nominal.variables().getFirst() instanceof Variable.Nominal);
  }

  @Test
  void aNumberAndADayAreIntervals() {
    Band band = new Band("b", ASKED, 0, 9);
    Item number = new NumberEntry(ASK, 0, 9, 1, Wording.of("en", "hours"), List.of(band));
    assertEquals(
        List.of(
            new Variable.Interval(
                "i", ASKED, Wording.of("en", "hours"), 0, 9, List.of(band), false)),
        number.variables());
    Item day = new DateEntry(ASK, -1, 1);
    assertEquals(
        List.of(new Variable.Interval("i", ASKED, null, -1, 1, List.of(), true)), day.variables());
  }

  @Test
  void wordsAreATextAndANoteIsNothing() {
    assertEquals(List.of(new Variable.Text("i", ASKED)), new TextEntry(ASK, 1, 10).variables());
    assertEquals(List.of(), new Note(ASK).variables());
    assertTrue(new Note(ASK).set().isEmpty());
  }
}
