package org.soundings.exchange.infer.doubt;

import java.util.ArrayList;
import java.util.List;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.Profile;

/**
 * The first columns of a table whose cells were merged in a spreadsheet: a text that holds for the
 * rows below it stands in the first of them alone.
 */
final class MergedCells {
  private static final int LONGEST = 40;

  private MergedCells() {}

  static List<Look> looks(List<Profile> profiles) {
    List<Look> looks = new ArrayList<>();
    boolean whole = profiles.stream().anyMatch(profile -> !profile.hasEmpty());
    for (Profile profile : profiles) {
      boolean merged = whole && isMerged(profile);
      if (merged) {
        looks.add(look(profile));
      } else if (profile.hasEmpty() || !profile.isUnique()) {
        break;
      }
    }
    return looks;
  }

  private static boolean isMerged(Profile profile) {
    double length = profile.texts().stream().mapToInt(String::length).average().orElse(0);
    return profile.standsAlone()
        && profile.counts().size() > 1
        && 2 * profile.answered() <= profile.rows()
        && length <= LONGEST
        && !profile.texts().stream().allMatch(Marks::isTruth);
  }

  private static Look look(Profile profile) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "Only "
            + profile.answered()
            + " of "
            + profile.rows()
            + " cells hold something, with empty ones below each, as where cells were merged; the"
            + " empty ones are counted as no answer.",
        "If each holds for the rows below it, fill these (in a spreadsheet: fill down) and run"
            + " infer again.");
  }
}
