package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Finding;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.disclosure.Policy;

/** P1: the attacker reads every kind of finding. A new kind fails here until it does. */
class KindsReadTest {
  @Test
  void noKindOfFindingOfAReportIsUnread() {
    byte[] json =
        new ResultsJson()
            .write(
                Edition.of(
                    new Example(420, 1).findings(Policy.RESEARCH, false).value(),
                    Example.provenance()));
    String results = new String(json, StandardCharsets.UTF_8);
    Attack attack = new Attack(Map.of("", new ReleaseFiles(results, "")), List.of());
    assertEquals(
        List.of(), attack.unread().stream().filter(u -> u.startsWith("findings of kind")).toList());
  }

  @Test
  void everyKindThatThereIsIsOneOfThese() {
    assertEquals(
        Set.of(
            "Frequency",
            "Grid",
            "Multiple",
            "Ranked",
            "Crosstab",
            "Mean",
            "Joint",
            "Changed",
            "OpenText"),
        Arrays.stream(Finding.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet()),
        "please teach org.soundings.attack to read the new kind, then name it here");
  }
}
