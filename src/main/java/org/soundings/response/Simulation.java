package org.soundings.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;

/**
 * Plausible random responses, for rehearsals, forecasts of small cells and load; never for
 * findings.
 *
 * <p>Bounds, minimum, maximum, exclusive options, the top of a ranking and routing are kept. A few
 * items are skipped or refused. Items of one scale, or statements of one grid, go together a
 * little, reversed ones the other way. Every item that is not shown to all is shown to somebody and
 * left out for somebody, as far as so many responses allow.
 *
 * <p>A response follows from the questionnaire, the seed and its number alone: the same on every
 * machine, in any order. Thread-safe.
 */
public final class Simulation {
  private static final int MOST_LOOKED_AT = 10_000;
  private static final int MOST_TRIES = 2_000;

  /** An item to be shown to somebody, or left out for somebody. */
  private record Path(Item item, boolean shown) {}

  private final long seed;
  private final Routing routing;
  private final List<SimulatedAnswers> items;
  private final List<Path> paths;
  private final SimulatedDesign design;

  public Simulation(Questionnaire questionnaire, long seed) {
    this.seed = seed;
    this.routing = new Routing(questionnaire.pages());
    this.items =
        questionnaire.items().map(item -> new SimulatedAnswers(item, questionnaire, seed)).toList();
    this.paths = paths(questionnaire);
    this.design = new SimulatedDesign(questionnaire.design(), seed);
  }

  /**
   * Responses 0 to n-1.
   *
   * @throws IllegalArgumentException where n is negative
   */
  public Stream<Response> responses(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("there cannot be " + n + " responses");
    }
    Map<Integer, Path> steered = steered(n);
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              Path path = steered.get(i);
              return path == null ? response(i, 0) : response(i, path);
            });
  }

  /**
   * The same with the columns of the sample's design filled, as a data file has them.
   *
   * @throws IllegalArgumentException where n is negative
   */
  public Stream<Response> sample(int n) {
    Iterator<Integer> number = IntStream.range(0, n).iterator();
    return responses(n).map(response -> design.filled(number.next(), response));
  }

  /** Items with a condition, one for each pair of conditions. */
  private static List<Path> paths(Questionnaire questionnaire) {
    List<Path> paths = new ArrayList<>();
    Set<List<Condition>> seen = new HashSet<>();
    for (Page page : questionnaire.pages()) {
      for (Item item : page.items()) {
        List<Condition> when = List.of(page.when(), item.ask().when());
        boolean always = when.stream().allMatch(Condition.ALWAYS::equals);
        if (!always && seen.add(when)) {
          paths.add(new Path(item, true));
          paths.add(new Path(item, false));
        }
      }
    }
    return List.copyOf(paths);
  }

  /** The last responses, one for each path that none of the first would take by chance. */
  private Map<Integer, Path> steered(int n) {
    List<Path> open = new ArrayList<>(paths);
    for (int i = 0; i < Math.min(n, MOST_LOOKED_AT) && !open.isEmpty(); i++) {
      List<Item> shown = routing.shown(response(i, 0));
      open.removeIf(path -> path.shown() == shown.contains(path.item()));
    }
    Map<Integer, Path> steered = new HashMap<>();
    for (int i = 0; i < Math.min(n, open.size()); i++) {
      steered.put(n - 1 - i, open.get(i));
    }
    return steered;
  }

  private Response response(int number, Path path) {
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      Response response = response(number, attempt);
      if (routing.shown(response).contains(path.item()) == path.shown()) {
        return response;
      }
    }
    return response(number, 0);
  }

  private Response response(int number, int attempt) {
    Chance chance = new Chance(seed, ((long) attempt << Integer.SIZE) + number);
    Map<String, Value> all = new LinkedHashMap<>();
    items.forEach(item -> item.answer(chance, all));
    Set<Item> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(routing.shown(new Response(all)));
    for (SimulatedAnswers item : items) {
      if (!shown.contains(item.item())) {
        all.keySet().removeAll(item.variables());
      }
    }
    return new Response(all);
  }
}
