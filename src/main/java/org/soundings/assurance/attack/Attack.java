package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Everything published of a study at once: what else follows from it.
 *
 * <p>It reads {@code results.json} and {@code tables.csv}: counts, shares with their n, bases,
 * sizes of groups; means and standard deviations; correlations, reliability, item analyses; linear
 * models and logistic ones by one grouping; weights by one margin; standard errors by two clusters;
 * changes. What it leaves unread is in {@link #unread}; a release can give a number away by that.
 *
 * <p>Numbers that follow exactly are found by elimination over a prime field, numbers that are
 * fenced in by interval propagation over the whole system and by linear programming over each part
 * of it that hangs together, in whole numbers where it is small. Whoever interrupts the thread ends
 * that with a {@link java.util.concurrent.CancellationException}.
 */
public final class Attack {
  /** The smallest number of a policy for employers (ADR 32). */
  private static final long GUARDS_SILENCE = 10;

  private final Ledger ledger = new Ledger();
  private final Map<String, Long> minimum = new HashMap<>();
  private final Map<Group, Long> highest = new HashMap<>();
  private final Set<String> unread = new TreeSet<>();
  private final List<Disclosed> asides = new ArrayList<>();
  private final Set<Group> contradictory = new HashSet<>();

  /**
   * @param releases by what the wave of each is called; releases of the same answers are one wave
   * @param known what the attacker knows besides
   */
  public Attack(Map<String, ReleaseFiles> releases, List<Hierarchy> known) {
    Map<String, String> waves = new HashMap<>();
    Map<String, Released> read = new LinkedHashMap<>();
    releases.forEach(
        (name, release) -> {
          String wave = waves.computeIfAbsent(release.answers().orElse(name), any -> name);
          Released released = Released.read(release.results(), wave, ledger, read.get(wave));
          read.put(wave, released);
          minimum.merge(wave, released.minimum(), Math::min);
          asides.addAll(released.asides());
          unread.addAll(released.unread());
          CountsFile.read(release.tables(), released);
        });
    read.values().forEach(released -> known.forEach(h -> h.tell(released, ledger)));
  }

  /**
   * Every group with a number that was not published, and what follows about it; nothing where what
   * was published contradicts itself ({@link #contradictory}).
   */
  public List<Disclosed> bounds() {
    return bounds(Integer.MAX_VALUE);
  }

  /**
   * The same with linear programs for no more than {@code programs} numbers, drawn by lot (the same
   * ones at every run); the others are fenced in by elimination and propagation alone.
   */
  public List<Disclosed> bounds(int programs) {
    Fences fences = new Fences(ledger);
    fences.eliminate();
    fences.propagate();
    fences.program(programs, new Random(1));
    if (fences.isLeftOut()) {
      unread.add("what linear programs over more than 400 unknown numbers would find");
    }
    Set<Integer> nothingFollows = fences.contradictory();
    contradictory.clear();
    List<Disclosed> all = new ArrayList<>();
    for (int i = 0; i < ledger.groups().size(); i++) {
      Group group = ledger.groups().get(i);
      if (nothingFollows.contains(i) || fences.low(i) > fences.high(i)) {
        contradictory.add(group);
      } else if (!ledger.known().containsKey(i)) {
        all.add(new Disclosed(group, fences.low(i), fences.high(i)));
      }
      highest.put(group, fences.high(i));
    }
    return all;
  }

  /**
   * How many at most are in the groups that another lies in, by one of its conditions alone; to be
   * asked after {@link #bounds}. That no more are in it is no secret.
   */
  public long ceiling(Group of) {
    long least = Long.MAX_VALUE;
    for (Map.Entry<String, String> c : of.conditions().entrySet()) {
      for (String category : List.of(c.getValue(), Group.ANSWERED)) {
        Group wider = Group.of(of.wave(), c.getKey(), category);
        if (!wider.equals(of)) {
          least = Math.min(least, highest.getOrDefault(wider, Long.MAX_VALUE));
        }
      }
    }
    return least;
  }

  /**
   * Those of {@link #bounds} that certainly are of someone, and of fewer than {@code k}. Only
   * numbers that were not published are among them: a small one that is shown is not found here.
   */
  public List<Disclosed> small(long k) {
    return small(group -> k);
  }

  /**
   * The same, of fewer than the policy of the group's own wave allows to be shown, or than five.
   * How many left a question empty is a secret only where an employer reads.
   */
  public List<Disclosed> small() {
    return small(
        group -> {
          long own = minimum.getOrDefault(group.wave(), 1L);
          return group.isOfSilence() && own < GUARDS_SILENCE ? 0 : own;
        });
  }

  private List<Disclosed> small(ToLongFunction<Group> k) {
    return Stream.concat(
            asides.stream(),
            bounds().stream()
                .filter(d -> d.low() > 0)
                .filter(d -> d.high() < k.applyAsLong(d.group()) || isWorkedOut(d)))
        .toList();
  }

  /** Whether a number that was published as protected is known exactly. */
  private boolean isWorkedOut(Disclosed d) {
    return d.isExact() && ledger.isSecret(d.group()) && !d.group().isOfSilence();
  }

  /**
   * After {@link #bounds} or {@link #small}, which leave them out: of how many groups what was
   * published contradicts itself, because the files were altered for instance. They are those in
   * sums that no numbers of people fulfil, shown ones too, and those not shown that hang together
   * with them. That a mean fits no counts is not looked for.
   */
  public long contradictory() {
    return contradictory.size();
  }

  /** What the releases hold that was not read, in words. */
  public Set<String> unread() {
    return Collections.unmodifiableSet(unread);
  }

  /** How many numbers were published, and how many as protected. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("shown", ledger.known().size());
    counts.put("protected", ledger.secret().size());
    return counts;
  }
}
