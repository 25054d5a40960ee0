package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

/** What cells mean, item by item. */
class CellsTest {
  @TempDir Path folder;

  private String answers(Survey survey, String variable, String... lines) {
    return Survey.answers(survey.questionnaire(), Survey.file(folder, lines), variable);
  }

  @Test
  void aCategoryIsKnownByCodeOrLabelWithWhateverBlanks() {
    assertEquals(
        "a b b skipped a",
        answers(
            new Survey().single("x", "Very  often", "Never").number("n"),
            "x",
            "x,n",
            "Very often,1",
            "Never ,1",
            "b,1",
            ",1",
            "\" a\",1"));
  }

  @Test
  void cellsOfOneHashAndLengthAreNotMixedUp() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertEquals(
        "a b a b",
        answers(
            new Survey().single("x", "Aa", "BB").number("n"),
            "x",
            "x,n",
            "Aa,1",
            "BB,1",
            "Aa,1",
            "BB,1"));
  }

  @Test
  void aCategoryIsKnownInEveryLanguage() {
    Category yes = Category.plain("y", new Wording(Map.of("en", "Yes", "fr", "Oui")));
    Item item = new SingleChoice(Survey.ask("x"), List.of(yes), false, false);
    assertEquals("y y y", answers(new Survey().with(item), "x", "x", "Oui", "Yes", "y"));
  }

  @Test
  void aWholeNumberMayComeWithDecimals() {
    Category two = Category.plain("2", Survey.words("Two"));
    Item item = new SingleChoice(Survey.ask("x"), List.of(two), true, false);
    assertEquals("2 2", answers(new Survey().with(item), "x", "x", "2.0", "2"));
  }

  @Test
  void aMissingCodeStandsForItsReasonUnlessItIsAnAnswer() {
    Survey survey =
        new Survey()
            .single("country", "Namibia")
            .number("n")
            .text("why")
            .missing("NA", "not-asked")
            .missing("-99", "refused")
            .missing("", "not-applicable");
    String[] lines = {"country,n,why", "a,1,because", "NA,-99,NA", ",-99.0,", "-99,NA,-99"};
    assertEquals("a not-asked not-applicable refused", answers(survey, "country", lines));
    assertEquals("1 refused refused not-asked", answers(survey, "n", lines));
    assertEquals("words not-asked not-applicable refused", answers(survey, "why", lines));

    Category namibia = Category.plain("NA", Survey.words("Namibia"));
    Item item = new SingleChoice(Survey.ask("c"), List.of(namibia), false, false);
    assertEquals("NA", answers(new Survey().with(item).missing("NA", "not-asked"), "c", "c", "NA"));
  }

  @Test
  void theReasonsOfOurOwnExportsAndARefusalAreKnown() {
    assertEquals(
        "not-asked refused not-applicable skipped refused refused",
        answers(
            new Survey().single("x", "Yes").number("n"),
            "x",
            "x,n",
            "not-asked,1",
            "refused,1",
            "not-applicable,1",
            "skipped,1",
            "Prefer not to say,1",
            "prefer not to answer,1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-3",
        ".5",
        "5.",
        "+5",
        "0.1",
        "1e3",
        "-0",
        "0.30000000000000004",
        "123456789.123456789",
        "12345678901234567890",
        "9007199254740993",
        "123456789012345",
        "0.000000000000001",
        "4.9E-324",
        "-2.5e-3"
      })
  void aNumberIsReadToTheLastBit(String cell) {
    Questionnaire q = new Survey().number("n").questionnaire();
    List<Batch> batches = new ArrayList<>();
    CsvFile.open(Survey.file(folder, "n", cell)).read(q, Strictness.STRICT, batches::add);
    Answers.Numbers numbers = (Answers.Numbers) batches.getFirst().columns().getFirst();
    assertEquals(Double.parseDouble(cell) + 0.0, numbers.value(0));
  }

  @Test
  void aCommaIsThePointWhereSemicolonsSeparate() {
    assertEquals(
        "3.5 -0.25 0.125 7 2.5",
        answers(
            new Survey().number("n").text("t"),
            "n",
            "n;t",
            "3,5;a",
            "-,25;a",
            "0,125;a",
            "7;a",
            "2.5;a"));
  }

  @Test
  void aDateIsItsDaysSince1970WhateverTimeFollows() {
    assertEquals(
        "0 18992 -1 skipped 11016",
        answers(
            new Survey().date("d").number("n"),
            "d",
            "d,n",
            "1970-01-01,1",
            "2021-12-31 23:59:59,1",
            "1969-12-31T00:00:00Z,1",
            ",1",
            "\"2000-02-29\",1"));
  }

  @Test
  void wordsAreAnsweredOrNot() {
    assertEquals(
        "words skipped skipped words",
        answers(
            new Survey().text("t").number("n"),
            "t",
            "t,n",
            "\"some \"\"words\"\"\",1",
            "\"  \",1",
            ",1",
            "w".repeat(100) + ",1"));
  }

  @Test
  void anOptionThatIsNotMarkedWasNotChosenByWhoMarkedAnother() {
    Survey survey = new Survey().multiple("m", "Tea", "Coffee", "Water").number("n");
    String[] lines = {
      "m.a,m.b,m.c,n",
      "1,0,,1",
      "TRUE,FALSE,no,1",
      "Tea,,,1",
      ",,,1",
      "x,yes,c,1",
      "0,0,0,1",
      "not-asked,,,1"
    };
    assertEquals("1 1 1 skipped 1 0 not-asked", answers(survey, "m.a", lines));
    assertEquals("0 0 0 skipped 1 0 skipped", answers(survey, "m.b", lines));
    assertEquals("0 0 0 skipped 1 0 skipped", answers(survey, "m.c", lines));
  }

  @Test
  void whatMeansChosenCanBeSaid() {
    Survey survey =
        new Survey()
            .multiple("m", "Tea", "Coffee")
            .chosen("m.a", "Q1", "2", "3")
            .chosen("m.b", "Q2", "ja");
    assertEquals("1 0 1", answers(survey, "m.a", "Q1,Q2", "2,ja", "0,JA", "3,"));
    assertEquals("1 1 0", answers(survey, "m.b", "Q1,Q2", "2,ja", "0,JA", "3,"));
  }

  @Test
  void choicesMayShareAColumnAndHoldTheSeparator() {
    Survey survey =
        new Survey()
            .multiple("m", "Tea, hot or iced", "Coffee", "Water")
            .separated("m", "drinks", ",")
            .number("n");
    String[] lines = {
      "drinks;n",
      "Tea, hot or iced, Coffee;1",
      "Water;1",
      ";1",
      "\"c,a\";1",
      "refused;1",
      "Water;1",
      "Coffee,;1"
    };
    assertEquals("1 0 skipped 1 refused 0 0", answers(survey, "m.a", lines));
    assertEquals("1 0 skipped 0 refused 0 1", answers(survey, "m.b", lines));
    assertEquals("0 1 skipped 1 refused 1 0", answers(survey, "m.c", lines));
  }

  @Test
  void anUnrankedOptionIsNotApplicableToWhoRankedOthers() {
    Survey survey = new Survey().ranking("r", "Pay", "Time", "Peace").number("n");
    String[] lines = {"r.a,r.b,r.c,n", "2,1,,1", "1.0,2.0,3.0,1", ",,,1"};
    assertEquals("2 1 skipped", answers(survey, "r.a", lines));
    assertEquals("1 2 skipped", answers(survey, "r.b", lines));
    assertEquals("not-applicable 3 skipped", answers(survey, "r.c", lines));
  }

  @Test
  void aRankingMayBeAListTheFirstFirst() {
    Survey survey =
        new Survey().ranking("r", "Pay", "Time", "Peace").separated("r", "order", ">").number("n");
    String[] lines = {"order,n", "Peace > Pay,1", "a>b>c,1", ",1"};
    assertEquals("2 1 skipped", answers(survey, "r.a", lines));
    assertEquals("not-applicable 2 skipped", answers(survey, "r.b", lines));
    assertEquals("1 3 skipped", answers(survey, "r.c", lines));
  }

  @Test
  void aStatementOfAGridHasItsOwnColumn() {
    Item grid =
        new Grid(
            Survey.ask("g"),
            List.of(
                new Statement("calm", Survey.words("I am calm")),
                new Statement("tired", Survey.words("I am tired"))),
            Survey.options("Never", "Often"),
            true,
            false);
    String[] lines = {"g.calm,Tired?", "Never,Often", ",Never"};
    Survey survey = new Survey().with(grid).column("g.tired", "Tired?");
    assertEquals("a skipped", answers(survey, "g.calm", lines));
    assertEquals("b a", answers(survey, "g.tired", lines));
  }

  @Test
  void whatRoutingDidNotShowWasNotAsked() {
    Condition drinks = new Condition.Is("m", Set.of("a", "b"));
    Survey survey =
        new Survey()
            .multiple("m", "Tea", "Coffee", "Water")
            .with(
                new SingleChoice(
                    Survey.ask("milk", drinks), Survey.options("Yes", "No"), false, false))
            .with(
                new SingleChoice(
                    Survey.ask("why", new Condition.Not(new Condition.Is("milk", Set.of("a")))),
                    Survey.options("Taste"),
                    false,
                    false))
            .number("n");
    String[] lines = {
      "m.a,m.b,m.c,milk,why,n", "1,0,0,a,,1", "0,0,1,,,1", "1,1,0,,a,1", "0,0,1,b,,1"
    };
    assertEquals("a not-asked skipped b", answers(survey, "milk", lines));
    assertEquals("not-asked skipped a skipped", answers(survey, "why", lines));
  }

  @Test
  void theWordsOfOtherAreAskedOfWhoChoseIt() {
    Category other = new Category("other", Survey.words("Other"), Category.Role.OTHER, true);
    Item item =
        new SingleChoice(
            Survey.ask("x"), List.of(Category.plain("a", Survey.words("A")), other), false, false);
    Survey survey = new Survey().with(item);
    assertEquals(
        "not-asked words skipped",
        answers(survey, "x.other.text", "x,x.other.text", "a,", "other,so", "other,"));
    Questionnaire q = survey.questionnaire();
    Path without = Survey.file(folder, "x", "a", "other");
    assertEquals("not-asked not-asked", Survey.answers(q, without, "x.other.text"));
  }

  @Test
  void namesOfColumnsMayComeFromTheLayout() {
    Survey survey = new Survey().single("x", "Yes").column("x", "Do  you agree? ").ignore("id");
    assertEquals("a", answers(survey, "x", "id,Do you agree?", "7,Yes"));
  }
}
