package org.soundings.assurance.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads the bytes of a file and puts what they look for in order: by when it was first
 * or last written, and by where it lies.
 */
final class ReadBytes {
  /**
   * What the best pair of orders gives.
   *
   * @param matched how many stand side by side rightly
   * @param near how many are in their place but for a twentieth of all places
   * @param correlation Spearman's, of the places of the same people
   */
  record Match(int matched, int near, double correlation) {
    Match or(Match other) {
      return new Match(
          Math.max(matched, other.matched),
          Math.max(near, other.near),
          Math.max(correlation, other.correlation));
    }
  }

  private record Place(long mark, long position) {}

  private static final Comparator<Place> IN_TURN =
      Comparator.comparingLong(Place::mark).thenComparingLong(Place::position);
  private static final int BITS = 20;
  private static final int NEAR = 20;

  private final Set<Integer> found = new HashSet<>();
  private final Map<Integer, Place> first = new HashMap<>();
  private final Map<Integer, Place> last = new HashMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final BitSet likely = new BitSet(1 << BITS);
  private final Map<Integer, byte[]> looked;
  private long read;

  /**
   * @param looked what is looked for, by number: all of one length, from nine bytes on
   */
  ReadBytes(ByteSource.Reader source, Map<Integer, byte[]> looked) throws IOException {
    this.looked = looked;
    looked.forEach(
        (number, bytes) -> {
          long key = ByteBuffer.wrap(bytes).getLong(1);
          numbers.put(key, number);
          likely.set(place(key));
        });
    source.read(this::in);
  }

  private void in(DatedBytes written) {
    byte[] bytes = written.bytes();
    long key = 0;
    for (int end = 0; end < bytes.length; end++) {
      key = key << Byte.SIZE | bytes[end] & 0xff;
      if (likely.get(place(key))) {
        at(numbers.get(key), end - Long.BYTES, written);
      }
    }
    read += bytes.length;
  }

  private void at(@Nullable Integer number, int from, DatedBytes written) {
    if (number == null || from < 0) {
      return;
    }
    byte[] value = Objects.requireNonNull(looked.get(number));
    int to = from + value.length;
    byte[] bytes = written.bytes();
    if (to <= bytes.length && Arrays.equals(bytes, from, to, value, 0, value.length)) {
      found.add(number);
      if (written.mark() == DatedBytes.UNMARKED) {
        return;
      }
      Place place = new Place(written.mark(), read + from);
      first.merge(number, place, (a, b) -> IN_TURN.compare(a, b) < 0 ? a : b);
      last.merge(number, place, (a, b) -> IN_TURN.compare(a, b) < 0 ? b : a);
    }
  }

  private static int place(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
  }

  int found() {
    return found.size();
  }

  /** Those of which it is known when they were written. */
  int dated() {
    return first.size();
  }

  /** When the first of them was written. */
  long earliest() {
    return first.values().stream().mapToLong(Place::mark).min().orElseThrow();
  }

  /** Every order that there is to try. */
  private List<List<Integer>> orders() {
    List<List<Integer>> orders = new ArrayList<>();
    for (Map<Integer, Place> places : List.of(first, last)) {
      for (Comparator<Place> by : List.of(IN_TURN, Comparator.comparingLong(Place::position))) {
        List<Integer> order = new ArrayList<>(places.keySet());
        order.sort(Comparator.comparing(places::get, by));
        orders.add(order);
      }
    }
    return orders;
  }

  /** The best of all pairs of orders, among those who are in both. */
  Match match(ReadBytes other) {
    Match best = new Match(0, 0, 0);
    for (List<Integer> order : orders()) {
      for (List<Integer> beside : other.orders()) {
        List<Integer> left = order.stream().filter(other.first::containsKey).toList();
        List<Integer> right = beside.stream().filter(first::containsKey).toList();
        best = best.or(compare(left, right)).or(compare(left.reversed(), right));
      }
    }
    return best;
  }

  private static Match compare(List<Integer> one, List<Integer> other) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < other.size(); i++) {
      places.put(other.get(i), i);
    }
    int matched = 0;
    int near = 0;
    double squares = 0;
    for (int i = 0; i < one.size(); i++) {
      int apart = i - Objects.requireNonNull(places.get(one.get(i)));
      matched += apart == 0 ? 1 : 0;
      near += Math.abs(apart) * NEAR <= one.size() ? 1 : 0;
      squares += (double) apart * apart;
    }
    double n = one.size();
    return new Match(matched, near, n < 2 ? 0 : Math.abs(1 - 6 * squares / (n * (n * n - 1))));
  }
}
