package org.soundings.disclosure.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

/**
 * How a variable that people might be known by is made coarser: first as it was answered, then step
 * by step with more of its categories merged, at last not at all.
 *
 * @param categories how many it has
 * @param steps each coarser than the one before; the first merges nothing, the last everything
 */
public record Generalisation(String variable, Wording wording, int categories, List<Step> steps) {
  /**
   * One way to merge the categories.
   *
   * @param groupOf the place in {@code groups} of each category; no answer has none, but in the
   *     last step, where it is merged with all others
   */
  public record Step(List<Integer> groupOf, List<Category> groups, boolean any) {
    public Step {
      groupOf = List.copyOf(groupOf);
      groups = List.copyOf(groups);
    }

    /** Whether what {@code finer} merges is merged here too. */
    public boolean isCoarserThan(Step finer) {
      Map<Integer, Integer> within = new LinkedHashMap<>();
      for (int c = 0; c < groupOf.size(); c++) {
        Integer before = within.putIfAbsent(finer.groupOf.get(c), groupOf.get(c));
        if (before != null && !before.equals(groupOf.get(c))) {
          return false;
        }
      }
      return true;
    }

    /**
     * The group of a level, the number of groups for no answer.
     *
     * @param level a category's place, or the number of categories for no answer
     */
    public int group(int level) {
      return level < groupOf.size() ? groupOf.get(level) : any ? 0 : groups.size();
    }

    /** How many categories are merged in a group; 1 for no answer. */
    int size(int group) {
      return group < groups.size() ? (int) groupOf.stream().filter(g -> g == group).count() : 1;
    }
  }

  public Generalisation {
    steps = List.copyOf(steps);
  }

  /** The steps that somebody chose, between nothing merged and everything. */
  public static Generalisation of(Variable.Categorical variable, List<Step> chosen) {
    List<Step> steps = new ArrayList<>(List.of(none(variable)));
    steps.addAll(chosen);
    Category any = Category.plain("any", PlatformWording.of("any", variable.wording().languages()));
    steps.add(new Step(variable.categories().stream().map(c -> 0).toList(), List.of(any), true));
    return new Generalisation(
        variable.name(), variable.wording(), variable.categories().size(), steps);
  }

  /**
   * The usual steps: neighbours of an order merged by twos, fours, eights, from the lowest on;
   * categories without order at once to any. What stands aside of the order keeps to itself until
   * then.
   */
  public static Generalisation of(Variable.Categorical variable) {
    List<Step> steps = new ArrayList<>();
    if (variable instanceof Variable.Ordinal ordinal) {
      for (int width = 2; width < ordinal.order().length; width *= 2) {
        steps.add(neighbours(ordinal, width));
      }
    }
    return of(variable, steps);
  }

  private static Step none(Variable.Categorical variable) {
    return merged(variable, Map.of());
  }

  /**
   * A step that merges some categories under a label and leaves the others as they are.
   *
   * @param labels the codes of the categories merged under each
   */
  public static Step merged(Variable.Categorical variable, Map<String, List<String>> labels) {
    return grouped(
        variable.categories().stream()
            .map(
                category ->
                    labels.entrySet().stream()
                        .filter(label -> label.getValue().contains(category.code()))
                        .map(l -> Category.plain(l.getKey(), Wording.of("en", l.getKey())))
                        .findFirst()
                        .orElse(category))
            .toList());
  }

  /**
   * @param groupOf the group of each category; groups are listed as their first categories are
   */
  private static Step grouped(List<Category> groupOf) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Category> groups = new ArrayList<>();
    for (Category group : groupOf) {
      if (places.putIfAbsent(group.code(), groups.size()) == null) {
        groups.add(group);
      }
    }
    return new Step(
        groupOf.stream().map(group -> places.getOrDefault(group.code(), 0)).toList(),
        groups,
        false);
  }

  /** Neighbours in what the categories count, however they are listed (ADR 74). */
  private static Step neighbours(Variable.Ordinal variable, int width) {
    List<Category> categories = variable.categories();
    List<Category> groupOf = new ArrayList<>(categories);
    int[] order = variable.order();
    for (int start = 0; start < order.length; start += width) {
      int end = Math.min(start + width, order.length);
      Category group = span(categories.get(order[start]), categories.get(order[end - 1]));
      for (int i = start; i < end; i++) {
        groupOf.set(order[i], group);
      }
    }
    return grouped(groupOf);
  }

  private static Category span(Category first, Category last) {
    if (first.code().equals(last.code())) {
      return first;
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : first.wording().languages()) {
      words.put(language, first.wording().in(language) + " – " + last.wording().in(language));
    }
    return Category.plain(first.code() + ".." + last.code(), new Wording(words));
  }
}
