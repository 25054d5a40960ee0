package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P1: what somebody with the staff list knows besides. */
class HierarchyTest {
  private static final Hierarchy TEAMS =
      new Hierarchy("team", "dept", Map.of("a", "sales", "b", "sales", "c", "works"));

  private static final String[] TEAMS_IN_ROWS = {
    "a,yes:-", "b,yes:4", "c,yes:-", "a,no:-", "b,no:16", "c,no:-"
  };
  private static final String[] DEPARTMENTS_IN_COLUMNS = {
    "yes,sales:6", "yes,works:9", "no,sales:17", "no,works:18"
  };

  @TempDir private Path folder = Path.of("");

  private static HandMadeResults release() {
    return HandMadeResults.release()
        .frequency("team", 50, "a:-", "b:20", "c:-")
        .frequency("dept", 50, "sales:23", "works:27");
  }

  /** 23 in sales less 20 in b are the 3 of a. Without the list a and c share 30 people. */
  @Test
  void aTeamIsItsDepartmentLessTheOthers() {
    assertEquals("0 to 30", release().bounds("team", "a"));
    Attack attack = release().attack(List.of(TEAMS));
    assertEquals("3 to 3", HandMadeResults.bounds(attack, "team", "a"));
    assertEquals("27 to 27", HandMadeResults.bounds(attack, "team", "c"));
  }

  /** So with answers: 6 yeses in sales, 4 of them in b. */
  @Test
  void soAreItsAnswers() {
    HandMadeResults release =
        release()
            .crosstab(
                "item",
                "team",
                List.of("a:-", "b:20", "c:-"),
                "yes,a:-",
                "yes,b:4",
                "yes,c:-",
                "no,a:-",
                "no,b:16",
                "no,c:-")
            .crosstab("item", "dept", List.of("sales:23", "works:27"), DEPARTMENTS_IN_COLUMNS);
    Attack attack = release.attack(List.of(TEAMS));
    assertEquals("2 to 2", HandMadeResults.bounds(attack, "item", "yes", "team", "a"));
    assertEquals("9 to 9", HandMadeResults.bounds(attack, "item", "yes", "team", "c"));
  }

  /** The same answers with the teams in the rows of one table: 6 yeses in sales, 4 in b. */
  @Test
  void whichOfTheTwoATableHasInItsRowsDoesNotMatter() {
    HandMadeResults release =
        release()
            .crosstab("team", "item", List.of("yes:15", "no:35"), TEAMS_IN_ROWS)
            .crosstab("item", "dept", List.of("sales:23", "works:27"), DEPARTMENTS_IN_COLUMNS);
    assertEquals("0 to 11", release.bounds("item", "yes", "team", "a"));
    Attack attack = release.attack(List.of(TEAMS));
    assertEquals("2 to 2", HandMadeResults.bounds(attack, "item", "yes", "team", "a"));
    assertEquals("9 to 9", HandMadeResults.bounds(attack, "item", "yes", "team", "c"));
  }

  /** Nobody of a is in the works, so those of a in sales are all of a. */
  @Test
  void ofATeamNobodyIsInAnotherDepartment() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("team", 50, "a:-", "b:-", "c:-")
            .crosstab("team", "dept", List.of("sales:23", "works:27"), "a,sales:3", "b,works:-");
    assertEquals("3 to 30", release.bounds("team", "a"));
    assertEquals("3 to 3", HandMadeResults.bounds(release.attack(List.of(TEAMS)), "team", "a"));
  }

  @Test
  void aListHasFourWordsALine() throws IOException {
    Path file = folder.resolve("teams.csv");
    Files.writeString(
        file, "team, a, dept, sales\nteam,b,dept,sales\nteam,c\ndept,sales,site,north\n");
    assertEquals(
        List.of(
            new Hierarchy("team", "dept", Map.of("a", "sales", "b", "sales")),
            new Hierarchy("dept", "site", Map.of("sales", "north"))),
        Hierarchy.read(file));
    Path none = folder.resolve("none.csv");
    assertThrows(UncheckedIOException.class, () -> Hierarchy.read(none));
  }
}
