package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Words;

/**
 * What must be known of single numbers of a figure, above all why one has no interval, as their
 * methods say it: in parentheses at the end, or as all of it.
 */
public final class Reasons {
  private static final Pattern LAST =
      Pattern.compile("(.*?) \\(([^()]*(?:\\([^()]*\\))?[^()]*)\\)$");
  private static final String NONE = "no interval: ";
  private static final int MOST = 6;

  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private int numbers;

  private Reasons() {}

  /** A sentence a reason, which names the numbers that it is of unless it is of all. */
  public static List<String> of(Finding finding) {
    Reasons reasons = new Reasons();
    Census.named(finding, reasons::add);
    return reasons.sentences();
  }

  /** A method without what must be known beside it; empty where it is nothing else. */
  static String plain(String method) {
    String rest = method;
    for (Matcher m = LAST.matcher(rest); m.matches(); m = LAST.matcher(rest)) {
      rest = m.group(1);
    }
    return rest.startsWith(NONE) ? "" : rest;
  }

  private void add(String label, Estimate estimate) {
    if (!estimate.isDefined()) {
      return;
    }
    numbers++;
    String rest = estimate.method();
    for (Matcher m = LAST.matcher(rest); m.matches(); m = LAST.matcher(rest)) {
      labels.computeIfAbsent(m.group(2), any -> new ArrayList<>()).add(label);
      rest = m.group(1);
    }
    if (rest.startsWith(NONE)) {
      labels.computeIfAbsent(rest, any -> new ArrayList<>()).add(label);
    }
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    labels.forEach(
        (reason, of) -> {
          String who = of.size() > MOST ? of.size() + " of the numbers" : String.join("; ", of);
          String says = of.size() == numbers ? capital(reason) : who + ": " + reason;
          sentences.add(Words.sentence(says));
        });
    return sentences;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
