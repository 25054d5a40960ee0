package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Population;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.WrittenQuestionnaire;

class QuestionnaireFileTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/questionnaires/everything.yaml");
  private static final Questionnaire Q = QuestionnaireFile.readOrRefuse(EVERYTHING);

  @TempDir Path folder;

  private static Item item(String id) {
    return Q.item(id).orElseThrow();
  }

  private static Wording en(String text) {
    return Wording.of("en", text);
  }

  @Test
  void theTopIsRead() {
    assertEquals("everything", Q.id());
    assertEquals("3", Q.version());
    assertEquals(List.of("en", "es", "ar"), Q.languages());
    assertEquals("كل شيء", Q.title().in("ar"));
    assertEquals(en("This takes four minutes."), Q.introduction());
    assertEquals("Acepto participar", consent().in("es"));
    assertEquals(Paging.BY_PAGE, Q.paging());
    assertEquals(Audience.ORGANISATION, Q.audience());
    assertEquals(List.of("work", "more", "single-item"), Q.pages().stream().map(Page::id).toList());
    assertEquals(List.of(), QuestionnaireFile.read(EVERYTHING).problems());
  }

  private static Wording consent() {
    assertNotNull(Q.consent());
    return Q.consent().agree();
  }

  @Test
  void whatEveryItemHasIsRead() {
    assertEquals("¿Cuánto tiempo lleva aquí?", item("tenure").ask().wording().in("es"));
    assertEquals(en("Count every post."), item("tenure").ask().hint());
    assertTrue(item("tenure").ask().required());
    assertTrue(item("tenure").ask().refusable());
    assertEquals(Condition.ALWAYS, item("tenure").ask().when());
    assertNull(item("line").ask().hint());
  }

  @Test
  void unlessItsAuthorSaysSoNothingIsRequiredR4() {
    assertTrue(Q.items().filter(i -> !i.id().equals("tenure")).noneMatch(i -> i.ask().required()));
  }

  @Test
  void choicesAreReadWithTheirRoles() {
    SingleChoice tenure = (SingleChoice) item("tenure");
    assertTrue(tenure.ordered());
    assertEquals(List.of("1", "2", "3", "9"), codes(tenure.options()));
    assertEquals(Role.ASIDE, tenure.options().getLast().role());
    SingleChoice line = (SingleChoice) item("line");
    assertTrue(line.randomised());
    assertEquals(Category.plain("youth", en("Youth services")), line.options().getFirst());
    assertEquals(
        new Category("none", en("No line of work"), Role.PLAIN, true), line.options().get(2));
    MultipleChoice challenges = (MultipleChoice) item("challenges");
    assertEquals(1, challenges.minimum());
    assertEquals(2, challenges.maximum());
    assertEquals(Role.EXCLUSIVE, challenges.options().get(3).role());
  }

  @Test
  void otherAndNoneKeepTheirPlaceWithoutBeingToldR7() {
    assertTrue(
        Q.items()
            .flatMap(i -> i instanceof MultipleChoice m ? m.options().stream() : null)
            .filter(o -> o.role() != Role.PLAIN)
            .allMatch(Category::pinned));
  }

  @Test
  void codesAreTextsAsWritten() {
    assertEquals(List.of("yes", "no"), codes(((SingleChoice) item("consented")).options()));
  }

  private static List<String> codes(List<Category> options) {
    return options.stream().map(Category::code).toList();
  }

  @Test
  void theOtherKindsOfItemsAreRead() {
    Ranking traits = (Ranking) item("traits");
    assertEquals(2, traits.top());
    Grid demands = (Grid) item("demands");
    assertEquals(new Statement("pace", en("I work fast.")), demands.statements().get(0));
    assertEquals(List.of("1", "2", "3"), codes(demands.scale()));
    assertTrue(demands.ordered() && demands.randomised());
    NumberEntry hours = (NumberEntry) item("hours");
    assertEquals(0, hours.lowest());
    assertEquals(80, hours.highest());
    assertEquals(1, hours.decimals());
    assertEquals(en("hours a week"), hours.unit());
    assertEquals(
        new Band("part", en("Up to 34"), Double.NEGATIVE_INFINITY, 34.9), hours.bands().get(0));
    DateEntry started = (DateEntry) item("started");
    assertEquals(-3653, started.earliest());
    assertEquals(18992, started.latest());
    TextEntry advice = (TextEntry) item("advice");
    assertEquals(3, advice.lines());
    assertEquals(500, advice.longest());
    assertEquals("Thank you for what you told us.", item("thanks").ask().wording().text());
  }

  @Test
  void conditionsAreDataThatNothingRuns() {
    assertEquals(new Condition.Is("consented", Set.of("yes")), Q.pages().get(1).when());
    assertEquals(
        new Condition.Any(
            List.of(
                new Condition.All(
                    List.of(
                        new Condition.Is("tenure", Set.of("2", "3")),
                        new Condition.Between("hours", 10, 60))),
                new Condition.Not(new Condition.Is("challenges", Set.of("pay", "none"))),
                new Condition.Is("demands.pace", Set.of("3")))),
        item("started").ask().when());
  }

  @Test
  void anInstrumentBringsItsPagesUnderTheConditionOfItsInclude() {
    assertEquals(new Condition.Is("line", Set.of("youth", "public")), Q.pages().getLast().when());
    assertEquals("¿Qué tan cansado está?", item("strained").ask().wording().in("es"));
  }

  @Test
  void scalesAreRead() {
    Scale strain = Q.scales().get(0);
    assertEquals(List.of("demands.pace", "demands.load", "demands.rest"), strain.items());
    assertEquals(Set.of("demands.rest"), strain.reversed());
    assertEquals(Map.of("1", 0.0, "2", 50.0, "3", 100.0), strain.recode());
    assertEquals(2, strain.minimumAnswered());
    assertEquals(Scale.Method.MEAN, strain.method());
    assertEquals(List.of("low", "high"), strain.bands().stream().map(Band::code).toList());
    assertEquals(Wording.of("en", "CC0"), strain.licence());
  }

  @Test
  void aScaleTakesBoundsItemsAndTermsFromWhereTheyAre() {
    String items =
        """
        - grid: g
          ask: How much do you agree?
          statements: {a: One, b: Two}
          scale: {0: Disagree, 1: Neither, 2: Agree}
        """;
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            "pages:\n  - page: p\n    items:\n"
                + items.indent(6)
                + "scales: {s: {label: S, items: g}}\n");
    assertEquals(List.of(), reading.problems());
    assertNotNull(reading.questionnaire());
    Scale scale = reading.questionnaire().scales().getFirst();
    assertEquals(List.of("g.a", "g.b"), scale.items());
    assertEquals(0, scale.lowest());
    assertEquals(2, scale.highest());
    assertEquals(2, scale.minimumAnswered());
    assertEquals(Wording.of("en", "Made up for tests"), Q.scales().get(1).source());
  }

  @Test
  void designAndLayoutAreRead() {
    List<Population> population = List.of(Population.of(3433), Population.of(12));
    assertEquals(
        new Design("w", "region", List.of("site", "team"), population, null, null), Q.design());
    Layout layout = Q.layout();
    assertEquals(2, layout.headerRows());
    assertEquals(
        new Layout.Column("Q1. How long", null, List.of(), Map.of("under three", "1")),
        layout.columns().get("tenure"));
    assertEquals(new Layout.Column("Q2", ";", List.of()), layout.columns().get("challenges"));
    assertEquals(
        new Layout.Column("Q2_1", null, List.of("Pay", "1")),
        layout.columns().get("challenges.pay"));
    assertEquals(List.of("NA", "-99", "-98", "-97"), List.copyOf(layout.missing().keySet()));
    assertEquals("refused", layout.missing().get("-99"));
    assertEquals(Set.of("StartDate"), layout.ignored());
  }

  @Test
  void theCodebookHoldsEveryVariableOnce() {
    Codebook codebook = Q.codebook();
    assertEquals(26, codebook.variables().size(), "22 of the items, 4 of the design");
    assertTrue(codebook.variable("line.other.text").orElseThrow() instanceof Variable.Text);
    assertTrue(codebook.variable("traits.other.text").orElseThrow() instanceof Variable.Text);
    assertEquals(
        List.of("challenges", "traits", "demands"),
        codebook.sets().stream().map(VariableSet::name).toList());
  }

  @Test
  void theHashIsOfAllFilesAndOfNothingElse() throws IOException {
    Path copy = folder.resolve("elsewhere.yaml");
    Files.createDirectory(folder.resolve("instruments"));
    Path instrument = folder.resolve("instruments/single-item.yaml");
    Files.copy(EVERYTHING.resolveSibling("instruments/single-item.yaml"), instrument);
    Files.writeString(copy, "# a remark\n" + Files.readString(EVERYTHING));
    assertEquals(Q.sha256(), QuestionnaireFile.readOrRefuse(copy).sha256());
    Files.writeString(instrument, Files.readString(instrument).replace("strained", "stressed"));
    assertNotEquals(Q.sha256(), QuestionnaireFile.readOrRefuse(copy).sha256());
  }

  @Test
  void allProblemsOfAllFilesAreReportedTogetherInOrder() {
    Reading reading =
        WrittenQuestionnaire.items(
            folder,
            """
            - single: a
              aks: A?
              options: {x: X, y: Y}
            - multipel: b
            - {number: c, ask: C?, show-if: {a: z}, from: low}
            - {number: c, ask: C?}
            """);
    assertNull(reading.questionnaire());
    assertEquals(
        List.of("8:9 F202", "9:9 F201", "11:9 Q201", "12:43 Q303", "12:53 F207", "13:9 Q202"),
        WrittenQuestionnaire.codes(reading));
  }

  @Test
  void readOrRefuseCarriesEveryProblem() {
    Path file = WrittenQuestionnaire.file(folder, "q.yaml", "questionnaire: q\n");
    Refused refused = assertThrows(Refused.class, () -> QuestionnaireFile.readOrRefuse(file));
    assertEquals(3, refused.problems().stream().filter(Problem::isError).count());
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains(file + ":1:1: error F202 \"version\" is missing"));
  }

  @Test
  void aFileThatCannotBeReadHasOneProblem() {
    assertEquals(1, QuestionnaireFile.read(folder.resolve("none.yaml")).problems().size());
    Path list = WrittenQuestionnaire.file(folder, "q.yaml", "- a\n");
    assertEquals(List.of("1:1 F206"), WrittenQuestionnaire.codes(QuestionnaireFile.read(list)));
  }
}
