package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Whole;
import org.soundings.questionnaire.Category;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/**
 * Says of whom the numbers of a figure speak.
 *
 * @param level of confidence, between 0 and 1
 * @param partly whether responses were left out that have no weight above 0
 */
public record Basis(double level, boolean weighted, boolean partly) {
  /** Where not even the base is shown. */
  static final String TOO_FEW = "Not shown, to protect those who answered.";

  public static Basis of(Findings findings) {
    return new Basis(findings.level(), findings.weight() != null, findings.unweighted() > 0);
  }

  /** "95% interval". */
  public String interval() {
    return Numbers.shortest(Math.round(level * 1000) / 10.0) + "% interval";
  }

  public String lines() {
    return "Lines show " + interval() + "s.";
  }

  /** Of whom shares are taken, and how many were asked. */
  public List<String> ofShares(Cell answered, Base base) {
    return ofShares(answered, base, Whole.Of.ANSWERED);
  }

  /** The same where the base may be of valid answers only. */
  public List<String> ofShares(Cell answered, Base base, Whole.Of whole) {
    List<String> basis = new ArrayList<>();
    boolean known = Unanswered.askedIsKnown(base);
    String percent = weighted ? "Weighted percent of" : "Percent of";
    if (!answered.shown() && answered.n() == 0 && !base.answered().shown()) {
      return List.of(TOO_FEW);
    }
    if (answered.n() == 0) {
      basis.add(whole == Whole.Of.VALID ? "Nobody gave a valid answer." : "Nobody answered.");
    } else if (known && base.asked() == answered.n()) {
      basis.add(percent + " all " + people(answered.n()) + " who were asked" + effective(answered));
    } else {
      basis.add(percent + " the " + people(answered.n()) + " " + who(whole) + effective(answered));
    }
    if (!known || base.asked() != answered.n()) {
      basis.add(
          known ? people(base.asked()) + " were asked." : "How many were asked is protected.");
    }
    if (base.notAsked().shown() && base.notAsked().n() > 0) {
      basis.add(people(base.notAsked().n()) + " were not asked.");
    }
    return basis;
  }

  /** Those of the base of shares. */
  public static String who(Whole.Of base) {
    return base == Whole.Of.VALID ? "who gave a valid answer" : "who answered";
  }

  /** Whether "don't know" and "prefer not to say" are in the base; empty where nobody said so. */
  public List<String> aside(Whole.Of base, List<Finding.Share> shares) {
    String labels =
        shares.stream()
            .filter(s -> s.role() == Category.Role.ASIDE)
            .filter(s -> !s.cell().shown() || s.cell().n() > 0)
            .map(s -> "“" + s.label() + "”")
            .distinct()
            .collect(Collectors.joining(", "));
    if (labels.isEmpty()) {
      return List.of();
    }
    return List.of(
        base == Whole.Of.VALID
            ? "Valid percent. Counted, and not in the base: " + labels + "."
            : "In the base, as answers: " + labels + ".");
  }

  /** "410", "410 with a weight above 0" where others were left out for want of one. */
  public String people(long n) {
    return Numbers.count(n) + (partly ? " with a weight above 0" : "");
  }

  private String effective(Cell cell) {
    return weighted && cell.n() > 0
        ? " (effective n " + Numbers.count(Math.round(cell.effective())) + ")."
        : ".";
  }

  /** A group's name with its n. */
  public String group(String label, Cell base) {
    return base.shown() ? named(label, base.n()) : label;
  }

  /** A label with its n, which never parts from itself at the end of a line. */
  public static String named(String label, long n) {
    return label + " (n\u00A0=\u00A0" + Numbers.count(n) + ")";
  }

  /** What a table of shares holds. */
  public String tableOfShares() {
    return weighted
        ? "Unweighted n, weighted percent and " + interval()
        : "n, percent and " + interval();
  }
}
