package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** P1: the attack says what it made nothing of. */
class UnreadTest {
  private static Set<String> in(Object... findings) {
    return Unread.in(Map.of("findings", Arrays.asList(findings)));
  }

  @Test
  void ofWhatIsReadNothingIsSaid() {
    assertEquals(Set.of(), in(Map.of("kind", "frequency", "cells", List.of(Map.of("count", 12)))));
    assertEquals(Set.of(), Unread.in(Map.of()));
  }

  @Test
  void aKindOfFindingThatIsNotKnownIsNamed() {
    assertEquals(
        Set.of("findings of kind \"map\""), in(Map.of("kind", "map"), Map.of("kind", "text")));
  }

  /** Wherever it stands in a finding. */
  @Test
  void aStatisticThatIsNotReadIsNamedHoweverDeepItIs() {
    Map<String, Object> group = Map.of("category", "a", "quantiles", List.of(1, 2));
    assertEquals(Set.of("quantiles"), in(Map.of("kind", "mean", "groups", List.of(group))));
    assertEquals(
        Set.of("mean ranks", "points of ranks"),
        in(Map.of("kind", "ranking", "options", List.of(Map.of("mean_rank", 1.5, "borda", 7)))));
  }

  /** A list without elements, or a number that is not defined, holds nothing. */
  @Test
  void whatIsEmptyIsNotMissed() {
    Map<String, Object> finding = new HashMap<>(Map.of("kind", "scale", "bands", List.of()));
    finding.put("mean_rank", null);
    assertEquals(Set.of(), in(finding));
    finding.put("bands", List.of(Map.of("count", 12)));
    assertEquals(Set.of("bands of scores"), in(finding));
  }

  @Test
  void weightsByOneMarginAreReadAndOthersAreNot() {
    assertEquals(Set.of(), Unread.in(Map.of("weight", "post-stratification to sex")));
    assertEquals(
        Set.of("weights made of several margins or before"), Unread.in(Map.of("weight", "raking")));
  }

  /** Files may be of other versions, or altered. */
  @Test
  void oddFilesAreNoReasonToStop() {
    assertEquals(Set.of(), in("text", List.of(), 12, Map.of("kind", 3)));
    assertEquals(Set.of(), Unread.in(Map.of("findings", "none")));
    assertEquals(Set.of("quantiles"), in(List.of(Map.of("quantiles", Map.of("0.5", 3)))));
  }
}
