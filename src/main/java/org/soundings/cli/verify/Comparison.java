package org.soundings.cli.verify;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through what is expected and holds what was computed against it. */
final class Comparison {
  private static final double TINY = 1e-12;

  private final Checked checked;
  private final ReferenceCase of;
  private final List<FieldResult> results = new ArrayList<>();

  private Comparison(Checked checked, ReferenceCase of) {
    this.checked = checked;
    this.of = of;
  }

  static List<FieldResult> compare(Checked checked, ReferenceCase of, Fields computed) {
    Comparison comparison = new Comparison(checked, of);
    comparison.fields("", of.expected(), computed);
    return comparison.results;
  }

  private void fields(String path, Map<?, ?> expected, Fields computed) {
    for (Map.Entry<?, ?> entry : expected.entrySet()) {
      String name = String.valueOf(entry.getKey());
      String inner = path.isEmpty() ? name : path + "." + name;
      if (computed.has(name)) {
        value(inner, entry.getValue(), computed.get(name));
      } else {
        results.add(FieldResult.notCovered(inner, "not among what we compute"));
      }
    }
  }

  private void value(String path, @Nullable Object expected, @Nullable Object computed) {
    if (computed instanceof NotCovered not) {
      results.add(FieldResult.notCovered(path, not.reason()));
    } else if (expected instanceof Map<?, ?> map && computed instanceof Fields fields) {
      fields(path, map, fields);
    } else if (expected instanceof Map<?, ?> map && map.containsKey("values")) {
      value(path, map.get("values"), computed);
    } else if (expected instanceof List<?> list) {
      list(path, list, computed);
    } else {
      leaf(path, expected, computed);
    }
  }

  private void list(String path, List<?> expected, @Nullable Object computed) {
    List<@Nullable Object> elements = elements(computed);
    if (elements.size() != expected.size()) {
      results.add(FieldResult.off(path + ".length", expected.size(), elements.size(), Double.NaN));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      value(path + "[" + i + "]", expected.get(i), elements.get(i));
    }
  }

  /** Of a list or an array; one value alone is a list of one. */
  private static List<@Nullable Object> elements(@Nullable Object computed) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (computed instanceof List<?> list) {
      elements.addAll(list);
    } else if (computed != null && computed.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(computed); i++) {
        elements.add(Array.get(computed, i));
      }
    } else {
      elements.add(computed);
    }
    return elements;
  }

  private void leaf(String path, @Nullable Object expected, @Nullable Object computed) {
    double e = number(expected);
    double c = number(computed);
    if (isUndefined(expected)) {
      result(path, expected, computed, isUndefined(computed), 0);
    } else if (Double.isNaN(e) || Double.isNaN(c)) {
      boolean same = String.valueOf(expected).equals(String.valueOf(computed));
      result(path, expected, computed, same, same ? 0 : Double.NaN);
    } else if (Double.isInfinite(e)) {
      result(path, expected, computed, e == c, 0);
    } else {
      double error = Math.abs(e) < TINY ? Math.abs(c - e) : Math.abs(c - e) / Math.abs(e);
      result(path, expected, computed, error <= checked.tolerance(of, path), error);
    }
  }

  private void result(
      String path, @Nullable Object expected, @Nullable Object computed, boolean ok, double error) {
    results.add(
        ok ? FieldResult.right(path, error) : FieldResult.off(path, expected, computed, error));
  }

  /** Null, NaN, or an interval whose every limit is undefined. */
  private static boolean isUndefined(@Nullable Object value) {
    if (value instanceof Fields fields) {
      return fields.all(Comparison::isUndefined);
    }
    return value == null || value.equals("NaN") || value instanceof Double d && d.isNaN();
  }

  private static double number(@Nullable Object value) {
    if (value instanceof String s && s.endsWith("Infinity")) {
      return Double.parseDouble(s);
    }
    return value instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
