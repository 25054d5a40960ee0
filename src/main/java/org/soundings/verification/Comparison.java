package org.soundings.verification;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.verification.procedure.Checked;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.IfGiven;
import org.soundings.verification.reference.Labelled;
import org.soundings.verification.reference.Looser;
import org.soundings.verification.reference.NotCovered;
import org.soundings.verification.reference.ReferenceCase;

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

  static List<FieldResult> compare(Checked checked, ReferenceCase of, CaseFields computed) {
    Comparison comparison = new Comparison(checked, of);
    comparison.fields("", of.expected(), computed);
    return comparison.results;
  }

  private void fields(String path, Map<?, ?> expected, CaseFields computed) {
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
    } else if (computed instanceof IfGiven maybe) {
      if (expected == null) {
        results.add(FieldResult.notCovered(path, "the reference has no value"));
      } else {
        value(path, expected, maybe.value().get());
      }
    } else if (expected instanceof Map<?, ?> map && computed instanceof CaseFields fields) {
      fields(path, map, fields);
    } else if (expected instanceof Map<?, ?> map && map.containsKey("values")) {
      value(path, map.get("values"), computed);
    } else if (expected instanceof List<?> list && computed instanceof Labelled labelled) {
      labelled(path, list, labelled);
    } else if (expected instanceof List<?> list) {
      list(path, list, computed);
    } else {
      leaf(path, expected, computed);
    }
  }

  private void labelled(String path, List<?> expected, Labelled computed) {
    if (expected.size() != computed.elements().size()) {
      length(path, expected.size(), computed.elements().size());
    }
    for (Object element : expected) {
      Map<?, ?> map = element instanceof Map<?, ?> m ? m : Map.of();
      String label = String.valueOf(map.get(computed.key()));
      CaseFields fields = computed.elements().get(label);
      if (fields == null) {
        results.add(FieldResult.off(path + "[" + label + "]", "a result", "none", Double.NaN));
      } else {
        fields(path + "[" + label + "]", map, fields.put(computed.key(), label));
      }
    }
  }

  private void length(String path, int expected, int computed) {
    results.add(FieldResult.off(path + ".length", expected, computed, Double.NaN));
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
      number(path, e, c);
    }
  }

  private void number(String path, double expected, double computed) {
    double scale = Math.abs(expected) < TINY ? 1 : Math.abs(expected);
    double off = Math.abs(computed - expected);
    Optional<Looser> looser = checked.looser(of, path);
    if (off <= of.tolerance() * scale) {
      results.add(FieldResult.right(path, off / scale));
    } else if (looser.isPresent() && off <= looser.get().allowed().applyAsDouble(expected)) {
      results.add(FieldResult.rightWithin(path, off / scale, looser.get().reason()));
    } else {
      results.add(FieldResult.off(path, expected, computed, off / scale));
    }
  }

  private void result(
      String path, @Nullable Object expected, @Nullable Object computed, boolean ok, double error) {
    results.add(
        ok ? FieldResult.right(path, error) : FieldResult.off(path, expected, computed, error));
  }

  /** Null, NaN, or an interval whose every limit is undefined. */
  private static boolean isUndefined(@Nullable Object value) {
    if (value instanceof CaseFields fields) {
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
