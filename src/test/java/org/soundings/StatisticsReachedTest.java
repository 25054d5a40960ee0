package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Issue 15, item 2: what is verified is what is printed. */
class StatisticsReachedTest {
  private static final String STATISTICS = "org.soundings.statistics";

  /** For the monitor, which is not there yet. */
  private static final Set<String> AWAITED = Set.of("GroupReliability", "BetaBinomial");

  @Test
  void everyClassOfStatisticsIsReachedByMoreThanVerify() {
    Set<String> reached = new TreeSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    for (JavaClass c : OurClasses.ALL) {
      if (!isStatistics(c) && !c.getPackageName().startsWith("org.soundings.verification")) {
        open.add(c);
      }
    }
    Set<String> seen = open.stream().map(JavaClass::getName).collect(Collectors.toSet());
    while (!open.isEmpty()) {
      for (var dependency : open.remove().getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (isStatistics(target) && seen.add(target.getName())) {
          reached.add(outer(target));
          open.add(target);
        }
      }
    }
    Set<String> unreached =
        OurClasses.ALL.stream()
            .filter(StatisticsReachedTest::isStatistics)
            .map(StatisticsReachedTest::outer)
            .filter(name -> !reached.contains(name) && !name.equals("package-info"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(AWAITED), unreached);
  }

  private static boolean isStatistics(JavaClass c) {
    return c.getPackageName().startsWith(STATISTICS);
  }

  private static String outer(JavaClass c) {
    return c.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", "");
  }
}
