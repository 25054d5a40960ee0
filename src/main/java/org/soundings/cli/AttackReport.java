package org.soundings.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.Hierarchy;
import org.soundings.assurance.attack.ReleaseFiles;

/**
 * An attack on releases, and what is printed of it: what was found, by what, and what was not read.
 */
final class AttackReport {
  /** What is done, for help and reports. */
  static final String METHODS =
      "adds up what is published over all releases, and solves it: counts, bases, means, standard deviations, correlations, item analyses, linear models and logistic ones by one grouping, weights by one margin (exact elimination, interval propagation, linear programming, whole numbers where few are unknown)";

  private static final int MOST_PRINTED = 100;

  private AttackReport() {}

  /**
   * @param knows files with what the attacker knows besides
   * @param k the smallest group that may be known; null where that is what each policy says
   * @return whether these methods found no group that may not be known
   */
  static boolean print(
      Map<String, ReleaseFiles> releases, List<Path> knows, @Nullable Long k, PrintWriter out) {
    Attack attack =
        new Attack(releases, knows.stream().flatMap(f -> Hierarchy.read(f).stream()).toList());
    List<Disclosed> found = k == null ? attack.small() : attack.small(k);
    found.stream().limit(MOST_PRINTED).forEach(out::println);
    if (found.size() > MOST_PRINTED) {
      out.println("... and " + (found.size() - MOST_PRINTED) + " more");
    }
    if (attack.contradictory() > 0) {
      out.println(
          attack.contradictory()
              + " groups are left out: what was released about them contradicts itself.");
    }
    Map<String, Integer> counts = attack.counts();
    out.println(
        "%d released: %d numbers shown, %d protected."
            .formatted(releases.size(), counts.get("shown"), counts.get("protected")));
    String small = k == null ? "smaller than the policy allows" : "below " + k;
    out.println("Method: " + METHODS + ".");
    if (!attack.unread().isEmpty()) {
      out.println("Not read: " + String.join(", ", attack.unread()) + ".");
    }
    out.println("Not read of any release: figures, prose, other files, other software's methods.");
    out.println(
        found.isEmpty()
            ? "Found: no group %s with this method. What was not read may still reveal one."
                .formatted(small)
            : "Found: %d groups %s.".formatted(found.size(), small));
    return found.isEmpty() && attack.contradictory() == 0;
  }
}
