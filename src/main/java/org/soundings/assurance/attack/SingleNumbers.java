package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What single numbers say by themselves: a standard error by two clusters how these differ, two
 * waves that differ by a few people what these answered.
 */
final class SingleNumbers {
  /** Student's t of one degree of freedom is 12.7 for 95 %, of two 4.3. */
  private static final double OF_TWO = 12;

  private final Released released;
  private final long minimum;
  private final List<Disclosed> found = new ArrayList<>();

  SingleNumbers(Released released, long minimum) {
    this.released = released;
    this.minimum = minimum;
  }

  List<Disclosed> found() {
    return found;
  }

  void frequency(Map<String, Object> f) {
    for (Object cell : Parsed.list(f.get("cells"))) {
      Map<String, Object> c = Parsed.map(cell);
      Map<String, Object> estimate = Parsed.map(c.get("estimate"));
      double se = Parsed.number(estimate, "se");
      if (se > 0 && halfWidth(estimate) / se > OF_TWO) {
        long apart = Math.round(se * Parsed.number(estimate, "n") / 2);
        Group clusters =
            released
                .group(Parsed.text(f, "variable"), Parsed.text(c, "category"))
                .with("#two clusters", "differ by");
        found.add(new Disclosed(clusters, apart, apart));
      }
    }
  }

  /** Of an interval of a share, on the scale of the share. */
  private static double halfWidth(Map<String, Object> estimate) {
    double p = Parsed.number(estimate, "value");
    double low = Parsed.number(estimate, "low");
    double high = Parsed.number(estimate, "high");
    return (logit(high) - logit(low)) / 2 * p * (1 - p);
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  /** A finding of kind "change": who joined or left is known to colleagues. */
  void change(Map<String, Object> f) {
    for (Object each : Parsed.list(f.get("changes"))) {
      Map<String, Object> c = Parsed.map(each);
      Map<String, Object> before = Parsed.map(c.get("before"));
      Map<String, Object> after = Parsed.map(c.get("after"));
      double came = Parsed.number(after, "n") - Parsed.number(before, "n");
      if (Boolean.TRUE.equals(f.get("shares")) && came != 0 && Math.abs(came) < minimum) {
        double more =
            Parsed.number(after, "value") * Parsed.number(after, "n")
                - Parsed.number(before, "value") * Parsed.number(before, "n");
        long people = Math.round(Math.abs(more));
        if (people > 0 && people <= Math.abs(came) && more * came > 0) {
          Group of = released.group(Parsed.text(f, "id"), Parsed.text(c, "label"));
          found.add(
              new Disclosed(of.with("#people", came > 0 ? "joined" : "left"), people, people));
        }
      }
    }
  }
}
