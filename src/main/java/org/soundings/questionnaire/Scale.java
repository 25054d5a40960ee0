package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A score made of several variables. A categorical answer counts as its recoded value, or as its
 * code where that is a number, or else as its place (1 the first); a reversed one as {@code lowest
 * + highest - value}.
 *
 * @param items variable names
 * @param reversed those of {@code items} that are reversed
 * @param recode code to value, for every item; empty where the codes are the values
 * @param lowest smallest value an item can take
 * @param highest largest value an item can take
 * @param minimumAnswered fewest items that must be answered for there to be a score; a sum of fewer
 *     than all is the mean of those answered times the number of items
 * @param bands named ranges of the score; may be empty
 * @param source where the scale comes from, or null
 * @param licence under which terms, or null
 */
public record Scale(
    String id,
    Wording wording,
    List<String> items,
    Set<String> reversed,
    Map<String, Double> recode,
    double lowest,
    double highest,
    Method method,
    int minimumAnswered,
    List<Band> bands,
    @Nullable String source,
    @Nullable String licence) {
  /** How the items become one number. */
  public enum Method {
    MEAN,
    SUM
  }

  public Scale {
    items = List.copyOf(items);
    reversed = Collections.unmodifiableSet(new LinkedHashSet<>(reversed));
    recode = Collections.unmodifiableMap(new LinkedHashMap<>(recode));
    bands = List.copyOf(bands);
  }
}
