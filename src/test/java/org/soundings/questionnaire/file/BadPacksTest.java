package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** What is wrong with an instrument's file is said in a line with its remedy. */
class BadPacksTest {
  private static final String PACK =
      """
      instrument: i
      version: "1"
      title: Instrument
      source: Somebody 2020
      licence: CC0
      terms: confirmed
      pages:
        - page: i
          items:
            - grid: g
              ask: How often is this so?
              statements: {a: I rest., b: I worry., c: I sleep.}
              scale: {1: Never, 2: Sometimes, 3: Always}
      scales:
        s:
          label: S
          items: [g.a, g.b, g.c]
          reversed: [g.b]
          method: sum
          bands: {low: {label: Low, to: 5}, high: {label: High, from: 6}}
      """;

  @TempDir private Path folder = Path.of("");

  private String only(String was, String is) {
    assertTrue(PACK.contains(was), was);
    Reading reading =
        QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "i.yaml", PACK.replace(was, is)));
    assertNull(reading.questionnaire());
    assertEquals(1, reading.problems().size(), reading.problems()::toString);
    Problem problem = reading.problems().getFirst();
    assertTrue(problem.remedy().startsWith("Please "), problem.remedy());
    return problem.code();
  }

  @Test
  void theSoundOneIsSound() {
    assertEquals(
        List.of(),
        QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "i.yaml", PACK)).problems());
  }

  @Test
  void aPackWithoutTermsDoesNotLoad() {
    assertEquals("F202", only("terms: confirmed\n", ""));
    assertEquals("F202", only("licence: CC0\n", ""));
    assertEquals("F202", only("source: Somebody 2020\n", ""));
    assertEquals("F211", only("terms: confirmed", "terms: probably"));
  }

  @Test
  void anUnknownItemInTheKey() {
    assertEquals("Q401", only("items: [g.a, g.b, g.c]", "items: [g.a, g.b, g.d]"));
  }

  @Test
  void aReversedItemOutsideOfTheScaleOrItsOptions() {
    assertEquals("Q407", only("reversed: [g.b]", "reversed: [g.d]"));
    assertEquals("Q406", only("reversed: [g.b]", "reversed: [g.b]\n    highest: 4"));
  }

  @Test
  void bandsThatOverlapOrLeaveAGap() {
    assertEquals("Q211", only("from: 6", "from: 5"));
    assertEquals("Q212", only("from: 6", "from: 7"));
  }

  @Test
  void twoItemsOfOneName() {
    assertEquals(
        "Q202",
        only(
            "scale: {1: Never, 2: Sometimes, 3: Always}",
            "scale: {1: Never, 2: Sometimes, 3: Always}\n"
                + "      - {single: g, ask: And this?, options: {1: Never, 2: Always}}"));
  }

  private Reading including(String include) {
    WrittenQuestionnaire.file(folder, "i.yaml", PACK);
    return WrittenQuestionnaire.rest(
        folder,
        """
        pages:
          - page: own
            items: [{single: mine, ask: Mine?, ordered: yes, options: {1: Low, 2: Mid, 3: High}}]
          - include: i.yaml
        """
            + include.indent(4));
  }

  @Test
  void aScaleOrAnItemThatTheInstrumentHasNotCannotBeTakenFromIt() {
    assertEquals(List.of("9:11 Q401"), WrittenQuestionnaire.codes(including("only: [t]")));
    assertEquals(List.of("10:7 Q604"), WrittenQuestionnaire.codes(including("items:\n  z: mine")));
  }

  @Test
  void onlyTheWantedScalesAndTheirItemsAreTaken() {
    Reading reading = including("items: {g.c: mine}");
    assertTrue(
        reading.questionnaire() != null
            && reading.questionnaire().scales().getFirst().items().contains("mine"),
        reading.problems()::toString);
  }
}
