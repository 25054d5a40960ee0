package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Words;

/**
 * What must be known of single numbers of a figure, above all why one has no interval, as the
 * remarks of their methods say it.
 */
public final class Reasons {
  private static final int MOST = 6;

  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private final Language language;
  private int numbers;

  private Reasons(Language language) {
    this.language = language;
  }

  /**
   * A sentence a reason, which names the numbers that it is of unless it is of all; of more than
   * six it says how many. None where no number has a remark.
   */
  public static List<String> of(Finding finding, Language language) {
    Reasons reasons = new Reasons(language);
    Census.named(finding, language, reasons::add);
    return reasons.sentences();
  }

  /** The last remark of a number first. */
  private void add(String label, Estimate estimate) {
    if (estimate.isDefined()) {
      numbers++;
      estimate
          .method()
          .remarks()
          .reversed()
          .forEach(r -> labels.computeIfAbsent(r, any -> new ArrayList<>()).add(label));
    }
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    labels.forEach(
        (reason, of) -> {
          String said = language.term(reason);
          String who =
              of.size() > MOST
                  ? language.say("reasons.many", language.count(of.size()))
                  : String.join("; ", of);
          String says = of.size() == numbers ? capital(said) : who + ": " + said;
          sentences.add(Words.sentence(says));
        });
    return sentences;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
