package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P1, the control: what version 0.1.0 released falls to the attacker. If one of these tests fails
 * the attacker has become weaker.
 */
class ReleaseOf010Test {
  private static final Path RELEASES = Path.of("src/test/resources/released-0.1.0");

  private static List<String> found(Map<String, ReleaseFiles> releases, List<Hierarchy> known) {
    Attack attack = new Attack(releases, known);
    List<String> found = attack.small().stream().map(Disclosed::toString).toList();
    assertEquals(0, attack.contradictory());
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t1 | g.p=5: exactly 2",
        "t1 | g.q=5: exactly 1",
        "t2p | leave=y, team=t1: exactly 2",
        "t2p | leave=y, team=t2: exactly 14",
        "t3o | #all of 119=no, g.q=5: exactly 1",
        "t4p1 | leave=y, sex=f: exactly 4",
        "t5p5 | #two clusters=differ by, leave=y: exactly 3",
        "t6p | leave=1, sex=f: exactly 2",
        "t6p3 | leave=1, sex=f: exactly 2",
        "t9 | #people=joined, a2=yes: exactly 1",
        "t11 | strain==12/12, team=t1: exactly 9",
      })
  void whatItHidIsFound(String release, String number) {
    List<String> found = found(Map.of("", ReleaseFiles.read(RELEASES.resolve(release))), List.of());
    assertTrue(found.contains(number), found.toString());
  }

  @Test
  void twoPlansOverTheSameAnswersAreReadTogether() {
    Map<String, ReleaseFiles> both = new LinkedHashMap<>();
    both.put("A", ReleaseFiles.read(RELEASES.resolve("t12A")));
    both.put("B", ReleaseFiles.read(RELEASES.resolve("t12B")));
    Hierarchy teams = new Hierarchy("team", "dept", Map.of("t1", "d1", "t3", "d1", "t2", "d2"));
    List<String> found = found(both, List.of(teams));
    assertTrue(found.contains("A, absent=*, team=t1: exactly 8"), found.toString());
    both.remove("B");
    assertEquals(List.of(), found(both, List.of(teams)), "one of them alone does not tell");
  }
}
