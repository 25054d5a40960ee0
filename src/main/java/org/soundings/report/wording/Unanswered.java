package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/**
 * How many gave no answer for one reason.
 *
 * @param code of the reason in files
 * @param words of data files, in English
 */
public record Unanswered(String code, String words, Cell cell) {
  /** For readers. */
  public String words(Language language) {
    return language.say("unanswered." + code);
  }

  /** All four reasons of a base, those of nobody too. */
  public static List<Unanswered> of(Base base) {
    return List.of(
        new Unanswered("skipped", "Asked, left empty", base.skipped()),
        new Unanswered("refused", "Preferred not to say", base.refused()),
        new Unanswered("not_applicable", "Did not apply", base.notApplicable()),
        new Unanswered("not_asked", "Not asked", base.notAsked()));
  }

  /** Without those who preferred not to say, where that is counted as an answer. */
  public static List<Unanswered> of(Finding.Frequency finding) {
    boolean answer =
        finding.shares().stream().anyMatch(s -> s.category().equals(Finding.Frequency.REFUSED));
    return of(finding.base()).stream()
        .filter(reason -> !(answer && reason.code.equals("refused")))
        .toList();
  }

  /** Of a group's mean; empty where its reasons were not counted. */
  public static List<Unanswered> of(Finding.GroupMean group) {
    if (group.missing().isEmpty()) {
      return new ArrayList<>();
    }
    return of(new Base(new Cell(0, 0, 0, group.status()), group.missing()));
  }

  /** Whether all who were asked are known. */
  public static boolean askedIsKnown(Base base) {
    return base.askedIsKnown();
  }
}
