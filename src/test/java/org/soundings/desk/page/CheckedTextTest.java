package org.soundings.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.file.FileProblem;

class CheckedTextTest {
  private static CheckedText checked(int problems) {
    List<Problem> all =
        IntStream.rangeClosed(1, problems)
            .mapToObj(line -> FileProblem.NO_VALUE.at(new Place("q.yaml", line, 1)))
            .toList();
    return CheckedText.of(DeskWords.in("en"), "q.yaml", true, "a\n".repeat(problems), all);
  }

  /** A pasted file of 600 kB that was no questionnaire kept a processor busy for minutes. */
  @Test
  void ofManyProblemsTheFirstAreListedAndAllAreCounted() {
    CheckedText many = checked(60_000);
    assertEquals(CheckedText.MOST, many.rows().size());
    assertTrue(many.lines().size() <= CheckedText.MOST + 1);
    assertEquals(
        "60,000 mistakes, 0 things to look at. The first 200 are listed.", many.verdict().text());
    CheckedText few = checked(CheckedText.MOST);
    assertEquals(CheckedText.MOST, few.rows().size());
    assertEquals("200 mistakes, nothing to look at.", few.verdict().text());
  }
}
