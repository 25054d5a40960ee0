package org.soundings.verification.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/**
 * Computed fields, nested as the reference has them: numbers, words, truth values, arrays and lists
 * of these, {@link CaseFields}, and {@link NotCovered}. NaN and null are undefined.
 */
public final class CaseFields {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  public static CaseFields of() {
    return new CaseFields();
  }

  /** The limits of an estimate. */
  public static CaseFields limits(Estimate estimate) {
    return of().put("lower", estimate.low()).put("upper", estimate.high());
  }

  /** An estimate with its limits. */
  public static CaseFields interval(Estimate estimate) {
    return limits(estimate).put("estimate", estimate.value());
  }

  /** The value and the limits of the effect size of a test. */
  public static CaseFields effect(TestResult test) {
    Estimate effect = test.effect();
    return effect == null
        ? of().put("estimate", null).put("lower", null).put("upper", null)
        : interval(effect);
  }

  public CaseFields put(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** A value that takes long, computed only where the reference has the field. */
  public CaseFields putLater(String name, Supplier<?> value) {
    values.put(name, value);
    return this;
  }

  public CaseFields putAll(CaseFields others) {
    values.putAll(others.values);
    return this;
  }

  /** Says of several fields at once why they are not computed. */
  public CaseFields skip(String reason, String... names) {
    for (String name : names) {
      values.put(name, new NotCovered(reason));
    }
    return this;
  }

  public boolean all(Predicate<@Nullable Object> condition) {
    return values.values().stream().allMatch(condition);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * The value, computed now where it is a late one; null where there is none or it is undefined.
   */
  public @Nullable Object get(String name) {
    return values.get(name) instanceof Supplier<?> later ? later.get() : values.get(name);
  }
}
