package org.soundings.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** X-G14: a version in a range is one in Maven's order. */
class MavenVersionTest {
  @Test
  void versionsAreInMavensOrder() {
    List<String> order =
        List.of("1.0-alpha1", "1.0-beta", "1.0-rc1", "1.0-rc2", "1.0", "1.0.payara-p1", "1.0.1");
    for (int i = 1; i < order.size(); i++) {
      MavenVersion before = MavenVersion.of(order.get(i - 1));
      MavenVersion after = MavenVersion.of(order.get(i));
      assertTrue(before.compareTo(after) < 0, before + " " + after);
      assertTrue(after.compareTo(before) > 0, after + " " + before);
    }
    assertTrue(MavenVersion.of("1.9").compareTo(MavenVersion.of("1.10")) < 0);
    assertEquals(0, MavenVersion.of("1.0.0").compareTo(MavenVersion.of("1.Final")));
  }
}
