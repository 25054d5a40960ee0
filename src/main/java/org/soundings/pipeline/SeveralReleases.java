package org.soundings.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Release;
import org.soundings.tally.Columns;
import org.soundings.tally.Tally;

/**
 * Releases of the same answers, one after another (D17). The first decides on which base scales are
 * counted (D12); of a scale that would need another base later, nothing is said.
 *
 * @param shares each release, the last to be made now
 * @param columns the answers that are counted
 */
record SeveralReleases(List<Gate.Share> shares, Columns columns) {
  SeveralReleases {
    shares = List.copyOf(shares);
  }

  /**
   * @param weight the variable of the weight, or null; that of all releases
   */
  static SeveralReleases of(
      List<Cube> earlier, Cube now, @Nullable String weight, Columns answers) {
    List<Cube> cubes = new ArrayList<>(earlier);
    cubes.add(now);
    if (weight != null) {
      cubes.replaceAll(cube -> cube.weighted(weight));
    }
    Columns columns = OneBase.of(cubes.getFirst(), answers);
    List<Gate.Share> shares = new ArrayList<>();
    for (int i = 0; i < cubes.size(); i++) {
      Cube all = cubes.get(i).after(cubes.subList(0, i));
      shares.add(
          new Gate.Share(cubes.get(i), i == 0 ? Set.of() : new OneBase(all, columns).withheld()));
    }
    return new SeveralReleases(shares, columns);
  }

  /** All that is published by any of them. */
  Cube all() {
    return shares.getLast().cube().after(earlier().stream().map(Gate.Share::cube).toList());
  }

  private List<Gate.Share> earlier() {
    return shares.subList(0, shares.size() - 1);
  }

  /** The last of them, cleared with those before it; by {@code door} where it is the only one. */
  Cleared<Release> clear(Analysis.Door door, Tally tally) {
    return shares.size() == 1
        ? door.apply(shares.getLast().cube(), tally)
        : new Gate(shares.getLast(), earlier()).clear(tally);
  }
}
