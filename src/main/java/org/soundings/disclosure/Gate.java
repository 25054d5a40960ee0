package org.soundings.disclosure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * The one door to anything shown or exported (D1).
 *
 * <p>A release is cleared whole. Counts below an item's k are hidden (D2), groups unanimous on
 * something sensitive (D3), and whatever else must be hidden so that none of these follows from the
 * union of all that is shown, exactly or to within k ({@link Block}, D4). Why a number is hidden is
 * not said: the pattern gives nothing away (D7).
 */
public final class Gate {
  private final Cube cube;
  private final List<Share> earlier;
  private final Set<String> withheld;

  /**
   * One of several releases of the same answers.
   *
   * @param withheld variables of which nothing may be said beside those before it
   */
  public record Share(Cube cube, Set<String> withheld) {
    public Share {
      withheld = Set.copyOf(withheld);
    }
  }

  public Gate(Cube cube) {
    this(new Share(cube, Set.of()), List.of());
  }

  /**
   * For a release of answers of which others were released before: what all of them would tell
   * together is hidden.
   *
   * @param earlier the first first, under protecting policies and with the same weights
   */
  public Gate(Share now, List<Share> earlier) {
    this.cube = now.cube();
    this.withheld = now.withheld();
    this.earlier = List.copyOf(earlier);
  }

  /**
   * Clears what was counted for the cube.
   *
   * @param tally has every table of {@link Cube#counted}, of all cubes together
   */
  public Cleared<Release> clear(Tally tally) {
    if (cube.policy().isOpen()) {
      return new Cleared<>(open(tally));
    }
    return new Cleared<>(rounded(closed(tally)));
  }

  private Release rounded(Release release) {
    return release.policy().isRounding() ? new Rounded(cube, release).release() : release;
  }

  private Release closed(Tally tally) {
    if (earlier.isEmpty()) {
      return new Closed(cube, tally, new Decided(cube, tally)).release();
    }
    Cube all = earlier.getFirst().cube();
    Decided decided = new Decided(all, tally);
    Set<Set<String>> whole = new HashSet<>();
    for (int i = 1; i <= earlier.size(); i++) {
      whole.addAll(new Closed(all, tally, decided).wholePairs());
      Share next = i < earlier.size() ? earlier.get(i) : new Share(cube, withheld);
      all = next.cube().after(earlier.subList(0, i).stream().map(Share::cube).toList());
      decided = decided.then(all, next.withheld(), whole);
    }
    return new Closed(all, tally, decided).release().only(cube);
  }

  private Release open(Tally tally) {
    Map<TableId, Table> tables = new LinkedHashMap<>();
    Map<TableId, NumberTable> numbers = new LinkedHashMap<>();
    for (TableId names : cube.tables()) {
      Table table = tally.table(names);
      if (cube.isNumbers(names)) {
        numbers.put(names, PublishableNumbers.all(table, cube.policy().singleValues()));
      } else {
        tables.put(names, table);
      }
    }
    return new Release(
        cube.policy(),
        tally.responses(),
        true,
        tally.unweighted(),
        tables,
        numbers,
        Map.of(),
        new Units(cube, tally).cleared(tables, numbers),
        together(
            tally, (names, part) -> Optional.of(new JointAnswers(part, Fact.Joint.ROWS, true))));
  }

  static Map<TableId, JointAnswers> together(
      Tally tally, BiFunction<TableId, Patterns, Optional<JointAnswers>> clear) {
    Map<TableId, JointAnswers> together = new LinkedHashMap<>();
    tally
        .patterns()
        .forEach(
            (names, part) ->
                clear.apply(names, part).ifPresent(cleared -> together.put(names, cleared)));
    return together;
  }
}
