package org.soundings.exchange.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats. */
final class Draw {
  private final Random random;
  private final int people;

  Draw(long seed, int people) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    this.people = people;
    random.nextInt();
  }

  int people() {
    return people;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T one(T... list) {
    return list[random.nextInt(list.length)];
  }

  <T> List<T> some(List<T> list, int size) {
    List<T> all = new ArrayList<>(list);
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(size, all.size()));
  }

  /** An option for each person, each option at least twice, -1 where the question was skipped. */
  int[] answers(int options, double skipped) {
    List<Integer> answers = new ArrayList<>();
    double slant = random.nextDouble() * 2;
    for (int i = 0; i < people; i++) {
      int option = (int) (options * Math.pow(random.nextDouble(), 1 + slant));
      answers.add(i < 2 * options ? i / 2 : chance(skipped) ? -1 : Math.min(option, options - 1));
    }
    Collections.shuffle(answers, random);
    return answers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether each person chose each option: every option by at least three, some people none. */
  boolean[][] choices(int options, double rate) {
    boolean[][] chosen = new boolean[people][options];
    for (int option = 0; option < options; option++) {
      for (int person = 0; person < people; person++) {
        chosen[person][option] = chance(rate);
      }
      for (int time = 0; time < 3; time++) {
        chosen[random.nextInt(people)][option] = true;
      }
    }
    return chosen;
  }
}
