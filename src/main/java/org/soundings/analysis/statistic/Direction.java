package org.soundings.analysis.statistic;

import java.util.List;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.Words;

/** Which way an effect goes, in the words of the questionnaire. */
final class Direction {
  private Direction() {}

  /** "A less B". */
  static String less(String first, String second) {
    return first + " less " + second;
  }

  /** The first of two groups less the second. */
  static String less(List<String> groups) {
    return less(groups.get(0), groups.get(1));
  }

  /** “Yes” against “No”, “B” compared with “A”: the second of each against the first. */
  static String odds(List<String> rows, List<String> columns) {
    return "“%s” against “%s”, “%s” compared with “%s”"
        .formatted(rows.get(1), rows.get(0), columns.get(1), columns.get(0));
  }

  /** From the first of some groups to the last. */
  static String along(List<String> groups) {
    return "from “%s” to “%s”".formatted(groups.getFirst(), groups.getLast());
  }

  /** The test with what its effect is of, where it has one. */
  static TestResult said(TestResult test, String of) {
    return test.effect() == null ? test : test.withNote(Words.sentence(of));
  }
}
