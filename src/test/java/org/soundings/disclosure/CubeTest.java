package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.tally.TableId;

/** D5: what is declared before a wave opens, and its mark. */
class CubeTest {
  private static final TableId ITEM = TableId.of("item");
  private static final TableId BY_TEAM = TableId.of("item", "team");

  private static People people() {
    return new People().ordinal("item", 3).nominal("team", 2).ordinal("why", 2);
  }

  private static Cube cube(People people, Policy policy, Fact... facts) {
    return people.cube(policy, List.of(ITEM, BY_TEAM), List.of("team"), facts);
  }

  @Test
  void anyChangeChangesTheMark() {
    String mark = cube(people(), Policy.RESEARCH).sha256();
    assertEquals(mark, cube(people(), Policy.RESEARCH).sha256());
    assertNotEquals(mark, cube(people(), Policy.ORGANISATION).sha256(), "the policy");
    assertNotEquals(
        mark, cube(people(), Policy.RESEARCH, new Fact.Sums("item", "team")).sha256(), "a mean");
    assertNotEquals(
        mark,
        people().cube(Policy.RESEARCH, List.of(ITEM, BY_TEAM), List.of()).sha256(),
        "a grouping");
    assertNotEquals(
        mark,
        cube(people().sensitive("item", Sensitivity.SENSITIVE), Policy.RESEARCH).sha256(),
        "the smallest group of an item");
    TreeMap<String, List<String>> tests = new TreeMap<>();
    tests.put("tests item", List.of("chi-square"));
    assertNotEquals(
        mark,
        new Cube(
                Policy.RESEARCH,
                List.of(ITEM, BY_TEAM),
                List.of("team"),
                tests,
                List.of(),
                people().codebook())
            .sha256(),
        "a test");
  }

  @Test
  void whatWasDeclaredComesBackFromItsLines() {
    Cube cube = cube(people(), Policy.ORGANISATION, new Fact.Sums("item", "team"));
    Cube back = Cube.of(cube.declared(), people().codebook()).orElseThrow();
    assertEquals(cube.tables(), back.tables());
    assertEquals(cube.groups(), back.groups());
    assertEquals(cube.facts(), back.facts());
    assertEquals(10, back.policy().minimum());
  }

  /** ADR 64: of a file that cannot be read nothing is released beside it. */
  @Test
  void linesOfOtherAnswersAreNoCube() {
    People others = new People().ordinal("other", 2);
    assertEquals(
        Optional.empty(), Cube.of(cube(people(), Policy.RESEARCH).declared(), others.codebook()));
    assertEquals(Optional.empty(), Cube.of(List.of("nothing of ours"), people().codebook()));
  }

  @Test
  void allThatWasPublishedBeforeIsClearedWithIt() {
    Cube first = people().cube(Policy.RESEARCH, List.of(ITEM), List.of());
    Cube both = cube(people(), Policy.ORGANISATION).after(List.of(first));
    assertEquals(List.of(ITEM, BY_TEAM), both.tables());
    assertEquals(Policy.ORGANISATION, both.policy(), "under its own policy");
  }

  /** The own tables of both, and whom what leads to another led there. */
  @Test
  void whatItIsClearedByIsCounted() {
    People people = people().routed("why", "item");
    Cube cube =
        people.cube(
            Policy.RESEARCH,
            List.of(BY_TEAM, ITEM, TableId.of("why")),
            List.of("team"),
            new Fact.Sums("why", "team"));
    assertTrue(
        cube.counted()
            .containsAll(
                List.of(
                    TableId.of("team"),
                    ITEM,
                    BY_TEAM,
                    TableId.of("why"),
                    TableId.of("why", "item"))));
    assertEquals(Optional.of("item"), cube.router("why"));
    assertEquals(Optional.empty(), cube.router("item"));
  }

  /** Where it has no table of its own, nothing ties it to what it leads to. */
  @Test
  void whatLeadsToAnotherMustBePublishedToBeTiedToIt() {
    People people = people().routed("why", "item");
    Cube cube = people.cube(Policy.RESEARCH, List.of(TableId.of("why")), List.of());
    assertEquals(Optional.empty(), cube.router("why"));
  }

  @Test
  void aPlanMayNameItsTablesInAnyOrder() {
    Cube one = people().cube(Policy.RESEARCH, List.of(ITEM, BY_TEAM), List.of());
    Cube other = people().cube(Policy.RESEARCH, List.of(BY_TEAM, ITEM, BY_TEAM), List.of());
    assertEquals(one.inOrder(), other.inOrder());
  }

  @Test
  void aMeanByGroupsIsOfItsItemAlone() {
    Cube cube = cube(people(), Policy.RESEARCH, new Fact.Sums("item", "team"));
    assertTrue(cube.isSummed("item", "team"));
    assertTrue(cube.isSummedByGroups("item"));
    assertTrue(!cube.isSummed("item", "why") && !cube.isSummedByGroups("why"));
  }
}
