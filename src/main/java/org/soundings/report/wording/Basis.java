package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
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
public record Basis(double level, boolean weighted, boolean partly, Language language) {
  public static Basis of(Findings findings) {
    return new Basis(
        findings.level(),
        findings.weight() != null,
        findings.unweighted() > 0,
        Language.of(findings.language()));
  }

  /** "95% interval". */
  public String interval() {
    return language.say("interval", percent());
  }

  /** "95% intervals". */
  public String intervals() {
    return language.say("intervals", percent());
  }

  private String percent() {
    return level(language, level);
  }

  /** "95%". */
  static String level(Language language, double level) {
    return language.percent(Numbers.shortest(Math.round(level * 1000) / 10.0));
  }

  public String lines() {
    return language.say("basis.lines", intervals());
  }

  /** The same of weighted numbers under another key. */
  public String weighing(String key, Object... arguments) {
    return language.say(weighted ? key + ".weighted" : key, arguments);
  }

  /** Of whom shares are taken, and how many were asked. */
  public List<String> ofShares(Cell answered, Base base) {
    return ofShares(answered, base, Whole.Of.ANSWERED);
  }

  /** The same where the base may be of valid answers only. */
  public List<String> ofShares(Cell answered, Base base, Whole.Of whole) {
    List<String> basis = new ArrayList<>();
    boolean known = Unanswered.askedIsKnown(base);
    if (!answered.shown() && answered.n() == 0 && !base.answered().shown()) {
      return List.of(language.say("basis.too-few"));
    }
    boolean everybody = known && base.asked() == answered.n();
    String who = whole == Whole.Of.VALID ? ".valid" : "";
    if (answered.n() == 0) {
      basis.add(language.say("basis.nobody" + who));
    } else {
      String key = everybody ? "basis.everybody" : "basis.answered" + who;
      basis.add(weighing(key, people(answered.n()), effective(answered)));
    }
    if (!everybody) {
      basis.add(
          known
              ? language.say("basis.asked", people(base.asked()))
              : language.say("basis.asked.protected"));
    }
    if (base.notAsked().shown() && base.notAsked().n() > 0) {
      basis.add(language.say("basis.not-asked", people(base.notAsked().n())));
    }
    return basis;
  }

  /** Whether "don't know" and "prefer not to say" are in the base; empty where nobody said so. */
  public List<String> aside(Whole.Of base, List<Finding.Share> shares) {
    List<String> labels =
        shares.stream()
            .filter(s -> s.role() == Category.Role.ASIDE)
            .filter(s -> !s.cell().shown() || s.cell().n() > 0)
            .map(s -> language.quoted(s.label()))
            .distinct()
            .toList();
    if (labels.isEmpty()) {
      return List.of();
    }
    String key = base == Whole.Of.VALID ? "basis.aside.valid" : "basis.aside";
    return List.of(language.say(key, language.list(labels)));
  }

  /** "410", "410 with a weight above 0" where others were left out for want of one. */
  public String people(long n) {
    String count = language.count(n);
    return partly ? language.say("basis.weighing", count) : count;
  }

  private String effective(Cell cell) {
    return weighted && cell.n() > 0
        ? language.say("basis.effective", language.count(Math.round(cell.effective())))
        : "";
  }

  /** A group's name with its n. */
  public String group(String label, Cell base) {
    return base.shown() ? named(label, base.n()) : label;
  }

  /** A label with its n, which never parts from itself at the end of a line. */
  public String named(String label, long n) {
    return label + " (n\u00A0=\u00A0" + language.count(n) + ")";
  }

  /** What a table of shares holds. */
  public String tableOfShares() {
    return weighing("table.shares", interval());
  }
}
