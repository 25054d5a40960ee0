package org.soundings.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.invitation.InvitedWave;

/**
 * The mails that a mail server has put off, until their time, by wave: to find the next costs next
 * to nothing, however many there are. In memory only; of one thread.
 */
final class PutOff {
  private record Wave(String study, String wave) {}

  private record Until(long place, long time) implements Comparable<Until> {
    @Override
    public int compareTo(Until other) {
      return Long.signum(time - other.time);
    }
  }

  private final Map<Wave, PriorityQueue<Until>> waves = new HashMap<>();

  /**
   * @param place by which the outbox knows the mail
   * @param time of {@link System#nanoTime}
   */
  void add(String study, String wave, long place, long time) {
    waves
        .computeIfAbsent(new Wave(study, wave), w -> new PriorityQueue<>())
        .add(new Until(place, time));
  }

  /** The studies of which one is due. */
  Set<String> due(long now) {
    return waves.entrySet().stream()
        .filter(of -> isDue(of.getValue(), now))
        .map(of -> of.getKey().study())
        .collect(Collectors.toSet());
  }

  boolean isDue(InvitedWave wave, long now) {
    PriorityQueue<Until> all = waves.get(new Wave(wave.study(), wave.wave()));
    return all != null && isDue(all, now);
  }

  private static boolean isDue(PriorityQueue<Until> all, long now) {
    Until first = all.peek();
    return first != null && first.time() - now <= 0;
  }

  /** Takes the place of one that is due. */
  Optional<Long> take(InvitedWave wave, long now) {
    PriorityQueue<Until> all = waves.get(new Wave(wave.study(), wave.wave()));
    return all == null || !isDue(all, now)
        ? Optional.empty()
        : Optional.ofNullable(all.poll()).map(Until::place);
  }
}
